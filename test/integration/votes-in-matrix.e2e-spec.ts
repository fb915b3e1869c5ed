import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import { aCoalition, anAsk, type Coalition } from '../support/outreach.js';

let demarche: TestDemarche;
let coalition: Coalition;
/** In the order of the matrix: the weightiest first. */
let asks: { id: string }[];

beforeAll(async () => {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-08-09T16:00:00Z');
  coalition = await aCoalition(demarche);
  asks = [];
  for (const priority of [1, 2, 3]) asks.push(await anAsk(demarche.database, coalition.campaign, priority));
});
afterAll(() => demarche.stop());

const { stringify } = JSON;
interface Row {
  code: string;
  cells: string;
  ballots: string;
}
const rows = async (query = ''): Promise<Row[]> =>
  (await coalition.clients.plainMember.get(coalition.at(`matrix${query}`))).body.rows;
const of = async (code: string, query = '') => (await rows(query)).find((row) => row.code === code)!.ballots;
const countOf = async (askId: string) =>
  (await coalition.clients.plainMember.get(coalition.at(`asks/${askId}/count`))).body;

async function held(askId: string | undefined, day: number, ballots: Record<string, string>, more = {}) {
  const answer = await coalition.clients.author.post(coalition.at('votes'), {
    ...{ title: `Vote of ${day} on ${askId}: ${stringify(ballots)}`, askId, rule: 'two_thirds' },
    ...{ heldAt: `2024-08-0${day}T15:00:00-04:00`, zone: 'America/New_York', grade: 'own_notes' },
    ...{ source: 'The board', ...more },
    ballots: Object.entries(ballots).map(([delegationCode, choice]) => ({ delegationCode, choice })),
  });
  expect(answer.status).toBe(201);
  return answer.body as { id: string; version: number };
}

describe('how states voted, in the matrix', () => {
  it('is nothing before a vote on an ask was held', async () => {
    expect(await of('FJI')).toBe('...');
    await held(undefined, 1, { FJI: 'yes' }, { kind: 'procedure' });
    expect(await of('FJI')).toBe('...');
  });

  it('stands beside the position of each, and makes none and counts as none', async () => {
    const before = await countOf(asks[1]!.id);
    await held(asks[1]!.id, 2, { FJI: 'yes', PER: 'no', KEN: 'abstain', TUV: 'absent' });
    const ballots = await Promise.all(['FJI', 'PER', 'KEN', 'TUV', 'BRA'].map((code) => of(code)));
    expect(ballots).toEqual(['.y.', '.n.', '.a.', '.x.', '...']);
    expect((await rows()).every(({ cells }) => cells === '......')).toBe(true);
    const { tally, summary, positions } = await countOf(asks[1]!.id);
    expect({ tally, summary, positions }).toEqual({
      tally: before.tally,
      summary: before.summary,
      positions: before.positions,
    });
  });

  it('is for or against the ask, whatever the motion was', async () => {
    await held(asks[0]!.id, 2, { FJI: 'yes', PER: 'no', KEN: 'abstain' }, { effect: 'defeats' });
    expect(await Promise.all(['FJI', 'PER', 'KEN'].map((code) => of(code)))).toEqual(['ny.', 'yn.', 'aa.']);
  });

  it('is that of the last vote whose ballots are known, until that one is removed', async () => {
    const later = await held(asks[0]!.id, 4, { FJI: 'yes' });
    await held(asks[0]!.id, 3, { FJI: 'absent' });
    const tally = { yes: 100, no: 20, abstained: 10, absent: 5 };
    await held(asks[0]!.id, 5, {}, { tally });
    expect([await of('FJI'), await of('PER')]).toEqual(['yy.', '.n.']);
    const gone = await coalition.clients.author.call('DELETE', coalition.at(`votes/${later.id}`), undefined, {
      'If-Match': `"${later.version}"`,
    });
    expect(gone.status).toBeLessThan(300);
    expect(await of('FJI')).toBe('xy.');
  });

  it('follows the columns that are asked for', async () => {
    expect(await of('FJI', `?askId=${asks[2]!.id},${asks[1]!.id}`)).toBe('y.');
  });
});
