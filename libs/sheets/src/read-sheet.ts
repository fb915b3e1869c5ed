import { decodeText, type Encoding } from './decode-text.js';
import type { Delimiter } from './detect-delimiter.js';
import type { SheetFinding } from './finding-codes.js';
import { readCsv } from './read-csv.js';
import { readWorkbook } from './read-workbook.js';
import {
  fileProblem,
  type Found,
  grouped,
  MAX_SHEET_BYTES,
  type SheetProblem,
  type SheetRow,
} from './sheet.js';

/** What a sheet may be brought as. */
export const READ_FORMATS = ['csv', 'xlsx', 'ods'] as const;
export type ReadFormat = (typeof READ_FORMATS)[number];

/** How a person says that a file is to be read; what is left out is found. */
export interface ReadChoices {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  /** Name of the sheet of a workbook. */
  readonly sheet?: string;
}

/** Of what a person decided, what the reading of the file depends on. */
export function readChoices({ encoding, delimiter, sheet }: ReadChoices): ReadChoices {
  return {
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
    ...(sheet !== undefined && { sheet }),
  };
}

/** What a file turned out to hold. With errors of the file itself there are no rows. */
export interface ReadSheet {
  readonly format: ReadFormat | null;
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly sheetName: string | null;
  /** The visible sheets of a workbook, of which any may be read. */
  readonly sheetNames: readonly string[];
  /** A workbook that counts its days from 1904 on. */
  readonly date1904: boolean;
  readonly rows: readonly SheetRow[];
  readonly errors: readonly SheetProblem[];
  readonly warnings: readonly SheetProblem[];
}

const NOTHING: Omit<ReadSheet, 'errors'> = {
  format: null,
  encoding: null,
  delimiter: null,
  sheetName: null,
  sheetNames: [],
  date1904: false,
  rows: [],
  warnings: [],
};

/**
 * Reads a CSV, XLSX or ODS file as a grid of texts. What the file is follows from its content; the name only adds a
 * warning when it says something else. Never throws: whatever is wrong stands in `errors`.
 */
export async function readSheet(
  bytes: Uint8Array,
  fileName = '',
  choices: ReadChoices = {},
): Promise<ReadSheet> {
  const unreadable = refusal(bytes);
  if (unreadable) return { ...NOTHING, errors: [fileProblem(unreadable.code, unreadable.params)] };
  const sheet = isArchive(bytes)
    ? { ...NOTHING, ...(await readWorkbook(bytes, choices.sheet)) }
    : plainText(bytes, choices);
  const warnings = [...sheet.warnings, ...nameWarnings(fileName, sheet)];
  if (sheet.rows.length > 0 || sheet.errors.length > 0) return { ...sheet, warnings };
  return { ...sheet, warnings, errors: [fileProblem('sheetEmpty')] };
}

const ZIP = [0x50, 0x4b];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

/** Workbooks are zip archives. */
export function isArchive(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function refusal(bytes: Uint8Array): Found | undefined {
  if (bytes.length === 0) return { code: 'fileEmpty' };
  if (bytes.length > MAX_SHEET_BYTES) {
    const size = (bytes.length / 1024 / 1024).toFixed(1);
    return { code: 'fileTooLarge', params: { size, most: MAX_SHEET_BYTES / 1024 / 1024 } };
  }
  if (startsWith(bytes, OLD_OFFICE)) {
    return { code: 'oldExcel' };
  }
  if (startsWith(bytes, PDF)) return { code: 'pdf' };
  return undefined;
}

function plainText(bytes: Uint8Array, choices: ReadChoices): ReadSheet {
  const { text: decoded, encoding, marked, damaged } = decodeText(bytes, choices.encoding);
  // Programs of DOS end a file with this character.
  const whole = decoded.endsWith('\u001a') ? decoded.slice(0, -1) : decoded;
  const { text, count, line } = marked ? { text: whole, count: 0, line: 0 } : withoutControls(whole);
  const refused = (code: SheetFinding) => ({ ...NOTHING, encoding, errors: [fileProblem(code)] });
  if (/^\s*(?:<!doctype|<html|<table|<\?xml)/i.test(text.slice(0, 500))) {
    return refused('webPage');
  }
  if (count > Math.max(FEW_CONTROLS, whole.length / 1_000)) {
    return refused('notASheet');
  }
  const { rows, delimiter, errors, warnings: places } = readCsv(text, choices.delimiter);
  const warnings: SheetProblem[] = [...places];
  if (count > 0) {
    warnings.push(fileProblem('invisibleLeftOut', { number: count, line: String(line) }));
  }
  if (damaged) {
    warnings.push(fileProblem('wrongBytes', { encoding: encoding.toUpperCase() }));
  }
  if (encoding.startsWith('windows-') && choices.encoding === undefined) {
    warnings.push(fileProblem('encodingAssumed', { encoding: encodingName(encoding) }));
  }
  return { ...NOTHING, format: 'csv', encoding, delimiter, rows, errors, warnings };
}

/** `windows-1252` → `Windows-1252`. */
const encodingName = (encoding: Encoding) => encoding.replace(/^w/, 'W');

/** Slips of a keyboard and leavings of old programs; a picture or a program has far more. */
const FEW_CONTROLS = 3;
/** Text has none, apart from tabs and the line breaks of old programs. */
const CONTROLS = /(?![\t\n\v\f\r\u0080-\u009f])\p{Cc}/gu;

function withoutControls(text: string): { text: string; count: number; line: number } {
  const first = text.search(CONTROLS);
  if (first < 0) return { text, count: 0, line: 0 };
  const clean = text.replace(CONTROLS, '');
  const line = text.slice(0, first).split(/\r\n|\r|\n/).length;
  return { text: clean, count: text.length - clean.length, line };
}

function nameWarnings(fileName: string, sheet: ReadSheet): SheetProblem[] {
  const ending = /\.(csv|tsv|txt|xlsx|xlsm|xls|ods|ots)$/i.exec(fileName)?.[1]?.toLowerCase();
  if (ending === undefined || sheet.format === null) return [];
  const named = ending.startsWith('xls') ? 'xlsx' : ending.startsWith('o') ? 'ods' : 'csv';
  if (named === sheet.format) return [];
  return [fileProblem('otherEnding', { ending, format: sheet.format.toUpperCase() })];
}

/** One line for people: what was read and how. */
export function describeSheet(sheet: ReadSheet): string {
  const rows = `${grouped(sheet.rows.length)} filled ${sheet.rows.length === 1 ? 'row' : 'rows'}`;
  if (sheet.format === 'xlsx' || sheet.format === 'ods') {
    return `${sheet.format.toUpperCase()}, sheet “${sheet.sheetName ?? ''}”, ${rows}`;
  }
  const names: Record<Delimiter, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };
  const delimiter = sheet.delimiter ? `, delimiter ${names[sheet.delimiter]}` : '';
  return `CSV, ${sheet.encoding ?? 'unknown encoding'}${delimiter}, ${rows}`;
}
