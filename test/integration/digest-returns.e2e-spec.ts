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
const act = async (kind: string, doneOn: string, effectiveOn: string | null = null) => {
  const { status, body } = await coalition.clients.author.post(coalition.at('treaty/actions'), {
    ...{ delegationCode: 'USA', kind, doneOn, effectiveOn, confirmed: true, source: 'Depositary' },
  });
  expect([status, body.fields ?? []]).toEqual([201, []]);
  return body as Act;
};
const takeBack = async ({ id, version }: Act) =>
  expect((await coalition.clients.author.delete(coalition.at(`treaty/actions/${id}`), version)).status).toBe(
    204,
  );

/** The digest of a plain member as it would be now, without what keeps directions apart. */
async function digest(): Promise<string> {
  const { body } = await coalition.clients.plainMember.get(
    `/api/me/digest-preview?campaignId=${coalition.campaign.id}`,
  );
  return body.text.replace(/[\u2066-\u2069]/g, '');
}

describe('a digest about a state that withdrew and came back', () => {
  let back: Act;
  let left: Act;

  it('tells both bonds, when the withdrawal takes effect, and that it is bound again', async () => {
    await act('acceptance', '2021-01-20');
    left = await act('withdrawal', '2025-01-27', '2026-01-27');
    back = await act('acceptance', '2026-06-05');
    const text = await digest();
    expect(text).toMatch(/United States[^:]*: Acceptance · bound again\s+Fri 5 Jun 2026/);
    expect(text).toMatch(
      /United States[^:]*: Withdrawal\s+Mon 27 Jan 2025\s+takes effect on Tue 27 Jan 2026/,
    );
    expect(text).toMatch(/United States[^:]*: Acceptance\s+Wed 20 Jan 2021/);
  });

  it('tells later what of it was taken back, although the first acceptance stands', async () => {
    await setClock(demarche.database, '2026-06-24T09:00:00Z');
    expect(await digest()).not.toContain('Acceptance');
    await takeBack(back);
    await takeBack(left);
    const text = await digest();
    expect(text).toMatch(/United States[^:]*: Acceptance · taken back: recorded by mistake\s+Fri 5 Jun 2026/);
    expect(text).toMatch(/United States[^:]*: Withdrawal · taken back: recorded by mistake/);
    expect(text).not.toContain('2021');
  });
});
