import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { ACCESS, accessStatements, OPEN_TABLES } from '#libs/data';
import { maySee, ROLES, TIERS, type Seat, type Testimony } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { aCampaign, anOrganisation, aPerson } from '../support/makers.js';

let admin: TestDatabase;
let database: Database;
let client: Client;

beforeAll(async () => {
  admin = await createTestDatabase();
  database = await Database.open({ url: admin.url, poolSize: 2 });
  client = new Client(admin.url);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.close();
  await admin.drop();
});

const ROLE_NAMES = ['app', 'auth', 'worker', 'setup', 'guard', 'ledger', 'eraser', 'importer'].map(
  (role) => `demarche_${role}`,
);

const TABLES = `select relname as line from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
  and relname <> 'migrations' order by 1`;

/** Every policy, every table under row-level security and every grant, one a line. */
const RULES = `
  select format('policy %s on %s for %s to %s: %s / %s', policyname, tablename, cmd, roles, qual, with_check) as line
  from pg_policies where schemaname = 'public'
  union all
  select format('%s: row security %s, forced %s', relname, relrowsecurity, relforcerowsecurity) from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'r'
  union all
  select format('%s may %s on %s', grantee, privilege_type, table_name) from information_schema.table_privileges
  where table_schema = 'public' and grantee like 'demarche\\_%' and table_name in (select relname from pg_class where relkind = 'r')
  union all
  select format('%s may %s %s of %s', grantee, privilege_type, column_name, table_name)
  from information_schema.column_privileges
  where table_schema = 'public' and grantee like 'demarche\\_%' and table_name in (select relname from pg_class where relkind = 'r')
  order by 1`;

const lines = async (sql: string) => (await client.query<{ line: string }>(sql)).rows.map(({ line }) => line);

describe('the access table', () => {
  it('knows every table', async () => {
    const known = [...Object.keys(ACCESS), ...Object.keys(OPEN_TABLES)].sort();
    expect(known).toEqual((await lines(TABLES)).sort());
  });

  it('is what the migrations made: the same policies, and not one grant more', async () => {
    const migrated = await lines(RULES);
    await client.query('begin');
    const policies = await lines(
      `select format('drop policy %I on %I', policyname, tablename) as line from pg_policies where schemaname = 'public'`,
    );
    for (const statement of policies) await client.query(statement);
    await client.query(`revoke all on all tables in schema public from ${ROLE_NAMES.join(', ')}`);
    for (const statement of accessStatements()) await client.query(statement);
    const told = await lines(RULES);
    await client.query('rollback');
    expect(told).toEqual(migrated);
    expect(told.length).toBeGreaterThan(1000);
  });
});

/** Tables whose rows somebody sees whatever their tier: whoever does it, or whose it is. */
const FOR_SOMEBODY = ['task', 'task_comment', 'task_series', 'acquaintance'];
/** Tables whose rows carry a tier and are shown by it. */
const SHOWN_BY_TIER = [
  'accreditation_note',
  'acquaintance',
  'contact_point',
  'delegate',
  'delegate_note',
  'delegate_pseudonym',
  'interaction',
  'contact_notice',
  'task',
  'task_comment',
  'task_series',
  'position_event',
  'statement',
  'amendment',
  'treaty_intention',
];

interface Cell extends Testimony {
  undone: boolean;
}

/** Every row that differs for the rule: of whom, of which organisation, in which campaign, for whom. */
function cells(seat: Seat, elsewhere: string): Cell[] {
  const other = newId();
  const rows: Cell[] = [];
  for (const tier of TIERS)
    for (const campaignId of [seat.campaignId, elsewhere])
      for (const authorId of [seat.userId, other])
        for (const organisationId of [seat.organisationId, other])
          for (const assigneeId of [null, seat.userId, other])
            for (const undone of [false, true])
              rows.push({ tier, campaignId, authorId, organisationId, assigneeId, undone });
  return rows;
}

