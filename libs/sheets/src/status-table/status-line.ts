import type { TreatyActionKind } from '#libs/domain';

/** One row of a table, or one line of text that has no cells. */
export interface StatusRow {
  /** Counted from 1: the line of the text; of a web page, the row of its table. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Places of cells that are one with those above them: what they hold stands there. */
  readonly merged?: ReadonlySet<number>;
}

/** An act as a row of the table tells it. What the table has no column for is left out. */
export interface StatusAct {
  readonly kind: TreatyActionKind;
  /** `YYYY-MM-DD`; null where the table says that it is not known. */
  readonly doneOn: string | null;
  readonly effectiveOn?: string | null;
  readonly confirmed?: boolean;
  readonly source?: string;
  readonly note?: string;
  readonly declaration?: string;
}

/** Why something in a row is not taken: codes of the messages `statusTable.why`. */
export interface StatusTrouble {
  readonly code: StatusTroubleCode;
  readonly text: string;
}
export type StatusTroubleCode =
  | 'order'
  | 'century'
  | 'noDay'
  | 'unread'
  | 'unknownLetter'
  | 'noKind'
  | 'whichColumn'
  | 'noDate'
  | 'former'
  | 'territory'
  | 'unknown'
  | 'withdrawnWhen'
  | 'leftOut'
  /** A date without anybody beside or above it. */
  | 'noName'
  /** The foot of a page, after which the table goes on. */
  | 'pageFoot'
  /** Behind the end of the table. */
  | 'afterTable'
  /** The same heading once more, and names that begin anew below it. */
  | 'begunAnew';

export interface StatusLine {
  readonly line: number;
  /** The row as it stands, shortened. */
  readonly text: string;
  /** As a person decides about it. */
  readonly name: string;
  /** Of the party; null where nobody is meant that could be one. */
  readonly code: string | null;
  readonly acts: readonly StatusAct[];
  readonly troubles: readonly StatusTrouble[];
  /** Codes of parties whose names are near an unknown one. */
  readonly near: readonly string[];
}

/** What a person decided about a name of the table. */
export interface StatusChoice {
  readonly name: string;
  /** The party that is meant; null leaves the row out. */
  readonly code: string | null;
  /** When a party that stands in brackets gave notice of its withdrawal. */
  readonly withdrawnOn?: string | null;
}
