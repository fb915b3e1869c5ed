import type { PoolClient, QueryResult, QueryResultRow } from 'pg';

/** The roles a transaction can take, see the first migration. `app` acts for a person, the others for a duty. */
export type DatabaseRole = 'app' | 'auth' | 'worker' | 'setup';

interface Scope {
  role: DatabaseRole;
  readerId: string | null;
}

/** The only way to the database: one transaction, in one role, for one reader at a time. */
export class Transaction {
  private readonly afterCommitWork: (() => Promise<void> | void)[] = [];
  /** Number of statements sent so far; tests hold requests to a constant. */
  statements = 0;
  private wanted: Scope;

  /** @param applied the scope in which the transaction was begun */
  constructor(
    private readonly client: PoolClient,
    private applied: Scope,
  ) {
    this.wanted = applied;
  }

  /** Rows of a statement with `$1…` parameters, as the current role and reader. */
  async query<Row extends QueryResultRow>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.send<Row>({ text: sql, values: parameters as unknown[] })).rows;
  }

  /** Like `query`, for statements that are the same text each time: planned once per connection. */
  async prepared<Row extends QueryResultRow>(
    name: string,
    text: string,
    values: readonly unknown[],
  ): Promise<Row[]> {
    return (await this.send<Row>({ name, text, values: values as unknown[] })).rows;
  }

  private async send<Row extends QueryResultRow>(statement: {
    name?: string;
    text: string;
    values: unknown[];
  }): Promise<QueryResult<Row>> {
    const { wanted } = this;
    if (wanted !== this.applied) {
      this.statements++;
      await this.client.query(switchTo(wanted.role, wanted.readerId));
      this.applied = wanted;
    }
    this.statements++;
    return this.client.query<Row>(statement);
  }

  /** Does one piece of work in another role, in the same transaction, e.g. re-planning mail after a deadline moved. */
  as<T>(role: Exclude<DatabaseRole, 'app'>, work: () => Promise<T>): Promise<T> {
    return this.within({ role, readerId: null }, work);
  }

  /** Does one piece of work as somebody else reads, e.g. rendering a digest as its recipient. */
  asReader<T>(userId: string, work: () => Promise<T>): Promise<T> {
    return this.within({ role: 'app', readerId: userId }, work);
  }

  /**
   * The switch is sent with the next statement only, so that going from reader to reader costs one. After an error the
   * transaction is rolled back as a whole; the way back is noted all the same, for whoever caught it.
   */
  private async within<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    const before = this.wanted;
    this.wanted = scope;
    try {
      return await work();
    } finally {
      this.wanted = before;
    }
  }

  /** Runs once the transaction is durable; never when it was rolled back. */
  afterCommit(work: () => Promise<void> | void): void {
    this.afterCommitWork.push(work);
  }

  async runAfterCommit(): Promise<void> {
    for (const work of this.afterCommitWork) await work();
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** `SET` takes no parameters, so the id is checked before it becomes part of the text. */
export function switchTo(role: DatabaseRole, userId: string | null): string {
  if (userId !== null && !UUID.test(userId)) throw new Error('A reader must be a UUID');
  const reader = userId === null ? 'null' : `'${userId}'`;
  return `set local role demarche_${role}; select set_reader(${reader})`;
}
