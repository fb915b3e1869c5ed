import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { maySee, ROLES, TIERS, type Seat, type Testimony, type Tier } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { abreast } from '../support/matrix.js';
import { aPerson, type TestPerson } from '../support/makers.js';
import {
  aCampaignWithSubjects,
  aDelegate,
  anInteraction,
  aPosition,
  aTask,
  type Subjects,
} from '../support/subjects.js';

let admin: TestDatabase;
let database: Database;
let here: Subjects;
let other: Subjects;
let member: TestPerson;
let campaigner: TestPerson;
let coordinator: TestPerson;
let stranger: TestPerson;

beforeAll(async () => {
  admin = await createTestDatabase();
  database = await Database.open({ url: admin.url, poolSize: 4 });
  here = await aCampaignWithSubjects(admin, 'Here');
  other = await aCampaignWithSubjects(admin, 'Elsewhere');
  member = await aPerson(admin, here);
  campaigner = await aPerson(admin, here, { role: 'campaigner' });
  coordinator = await aPerson(admin, here, {
    role: 'coordinator',
    organisationId: here.secondOrganisationId,
  });
  stranger = await aPerson(admin, other, { role: 'coordinator', coreGroup: true });
  for (const subjects of [here, other]) {
    for (const tier of TIERS) await plantOneOfEach(subjects, tier);
  }
});
afterAll(async () => {
  await database.close();
  await admin.drop();
});

async function plantOneOfEach(subjects: Subjects, tier: Tier): Promise<void> {
  const authorId = subjects === here ? campaigner.id : stranger.id;
  const authorship = { authorId, organisationId: subjects.organisationId, tier };
  const interactionId = await anInteraction(admin, subjects, authorship);
  await aPosition(admin, subjects, authorship);
  await aTask(admin, subjects, authorship);
  const delegateId = await aDelegate(admin, subjects, authorship);
  await admin.admin(
    'insert into interaction_delegate (campaign_id, interaction_id, delegate_id) values ($1, $2, $3)',
    [subjects.id, interactionId, delegateId],
  );
}

const asPerson = (person: { id: string }, sql: string, parameters: unknown[] = []) =>
  database.asReader(person.id, (tx) => tx.query<Record<string, unknown>>(sql, parameters));

/** SQLSTATE of the refusal; undefined when it was let through. */
async function refusal(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

const NOT_ALLOWED = '42501';
const RUNTIME_ROLES = ['app', 'auth', 'worker', 'setup', 'guard', 'ledger', 'eraser', 'importer'];

/** Facts that everybody on the installation may read. */
const OPEN = [
  'delegation',
  'delegation_group',
  'party',
  'group_membership',
  'heartbeat',
  'installation',
  'migrations',
];

describe('the tables', () => {
  const tables = async () =>
    (
      await admin.admin<{ name: string; secured: boolean; forced: boolean }>(
        `select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced
         from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`,
      )
    ).filter(({ name }) => !OPEN.includes(name));

  it('are all under row-level security, forced for their owner as well', async () => {
    const found = await tables();
    expect(found.length).toBeGreaterThan(25);
    expect(found.filter(({ secured, forced }) => !secured || !forced)).toEqual([]);
  });

  it('show nothing at all to a transaction without a reader', async () => {
    const seen: string[] = [];
    for (const { name } of await tables()) {
      const sql = `select count(*)::int as count from ${name}`;
      const work = database.asRole('auth', async (tx) => {
        await tx.query('set local role demarche_app');
        return tx.query<{ count: number }>(sql);
      });
      const rows = await work.catch((error: { code?: string }) => {
        if (error.code !== NOT_ALLOWED) throw error;
        return [{ count: 0 }];
      });
      if (rows[0]?.count !== 0) seen.push(name);
    }
    expect(seen).toEqual([]);
    const [control] = await admin.admin<{ count: number }>('select count(*)::int as count from interaction');
    expect(control?.count).toBe(2 * TIERS.length);
  });

  it('show nothing of another campaign to a person, whatever the table', async () => {
    const columns = await admin.admin<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') and a.attname = 'campaign_id'`,
    );
    expect(columns.length).toBeGreaterThan(20);
    const foreign: string[] = [];
    for (const { name } of columns) {
      const sql = `select count(*)::int as count from ${name} where campaign_id <> $1`;
      const rows = await asPerson(coordinator, sql, [here.id]).catch((error: { code?: string }) => {
        if (error.code !== NOT_ALLOWED) throw error;
        return [{ count: 0 }];
      });
      if (rows[0]?.['count'] !== 0) foreign.push(name);
    }
    expect(foreign).toEqual([]);
  });
});

