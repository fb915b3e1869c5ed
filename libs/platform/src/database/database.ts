import { AsyncLocalStorage } from 'node:async_hooks';
import type { PoolClient, QueryConfig } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '#libs/data';
import { outcomeOfCommit } from './connection-loss.js';
import { refuseOldPostgres } from './oldest-postgres.js';
import { databaseFailure, SetupError } from '../setup/setup-error.js';
import { refuseOwner } from './runtime-login.js';
import { schemaLacks } from './schema-lacks.js';
import { switchTo, Transaction, type DatabaseRole, type RunningTransaction } from './transaction.js';

export interface DatabaseSettings {
  url: string;
  poolSize?: number;
  /** Milliseconds a statement may take before PostgreSQL ends it. */
  statementTimeout?: number;
  /** Refuses an account that owns the tables; for processes that people reach. */
  refuseOwner?: boolean;
}

/** Hands out scoped transactions and nothing else: no repository, no connection, no query without one. */
export class Database {
  private readonly running = new AsyncLocalStorage<Transaction>();

  private constructor(private readonly source: DataSource) {}

  static async open(settings: DatabaseSettings): Promise<Database> {
    const session = {
      statement_timeout: String(settings.statementTimeout ?? 20_000),
      idle_in_transaction_session_timeout: '60000',
      lock_timeout: '10000',
      timezone: 'UTC',
    };
    const source = new DataSource(dataSourceOptions(settings.url, session, settings.poolSize));
    await source.initialize().catch((error: unknown) => {
      throw databaseFailure(error, settings.url);
    });
    const database = new Database(source);
    try {
      await database.withConnection(refuseOldPostgres);
      await database.refuseUnsafeRoles();
      if (settings.refuseOwner) await database.withConnection(refuseOwner);
    } catch (error) {
      await database.close();
      throw error;
    }
    return database;
  }

  async close(): Promise<void> {
    await this.source.destroy();
  }

  /** The handle of the work that is running: the innermost one, where a transaction has been lent. */
  current(): Transaction {
    const transaction = this.running.getStore();
    if (!transaction) throw new Error('No scoped transaction is running');
    return transaction;
  }

  /** Work of a signed-in person; row-level security shows what that person may see. */
  asReader<T>(userId: string, work: (tx: Transaction) => Promise<T>, readOnly = false): Promise<T> {
    return this.run('app', userId, work, readOnly ? ' read only' : '');
  }

  /** Reads as a signed-in person, everything as it was at one instant. */
  snapshotAsReader<T>(userId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.run('app', userId, work, ' isolation level repeatable read read only');
  }

  /** Work of a job that acts for nobody in particular. */
  asRole<T>(
    role: Exclude<DatabaseRole, 'app'>,
    work: (tx: Transaction) => Promise<T>,
    { snapshot = false } = {},
  ): Promise<T> {
    return this.run(role, null, work, snapshot ? ' isolation level repeatable read' : '');
  }

  /** Whoever holds the cookie with this hash. One statement, hence its own transaction; see `readers` in the migrations. */
  async authenticate<Row extends object>(tokenHash: Buffer): Promise<Row | undefined> {
    const text = 'select * from authenticate($1)';
    const [row] = await this.alone<Row>({ name: 'authenticate', text, values: [tokenHash] });
    return row;
  }

  /** Whether a cookie that lets nobody in was revoked, or its account disabled, rather than left unused or grown too old. */
  async signInRevoked(tokenHash: Buffer): Promise<boolean> {
    const text = 'select sign_in_revoked($1) as revoked';
    const [row] = await this.alone<{ revoked: boolean }>({ text, values: [tokenHash] });
    return row?.revoked === true;
  }

  /** Whether PostgreSQL answers, for the readiness probe. */
  async ping(): Promise<void> {
    await this.alone({ text: 'select 1' });
  }

  /** What the server says of itself: its version, and its clock (not the campaign's). */
  async server(): Promise<{ version: string; clock: Date }> {
    const text = `select split_part(current_setting('server_version'), ' ', 1) as version, clock_timestamp() as clock`;
    const [row] = await this.alone<{ version: string; clock: Date }>({ text });
    if (!row) throw new Error('PostgreSQL says nothing of itself');
    return row;
  }

