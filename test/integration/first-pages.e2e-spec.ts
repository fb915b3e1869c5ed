import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { delegatesPage, membersPage, organisationsPage, tasksPage } from '#libs/data';
import { Database } from '#libs/platform';
import { enlarge, LAST } from '../support/at-size.js';
import { startDemarche, type Client, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson, setClock, type TestPerson } from '../support/makers.js';

/** What a screen asks first of a long list: few rows, how many there are in all, and the rest when somebody wants it. */

let demarche: TestDemarche;
let campaign: { id: string; organisationId: string };
let coordinator: TestPerson;
let client: Client;

interface List {
  items: ({ id: string; name: string; role?: string; organisationId?: string; members?: number } & object)[];
  next: string | null;
  count: number | null;
}
const listOf = async (path: string): Promise<List> => {
  const answer = await client.get(`/api/campaigns/${campaign.id}/${path}`);
  expect(answer.status).toBe(200);
  return answer.body as List;
};

beforeAll(async () => {
  demarche = await startDemarche();
  await setClock(demarche.database, '2026-08-05T16:00:00Z');
  campaign = await aCampaign(demarche.database);
  coordinator = await aPerson(demarche.database, campaign, { role: 'coordinator', name: 'Zuleikha' });
  for (const name of ['Ángela', 'abel', 'Gone'])
    await aPerson(demarche.database, campaign, { role: 'campaigner', name });
  await demarche.database.admin(
    `update membership m set state = 'removed' from user_account u where u.id = m.user_id and u.name = 'Gone'`,
  );
  await enlarge(demarche.database, campaign.id);
  client = await demarche.as(coordinator);
});
afterAll(() => demarche.stop());

describe('the first page of a directory', () => {
  it.each([
    ['delegates', 1_000],
    ['members', 1_004],
    ['organisations', 301],
  ])('of %s tells how many there are, and the pages that follow hold all of them once', async (list, all) => {
    const first = await listOf(`${list}?limit=30`);
    expect([first.items.length, first.count]).toEqual([30, all]);
    const pages = [first];
    for (let next = first.next; next !== null; next = pages.at(-1)!.next)
      pages.push(await listOf(`${list}?limit=500&cursor=${next}`));
    expect(pages.slice(1).map(({ count }) => count)).toEqual(pages.slice(1).map(() => null));
    const ids = pages.flatMap(({ items }) => items.map(({ id }) => id));
    expect([ids.length, new Set(ids).size]).toEqual([all, all]);
  });

  it.each(['delegates', 'members', 'organisations'])('of %s counts what is searched for', async (list) => {
    expect(await listOf(`${list}?limit=30&q=${LAST}`)).toMatchObject({ count: 1, next: null });
    expect(await listOf(`${list}?limit=30&q=nothing-is-called-so`)).toMatchObject({ count: 0, items: [] });
  });

  it('has people by name, whatever their capitals and accents', async () => {
    const { items } = await listOf('members?limit=2');
    expect(items.map(({ name }) => name)).toEqual(['abel', 'Ángela']);
    const { next } = await listOf('members?limit=1');
    expect((await listOf(`members?limit=1&cursor=${next}`)).items.map(({ name }) => name)).toEqual([
      'Ángela',
    ]);
  });
});

describe('people are narrowed on the server', () => {
  it('to a role', async () => {
    const { items, count } = await listOf('members?role=coordinator');
    expect(items.map(({ name }) => name)).toEqual(['Zuleikha']);
    expect(count).toBe(1);
  });

  it('to those who sit here, or to those who do not any more', async () => {
    expect((await listOf('members?limit=1&state=active')).count).toBe(1_003);
    expect((await listOf('members?state=removed')).items.map(({ name }) => name)).toEqual(['Gone']);
  });

  it('to an organisation, which one may have reached by an old link', async () => {
    const { organisationId } = (await listOf(`members?q=${LAST}`)).items[0]!;
    const { items } = await listOf(`members?organisationId=${organisationId}&limit=1000`);
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter((one) => one.organisationId !== organisationId)).toEqual([]);
    const nobody = '018f7e2a-0000-7000-8000-000000000000';
    expect(await listOf(`members?organisationId=${nobody}`)).toMatchObject({ items: [], count: 0 });
  });

  it.each(['role=observer', 'state=gone', 'organisationId=none'])('and %s is refused', async (asked) => {
    const answer = await client.get(`/api/campaigns/${campaign.id}/members?${asked}`);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ fields: [{ path: asked.split('=')[0] }] });
  });
});

it('The directory counts for each organisation who sits here for it', async () => {
  const { items } = await listOf('organisations?limit=1000');
  const first = await listOf('members?state=active&limit=1000');
  const rest = await listOf(`members?state=active&limit=1000&cursor=${first.next}`);
  const seats = [...first.items, ...rest.items];
  const counted = items.map(({ id }) => seats.filter(({ organisationId }) => organisationId === id).length);
  expect(items.map(({ members }) => members)).toEqual(counted);
  expect(Math.max(...counted)).toBe(1_003);
});

interface Plan {
  'Relation Name'?: string;
  'Rows Removed by Join Filter'?: number;
  'Actual Rows': number;
  'Actual Loops': number;
  Plans?: Plan[];
}

describe('the plan of a first page', () => {
  async function planOf(query: { text: string }, values: Record<number, string>): Promise<Plan[]> {
    const text = query.text.replaceAll(
      /\$(\d+)/g,
      (_whole, number: string) => values[Number(number)] ?? 'null',
    );
    const rows = await demarche.app
      .get(Database)
      .asReader(coordinator.id, (tx) =>
        tx.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (analyze, format json) ${text}`),
      );
    const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];
    return nodes(rows[0]!['QUERY PLAN'][0]!.Plan);
  }
  const inCampaign = () => ({ 1: `'${campaign.id}'` });
  const asCoordinator = () => ({ ...inCampaign(), 2: `'${coordinator.id}'`, 3: 'true' });

  it.each([
    ['people of delegations', delegatesPage, () => ({ ...inCampaign(), 5: 'false', 10: '31' })],
    ['people of the campaign', membersPage, () => ({ ...asCoordinator(), 6: '31' })],
    ['organisations', organisationsPage, () => ({ ...inCampaign(), 4: '31' })],
    [
      'tasks',
      tasksPage,
      () => ({ ...inCampaign(), ...{ 7: 'false', 8: 'false', 9: 'false', 10: 'false', 14: '31' } }),
    ],
  ])('of %s goes through no table once for each of its rows', async (_list, query, values) => {
    const touched = (await planOf(query, values())).map(
      ({ 'Actual Rows': rows, 'Actual Loops': loops, 'Rows Removed by Join Filter': removed = 0 }) =>
        (rows + removed) * loops,
    );
    expect(Math.max(...touched)).toBeLessThan(30_000);
  });

  it('of tasks looks names up for the rows of the page alone', async () => {
    const nodes = await planOf(tasksPage, {
      ...inCampaign(),
      ...{ 7: 'false', 8: 'false', 9: 'false', 10: 'false', 14: '31' },
    });
    const organisations = nodes
      .filter(({ 'Relation Name': name }) => name === 'organisation')
      .map(({ 'Actual Loops': loops }) => loops);
    expect(organisations.length).toBeGreaterThan(0);
    expect(Math.max(...organisations)).toBeLessThanOrEqual(31);
  });
});