describe('the runtime roles', () => {
  const names = RUNTIME_ROLES.map((role) => `demarche_${role}`);

  it('are no superusers, cannot bypass the rules, cannot log in, and own no table', async () => {
    const roles = await admin.admin(
      `select rolname, rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb from pg_roles
       where rolname like 'demarche\\_%' and rolname <> 'demarche_test_runtime' order by 1`,
    );
    expect(roles).toHaveLength(names.length);
    for (const role of roles) {
      expect(Object.values(role).slice(1)).toEqual([false, false, false, false, false]);
    }
    const owned = await admin.admin(
      `select c.relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = any($1)`,
      [names],
    );
    expect(owned).toEqual([]);
    const create = await admin.admin(
      `select r from unnest($1::text[]) r where has_schema_privilege(r, 'public', 'create')`,
      [names],
    );
    expect(create).toEqual([]);
  });

  it('read no testimony unless they act for a person', async () => {
    const testimony = [
      'interaction', 'position_event', 'delegate', 'delegate_role', 'interaction_delegate', 'statement', 'statement_ask',
      'sealed_source', 'retraction', 'position_head', 'contact_notice', 'amendment', 'amendment_sponsor', 'treaty_intention',
      'contact_point', 'acquaintance', 'delegate_note', 'delegate_pseudonym', 'known_delegate',
    ]; // prettier-ignore
    // The roles of the ledger and of erasing are held by no connection: see the next tests. That of archives reaches the
    // campaign alone that is being made: see `archive-imports`.
    const blind = names.filter((name) => !/_(app|ledger|eraser|importer)$/.test(name));
    const granted = await admin.admin(
      `select r, t, p from unnest($1::text[]) r, unnest($2::text[]) t,
         unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references']) p
       where has_table_privilege(r, t, p) or (p not in ('delete', 'truncate') and has_any_column_privilege(r, t, p))`,
      [blind, [...testimony, 'current_position']],
    );
    expect(granted).toEqual([]);
    const words = await admin.admin(
      `select r, c from unnest($1::text[]) r, unnest(array['title', 'note', 'tier', 'author_id', 'delegation_code']) c
       where has_column_privilege(r, 'task', c, 'select') or has_column_privilege(r, 'task', c, 'update')`,
      [blind],
    );
    expect(words).toEqual([]);
    const [control] = await admin.admin<{ may: boolean }>(
      `select has_table_privilege('demarche_app', 'interaction', 'select') as may`,
    );
    expect(control?.may).toBe(true);
  });
});