  /** The migration that was applied last, by which a schema is known. */
  async schema(): Promise<string> {
    const text = 'select name from migrations order by id desc limit 1';
    return (await this.alone<{ name: string }>({ text }))[0]?.name ?? '';
  }

  /** The migrations that this program knows and the database has not seen, in order; all of them before the first. */
  async unapplied(): Promise<string[]> {
    const names = this.source.migrations.map((migration) => migration.name ?? migration.constructor.name);
    const rows = await this.alone<{ name: string }>({
      text: 'select name from migrations where name = any($1)',
      values: [names],
    }).catch((error: unknown) => {
      // No such table, or none that this account may read.
      if (/^42(P01|501)$/.test((error as { code?: string }).code ?? '')) return [];
      throw error;
    });
    const applied = new Set(rows.map(({ name }) => name));
    return names.filter((name) => !applied.has(name));
  }

  /** Whether every migration that this program knows has been applied, and what they made is still there. */
  async migrated(): Promise<boolean> {
    if ((await this.unapplied()).length > 0) return false;
    const [found] = await this.alone<{ lacking: number }>(schemaLacks(this.source));
    return found?.lacking === 0;
  }

  /** @throws SetupError with the way out when the database is not what this program was written for */
  async refuseUnmigrated(): Promise<void> {
    if (!(await this.migrated()))
      throw new SetupError('The database is not up to date: run "npm run migrate" first.');
  }

  /** A statement as the connecting account, which owns nothing and may call what is public. */
  private alone<Row extends object>(statement: QueryConfig): Promise<Row[]> {
    return this.withConnection(
      async (client) => (await client.query<Row & Record<string, unknown>>(statement)).rows,
    );
  }

  private async withConnection<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const client: PoolClient = await runner.connect();
    try {
      return await work(client);
    } finally {
      await runner.release();
    }
  }

  private async run<T>(
    role: DatabaseRole,
    readerId: string | null,
    work: (tx: Transaction) => Promise<T>,
    mode: string,
  ): Promise<T> {
    const afterCommit: RunningTransaction['afterCommit'] = [];
    const result = await this.withConnection(async (client) => {
      const applied = { role, readerId, removed: false };
      const shared: RunningTransaction = {
        client,
        current: this.running,
        afterCommit,
        applied,
        handle: undefined,
        last: Promise.resolve(),
        statements: 0,
      };
      const transaction = new Transaction(shared, applied);
      shared.handle = transaction;
      try {
        // One message: what a transaction may see is settled before its first statement.
        await client.query(`begin${mode}; ${switchTo(applied)}`);
        const done = await this.running.run(transaction, () => work(transaction));
        shared.handle = undefined;
        await shared.last;
        const { command } = await client.query('commit').catch((error: unknown) => {
          throw writes(mode) ? outcomeOfCommit(error) : error;
        });
        // After a failed statement whose error somebody caught, PostgreSQL rolls back and reports no error.
        if (command !== 'COMMIT')
          throw new Error('The transaction was rolled back: a statement in it had failed');
        return done;
      } catch (error) {
        shared.handle = undefined;
        await shared.last;
        // One that cannot even be rolled back is not for anybody else: ended, it is taken out of the pool.
        await client.query('rollback').catch(() => void client.end().catch(() => undefined));
        throw error;
      }
    });
    for (const act of afterCommit) await keepQuiet(act);
    return result;
  }

  private async refuseUnsafeRoles(): Promise<void> {
    const rows: { rolname: string }[] = await this.source.query(
      `select rolname from pg_roles where rolname like 'demarche\\_%' and (rolsuper or rolbypassrls)`,
    );
    if (rows.length > 0)
      throw new SetupError(
        `These roles could read past every rule: ${rows.map((r) => r.rolname).join(', ')}`,
      );
  }
}

const writes = (mode: string) => !mode.includes('read only');

/** What follows a commit: its failure must not tell anybody that the work itself failed. */
async function keepQuiet(act: () => Promise<void> | void): Promise<void> {
  try {
    await act();
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error));
  }
}
