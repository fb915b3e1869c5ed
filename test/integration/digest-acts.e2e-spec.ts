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
});
afterAll(() => demarche.stop());

interface Act {
  id: string;
  version: number;
}
const made: Act[] = [];
const act = async (delegationCode: string, doneOn: string, kind = 'signature', confirmed = true) => {
  const { status, body } = await coalition.clients.author.post(coalition.at('treaty/actions'), {
    ...{ delegationCode, kind, doneOn, confirmed, source: 'Depositary notification' },
  });
  expect([status, body.fields ?? []]).toEqual([201, []]);
  return body as Act;
};
const takeBack = async ({ id, version }: Act) =>
  expect((await coalition.clients.author.delete(coalition.at(`treaty/actions/${id}`), version)).status).toBe(
    204,
  );

/** The digest of a plain member as it would be now, without what keeps directions apart. */
async function digest(): Promise<{ text: string; acts: number }> {
  const { body } = await coalition.clients.plainMember.get(
    `/api/me/digest-preview?campaignId=${coalition.campaign.id}`,
  );
  return { text: body.text.replace(/[\u2066-\u2069]/g, ''), acts: body.counts.acts };
}

describe('a digest of a campaign that follows a treaty', () => {
  it('tells who signed and ratified, as it was recorded in its week, and nothing of what was put right', async () => {
    made.push(await act('FJI', '2026-06-01'), await act('KEN', '2026-06-05', 'ratification'));
    await takeBack(await act('PER', '2026-06-02'));
    const { text, acts } = await digest();
    await takeBack(await act('QAT', '2026-06-03', 'ratification', false));
    await act('QAT', '2026-06-04', 'ratification', false);
    expect((await digest()).text).toMatch(/Qatar: Ratification · not confirmed\s+Thu 4 Jun 2026/);
    expect(acts).toBe(2);
    expect(text).toContain('Signatures and instruments');
    expect(text).toMatch(/Kenya: Ratification\s+Fri 5 Jun 2026[\s\S]*Fiji: Signature\s+Mon 1 Jun 2026/);
    expect(text).not.toContain('Peru');
  });

  it('tells a week later what of it was taken back, and what was only recorded anew not at all', async () => {
    await setClock(demarche.database, '2026-06-24T09:00:00Z');
    expect((await digest()).acts).toBe(0);
    for (const one of made) await takeBack(one);
    await act('KEN', '2026-06-05', 'ratification');
    const { text, acts } = await digest();
    expect(acts).toBe(1);
    expect(text).toContain('Fiji: Signature · taken back: recorded by mistake');
    expect(text).not.toContain('Kenya');
  });

  it('does not tell the facts that a campaign was laid out with', async () => {
    await demarche.database.make.treatyAction({
      ...{ campaignId: coalition.campaign.id, delegationCode: 'TUV', kind: 'signature', authorId: null },
      ...{ doneOn: '2026-06-20', knownOn: '2026-06-20', source: 'A page' },
    });
    expect((await digest()).text).not.toContain('Tuvalu');
  });
});
