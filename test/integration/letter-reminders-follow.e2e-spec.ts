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

  it('is there again as soon as a campaign is opened again', async () => {
    await move(9);
    const before = await planned();
    expect(before).toHaveLength(2);
    expect((await client.post(`/api/campaigns/${campaign.id}/close`)).status).toBe(200);
    expect(await planned()).toEqual([]);
    expect((await client.post(`/api/campaigns/${campaign.id}/reopen`)).status).toBe(200);
    expect(await planned()).toEqual(before);
  });

  it('follows the morning of a member who was asked and moves to another zone', async () => {
    const member = await aPerson(demarche.database, campaign, { zone: 'UTC' });
    await demarche.database.admin('update letter_request set user_id = $1 where id = $2', [
      ...[member.id, asked.requestId],
    ]);
    await move(9);
    const hours = async () =>
      (
        await demarche.database.admin(
          `select to_char(fire_at at time zone 'UTC', 'HH24:MI') as at from delivery
           where subject_id = $1 and user_id = $2 and state = 'planned'`,
          [asked.requestId, member.id],
        )
      ).map((row) => row['at']);
    expect(await hours()).toEqual(['09:00', '09:00']);
    const own = await demarche.as(member);
    const { version: mine } = (await own.get('/api/me')).body;
    expect((await own.patch('/api/me', { zone: 'Asia/Bangkok' }, mine)).status).toBe(200);
    expect(await hours()).toEqual(['02:00', '02:00']);
  });

  it('puts a letter back at the instant that the zone data of today give', async () => {
    await move(9);
    expect((await client.delete(path(), { 'If-Match': `"${await version()}"` })).status).toBe(204);
    await demarche.database.admin(
      `update letter set closes_at = closes_at - interval '1 hour', zone_version = 'old' where id = $1`,
      [letterId],
    );
    expect((await client.post(`${path()}/restore`)).body.closes.clocks.instant).toBe(
      `${day(9)}T18:00:00.000Z`,
    );
  });
});
