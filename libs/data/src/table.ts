import { createHash } from 'node:crypto';
import type { SqlResult, SqlStatement } from './sql-statement.js';
import { withIdentityKey } from './identity-keys.js';
import { columnOf, selectList, shapeOf, type ColumnShape, type TableClass } from './table-shape.js';
import { DatabaseInstant, type Change, type New, type Row, type Where } from './tables/row.js';

export interface FindOptions<E extends object> {
  orderBy?: readonly (keyof E & string)[];
  limit?: number;
  /** Held until the transaction ends. */
  lock?: 'update' | 'share';
}

/** Plain reads and writes of one table. Whatever joins, counts or decides is a registered query. */
export class Table<E extends object> {
  private readonly shape;

  constructor(
    private readonly table: TableClass<E>,
    private readonly send: (statement: SqlStatement) => Promise<SqlResult>,
  ) {
    this.shape = shapeOf(table);
  }

  async find<K extends keyof E & string = keyof E & string>(
    where: Where<E>,
    columns?: readonly K[],
    { orderBy, limit, lock }: FindOptions<E> = {},
  ): Promise<Row<E, K>[]> {
    const values = new Values();
    const asked = columns ?? ([...this.shape.columns.keys()] as K[]);
    const from = `select ${selectList(this.table, asked)} from ${this.shape.name}${this.where(where, values)}`;
    const order = orderBy ? ` order by ${orderBy.map((key) => this.name(key)).join(', ')}` : '';
    const end = (limit === undefined ? '' : ` limit ${values.add(limit)}`) + (lock ? ` for ${lock}` : '');
    return (await this.write(from + order + end, values)).rows as Row<E, K>[];
  }

  async findOne<K extends keyof E & string = keyof E & string>(
    where: Where<E>,
    columns?: readonly K[],
    options: Pick<FindOptions<E>, 'lock'> = {},
  ): Promise<Row<E, K> | undefined> {
    return (await this.find(where, columns, { ...options, limit: 1 }))[0];
  }

  insert(row: New<E>): Promise<void> {
    return this.insertMany([row]);
  }

  /** All in one statement. Every row names the same columns. */
  async insertMany(rows: readonly New<E>[]): Promise<void> {
    if (rows.length > 0) await this.add(rows, '');
  }

  /** @returns what PostgreSQL filled in */
  async insertReturning<K extends keyof E & string>(row: New<E>, ...columns: K[]): Promise<Row<E, K>> {
    const { rows } = await this.add([row], ` returning ${selectList(this.table, columns)}`);
    return rows[0] as Row<E, K>;
  }

  /**
   * Leaves rows alone whose primary key is taken.
   * @returns columns of those that were written, in no particular order
   */
  async insertMissing<K extends keyof E & string>(
    rows: readonly New<E>[],
    ...columns: K[]
  ): Promise<Row<E, K>[]> {
    if (rows.length === 0) return [];
    const returning = ` on conflict (${this.key().join(', ')}) do nothing returning ${selectList(this.table, columns)}`;
    return (await this.add(rows, returning)).rows as Row<E, K>[];
  }

  /** Writes each row, or brings the one with the same primary key up to date; what is so already is left alone. */
  async upsert(rows: readonly New<E>[]): Promise<void> {
    if (rows.length === 0) return;
    const key = this.key();
    const rest = this.given(rows).map(([, { name }]) => name).filter((name) => !key.includes(name)); // prettier-ignore
    const fresh = rest.map((name) => `excluded.${name}`).join(', ');
    const held = rest.map((name) => `${this.shape.name}.${name}`).join(', ');
    await this.add(
      rows,
      ` on conflict (${key.join(', ')}) do update set (${rest.join(', ')}) = row(${fresh})
        where (${held}) is distinct from (${fresh})`,
    );
  }

  /** @returns how many rows were changed */
  async update(where: Where<E>, change: Change<E>): Promise<number> {
    const values = new Values();
    const text = `update ${this.shape.name} set ${this.set(change, values)}${this.where(where, values)}`;
    return (await this.write(text, values)).rowCount ?? 0;
  }

  async updateReturning<K extends keyof E & string>(
    where: Where<E>,
    change: Change<E>,
    ...columns: K[]
  ): Promise<Row<E, K>[]> {
    const values = new Values();
    const text = `update ${this.shape.name} set ${this.set(change, values)}${this.where(where, values)}`;
    const { rows } = await this.write(`${text} returning ${selectList(this.table, columns)}`, values);
    return rows as Row<E, K>[];
  }

