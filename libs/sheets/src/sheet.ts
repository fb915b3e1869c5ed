import { englishFinding, type FindingParams } from '#libs/words';
import type { SheetFinding } from './finding-codes.js';

/** What a sheet may be at most. Larger ones are refused with the limit and the size in the message. */
export const MAX_SHEET_BYTES = 5 * 1024 * 1024;
export const MAX_SHEET_ROWS = 2_000;
export const MAX_SHEET_COLUMNS = 200;

/** As long as texts may be that are typed in. */
export const MAX_NOTE_LETTERS = 5_000;
export const MAX_SOURCE_LETTERS = 1_000;

/** Problems listed one by one; a sheet that is wrong in every cell would otherwise answer with megabytes. */
export const MAX_LISTED_PROBLEMS = 1_000;

/** One row with at least one filled cell. `row` counts from 1 as spreadsheet programs do. */
export interface SheetRow {
  readonly row: number;
  /** By column from A on; trailing empty cells may be missing. Verbatim: spaces and line breaks included. */
  readonly texts: readonly string[];
}

/** Something wrong, or worth knowing, at a place in the sheet or in the choices that came with it. */
export interface SheetProblem {
  readonly row: number | null;
  /** Column as spreadsheet programs name it, e.g. `B`. */
  readonly column: string | null;
  /** `file`, `rows.7`, `columns.B`, `cells.B7`, or the path of a choice, e.g. `states.Korea`. */
  readonly field: string;
  readonly code: SheetFinding;
  readonly params: FindingParams;
  /** The same in English: what is wrong and how to put it right. */
  readonly message: string;
}

/** What was found, before it is known where. */
export interface Found {
  readonly code: SheetFinding;
  readonly params?: FindingParams;
}

const said = (code: SheetFinding, params: FindingParams = {}) => ({
  code,
  params,
  message: englishFinding(code, params),
});

/** Of the file as a whole. */
export function fileProblem(code: SheetFinding, params?: FindingParams): SheetProblem {
  return { row: null, column: null, field: 'file', ...said(code, params) };
}

/** The message may name the `{row}`. */
export function rowProblem(row: number, code: SheetFinding, params: FindingParams = {}): SheetProblem {
  return { row, column: null, field: `rows.${row}`, ...said(code, { row: String(row), ...params }) };
}

/** The message may name the `{column}`. @param row of the header */
export function columnProblem(
  column: string,
  row: number,
  code: SheetFinding,
  params: FindingParams = {},
): SheetProblem {
  return { row, column, field: `columns.${column}`, ...said(code, { column, ...params }) };
}

/** The message may name the `{place}`, e.g. `B7`. */
export function cellProblem(
  row: number,
  column: string,
  code: SheetFinding,
  params: FindingParams = {},
): SheetProblem {
  const place = `${column}${row}`;
  return { row, column, field: `cells.${place}`, ...said(code, { place, ...params }) };
}

/** At a row, a column or a cell, whichever is not null; else at the field that is given. */
export function foundAt(
  { row, column, field }: Pick<SheetProblem, 'row' | 'column'> & { field?: string },
  code: SheetFinding,
  params: FindingParams,
): SheetProblem {
  const at = row === null ? `columns.${column}` : column === null ? `rows.${row}` : `cells.${column}${row}`;
  return { row, column, field: field ?? at, ...said(code, params) };
}

export function choiceProblem(field: string, code: SheetFinding, params?: FindingParams): SheetProblem {
  return { row: null, column: null, field, ...said(code, params) };
}

/** 0 → `A`, 25 → `Z`, 26 → `AA`. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** `A` → 0, `aa` → 26; undefined for what is no column name. */
export function columnIndex(name: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return undefined;
  const letters = name.toUpperCase().split('');
  return letters.reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A cell's text for a message: on one line, not longer than 60 characters. */
export function clipped(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = Array.from(line);
  return letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : line;
}

/** 1234 → `1,234`, the same on every server. */
export function grouped(count: number): string {
  return count.toLocaleString('en-GB');
}

export function isFilled(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}
