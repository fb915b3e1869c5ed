import { randomBytes } from 'node:crypto';
import { Client, Pool } from 'pg';
import { DirectAccess, SteadyClient, type Table, type TableClass } from '#libs/data';
import { make } from '../../libs/data/testing/make.js';
import { grantRuntimeLogin, migrate } from '#libs/platform';

const TEMPLATE = 'demarche_template';

function serverUrl(database: string): string {
  const url = new URL(process.env['TEST_POSTGRES_URL'] ?? 'postgres://missing');
  url.pathname = `/${database}`;
  return url.toString();
}

/** One account for all databases of a run: roles belong to the server. */
function runtimeUrl(database: string): string {
  const url = new URL(serverUrl(database));
  url.username = 'demarche_test_runtime';
  url.password = 'of-tests';
  return url.toString();
}

async function withAdmin<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(serverUrl('postgres'));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export interface TestDatabase {
  /** As the owner of the tables. */
  url: string;
  /** As the account of api and worker; who migrates an empty database makes it with `grantRuntimeLogin`. */
  runtimeUrl: string;
  /** Statements past every rule, as the owner, for arranging and for looking behind the scenes. */
  admin<Row = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** Plain reads and writes of a table, past every rule as well. */
  table<E extends object>(table: TableClass<E>): Table<E>;
  /** Rows with usual values, past every rule too. */
  make: ReturnType<typeof make>;
  /** Tables and registered queries, past every rule. */
  direct: DirectAccess;
  close(): Promise<void>;
  /** Closes it and, where it was made for a test, throws it away. */
  drop(): Promise<void>;
}

/** Migrates a template once per run (first caller wins) and clones it, so that each test file has its own database. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `demarche_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await withAdmin(async (client) => {
    await client.query('select pg_advisory_lock(4242)');
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [TEMPLATE]);
    if (!rowCount) {
      await client.query(`create database ${TEMPLATE}_building`);
      await migrate(serverUrl(`${TEMPLATE}_building`));
      await grantRuntimeLogin(serverUrl(`${TEMPLATE}_building`), runtimeUrl(`${TEMPLATE}_building`));
      await client.query(`alter database ${TEMPLATE}_building rename to ${TEMPLATE}`);
    }
    // Written to no log: a third of the time.
    await client.query(`create database ${name} template ${TEMPLATE} strategy file_copy`);
    await client.query('select pg_advisory_unlock(4242)');
  });
  return throwAway(name, { ...(await openTestDatabase(serverUrl(name))), runtimeUrl: runtimeUrl(name) });
}

/**
 * A database opened anew, and another one with the same rows. What it was opened as is closed; nobody else may be connected to
 * it.
 */
export async function twinDatabases(source: TestDatabase): Promise<[TestDatabase, TestDatabase]> {
  const from = new URL(source.url).pathname.slice(1);
  const name = `demarche_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await source.close();
  await withAdmin((client) => client.query(`create database ${name} template ${from}`).then(() => undefined));
  const open = async (database: string) => throwAway(database, await openTestDatabase(serverUrl(database)));
  return [await open(from), await open(name)];
}

/** A database with nothing in it, for a test that migrates it itself. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const name = `demarche_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await withAdmin((client) => client.query(`create database ${name}`).then(() => undefined));
  return throwAway(name, { ...(await openTestDatabase(serverUrl(name))), runtimeUrl: runtimeUrl(name) });
}

/** The database, which is gone once it is dropped. */
function throwAway(name: string, opened: TestDatabase): TestDatabase {
  return {
    ...opened,
    drop: async () => {
      await opened.close();
      await withAdmin((client) =>
        client.query(`drop database if exists ${name} with (force)`).then(() => undefined),
      );
    },
  };
}

/** A way past every rule into a database that is already migrated. */
export async function openTestDatabase(url: string): Promise<TestDatabase> {
  const admin = new Pool({ connectionString: url, max: 3, Client: SteadyClient });
  admin.on('error', () => undefined);
  await admin.query('select 1');
  const direct = new DirectAccess(admin);
  return {
    url,
    runtimeUrl: url,
    admin: async <Row>(sql: string, parameters: unknown[] = []) =>
      (await admin.query(sql, parameters)).rows as Row[],
    direct,
    make: make(direct),
    table: (table) => direct.table(table),
    close: () => admin.end(),
    drop: () => admin.end(),
  };
}
