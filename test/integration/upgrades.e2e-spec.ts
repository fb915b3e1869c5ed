import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { dataSourceOptions } from '#libs/data';
import { migrations } from '#migrations';
import { grantRuntimeLogin, migrate, newId } from '#libs/platform';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database.js';

/**
 * Every schema that was ever released: its last migration, and a fingerprint of what its migrations say, so that nobody changes one that
 * has been released. `test/releases/<version>.sql` holds rows that it wrote.
 */
const RELEASES = [{ version: '0.1.0', last: 'Baseline1000000000001', says: 'f7b3b903f1a3e11e' }];

let fresh: TestDatabase;

beforeAll(async () => {
  fresh = await createTestDatabase();
});
afterAll(() => fresh.drop());

/** Columns, constraints, indexes, policies, functions, triggers, views and grants, one a line. */
const SCHEMA = `
  select format('%s.%s %s %s %s %s', table_name, column_name, data_type, is_nullable, column_default, identity_generation) as line
  from information_schema.columns where table_schema = 'public'
  union all select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
  where connamespace = 'public'::regnamespace
  union all select indexdef from pg_indexes where schemaname = 'public'
  union all select format('%s %s %s %s %s %s', tablename, policyname, cmd, roles, qual, with_check) from pg_policies
  where schemaname = 'public'
  union all select pg_get_functiondef(oid) || coalesce(proacl::text, '') from pg_proc where pronamespace = 'public'::regnamespace
  union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  union all select viewname || definition from pg_views where schemaname = 'public'
  union all select format('%s %s %s %s %s', relname, relacl, relrowsecurity, relforcerowsecurity, reloptions) from pg_class
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'S')
  union all select format('%s.%s %s', attrelid::regclass, attname, attacl) from pg_attribute
  where attacl is not null and attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
  order by 1`;

const schemaOf = async (database: TestDatabase) =>
  (await database.admin<{ line: string }>(SCHEMA)).map(({ line }) => line);

/** Runs the migrations of a release, and writes its rows. */
async function release(url: string, last: string, rows: string): Promise<void> {
  const until = migrations.findIndex(({ name }) => name === last) + 1;
  const source = new DataSource({ ...dataSourceOptions(url), migrations: migrations.slice(0, until) });
  await source.initialize();
  await source.runMigrations();
  await source.destroy();
  const client = new Client(url);
  await client.connect();
  await client.query(rows);
  await client.end();
}

/** The statements of the migrations until this one, which none of them sends. */
async function statementsUntil(last: string): Promise<string> {
  const said: string[] = [];
  const runner = {
    query: (sql: string) => Promise.resolve(void said.push(sql)),
    hasTable: () => Promise.resolve(false),
  } as unknown as QueryRunner;
  for (const migration of migrations.slice(0, migrations.findIndex(({ name }) => name === last) + 1))
    await new migration().up(runner);
  return said.join('\n');
}

/** Two organisations that only look like one, from before names had keys. @returns what reads their keys, in order of their ids */
async function readAlike(database: TestDatabase): Promise<() => Promise<(string | null)[]>> {
  const ids = [newId(), newId()];
  for (const [at, name] of ['Réseau', 're\u0301seau\u200b'].entries())
    await database.admin(
      'insert into organisation (id, campaign_id, name) select $1, id, $2 from campaign order by id limit 1',
      [ids[at], name],
    );
  return async () => {
    const rows = await database.admin<{ key: string | null }>(
      'select name_key as key from organisation where id = any($1) order by id',
      [ids],
    );
    return rows.map(({ key }) => key);
  };
}

describe.each(RELEASES)('a database of release $version', ({ version, last, says }) => {
  it('was made by migrations that nobody has changed since', async () => {
    const said = await statementsUntil(last);
    expect(createHash('sha256').update(said).digest('hex').slice(0, 16)).toBe(says);
  });

  it('is brought up to date and keeps its rows', async () => {
    const database = await createEmptyDatabase();
    const rows = readFileSync(join(import.meta.dirname, `../releases/${version}.sql`), 'utf8');
    await release(database.url, last, rows);
    const counts = async () => {
      const tables = [...rows.matchAll(/insert into (\w+)/g)].map(([, table]) => table);
      const sql = tables
        .map((table) => `select '${table}' as table, count(*)::int from ${table}`)
        .join(' union all ');
      return Object.fromEntries(
        (await database.admin<{ table: string; count: number }>(sql)).map((row) => [row.table, row.count]),
      );
    };
    const named = await readAlike(database);
    const before = await counts();
    await migrate(database.url);
    await grantRuntimeLogin(database.url, database.runtimeUrl);
    const { delegation, ...after } = await counts();
    expect(delegation).toBeGreaterThan(190);
    expect(after).toEqual({ ...before, delegation: undefined });
    expect(await schemaOf(database)).toEqual(await schemaOf(fresh));
    expect(await named()).toEqual(['réseau', null]);
    await database.drop();
  });
});

it('the last release is the newest migration, or a migration is not released yet', () => {
  const names = migrations.map(({ name }) => name);
  for (const { last } of RELEASES) expect(names).toContain(last);
  const moments = names.map((name) => Number(/\d+$/.exec(name)?.[0]));
  expect(moments).toEqual(moments.toSorted((a, b) => a - b));
});
