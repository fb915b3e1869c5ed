import { AsyncLocalStorage } from 'node:async_hooks';
import type { Pool, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '#libs/data';
import { switchTo, Transaction, type DatabaseRole } from './transaction.js';

export interface DatabaseSettings {
  url: string;
  poolSize?: number;
  /** Milliseconds a statement may take before PostgreSQL ends it. */
  statementTimeout?: number;
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
    await source.initialize();
    const database = new Database(source);
    await database.refuseUnsafeRoles();
    return database;
  }

  async close(): Promise<void> {
    await this.source.destroy();
  }

  /** The transaction of the request or duty that is running. */
  current(): Transaction {
    const transaction = this.running.getStore();
    if (!transaction) throw new Error('No scoped transaction is running');
    return transaction;
  }

  /** Work of a signed-in person; row-level security shows what that person may see. */
  asReader<T>(userId: string, work: (tx: Transaction) => Promise<T>, readOnly = false): Promise<T> {
    return this.run('app', userId, work, readOnly ? ' read only' : '');
  }

  /** Work of a duty that acts for nobody in particular. */
  asRole<T>(
    role: Exclude<DatabaseRole, 'app'>,
    work: (tx: Transaction) => Promise<T>,
    { snapshot = false } = {},
  ): Promise<T> {
    return this.run(role, null, work, snapshot ? ' isolation level repeatable read' : '');
  }

  /** Whoever holds the cookie with this hash. One statement, hence its own transaction; see the access rules migration. */
  async authenticate<Row extends QueryResultRow>(tokenHash: Buffer): Promise<Row | undefined> {
    const text = 'select * from authenticate($1)';
    const { rows } = await this.pool().query<Row>({ name: 'authenticate', text, values: [tokenHash] });
    return rows[0];
  }

  /** Whether a cookie that lets nobody in was revoked, or its account disabled, rather than left unused or grown too old. */
  async signInRevoked(tokenHash: Buffer): Promise<boolean> {
    const text = 'select sign_in_revoked($1) as revoked';
    const { rows } = await this.pool().query<{ revoked: boolean }>(text, [tokenHash]);
    return rows[0]?.revoked === true;
  }

  /** Whether PostgreSQL answers, for the readiness probe. */
  async ping(): Promise<void> {
    await this.pool().query('select 1');
  }

  /** Whether every migration that this program knows has been applied. */
  async migrated(): Promise<boolean> {
    const names = this.source.migrations.map((migration) => migration.name);
    const { rows } = await this.pool().query<{ applied: number }>(
      'select count(distinct name)::int as applied from migrations where name = any($1)',
      [names],
    );
    return rows[0]?.applied === names.length;
  }

  private pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }

  private async run<T>(
    role: DatabaseRole,
    userId: string | null,
    work: (tx: Transaction) => Promise<T>,
    mode: string,
  ): Promise<T> {
    const client = await this.pool().connect();
    // A connection that breaks between two statements says so by an event, which would end the process.
    client.on('error', ignore);
    const transaction = new Transaction(client, { role, readerId: userId });
    let result: T;
    let broken: Error | undefined;
    try {
      // One message: what a transaction may see is settled before its first statement.
      await client.query(`begin${mode}; ${switchTo(role, userId)}`);
      result = await this.running.run(transaction, () => work(transaction));
      const { command } = await client.query('commit');
      // After a failed statement whose error somebody caught, PostgreSQL rolls back and reports no error.
      if (command !== 'COMMIT')
        throw new Error('The transaction was rolled back: a statement in it had failed');
    } catch (error) {
      await client.query('rollback').catch((failure: Error) => (broken = failure));
      throw error;
    } finally {
      client.off('error', ignore);
      client.release(broken);
    }
    await transaction.runAfterCommit();
    return result;
  }

  private async refuseUnsafeRoles(): Promise<void> {
    const rows: { rolname: string }[] = await this.source.query(
      `select rolname from pg_roles where rolname like 'demarche\\_%' and (rolsuper or rolbypassrls)`,
    );
    if (rows.length > 0)
      throw new Error(`These roles could read past every rule: ${rows.map((r) => r.rolname).join(', ')}`);
  }
}

const ignore = () => undefined;
