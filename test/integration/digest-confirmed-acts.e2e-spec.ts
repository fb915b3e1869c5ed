import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import { aCoalition, type Coalition } from '../support/outreach.js';
import { aTreaty } from '../support/treaty-subjects.js';

let demarche: TestDemarche;
let coalition: Coalition;

beforeAll(async () => {
  demarche = await startDemarche();
  await setClock(demarche.database, '2026-06-10T09:00:00Z');
  coalition = await aCoalition(demarche);
  await aTreaty(demarche.database, coalition.campaign);
  await demarche.database.admin('update treaty set instruments_needed = 3');
});
afterAll(() => demarche.stop());

interface Act {
  id: string;
  version: number;
}
const author = () => coalition.clients.author;
const act = async (delegationCode: string, confirmed: boolean) => {
  const { status, body } = await author().post(coalition.at('treaty/actions'), {
    ...{ delegationCode, kind: 'ratification', doneOn: '2026-06-05', confirmed, source: 'A newspaper' },
  });
  expect([status, body.fields ?? []]).toEqual([201, []]);
  return body as Act;
};
const confirm = async ({ id, version }: Act, confirmed = true) => {
  const answer = await author().patch(coalition.at(`treaty/actions/${id}`), { confirmed }, version);
  expect([answer.status, answer.body.fields ?? []]).toEqual([200, []]);
  return answer.body as Act;
};

/** The digest of a plain member as it would be now, without what keeps directions apart. */
async function digest(): Promise<{ text: string; acts: number }> {
  const { body } = await coalition.clients.plainMember.get(
    `/api/me/digest-preview?campaignId=${coalition.campaign.id}`,
  );
  return { text: body.text.replace(/[\u2066-\u2069]/g, ''), acts: body.counts.acts };
}
const stillNeeded = async () =>
  (await author().get(coalition.at('treaty'))).body.progress.stillNeeded as number;

describe('what was entered as hearsay', () => {
  let kenya: Act;
  let fiji: Act;

  it('is told as that in its week, and counts for nothing', async () => {
    [kenya, fiji] = [await act('KEN', false), await act('FJI', false)];
    const { text } = await digest();
    expect(text).toMatch(/Kenya: Ratification · not confirmed/);
    expect(await stillNeeded()).toBe(3);
    expect(text).toContain('Instruments still needed for entry into force: 3');
  });

  it('is told once more in the week in which it is confirmed, with what is still needed then', async () => {
    await setClock(demarche.database, '2026-06-24T09:00:00Z');
    expect((await digest()).acts).toBe(0);
    kenya = await confirm(kenya);
    const { text, acts } = await digest();
    expect(acts).toBe(1);
    expect(text).toMatch(/Kenya: Ratification · now confirmed\s+Fri 5 Jun 2026/);
    expect(text).not.toContain('Fiji');
    expect(await stillNeeded()).toBe(2);
    expect(text).toContain('Instruments still needed for entry into force: 2');
  });

  it('is not told where the confirmation was a slip, nor again in a later week', async () => {
    fiji = await confirm(await confirm(fiji), false);
    expect((await digest()).text).not.toContain('Fiji');
    await setClock(demarche.database, '2026-07-08T09:00:00Z');
    const { text, acts } = await digest();
    expect(acts).toBe(0);
    expect(text).not.toContain('Instruments still needed');
  });

  it('is told where it was confirmed by recording it anew, as a status table does', async () => {
    expect((await author().delete(coalition.at(`treaty/actions/${fiji.id}`), fiji.version)).status).toBe(204);
    await act('FJI', true);
    const { text, acts } = await digest();
    expect(acts).toBe(1);
    expect(text).toMatch(/Fiji: Ratification\s+Fri 5 Jun 2026/);
    expect(text).toContain('Instruments still needed for entry into force: 1');
  });

  it('with the last instrument tells the day of entry into force, as the screen of the treaty does', async () => {
    await act('PER', true);
    const { progress } = (await author().get(coalition.at('treaty'))).body;
    expect(progress).toMatchObject({ stillNeeded: 0, entersIntoForceOn: '2026-09-03' });
    const { text } = await digest();
    expect(text).toContain('Entry into force: Thu 3 Sep 2026');
    expect(text).not.toContain('still needed');
  });
});
