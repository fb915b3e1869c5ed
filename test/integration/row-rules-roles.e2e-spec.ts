import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TIERS } from '#libs/domain';
import {
  admin,
  database,
  here,
  coordinator,
  asPerson,
  NOT_ALLOWED,
  openRowWorld,
  stopRowWorld,
} from '../support/row-rules.js';

beforeAll(openRowWorld);
afterAll(stopRowWorld);

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
      'accreditation_note',
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
      { name: 'forget_answers', ...kept },
      { name: 'keep_delegate_roots', ...kept },
      { name: 'keep_first_record', ...kept },
      { name: 'keep_heads', ...kept },
      { name: 'keep_with_delegate', ...kept },
      { name: 'log_mission_mail', ...kept },
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
      { name: 'withdraw_changed', ...kept },
      { name: 'withdraw_letter', ...kept },
      { name: 'withdraw_removed', ...kept },
      { name: 'withdraw_retracted', ...kept },
      { name: 'withdraw_signatories', ...kept },
      { name: 'withdraw_undone', ...kept },
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
      { t: 'accreditation_note', p: 'delete' },
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
      // The contact that a mail to a mission leaves.
      { t: 'interaction', p: 'insert' },
      { t: 'interaction_delegate', p: 'delete select' },
      { t: 'mail_test', p: 'delete' },
      { t: 'mailing', p: 'select' },
      { t: 'mailing_recipient', p: 'select' },
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
      ...of('mailing_recipient', 'interaction_id'),
      ...of('position_event', 'delegate_id note source tier'),
      ...of('publication_item', 'content withdrawn_as withdrawn_at'),
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