describe('the role that derives current positions', () => {
  const LEDGER = 'demarche_ledger';

  it('is taken by nobody: only the functions that keep them run as it', async () => {
    const functions = await admin.admin(
      `select p.proname as name, p.prosecdef as "asOwner", p.proconfig as config
       from pg_proc p join pg_roles r on r.oid = p.proowner where r.rolname = $1 order by 1`,
      [LEDGER],
    );
    const kept = { asOwner: true, config: ['search_path=public, pg_temp'] };
    expect(functions).toEqual([
      { name: 'erase_delegate', ...kept },
      { name: 'erase_private', ...kept },
      { name: 'follow_interaction', ...kept },
      { name: 'follow_statement', ...kept },
      { name: 'keep_delegate_roots', ...kept },
      { name: 'keep_first_record', ...kept },
      { name: 'keep_heads', ...kept },
      { name: 'keep_with_delegate', ...kept },
      { name: 'make_tasks_of_series', ...kept },
      { name: 'narrow_corrected', ...kept },
      { name: 'narrow_taken_back', ...kept },
      { name: 'part_from_import', ...kept },
      { name: 'private_rows', ...kept },
      { name: 'rebuild_heads', ...kept },
      { name: 'restore_position', ...kept },
      { name: 'sees_root', ...kept },
      { name: 'take_back_heads', ...kept },
      { name: 'testimony_rests', ...kept },
    ]);
    const others = RUNTIME_ROLES.map((role) => `demarche_${role}`).filter((name) => name !== LEDGER);
    const members = await admin.admin(
      `select r from unnest($1::text[]) r where pg_has_role(r, $2, 'member') or pg_has_role(r, $2, 'usage')`,
      [others, LEDGER],
    );
    expect(members).toEqual([]);
    const callers = await admin.admin(
      `select r, f from unnest($1::text[]) r,
         unnest(array['keep_first_record()', 'keep_heads()', 'take_back_heads()', 'rebuild_heads()', 'erase_delegate()', 'keep_delegate_roots()',
           'keep_with_delegate()', 'follow_interaction()', 'follow_statement()', 'private_rows(uuid)', 'erase_private(uuid)']) f where has_function_privilege(r, f, 'execute')`,
      [others],
    );
    // Whoever closes an account has taken its password before.
    expect(callers).toEqual(
      ['private_rows(uuid)', 'erase_private(uuid)'].map((f) => ({ r: 'demarche_auth', f })),
    );
    // It asks itself who calls: the author of a position, and whoever took it back.
    const restorers = await admin.admin(
      `select r from unnest($1::text[]) r where has_function_privilege(r, 'restore_position(uuid)', 'execute')`,
      [others],
    );
    expect(restorers).toEqual([{ r: 'demarche_app' }]);
    // They tell and change nothing beyond what the reader may know and has brought.
    const asked = ['part_from_import(uuid, uuid[])', 'sees_root(uuid)', 'testimony_rests(uuid, uuid)'];
    const ofDelegates = await admin.admin(
      `select r, f from unnest($1::text[]) r, unnest($2::text[]) f
       where has_function_privilege(r, f, 'execute') order by f`,
      [others, asked],
    );
    expect(ofDelegates).toEqual(asked.map((f) => ({ r: 'demarche_app', f })));
  });

  it('writes current positions, retracts and erases what was withdrawn and erased, and does nothing else', async () => {
    const granted = await admin.admin<{ t: string; p: string }>(
      `select c.relname as t, string_agg(p, ' ' order by p) as p
       from pg_class c, unnest(array['select', 'insert', 'update', 'delete', 'truncate']) p
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'p')
         and has_table_privilege($1, c.oid, p) group by 1 order by 1`,
      [LEDGER],
    );
    expect(granted).toEqual([
      { t: 'acquaintance', p: 'delete' },
      { t: 'contact_notice', p: 'delete select' },
      { t: 'contact_point', p: 'delete' },
      { t: 'delegate_note', p: 'delete' },
      { t: 'delegate_pseudonym', p: 'delete' },
      { t: 'delegate_role', p: 'delete' },
      { t: 'dismissed_duplicate', p: 'delete' },
      { t: 'home_choice', p: 'delete' },
      { t: 'idempotency_record', p: 'delete' },
      { t: 'installation', p: 'select' },
      { t: 'interaction_delegate', p: 'delete select' },
      { t: 'mail_test', p: 'delete' },
      { t: 'position_event', p: 'insert select' },
      { t: 'position_head', p: 'delete insert select update' },
      { t: 'retraction', p: 'insert select' },
      { t: 'saved_view', p: 'delete' },
      { t: 'sealed_source', p: 'insert select' },
      { t: 'sheet_import', p: 'delete' },
      { t: 'task', p: 'insert' },
      { t: 'task_series', p: 'select' },
      { t: 'text_review', p: 'delete' },
    ]);
    const columns = await admin.admin(
      `select table_name || '.' || column_name as c from information_schema.column_privileges
       where grantee = $1 and privilege_type = 'UPDATE' and table_name <> 'position_head' order by 1`,
      [LEDGER],
    );
    const of = (table: string, names: string) => names.split(' ').map((name) => `${table}.${name}`);
    expect(columns.map(({ c }) => c)).toEqual([
      ...of('amendment', 'body removed_at removed_by source symbol title version'),
      ...of('contact_notice', 'occurred_at undone_at'),
      ...of(
        'delegate',
        'erased_at erased_by languages merged_into_id name other_names pronouns removed_at removed_by root_id title version',
      ),
      ...of('delegate_pseudonym', 'delegation_code removed_at'),
      ...of('interaction', 'note version'),
      ...of('position_event', 'delegate_id note source tier'),
      ...of('retraction', 'reason'),
      ...of('sealed_source', 'delegate_id source'),
      ...of('sheet_import', 'content file_name mapping options report version'),
      ...of('statement', 'note removed_at removed_by source title version'),
      ...of('task', 'closed_at closed_by note state title version'),
      ...of('task_comment', 'removed_at removed_by text version'),
      ...of('task_series', 'ended_at ended_by note title version'),
      ...of('treaty_intention', 'note removed_at removed_by source version'),
    ]);
  });
});

