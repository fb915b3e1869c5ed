import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startDemarche, type Client, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson } from '../support/makers.js';
import { anOpenLetter, aRequest, type Place } from '../support/signing.js';

describe('the plan of reminders to sign a letter', () => {
  let demarche: TestDemarche;
  let campaign: Place;
  let client: Client;
  let letterId: string;
  let asked: Awaited<ReturnType<typeof aRequest>>;

  beforeAll(async () => {
    demarche = await startDemarche();
  });
  afterAll(() => demarche.stop());
  beforeEach(async () => {
    campaign = await aCampaign(demarche.database, 'The treaty');
    const coordinator = await aPerson(demarche.database, campaign, { role: 'coordinator' });
    client = await demarche.as(coordinator);
    letterId = await anOpenLetter(demarche, campaign, coordinator.id);
    asked = await aRequest(demarche, campaign, letterId, {
      askedBy: coordinator.id,
    });
    const answered = await aRequest(demarche, campaign, letterId, { askedBy: coordinator.id });
    await demarche.database.admin(`update letter_request set answer = 'declined' where id = $1`, [
      answered.requestId,
    ]);
  });

  const path = () => `/api/campaigns/${campaign.id}/letters/${letterId}`;
  const version = async () => (await client.get(path())).body.version as number;
  const planned = async () =>
    (
      await demarche.database.admin(
        `select d.user_id, to_char(d.fire_at at time zone 'UTC', 'YYYY-MM-DD') as day from delivery d
           join letter_request r on r.id = d.subject_id
         where r.letter_id = $1 and d.kind = 'letter_reminder' and d.state = 'planned' order by d.fire_at`,
        [letterId],
      )
    ).map((row) => [row['user_id'], row['day']]);
  const day = (in_days: number) => new Date(Date.now() + in_days * 86_400_000).toISOString().slice(0, 10);
  const move = async (in_days: number) =>
    client.patch(path(), { closes: { wall: `${day(in_days)}T18:00`, zone: 'UTC' } }, await version());

  it('moves when sign-on closes later, is empty while the letter is removed, and never reaches who has answered', async () => {
    const on = (closes: number) => [3, 1].map((before) => [asked.userId, day(closes - before)]);
    expect((await move(9)).status).toBe(200);
    expect(await planned()).toEqual(on(9));
    await move(20);
    expect(await planned()).toEqual(on(20));
    expect((await client.delete(path(), { 'If-Match': `"${await version()}"` })).status).toBe(204);
    expect(await planned()).toEqual([]);
    expect((await client.post(`${path()}/restore`)).status).toBe(200);
    expect(await planned()).toEqual(on(20));
  });
});
