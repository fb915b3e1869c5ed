import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemarche, type Client, type TestDemarche } from '../support/demarche.js';
import { aLargeCoalition } from '../support/large-coalition.js';
import { aCampaign, aPerson, type TestPerson } from '../support/makers.js';

/** A coalition as large as one may become. */

let demarche: TestDemarche;
let campaign: { id: string; organisationId: string };
let coordinator: TestPerson;
let client: Client;
let member: Client;

beforeAll(async () => {
  demarche = await startDemarche();
  campaign = await aCampaign(demarche.database);
  coordinator = await aPerson(demarche.database, campaign, { role: 'coordinator', name: 'Zuleikha' });
  await aLargeCoalition(demarche.database, campaign, coordinator);
  // As it has long been done where so much came over months.
  await demarche.database.admin('analyze');
  client = await demarche.as(coordinator);
  member = await demarche.as(await aPerson(demarche.database, campaign, { name: 'Yaw' }));
});
afterAll(() => demarche.stop());

const at = (path: string) => `/api/campaigns/${campaign.id}/${path}`;

type Row = { id: string; name?: string };

/** All rows of a list, page after page. */
async function all(path: string, { by = client, limit = 200 } = {}): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const from: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const answer = await by.get(at(`${path}${path.includes('?') ? '&' : '?'}limit=${limit}${from}`));
    expect(answer.status).toBe(200);
    rows.push(...(answer.body.items as Row[]));
    cursor = answer.body.next as string | null;
  }
  return rows;
}

describe('a list of more rows than one answer holds', () => {
  it.each([
    ['organisations', 251],
    ['members', 1_001],
    ['invitations', 60],
    ['tasks', 300],
    ['tasks?state=open&delegationCode=FJI', 300],
    ['deadlines', 300],
    ['statements', 300],
    ['interactions', 300],
    ['asks', 210],
    ['coalitions', 210],
    ['sessions', 210],
    ['deliveries', 999],
  ])('of %s has all %i, each once, whatever the length of a page', async (path, count) => {
    for (const limit of [200, 77]) {
      const rows = await all(path, { limit });
      expect([rows.length, new Set(rows.map(({ id }) => id)).size]).toEqual([count, count]);
    }
  });

  it('has its reader in it, whose name is the last', async () => {
    expect((await all('members')).at(-1)).toMatchObject({ name: 'Zuleikha' });
    const seen = await all('members', { by: member });
    expect([seen.length, seen.at(-1)?.name]).toEqual([901, 'Zuleikha']);
  });

  it('is counted as it is listed: tasks of a delegation', async () => {
    const { body } = await client.get(at('delegations?limit=200'));
    const fiji = body.items.find(({ code }: { code: string }) => code === 'FJI');
    const brief = await client.get(at('delegations/FJI/brief'));
    const detail = await client.get(at('delegations/FJI'));
    expect([fiji.openTasks, brief.body.tasks.length, detail.body.tasks.length]).toEqual([300, 300, 300]);
  });
});

describe('a number of the ledger', () => {
  const filters = () => [
    '',
    'kind=invitation',
    'kind=digest',
    `userId=${coordinator.id}`,
    'from=2030-02-01T00:00:00Z&to=2030-09-01T00:00:00Z',
  ];

  it('is the length of the list that it opens, in every state and under every filter', async () => {
    for (const filter of filters()) {
      const { body } = await client.get(at(`deliveries/summary?${filter}`));
      for (const { state, count } of body.states as { state: string; count: number }[]) {
        const rows = await all(`deliveries?${filter}&state=${state}`);
        expect([filter, state, rows.length]).toEqual([filter, state, count]);
      }
    }
  });

  it('opens the same rows whichever come first', async () => {
    const ids = async (path: string) => (await all(path)).map(({ id }) => id);
    const first = await ids('deliveries?state=failed');
    expect(first.length).toBeGreaterThan(100);
    expect(await ids('deliveries?state=failed&newest=true')).toEqual(first.toReversed());
  });

  it('is as many as there are people who have not accepted', async () => {
    const invited = (await all('members')).filter((one) => (one as { state?: string }).state === 'invited');
    expect(invited).toHaveLength((await all('invitations')).length);
  });
});