  /**
   * Changes the one row if it still has this version, and counts the version up.
   * @returns whether it did; false when it is gone, is not seen, or somebody was faster
   */
  async updateAtVersion(where: Where<E>, version: number, change: Change<E>): Promise<boolean> {
    columnOf(this.shape, 'version');
    const values = new Values();
    const set = [this.set(change, values), 'version = version + 1'].filter((part) => part !== '').join(', ');
    const held = `${this.where(where, values)} and version = ${values.add(version)}`;
    return (await this.write(`update ${this.shape.name} set ${set}${held}`, values)).rowCount === 1;
  }

  /** @returns how many rows went */
  async delete(where: Where<E>): Promise<number> {
    const values = new Values();
    return (
      (await this.write(`delete from ${this.shape.name}${this.where(where, values)}`, values)).rowCount ?? 0
    );
  }

  private add(said: readonly New<E>[], end: string): Promise<SqlResult> {
    const rows = said.map((row) => withIdentityKey(this.table, row));
    const given = this.given(rows);
    const names = given.map(([, { name }]) => name).join(', ');
    const types = given.map(([, { name, type }]) => `${name} ${type}`).join(', ');
    const values = new Values();
    const list = values.add(
      JSON.stringify(
        rows.map((row) =>
          Object.fromEntries(
            given.map(([property, column]) => [column.name, inJson(row[property as keyof New<E>])]),
          ),
        ),
      ),
    );
    return this.write(
      `insert into ${this.shape.name} (${names}) select ${names} from json_to_recordset(${list}::json) as given (${types})${end}`,
      values,
    );
  }

  /** Columns that the rows give; every row must give those that any gives and that cannot be null. */
  private given(rows: readonly New<E>[]): [property: string, column: ColumnShape][] {
    for (const row of rows) for (const property of Object.keys(row)) columnOf(this.shape, property);
    return [...this.shape.columns].filter(([property, column]) => {
      const said = rows.filter((row) => row[property as keyof New<E>] !== undefined).length;
      if (said > 0 && said < rows.length && !column.nullable)
        throw new Error(`Some rows of ${this.shape.name} say ${property} and some do not`);
      return said > 0;
    });
  }

  private set(change: Change<E>, values: Values): string {
    return Object.entries<unknown>(withIdentityKey(this.table, change))
      .filter(([, value]) => value !== undefined)
      .map(([property, value]) => {
        const column = columnOf(this.shape, property);
        return `${column.name} = ${value instanceof DatabaseInstant ? value.sql : values.add(asParameter(column, value))}`;
      })
      .join(', ');
  }

  private where(where: Where<E>, values: Values): string {
    const conditions = Object.entries<unknown>(where).map(([property, value]) => {
      const { name, type } = columnOf(this.shape, property);
      if (value === undefined) throw new Error(`${property} of ${this.shape.name} is not given`);
      if (value === null) return `${name} is null`;
      return Array.isArray(value)
        ? `${name} = any(${values.add(value)}::${type}[])`
        : `${name} = ${values.add(value)}`;
    });
    if (conditions.length === 0) throw new Error(`No condition for ${this.shape.name}`);
    return ` where ${conditions.join(' and ')}`;
  }

  private key(): string[] {
    return [...this.shape.columns.values()].filter(({ primary }) => primary).map(({ name }) => name);
  }

  private name(property: string): string {
    return columnOf(this.shape, property).name;
  }

  private write(text: string, { list }: Values): Promise<SqlResult> {
    return this.send({ name: nameOf(this.shape.name, text), text, values: list });
  }
}

/** Values of a statement, numbered as they come. */
class Values {
  readonly list: unknown[] = [];

  add(value: unknown): string {
    return `$${this.list.push(value)}`;
  }
}

const names = new Map<string, string>();

/** The same text has the same name, so that each connection plans it once. */
function nameOf(table: string, text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = `${table}.${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
    names.set(text, name);
  }
  return name;
}

const asParameter = ({ type }: ColumnShape, value: unknown) =>
  value !== null && (type === 'json' || type === 'jsonb') ? JSON.stringify(value) : value;

const HALF = /\p{Surrogate}/gu;

/** As PostgreSQL reads a value of its column out of JSON. Half a character becomes the sign for an unreadable one. */
function inJson(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`;
  return typeof value === 'string' ? value.replace(HALF, '\uFFFD') : value;
}
