import type { SheetForm } from './sheet-form.js';
import type { Confidence, EvidenceGrade, Said, Stance, StaleReason, Tier, Voice } from '#libs/domain';
import type { ColumnMatch } from './column-match.js';
import type { SheetProblem } from './sheet.js';
import type { StateChoice } from './state-cells.js';
import type { UnderstoodWord } from './word-reader.js';
import type { DateOrder } from './written-dates.js';

/** Against the current position that the importing person sees. */
export const CHANGES = ['new', 'changed', 'same'] as const;
export type Change = (typeof CHANGES)[number];

/** A position that the sheet states. Null: the sheet does not say, so the import's own default applies. */
export interface SheetPosition {
  readonly row: number;
  /** Of the cell that states the stance, e.g. `B`. */
  readonly column: string;
  readonly delegationCode: string;
  readonly askId: string;
  readonly stance: Stance;
  readonly confidence: Confidence;
  /** False where the sheet does not say how sure it is; the confidence is then 2, likely. */
  readonly confidenceStated: boolean;
  readonly said: Said | null;
  /** The words of the cell. */
  readonly text: string;
  readonly note: string | null;
  /** The cell marks it as said of an older draft, or too long ago. */
  readonly older?: StaleReason;
  readonly grade: EvidenceGrade | null;
  readonly source: string | null;
  readonly tier: Tier | null;
  /** ISO 8601 with offset, as the sheet writes it. */
  readonly occurredAt: string | null;
  readonly zone: string | null;
  readonly textVersion: string | null;
  readonly voice: Voice | null;
  readonly change: Change;
}

/** `turn`: from one side to the other; `stays`: what stands was said later, so that it stays. */
export const CHANGE_KINDS = ['turn', 'stance', 'detail', 'stays'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A position of the sheet where something stands already, or one that a person took out. */
export interface StatedChange extends Pick<
  SheetPosition,
  'row' | 'column' | 'delegationCode' | 'askId' | 'stance' | 'occurredAt' | 'zone'
> {
  /** Null where the sheet does not say how sure it is. */
  readonly confidence: Confidence | null;
  readonly kind: ChangeKind;
  /** The position that stands there. */
  readonly over: string | null;
  readonly takenOut: boolean;
}

/** What was said before, as the importing person sees it. A field left out is not compared. */
export interface CurrentCell {
  readonly eventId?: string;
  /**
   * `now`: what counts for that person; `elsewhere`: what counts for others, or beside the bloc's word or the state's own;
   * `before`: what earlier sheets of that person said. Left out: now.
   */
  readonly stands?: 'now' | 'elsewhere' | 'before';
  readonly voice?: Voice;
  readonly authorId?: string;
  readonly organisationId?: string;
  readonly delegationCode: string;
  readonly askId: string;
  readonly stance: Stance;
  readonly confidence: Confidence;
  readonly said: Said;
  readonly note?: string;
  readonly grade?: EvidenceGrade;
  readonly source?: string;
  readonly tier?: Tier;
  readonly occurredAt?: Date;
  readonly zone?: string;
  readonly textVersion?: string | null;
}

/** A name in the column of states that a person has to settle, with every row that has it. */
export interface UnsettledState {
  readonly text: string;
  readonly rows: readonly number[];
  readonly candidates: readonly StateChoice[];
}

/** A word that means nothing known, with the first cells that say it and how many do. */
export interface UnknownWord {
  readonly word: string;
  readonly count: number;
  readonly cells: readonly string[];
}

/** By what a row below the header is left out: it was chosen, its name was, or it states nothing of any state. */
export const IGNORED_BY = ['row', 'name', 'nothing'] as const;
export type IgnoredBy = (typeof IGNORED_BY)[number];

/** A row that is not read. */
export interface IgnoredRow {
  readonly row: number;
  /** What stands where the others name a state, or its first text. */
  readonly text: string;
  readonly by: IgnoredBy;
}

/** A row of which something stays unwritten, because of errors at it. */
export interface LeftOutRow {
  readonly row: number;
  readonly text: string;
  /** The first columns of its cells that would have stated something, e.g. `B`. */
  readonly columns: readonly string[];
  /** How many cells. */
  readonly count: number;
}

/** What errors keep from being written, whether they are skipped or not. */
export interface LeftOut {
  /** Cells that state a position, or would if they were understood. */
  readonly cells: number;
  /** All of them, in the order of the sheet. */
  readonly rows: readonly LeftOutRow[];
}

export interface AskSummary {
  readonly askId: string;
  readonly stances: Readonly<Record<Stance, number>>;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
}

/** What an import would do. Nothing has been written; with `errorCount` above 0 nothing may be. */
export interface DryRun {
  readonly form: SheetForm | null;
  readonly headerRow: number | null;
  readonly stateColumn: string | null;
  readonly columns: readonly ColumnMatch[];
  /** Those at which there is no error: what is written when errors are skipped. */
  readonly positions: readonly SheetPosition[];
  /** Empty ones, and those whose word says nothing. */
  readonly emptyCells: number;
  /** Positions of which the sheet does not say when they were said. */
  readonly undated: number;
  /** Positions with a time and without a place of their own: a time without an offset was read on the clock of the context's zone. */
  readonly unplaced: number;
  /** Those that turn a side first. */
  readonly changes: readonly StatedChange[];
  readonly ignoredRows: readonly IgnoredRow[];
  readonly leftOut: LeftOut;
  /** What stands first in dates such as 05/08/2024; null where nothing tells. */
  readonly dateOrder: DateOrder | null;
  readonly errors: readonly SheetProblem[];
  /** All errors; `errors` lists the first thousand. */
  readonly errorCount: number;
  readonly warnings: readonly SheetProblem[];
  readonly warningCount: number;
  readonly unknownStates: readonly UnsettledState[];
  readonly ambiguousStates: readonly UnsettledState[];
  readonly unknownWords: readonly UnknownWord[];
  /** What was taken for nothing first. */
  readonly understoodWords: readonly UnderstoodWord[];
  readonly summary: readonly AskSummary[];
  readonly totals: { readonly positions: number } & Readonly<Record<Change, number>>;
}
