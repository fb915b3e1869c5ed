import type { PoolClient, QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';

/** The roles a transaction can take, see the first migration. `app` acts for a person, the others for a duty. */
export type DatabaseRole = 'app' | 'auth' | 'worker' | 'setup';

/** The only way to the database: one transaction, in one role, for one reader at a time. */
export class Transaction {
  private readonly afterCommitWork: (() => Promise<void> | void)[] = [];
  /** Number of statements sent so far; tests hold requests to a constant. */
  statements = 0;

  constructor(
    readonly manager: EntityManager,
    private readonly client: PoolClient,
    private role: DatabaseRole,
    private readerId: string | null,
  ) {}

  /** Rows of a statement with `$1…` parameters, as the current role and reader. */
  async query<Row extends QueryResultRow>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    this.statements++;
    return (await this.client.query<Row>(sql, parameters as unknown[])).rows;
  }

  /** Like `query`, for statements that are the same text each time: planned once per connection. */
  async prepared<Row extends QueryResultRow>(
    name: string,
    text: string,
    values: readonly unknown[],
  ): Promise<Row[]> {
    this.statements++;
    return (await this.client.query<Row>({ name, text, values: values as unknown[] })).rows;
  }

  /** Does one piece of work in another role, in the same transaction, e.g. re-planning mail after a deadline moved. */
  async as<T>(role: DatabaseRole, work: () => Promise<T>): Promise<T> {
    const before = this.role;
    await this.query(`set local role demarche_${role}`);
    this.role = role;
    const result = await work();
    // After an error the transaction is rolled back as a whole, so only success needs the way back.
    await this.query(`set local role demarche_${before}`);
    this.role = before;
    return result;
  }

  /** Does one piece of work as somebody else reads, e.g. rendering a digest as its recipient. */
  async asReader<T>(userId: string, work: () => Promise<T>): Promise<T> {
    const [role, reader] = [this.role, this.readerId];
    await this.query(switchTo('app', userId));
    [this.role, this.readerId] = ['app', userId];
    const result = await work();
    await this.query(switchTo(role, reader));
    [this.role, this.readerId] = [role, reader];
    return result;
  }

  /** Runs once the transaction is durable; never when it was rolled back. */
  afterCommit(work: () => Promise<void> | void): void {
    this.afterCommitWork.push(work);
  }

  async runAfterCommit(): Promise<void> {
    for (const work of this.afterCommitWork) await work();
  }
}

const UUID = /^[0-9a-f-]{36}$/;

/** `SET` takes no parameters, so the id is checked before it becomes part of the text. */
export function switchTo(role: DatabaseRole, userId: string | null): string {
  if (userId !== null && !UUID.test(userId)) throw new Error('A reader must be a UUID');
  return `set local role demarche_${role}; set local demarche.user_id = '${userId ?? ''}'`;
}
