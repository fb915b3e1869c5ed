import type { DryRun } from './report.js';
import { describeSheet, type ReadSheet } from './read-sheet.js';
import { columnName, fileProblem, type SheetRow } from './sheet.js';

/** What a person is shown of an import: bounded, whatever the sheet. Texts are such as PostgreSQL can keep. */
export interface ImportReport extends Omit<DryRun, 'positions'> {
  readonly sheet: SheetFacts;
}

export interface SheetFacts extends Pick<
  ReadSheet,
  'format' | 'encoding' | 'delimiter' | 'sheetName' | 'sheetNames'
> {
  /** One line for people, e.g. `CSV, utf-8, delimiter comma, 194 filled rows`. */
  readonly described: string;
  /** Filled rows, the header included. */
  readonly rows: number;
  readonly columns: number;
  /** The first filled rows; long texts are cut. */
  readonly preview: readonly SheetRow[];
}

const PREVIEW_ROWS = 10;
const PREVIEW_LETTERS = 80;
const LISTED = 500;
const LISTED_WARNINGS = 200;

export function importReport(sheet: ReadSheet, run: DryRun): ImportReport {
  const { positions: _, ...rest } = run;
  const { format, encoding, delimiter, sheetName, sheetNames, rows } = sheet;
  const facts: SheetFacts = {
    ...{ format, encoding, delimiter, sheetName, sheetNames },
    described: describeSheet(sheet),
    rows: rows.length,
    columns: rows.reduce((most, row) => Math.max(most, row.texts.length), 0),
    preview: rows.slice(0, PREVIEW_ROWS).map(({ row, texts }) => ({ row, texts: texts.map(cut) })),
  };
  return {
    ...rest,
    sheet: facts,
    columns: run.columns.map((column) => ({ ...column, header: cut(column.header) })),
    errors: run.errors.slice(0, LISTED),
    warnings: run.warnings.slice(0, LISTED_WARNINGS),
    unknownStates: run.unknownStates.slice(0, LISTED).map((one) => ({ ...one, rows: one.rows.slice(0, 10) })),
    ambiguousStates: run.ambiguousStates
      .slice(0, LISTED)
      .map((one) => ({ ...one, rows: one.rows.slice(0, 10) })),
    unknownWords: run.unknownWords.slice(0, LISTED),
    understoodWords: run.understoodWords.slice(0, LISTED),
  };
}

/** By letters, so that none is cut in halves. */
function cut(text: string): string {
  if (text.length <= PREVIEW_LETTERS) return text;
  return `${Array.from(text.slice(0, 2 * PREVIEW_LETTERS))
    .slice(0, PREVIEW_LETTERS - 1)
    .join('')}…`;
}

/** A half of a character, or the one that no text in PostgreSQL may hold. */
const UNKEEPABLE = /[\p{Surrogate}\0]/u;
const EACH_UNKEEPABLE = new RegExp(UNKEEPABLE.source, 'gu');

/** The sheet with texts that can be kept. Only a workbook or a file in UTF-16 can hold others. */
export function keepable(sheet: ReadSheet): ReadSheet {
  const places = sheet.rows.flatMap(({ row, texts }) =>
    texts.flatMap((text, at) => (UNKEEPABLE.test(text) ? [`${columnName(at)}${row}`] : [])),
  );
  if (places.length === 0) return sheet;
  const clean = (text: string) => text.replace(EACH_UNKEEPABLE, '\ufffd');
  const warning = fileProblem('replacedLetters', { place: places[0] ?? '' });
  return {
    ...sheet,
    rows: sheet.rows.map(({ row, texts }) => ({ row, texts: texts.map(clean) })),
    warnings: [...sheet.warnings, warning],
  };
}
