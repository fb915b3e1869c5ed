export {
  ASKED_BECAUSE,
  type AskedBallot,
  type AskedBecause,
  type BallotReading,
  type ReadBallot,
} from './ballots/ballot-reading.js';
export { ENCODINGS, type Encoding } from './decode-text.js';
export { DELIMITERS, type Delimiter } from './detect-delimiter.js';
export * from './dry-run.js';
export * from './finding-codes.js';
export { LONG_FIELDS, LONG_HEADERS, type LongField } from './long-fields.js';
export { longFieldOf } from './long-form.js';
export * from './import-options.js';
export { type ImportReport, type SheetFacts } from './import-report.js';
export { choiceProblems, type SheetAsk, type SheetChoices } from './mapping.js';
export type { ColumnMatch } from './column-match.js';
export { COLUMN_ROLES, type ColumnRole, MATCHED_BY, type MatchedBy } from './match-header.js';
export * from './people/index.js';
export * from './read-sheet.js';
export * from './report.js';
export * from './sheet-form.js';
export { isAsShown } from './stated-changes.js';
export * from './status-table/index.js';
export {
  MAX_SHEET_BYTES,
  MAX_SHEET_COLUMNS,
  MAX_SHEET_ROWS,
  type SheetProblem,
  type SheetRow,
} from './sheet.js';
export type { WordMeaning } from './stance-table.js';
export { CONFIDENCE_WORDS, STANCE_WORDS } from './stance-table.js';
export { ownWords, readStance, writeStance, type CellReading } from './stance-words.js';
export type { StateChoice } from './state-cells.js';
export { ThreadTrouble as SheetTrouble, type ThreadTroubleReason as SheetTroubleReason } from '#libs/files';
export type { SheetThreadOptions } from './thread/in-thread.js';
export * from './thread/sheets.js';
export type { CheckedSheet, CheckTask, SheetStep, WriteTask } from './thread/tasks.js';
export type { UnderstoodWord } from './word-reader.js';
export * from './write-sheet.js';
export { DATE_ORDERS, type DateOrder } from './written-dates.js';