describe('the role that erases campaigns', () => {
  const ERASER = 'demarche_eraser';

  it('is taken by nobody, deletes, and no rows but those of a campaign whose time has come', async () => {
    const others = RUNTIME_ROLES.map((role) => `demarche_${role}`).filter((name) => name !== ERASER);
    const [found] = await admin.admin(
      `select array(select p.proname::text from pg_proc p join pg_roles r on r.oid = p.proowner where r.rolname = $2) as functions,
         array(select r from unnest($1::text[]) r where pg_has_role(r, $2, 'member')) as members,
         array(select r from unnest($1::text[]) r where has_function_privilege(r, 'erase_campaign(uuid, int)', 'execute')) as callers,
         array(select distinct privilege_type::text from information_schema.table_privileges where grantee = $2 order by 1) as may,
         array(select distinct cmd::text from pg_policies where $2 = any(roles) order by 1) as commands,
         array(select tablename::text from pg_policies where $2 = any(roles)
           and qual not like '%deletion_due_at <= clock_now()%') as unbound`,
      [others, ERASER],
    );
    expect(found).toEqual({
      ...{ functions: ['erase_campaign'], members: [], callers: ['demarche_worker'] },
      ...{ may: ['DELETE', 'SELECT'], commands: ['DELETE', 'SELECT'], unbound: [] },
    });
  });
});

