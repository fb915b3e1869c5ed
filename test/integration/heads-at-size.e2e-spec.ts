import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCampaign, aPerson, type TestPerson } from '../support/makers.js';
import { anAsk } from '../support/outreach.js';
import { positions } from '../support/positions.js';
import { until } from '../support/processes.js';
import { admin, database, here, readers, openHeadsWorld, stopHeadsWorld } from '../support/heads.js';

beforeAll(openHeadsWorld);
afterAll(stopHeadsWorld);

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Cond'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Plan[];
}
const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

describe('reading the current positions of a campaign', () => {
  const CELLS = { delegations: 20, asks: 10 };
  let campaign: { id: string; organisationId: string };
  let reader: TestPerson;
  let asks: string[];
  let codes: string[];
  let written = 0;
  /** A word of the core group for each ask and delegation. */
  const everywhere = (
    { id, organisationId }: { id: string; organisationId: string },
    authorId: string,
    askIds: readonly string[],
    delegationCodes: readonly string[],
    occurredAt: Date,
  ) =>
    askIds.flatMap((askId) =>
      delegationCodes.map((delegationCode) => {
        const who = { campaignId: id, organisationId, authorId, tier: 'core' as const };
        return { ...who, askId, delegationCode, occurredAt };
      }),
    );
  /** Statement by statement, as people write; every cell is written again and again. */
  async function history(upTo: number): Promise<void> {
    const size = CELLS.delegations * CELLS.asks;
    while (written < upTo) {
      const occurredAt = new Date(Date.UTC(2024, 0, 1) + written * 60_000);
      await positions(admin, ...everywhere(campaign, reader.id, asks, codes, occurredAt));
      written += size;
    }
    await admin.admin('analyze position_head');
    await admin.admin('analyze position_event');
  }
  async function explain(): Promise<Plan> {
    const rows = await database.asReader(reader.id, (tx) =>
      tx.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
        `explain (analyze, buffers, format json) select * from current_position where campaign_id = '${campaign.id}'`,
      ),
    );
    return rows[0]!['QUERY PLAN'][0]!.Plan;
  }
  beforeAll(async () => {
    campaign = await aCampaign(admin, 'Long');
    reader = await aPerson(admin, campaign, { role: 'campaigner', coreGroup: true });
    asks = [];
    for (let n = 0; n < CELLS.asks; n++) asks.push((await anAsk(admin, campaign, n)).id);
    const rows = await admin.admin<{ code: string }>('select code from delegation order by code limit 193');
    codes = rows.slice(0, CELLS.delegations).map(({ code }) => code);
    // What others know must cost this reader nothing: a full campaign beside this one.
    const beside: string[] = [];
    for (let n = 0; n < 30; n++) beside.push((await anAsk(admin, here, n)).id);
    const all = rows.map(({ code }) => code);
    await positions(admin, ...everywhere(here, readers[0]!.person.id, beside, all, new Date()));
  });
  it('finds them by an index on the audience and reads no more with twenty times the history', async () => {
    await history(1_000);
    const short = await explain();
    await history(20_000);
    const long = await explain();
    const scans = (plan: Plan) => nodes(plan).filter((node) => node['Relation Name'] !== undefined);
    for (const plan of [short, long]) {
      expect(scans(plan).map((node) => node['Relation Name'])).toEqual(['position_head']);
      const conditions = nodes(plan).map((node) => node['Index Cond'] ?? '');
      expect(conditions.join()).toContain('audience = ANY');
    }
    const rows = (plan: Plan) =>
      scans(plan).map(
        (node) => node['Actual Rows'] * node['Actual Loops'] + (node['Rows Removed by Filter'] ?? 0),
      );
    // For the core group and for the author.
    expect(rows(short)).toEqual([2 * CELLS.delegations * CELLS.asks]);
    expect(rows(long)).toEqual(rows(short));
    const blocks = (plan: Plan) => plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
    // A head that changed leaves a dead version, which goes as soon as no snapshot on the server is older than it.
    let cleaned = blocks(long);
    await until(async () => {
      await admin.admin('vacuum position_head');
      cleaned = blocks(await explain());
      return cleaned < 3 * blocks(short);
    }, 'twenty times the history cost no more blocks');
    process.stdout.write(`heads: ${blocks(short)} blocks after 1,000 events, ${cleaned} after 20,000\n`);
  });
});
