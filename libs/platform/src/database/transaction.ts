import type { AsyncLocalStorage } from 'node:async_hooks';
import type { PoolClient } from 'pg';
import { DataAccess, type Query, type SqlStatement, type SqlResult } from '#libs/data';

/** The roles a transaction can take, see the first migration. `app` acts for a person, the others for a duty. */
export type DatabaseRole = 'app' | 'auth' | 'worker' | 'setup';

export interface Scope {
  readonly role: DatabaseRole;
  readonly readerId: string | null;
  /** Whether removed rows are read too; see `PRESENT` of `libs/data/src/access`. */
  readonly removed: boolean;
}

/** What all handles of one transaction share. */
export interface RunningTransaction {
  readonly client: PoolClient;
  /** Where `Database.current()` finds the handle of the work that is running. */
  readonly current: AsyncLocalStorage<Transaction>;
  readonly afterCommit: (() => Promise<void> | void)[];
  /** The scope that PostgreSQL was told last. */
  applied: Scope;
  /** The only handle that may send a statement. */
  handle: Transaction | undefined;
  /** The end of the statement sent last. */
  last: Promise<unknown>;
  statements: number;
}

/**
 * A handle on the only way to the database: one transaction, in one role, for one reader. `as` and `asReader` lend the
 * transaction to another handle; until that work has ended this one refuses every statement.
 */
export class Transaction extends DataAccess {
  constructor(
    private readonly shared: RunningTransaction,
    private readonly scope: Scope,
  ) {
    super();
  }

  /** Number of statements sent so far; tests hold requests to a constant. */
  get statements(): number {
    return this.shared.statements;
  }

  /** Rows of a statement with `$1…` parameters, as the role and reader of this handle. */
  async query<Row extends object = Record<string, unknown>>(
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<Row[]> {
    return (await this.send({ text: sql, values: [...parameters] })).rows as Row[];
  }

  /**
   * The rows of a registered query, so many at a time: however many there are, so many are in memory. They are taken out of the
   * list when the next are asked for, for the reason that `send` has.
   */
  async *batches<Parameters extends object, Row extends object>(
    query: Query<Parameters, Row>,
    parameters: Parameters,
    size: number,
  ): AsyncGenerator<Row[], void> {
    const { text, values } = query.statement(parameters);
    const cursor = `rows_${++this.shared.statements}`;
    await this.send({ text: `declare ${cursor} no scroll cursor for ${text}`, values });
    for (;;) {
      const { rows } = await this.send({ text: `fetch ${size} from ${cursor}`, values: [] });
      if (rows.length === 0) break;
      yield rows as Row[];
      rows.length = 0;
    }
    await this.send({ text: `close ${cursor}`, values: [] });
  }

  /**
   * Does one piece of work in another role, in the same transaction, e.g. re-planning mail after a deadline moved.
   * @throws Error when this handle is lent already
   */
  as<T>(role: Exclude<DatabaseRole, 'app'>, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.lend({ role, readerId: null, removed: false }, work);
  }

  /** Does one piece of work as somebody else reads, e.g. rendering a digest as its recipient. */
  asReader<T>(userId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.lend({ role: 'app', readerId: userId, removed: false }, work);
  }

  /** Does one piece of work that reads removed rows too: removing one, putting it back, listing them. */
  withRemoved<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.lend({ ...this.scope, removed: true }, work);
  }

  /** Runs once the transaction is durable; never when it was rolled back. */
  afterCommit(work: () => Promise<void> | void): void {
    this.shared.afterCommit.push(work);
  }

  /**
   * One after the other, each with the switch to its own scope where PostgreSQL was last told another: no statement
   * runs in a scope that somebody else has set meanwhile. Going from reader to reader costs one switch.
   *
   * What was sent is let go of: to the garbage collector each statement of a connection holds the one after it until all of
   * them are looked through, so that a hundred thousand rows sent in small pieces would be in memory together.
   */
  protected send(statement: SqlStatement): Promise<SqlResult> {
    const { shared, scope } = this;
    if (shared.handle !== this) return Promise.reject(notInUse(scope));
    const turn = shared.last.then(async () => {
      if (!same(scope, shared.applied)) {
        shared.statements++;
        await shared.client.query(switchTo(scope));
        shared.applied = scope;
      }
      shared.statements++;
      try {
        return await shared.client.query(statement);
      } finally {
        statement.values.length = 0;
      }
    });
    shared.last = turn.catch(() => undefined);
    return turn;
  }

  private async lend<T>(scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const { shared } = this;
    if (shared.handle !== this) throw notInUse(this.scope);
    const handle = new Transaction(shared, scope);
    shared.handle = handle;
    try {
      return await shared.current.run(handle, () => work(handle));
    } finally {
      shared.handle = this;
    }
  }
}

const notInUse = ({ role }: Scope) =>
  new Error(`This handle of the role ${role} is not in use: the transaction is lent to another, or over`);

const same = (one: Scope, other: Scope) =>
  one.role === other.role && one.readerId === other.readerId && one.removed === other.removed;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** `SET` takes no parameters, so the id is checked before it becomes part of the text. */
export function switchTo({ role, readerId, removed }: Scope): string {
  if (readerId !== null && !UUID.test(readerId)) throw new Error('A reader must be a UUID');
  const reader = readerId === null ? 'null' : `'${readerId}'`;
  const reads = `set local demarche.reads_removed = '${removed ? 'yes' : 'no'}'`;
  return `set local role demarche_${role}; ${reads}; select set_reader(${reader})`;
}
