import { columnOf, readAsText, shapeOf, type TableClass } from '../table-shape.js';
import type { Row } from '../tables/row.js';

/** A value of a parameter or of a column of a result: as PostgreSQL knows it, and as TypeScript does. */
export interface SqlType<T> {
  /** As PostgreSQL calls it, e.g. `uuid[]`. */
  readonly type: string;
  readonly nullable: boolean;
  /** Of what TypeScript sees; there is no value. */
  readonly of?: T;
}

const sqlType = <T>(type: string): SqlType<T> => ({ type, nullable: false });

export const uuid = sqlType<string>('uuid');
export const text = sqlType<string>('text');
/** A text of a fixed vocabulary: `textOf<Stance>()`. */
export const textOf = <T extends string>() => sqlType<T>('text');
export const int = sqlType<number>('integer');
export const smallint = sqlType<number>('smallint');
export const smallintOf = <T extends number>() => sqlType<T>('smallint');
/** Too large for a number, hence text. */
export const bigint = sqlType<string>('bigint');
/** Parameter only: of `limit $1`. */
export const limit = sqlType<number>('bigint');
export const float = sqlType<number>('double precision');
export const boolean = sqlType<boolean>('boolean');
/** To the millisecond. */
export const instant = sqlType<Date>('timestamp with time zone');
/** Parameter only: an instant as text, to the microsecond, from a cursor. */
export const exactInstant = sqlType<string>('timestamp with time zone');
/** Parameter only: a calendar date `YYYY-MM-DD`. A result gives it as `…::text`. */
export const date = sqlType<string>('date');
export const bytea = sqlType<Buffer>('bytea');
/** What PostgreSQL cannot check: its shape is the author's word. */
export const json = <T>() => sqlType<T>('json');
export const jsonb = <T>() => sqlType<T>('jsonb');
export const arrayOf = <T>(element: SqlType<T>): SqlType<T[]> => sqlType(`${element.type}[]`);
export const nullable = <T>(type: SqlType<T>): SqlType<T | null> => ({ type: type.type, nullable: true });

/** Columns of a table, with the types of its class; calendar dates and intervals are read as text. */
export function columns<E extends object, K extends keyof E & string>(
  table: TableClass<E>,
  ...properties: K[]
): { [P in K]: SqlType<Row<E>[P]> } {
  const shape = shapeOf(table);
  const entries = properties.map((property): [string, SqlType<unknown>] => {
    const column = columnOf(shape, property);
    const type = readAsText(column) ? 'text' : (LONG[column.type] ?? column.type);
    return [property, { type, nullable: column.nullable }];
  });
  return Object.fromEntries(entries) as { [P in K]: SqlType<Row<E>[P]> };
}

/** The names that PostgreSQL itself uses for the short ones. */
const LONG: Record<string, string> = { int: 'integer', timestamptz: 'timestamp with time zone' };

/** Turns rows into one list per property, the form in which `unnest` takes them. */
export function inColumns<R extends object, K extends keyof R>(
  rows: readonly R[],
  ...keys: K[]
): { [P in K]: R[P][] } {
  return Object.fromEntries(keys.map((key) => [key, rows.map((row) => row[key])])) as { [P in K]: R[P][] };
}
