import type { SqlStatement } from '../sql-statement.js';
import type { SqlType } from './sql-type.js';

type Types = Readonly<Record<string, SqlType<unknown>>>;
type TypeOf<S> = S extends SqlType<infer T> ? T : never;
type Given<T> = T extends (infer Item)[] ? readonly Item[] : T;

/** What a query answers with, from its declaration. */
export type RowOfTypes<T extends Types> = { -readonly [K in keyof T]: TypeOf<T[K]> };

/** What it is asked with; what may be null may be left out. */
export type ParametersOfTypes<T extends Types> = {
  [K in keyof T as null extends TypeOf<T[K]> ? never : K]: Given<TypeOf<T[K]>>;
} & { [K in keyof T as null extends TypeOf<T[K]> ? K : never]?: Given<TypeOf<T[K]>> };

/** A statement that is written down once, with what goes in and what comes out. */
export interface Query<Parameters extends object, Row extends object> {
  readonly name: string;
  readonly text: string;
  /** Types in the order of `$1`, `$2` … */
  readonly parameters: Types;
  /** Columns in the order in which it answers; empty for a statement that answers nothing. */
  readonly columns: Types;
  statement(parameters: Parameters): SqlStatement;
  /** Of what TypeScript sees; there is no value. */
  readonly row?: Row;
}

/** Row of a query: `RowOf<typeof taskById>`. */
export type RowOf<Q> = Q extends Query<never, infer Row> ? Row : never;
/** Parameters of a query. */
export type ParametersOf<Q> = Q extends Query<infer Parameters, object> ? Parameters : never;

interface Declaration<P extends Types, R extends Types> {
  /** Unique, `<noun>.<what>`. */
  name: string;
  text: string;
  /** In the order of `$1`, `$2` … */
  parameters: P;
  row: R;
  /** Planned once per connection. Not for one whose best plan depends on its parameters. */
  prepared?: boolean;
}

const registered: Query<never, object>[] = [];

/** Every query there is; a test holds each against the migrated database. */
export const ALL_QUERIES: readonly Query<never, object>[] = registered;

/** @throws Error when the name is taken or the numbers in the text are not those of the parameters */
export function defineQuery<const P extends Types, const R extends Types>(
  declaration: Declaration<P, R>,
): Query<ParametersOfTypes<P>, RowOfTypes<R>> {
  const { name, text, parameters, row: columns, prepared = true } = declaration;
  const keys = Object.entries(parameters);
  refuseWrongNumbers(name, text, keys.length);
  if (name.length > 63 || registered.some((other) => other.name === name))
    throw new Error(`The name ${name} is taken or too long`);
  const query: Query<ParametersOfTypes<P>, RowOfTypes<R>> = {
    name,
    text,
    parameters,
    columns,
    statement: (given) => {
      const values = keys.map(([key, type]) => asValue(type, (given as Record<string, unknown>)[key]));
      return prepared ? { name, text, values } : { text, values };
    },
  };
  registered.push(query);
  return query;
}

function refuseWrongNumbers(name: string, text: string, count: number): void {
  const used = new Set([...text.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)));
  for (let number = 1; number <= count; number++)
    if (!used.delete(number)) throw new Error(`${name} declares a parameter ${number} and does not use it`);
  for (const number of used) throw new Error(`${name} uses $${number} and does not declare it`);
}

const asValue = ({ type }: SqlType<unknown>, value: unknown) =>
  value !== null && value !== undefined && (type === 'json' || type === 'jsonb')
    ? JSON.stringify(value)
    : value;
