import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { delegatesPage, interactionsPage } from '#libs/data';
import { Database } from '#libs/platform';
import { enlarge, LAST } from '../support/at-size.js';
import { startDemarche, type Client, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson, setClock, type TestPerson } from '../support/makers.js';
import { statementsOf, trafficOf } from '../support/statements.js';

/** A campaign as large as one becomes, read by somebody who sees all of it. */

let demarche: TestDemarche;
let campaign: { id: string; organisationId: string };
let coordinator: TestPerson;
let client: Client;

interface List {
  items: ({ id: string } & Record<string, unknown>)[];
  next: string | null;
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
  await enlarge(demarche.database, campaign.id);
  client = await demarche.as(coordinator);
});
afterAll(() => demarche.stop());

describe('a list of a campaign as large as one becomes', () => {
  it.each([
    ['delegates', 1_000, false],
    ['members', 1_000, true],
    ['organisations', 301, false],
  ])('of %s comes in one answer: %i, whether there are more: %s', async (list, rows, more) => {
    const { items, next } = await listOf(`${list}?limit=1000`);
    expect([items.length, next !== null]).toEqual([rows, more]);
  });

  it.each(['interactions', 'tasks', 'delegates', 'members', 'organisations'])(
    'of %s is searched to its last row, not within its first page',
    async (list) => {
      const shown = (await listOf(`${list}?limit=50`)).items;
      expect(JSON.stringify(shown)).not.toContain(LAST);
      const found = (await listOf(`${list}?limit=50&q=${LAST}`)).items;
      expect(found).toHaveLength(1);
      expect(JSON.stringify(found)).toContain(LAST);
    },
  );

  it.each(['interactions', 'tasks', 'delegates', 'members', 'organisations'])(
    'of %s takes as many statements as a short one',
    async (list) => {
      const short = await statementsOf(() => listOf(`${list}?limit=1`));
      expect(await statementsOf(() => listOf(`${list}?limit=200`))).toBe(short);
    },
  );

  it('is found among everything, each kind once', async () => {
    const { items } = await listOf(`search?q=${LAST}`);
    const kinds = ['delegate', 'interaction', 'organisation', 'person', 'task'];
    expect(items.map(({ kind }) => kind).sort()).toEqual(kinds);
  });
});

describe('a search that ten thousand meetings answer to', () => {
  it('takes as many statements and rows as one that a single meeting answers to, and brings as many as were asked for', async () => {
    const many = await trafficOf(() => listOf('search?q=capital&limit=30'));
    const one = await trafficOf(() => listOf(`search?q=capital ${LAST}&limit=30`));
    expect(many).toEqual({ statements: one.statements, rows: one.rows + 29 });
    expect((await listOf('search?q=capital&limit=30')).items).toHaveLength(30);
  });
});

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'CTE Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  Plans?: Plan[];
}

describe('the plan of a query for a list', () => {
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

  it('goes through all people once, not once for each of them', async () => {
    const nodes = await planOf(delegatesPage, { 1: `'${campaign.id}'`, 5: 'false', 10: '1000' });
    const scans = nodes.filter(({ 'CTE Name': name }) => name === 'every');
    expect(scans.map(({ 'Actual Loops': loops }) => loops)).toEqual([1]);
    const met = nodes.filter(({ 'Index Name': name }) => name === 'interaction_delegate_delegate');
    expect(met).not.toEqual([]);
  });

  it('reads of ten thousand contacts those of the page', async () => {
    const nodes = await planOf(interactionsPage, { 1: `'${campaign.id}'`, 13: '51' });
    const read = nodes
      .filter(({ 'Relation Name': name }) => name === 'interaction')
      .map(({ 'Actual Rows': rows, 'Actual Loops': loops }) => rows * loops);
    expect(Math.max(...read)).toBeLessThan(500);
  });
});