describe('a person', () => {
  it('cannot raise the own role or clearance, move the own seat, or become an installation admin', async () => {
    const changes = [
      `role = 'coordinator'`,
      'core_group = true',
      `organisation_id = '${here.secondOrganisationId}'`,
      `campaign_id = '${other.id}', organisation_id = '${other.organisationId}'`,
      `user_id = '${coordinator.id}'`,
    ];
    for (const change of changes) {
      const sql = `update membership set ${change} where id = $1`;
      expect([change, await refusal(asPerson(member, sql, [member.membershipId]))]).toEqual([
        change,
        NOT_ALLOWED,
      ]);
    }
    for (const column of ['installation_admin = true', `email = 'x@example.org'`, `state = 'disabled'`]) {
      expect(await refusal(asPerson(member, `update user_account set ${column}`))).toBe(NOT_ALLOWED);
    }
    const wishes = await asPerson(member, 'update membership set wants_digest = false returning id');
    expect(wishes).toEqual([{ id: member.membershipId }]);
  });

  it('gives nobody a seat without coordinating that campaign', async () => {
    const sql = `insert into membership (id, campaign_id, user_id, organisation_id, role) values ($1, $2, $3, $4, 'coordinator')`;
    const into = (person: TestPerson, subjects: Subjects) =>
      refusal(asPerson(person, sql, [newId(), subjects.id, stranger.id, subjects.organisationId]));
    expect(await into(campaigner, here)).toBe(NOT_ALLOWED);
    expect(await into(coordinator, other)).toBe(NOT_ALLOWED);
  });

  it('cannot write as somebody else, for another organisation, or into another campaign', async () => {
    const insert = (authorId: string, organisationId: string, campaignId: string) => {
      const sql = `insert into interaction (id, campaign_id, delegation_code, kind, occurred_at, zone, tier, author_id,
        organisation_id) values ($1, $2, 'FJI', 'call', now(), 'UTC', 'public', $3, $4)`;
      return refusal(asPerson(campaigner, sql, [newId(), campaignId, authorId, organisationId]));
    };
    expect(await insert(member.id, here.organisationId, here.id)).toBe(NOT_ALLOWED);
    expect(await insert(campaigner.id, here.secondOrganisationId, here.id)).toBe(NOT_ALLOWED);
    expect(await insert(campaigner.id, other.organisationId, other.id)).toBe(NOT_ALLOWED);
    expect(await insert(campaigner.id, here.organisationId, other.id)).toBe(NOT_ALLOWED);
    expect(await insert(campaigner.id, here.organisationId, here.id)).toBeUndefined();
  });

  it('does not log anything as a member', async () => {
    const sql = `insert into delegate (id, campaign_id, delegation_code, name, tier, author_id, organisation_id)
      values ($1, $2, 'FJI', 'Name', 'public', $3, $4)`;
    const values = [newId(), here.id, member.id, here.organisationId];
    expect(await refusal(asPerson(member, sql, values))).toBe(NOT_ALLOWED);
  });

  it('cannot put down in the audit what somebody else did, nor what was done in another campaign', async () => {
    const sql = `insert into audit_event (actor_id, campaign_id, action) values ($1, $2, 'seat_changed')`;
    expect(await refusal(asPerson(member, sql, [coordinator.id, here.id]))).toBe(NOT_ALLOWED);
    expect(await refusal(asPerson(member, sql, [member.id, other.id]))).toBe(NOT_ALLOWED);
    expect(await refusal(asPerson(member, sql, [member.id, here.id]))).toBeUndefined();
  });

  it('cannot change or delete what was said once, nor anybody’s note', async () => {
    for (const statement of [
      `update position_event set stance = 'oppose'`,
      'delete from position_event',
      'truncate position_event',
      `update position_head set stance = 'oppose'`,
      'delete from position_head',
      'delete from retraction',
      'delete from statement',
      'delete from contact_notice',
      'update interaction set author_id = reader_id()',
      'delete from interaction',
      'delete from task',
      `update audit_event set action = ''`,
    ]) {
      expect([statement, await refusal(asPerson(campaigner, statement))]).toEqual([statement, NOT_ALLOWED]);
    }
    const owner = refusal(admin.admin(`update position_event set stance = 'oppose'`));
    expect(await owner).toBe(NOT_ALLOWED);
  });

  it('corrects nothing that somebody else logged: a coordinator withdraws it, or erases its words', async () => {
    const authorship = {
      authorId: campaigner.id,
      organisationId: here.organisationId,
      tier: 'public' as const,
    };
    const id = await anInteraction(admin, here, authorship);
    const change = (person: TestPerson, set: string) =>
      asPerson(person, `update interaction set ${set} where id = $1 returning id`, [id]);
    expect(await change(member, `note = ''`)).toEqual([]);
    for (const set of [`note = 'x'`, `note = ''`, `kind = 'call'`, `tier = 'me'`, `zone = 'Asia/Tokyo'`])
      expect([set, await refusal(change(coordinator, set))]).toEqual([set, NOT_ALLOWED]);
    const erased = `erased_at = clock_now(), erased_by = reader_id()`;
    expect(await change(coordinator, `note = '', ${erased}`)).toEqual([{ id }]);
    expect(await refusal(change(coordinator, 'erased_at = null, erased_by = null'))).toBe(NOT_ALLOWED);
    expect(await change(campaigner, `kind = 'letter'`)).toEqual([{ id }]);
  });

  it('takes back nothing that somebody else said, nor what she may not see, nor in another name', async () => {
    const sql = `insert into retraction (event_id, campaign_id, retracted_by, reason) values ($1, $2, $3, 'Why')`;
    const position = (tier: Tier, authorId = campaigner.id) =>
      aPosition(admin, here, { authorId, organisationId: here.organisationId, tier });
    const back = async (person: TestPerson, id: string, by = person.id, campaignId = here.id) =>
      refusal(asPerson(person, sql, [id, campaignId, by]));
    const [open, mine, hidden] = [
      await position('public'),
      await position('me'),
      await position('organisation'),
    ];
    expect(await back(member, open)).toBe(NOT_ALLOWED);
    expect(await back(campaigner, await position('public', coordinator.id))).toBe(NOT_ALLOWED);
    expect(await back(coordinator, hidden)).toBe(NOT_ALLOWED);
    expect(await back(coordinator, open, campaigner.id)).toBe(NOT_ALLOWED);
    expect(await back(stranger, open)).toBe(NOT_ALLOWED);
    expect(await back(stranger, open, stranger.id, other.id)).toBe(NOT_ALLOWED);
    expect(await back(coordinator, open)).toBeUndefined();
    expect(await back(campaigner, mine)).toBeUndefined();
    const seen = `select event_id as id from retraction`;
    expect(await asPerson(coordinator, seen)).toEqual([{ id: open }]);
    expect(await asPerson(stranger, seen)).toEqual([]);
  });

  it('takes back the notice of an own contact, once and for all, and changes nothing else of it', async () => {
    const authorship = { organisationId: here.organisationId, tier: 'me' as const };
    const mine = await anInteraction(admin, here, { ...authorship, authorId: campaigner.id });
    const theirs = await anInteraction(admin, here, { ...authorship, authorId: coordinator.id });
    const insert = `insert into contact_notice (id, campaign_id, delegation_code, occurred_at, zone, tier, author_id,
      organisation_id, interaction_id) values ($1, $2, 'FJI', now(), 'UTC', 'coalition', $3, $4, $5)`;
    const give = (id: string, interactionId: string) =>
      refusal(asPerson(campaigner, insert, [id, here.id, campaigner.id, here.organisationId, interactionId]));
    const id = newId();
    expect(await give(newId(), theirs)).toBe(NOT_ALLOWED);
    expect(await give(id, mine)).toBeUndefined();
    const undo = `update contact_notice set undone_at = now() where id = $1 returning id`;
    const seen = 'select id from contact_notice where id = $1';
    for (const person of [coordinator, member, stranger])
      expect(await asPerson(person, undo, [id])).toEqual([]);
    expect(await asPerson(coordinator, seen, [id])).toEqual([{ id }]);
    for (const change of [`tier = 'public'`, 'interaction_id = null', `author_id = '${coordinator.id}'`]) {
      const sql = `update contact_notice set ${change} where id = $1`;
      expect([change, await refusal(asPerson(campaigner, sql, [id]))]).toEqual([change, NOT_ALLOWED]);
    }
    expect(await asPerson(campaigner, undo, [id])).toEqual([{ id }]);
    const redo = `update contact_notice set undone_at = null where id = $1 returning id`;
    expect(await asPerson(campaigner, redo, [id])).toEqual([]);
    for (const person of [coordinator, member, stranger])
      expect(await asPerson(person, seen, [id])).toEqual([]);
    expect(await asPerson(campaigner, seen, [id])).toEqual([{ id }]);
  });

  it('does not change a task that she may not see, even by a statement that reads no column', async () => {
    const titles = `select id, title, tier from task where campaign_id = $1 and tier in ('me', 'organisation', 'core') order by id`;
    const before = await admin.admin(titles, [here.id]);
    expect(await refusal(asPerson(coordinator, `update task set tier = 'public'`))).toBe(NOT_ALLOWED);
    await asPerson(coordinator, `update task set title = 'Renamed'`);
    expect(await admin.admin(titles, [here.id])).toEqual(before);
    const renamed = `select count(*)::int as count from task where campaign_id = $1 and title = 'Renamed'`;
    // Those at the tiers coalition and public.
    expect(await admin.admin(renamed, [here.id])).toEqual([{ count: 2 }]);
  });

  it('reads no address, password or clearance of others through the account table', async () => {
    for (const column of ['email', 'password_hash']) {
      expect(await refusal(asPerson(coordinator, `select ${column} from user_account`))).toBe(NOT_ALLOWED);
    }
    expect(await asPerson(member, 'select colleague_email($1) as email', [coordinator.id])).toEqual([
      { email: null },
    ]);
    expect(await asPerson(stranger, 'select id from user_account where id = $1', [member.id])).toEqual([]);
  });
});