describe('its right to read is maySee() of the rules, cell by cell', () => {
  it('for the tables that are shown by tier', async () => {
    const tiered = await admin.admin<{ table: string }>(
      `select table_name as table from information_schema.columns
       where table_schema = 'public' and column_name = 'tier' and table_name not in ('sheet_import', 'known_delegate')
         -- A head is shown by its audience, of which it has a row each.
         and table_name not in ('position_head', 'current_position')`,
    );
    expect(tiered.map(({ table }) => table).sort()).toEqual([...SHOWN_BY_TIER].sort());
    const [campaign, elsewhere] = [await aCampaign(admin), await aCampaign(admin, 'Elsewhere')];
    const { id: authorId } = await aPerson(admin, campaign);
    const { id: campaignId, organisationId: of } = campaign;
    const whose = { campaignId, authorId, organisationId: of, tier: 'public' as const };
    // What hangs on a delegate is seen by whoever sees that one too: here all do.
    const delegateId = await admin.make.delegate({ ...whose, delegationCode: 'FJI' });
    // And what stands below a task by whoever sees that, and was one of those who did when it was written.
    const taskId = await admin.make.task(whose);
    // A note on an accreditation is read by its tier among those who read the accreditation: all of the campaign.
    const processId = await admin.make.process({ campaignId });
    const sessionId = await admin.make.session({ campaignId, processId });
    const accreditationId = await admin.make.accreditation({ campaignId, sessionId, organisationId: of });
    let compared = 0;
    for (const role of ROLES) {
      for (const coreGroup of [false, true]) {
        const organisationId = await anOrganisation(admin, campaign.id);
        const person = await aPerson(admin, campaign, { role, coreGroup, organisationId });
        const seat: Seat = { userId: person.id, campaignId: campaign.id, organisationId, role, coreGroup };
        for (const table of SHOWN_BY_TIER) {
          const rows = cells(seat, elsewhere.id);
          const rule = ACCESS[table]?.app?.read;
          const shown = await database.asReader(person.id, (tx) =>
            tx.query<{ shown: boolean }>(
              `select coalesce(${typeof rule === 'string' ? rule : rule?.rows}, false) as shown
               from json_to_recordset($1) as row (tier text, campaign_id uuid, author_id uuid, organisation_id uuid,
                 assignee_id uuid, user_id uuid, undone_at timestamptz, id uuid, interaction_id uuid, delegate_id uuid, task_id uuid,
                 removed_at timestamptz, root_id uuid, accreditation_id uuid)`,
              [JSON.stringify(rows.map((row) => inColumns(row, { delegateId, taskId, accreditationId })))],
            ),
          );
          expect(shown.map((row) => row.shown)).toEqual(rows.map((row) => expected(table, seat, row)));
          compared += rows.length;
        }
      }
    }
    expect(compared).toBe(6 * 15 * 5 * 2 * 2 * 2 * 3 * 2);
  });

  it('and a sheet is its author’s alone, whatever its tier', () => {
    expect(ACCESS['sheet_import']?.app?.read).toBe(ACCESS['sealed_source']?.app?.read);
  });
});

const inColumns = (cell: Cell, about: { delegateId: string; taskId: string; accreditationId: string }) => ({
  tier: cell.tier,
  campaign_id: cell.campaignId,
  author_id: cell.authorId,
  organisation_id: cell.organisationId,
  assignee_id: cell.assigneeId,
  user_id: cell.assigneeId,
  delegate_id: about.delegateId,
  task_id: about.taskId,
  accreditation_id: about.accreditationId,
  undone_at: cell.undone ? '2024-08-05T10:00Z' : null,
  removed_at: cell.undone ? '2024-08-05T10:00Z' : null,
});

/**
 * A task is also for its assignee, an acquaintance for whose it is; a notice that was taken back is for its author alone, and
 * what was removed for nobody who does not ask for what was.
 */
function expected(table: string, seat: Seat, { undone, assigneeId, ...row }: Cell): boolean {
  const seen = maySee(seat, FOR_SOMEBODY.includes(table) ? { ...row, assigneeId } : row);
  if (
    ['interaction', 'delegate', 'treaty_intention', 'amendment', 'statement', 'task_comment'].includes(
      table,
    ) &&
    undone
  )
    return false;
  return seen && (table !== 'contact_notice' || !undone || row.authorId === seat.userId);
}
