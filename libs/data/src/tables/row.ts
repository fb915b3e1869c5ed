/**
 * What a row of a table looks like, told once by its class in this folder. A property with `?` is a column that
 * PostgreSQL fills in when an insert leaves it out (a test holds the mark against the column's `default`).
 */
export type Row<E extends object, K extends keyof E = keyof E> = Required<Pick<E, K>>;

/** What an insert must say, and may: columns with a default and nullable ones can be left out. */
export type New<E extends object> = {
  [P in keyof E as MayBeLeftOut<E, P> extends true ? never : P]: E[P];
} & {
  [P in keyof E as MayBeLeftOut<E, P> extends true ? P : never]?: E[P];
};

type MayBeLeftOut<E, P extends keyof E> = undefined extends E[P] ? true : null extends E[P] ? true : false;

/** Equality with a value, or with one of several. An absent value is an error, never "all of them". */
export type Where<E extends object> = { [P in keyof E]?: E[P] | readonly E[P][] };

/** New values; `CLOCK_NOW` and `NOW` are taken from the database. */
export type Change<E extends object> = { [P in keyof E]?: E[P] | DatabaseInstant };

/** An instant that PostgreSQL puts in. */
export class DatabaseInstant {
  constructor(readonly sql: 'clock_now()' | 'now()') {}
}

/** The campaign clock of the transaction. */
export const CLOCK_NOW = new DatabaseInstant('clock_now()');
/** Real time of the transaction. */
export const NOW = new DatabaseInstant('now()');