describe('a pool that is shared', () => {
  it('never shows one person the rows of another, in 2,000 interleaved transactions with aborts', async () => {
    const people: TestPerson[] = [];
    for (let n = 0; n < 20; n++) {
      const subjects = n % 2 === 0 ? here : other;
      const person = await aPerson(admin, subjects, { role: 'campaigner' });
      await anInteraction(
        admin,
        subjects,
        { authorId: person.id, organisationId: subjects.organisationId, tier: 'me' },
        person.id,
      );
      people.push(person);
    }
    const roles = ['auth', 'worker', 'setup'] as const;
    const wrong: string[] = [];
    let aborted = 0;
    await abreast(
      Array.from({ length: 2_000 }, (_, n) => n),
      16,
      async (n) => {
        const person = people[(n * 7) % people.length]!;
        const abort = n % 5 === 0;
        const work = database.asReader(person.id, async (tx) => {
          if (n % 3 === 0) await tx.as(roles[n % roles.length]!, (other) => other.query('select 1'));
          if (n % 4 === 0)
            await tx.asReader(people[n % people.length]!.id, (other) => other.query('select 1'));
          const rows = await tx.query<{ note: string }>(`select note from interaction where tier = 'me'`);
          if (rows.length !== 1 || rows[0]?.note !== person.id) wrong.push(`${n}: ${JSON.stringify(rows)}`);
          if (abort) await (n % 2 === 0 ? tx.query('select 1/0') : Promise.reject(new Error('aborted')));
        });
        await work.catch(() => aborted++);
      },
    );
    expect(wrong).toEqual([]);
    expect(aborted).toBe(400);
  });
});

interface Standing extends Seat {
  seated: boolean;
}

describe('maySee() of libs/domain', () => {
  it('says the same as PostgreSQL of every reader and every task', async () => {
    const readers = await everyReader();
    const tasks = await everyTask(readers);
    let compared = 0;
    const differences: string[] = [];
    for (const { person, standing } of readers) {
      const rows = await asPerson(person, 'select id from task');
      const visible = new Set(rows.map((row) => row['id']));
      for (const { id, facts } of tasks) {
        const said = maySee(standing.seated ? standing : undefined, facts);
        compared++;
        if (said !== visible.has(id)) differences.push(JSON.stringify({ said, standing, facts }));
      }
    }
    process.stdout.write(`maySee: ${compared} combinations, ${differences.length} differences\n`);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(10_000);
  });
});

/** Role × organisation × core group × seated or removed, in two campaigns. */
async function everyReader(): Promise<{ person: TestPerson; standing: Standing }[]> {
  const readers: { person: TestPerson; standing: Standing }[] = [];
  for (const campaign of [here, other]) {
    for (const role of ROLES) {
      for (const organisationId of [campaign.organisationId, campaign.secondOrganisationId]) {
        for (const coreGroup of [false, true]) {
          const seated = !(role === 'member' && coreGroup && organisationId === campaign.organisationId);
          const person = await aPerson(admin, campaign, { role, organisationId, coreGroup });
          if (!seated) {
            await admin.admin(`update membership set state = 'removed' where id = $1`, [person.membershipId]);
          }
          readers.push({
            person,
            standing: { userId: person.id, campaignId: campaign.id, organisationId, role, coreGroup, seated },
          });
        }
      }
    }
  }
  return readers;
}

/** Tier × author × assignee × organisation it was written for. */
async function everyTask(readers: { person: TestPerson; standing: Standing }[]) {
  const tasks: { id: string; facts: Testimony }[] = [];
  const rows = readers.flatMap(({ standing }, n) =>
    TIERS.flatMap((tier) =>
      [
        null,
        readers[(n + 5) % readers.length]!.standing,
        readers[(n + 12) % readers.length]!.standing,
        standing,
      ].map((assignee) => ({ standing, tier, assignee })),
    ),
  );
  for (const { standing, tier, assignee } of rows) {
    const { userId: authorId, organisationId, campaignId } = standing;
    const facts: Testimony = {
      campaignId,
      authorId,
      organisationId,
      tier,
      assigneeId: assignee?.userId ?? null,
    };
    tasks.push({ id: await aTask(admin, campaignId === here.id ? here : other, { ...facts }), facts });
  }
  return tasks;
}
