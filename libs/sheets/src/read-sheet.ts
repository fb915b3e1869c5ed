import { decodeText, type Encoding } from './decode-text.js';
import type { Delimiter } from './detect-delimiter.js';
import { readCsv } from './read-csv.js';
import { readWorkbook } from './read-workbook.js';
import { fileProblem, grouped, MAX_SHEET_BYTES, type SheetProblem, type SheetRow } from './sheet.js';

/** What a sheet may be brought as. */
export const READ_FORMATS = ['csv', 'xlsx', 'ods'] as const;
export type ReadFormat = (typeof READ_FORMATS)[number];

/** What a file turned out to hold. With errors of the file itself there are no rows. */
export interface ReadSheet {
  readonly format: ReadFormat | null;
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly sheetName: string | null;
  readonly rows: readonly SheetRow[];
  readonly errors: readonly SheetProblem[];
  readonly warnings: readonly SheetProblem[];
}

const NOTHING: Omit<ReadSheet, 'errors'> = {
  format: null,
  encoding: null,
  delimiter: null,
  sheetName: null,
  rows: [],
  warnings: [],
};

/**
 * Reads a CSV, XLSX or ODS file as a grid of texts. What the file is follows from its content; the name only adds a
 * warning when it says something else. Never throws: whatever is wrong stands in `errors`.
 */
export async function readSheet(bytes: Uint8Array, fileName = ''): Promise<ReadSheet> {
  const unreadable = refusal(bytes);
  if (unreadable) return { ...NOTHING, errors: [fileProblem(unreadable)] };
  const sheet = isArchive(bytes) ? { ...NOTHING, ...(await readWorkbook(bytes)) } : plainText(bytes);
  const warnings = [...sheet.warnings, ...nameWarnings(fileName, sheet)];
  if (sheet.rows.length > 0 || sheet.errors.length > 0) return { ...sheet, warnings };
  return { ...sheet, warnings, errors: [fileProblem('The sheet is empty.')] };
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

function refusal(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'The file is empty.';
  if (bytes.length > MAX_SHEET_BYTES) {
    const size = (bytes.length / 1024 / 1024).toFixed(1);
    return `The file has ${size} MB; it may have ${MAX_SHEET_BYTES / 1024 / 1024} MB at most. Split it.`;
  }
  if (startsWith(bytes, OLD_OFFICE)) {
    return 'It is an old Excel file (.xls) or one with a password. Save it as .xlsx without a password, or as CSV.';
  }
  if (startsWith(bytes, PDF)) return 'It is a PDF. Save the sheet as .xlsx or as CSV.';
  return undefined;
}

function plainText(bytes: Uint8Array): ReadSheet {
  const { text: decoded, encoding, marked, damaged } = decodeText(bytes);
  // Programs of DOS end a file with this character.
  const whole = decoded.endsWith('\u001a') ? decoded.slice(0, -1) : decoded;
  const { text, count, line } = marked ? { text: whole, count: 0, line: 0 } : withoutControls(whole);
  const refused = (message: string) => ({ ...NOTHING, encoding, errors: [fileProblem(message)] });
  if (/^\s*(?:<!doctype|<html|<table|<\?xml)/i.test(text.slice(0, 500))) {
    return refused(
      'It is a web page or XML file. Open it in a spreadsheet program and save it as .xlsx or CSV.',
    );
  }
  if (count > Math.max(FEW_CONTROLS, whole.length / 1_000)) {
    return refused('It is neither CSV nor XLSX nor ODS. Save the sheet as .xlsx or as CSV.');
  }
  const { rows, delimiter, errors, warnings: places } = readCsv(text);
  const warnings: SheetProblem[] = [...places];
  if (count > 0) {
    const message = `Characters that nobody can see were left out: ${grouped(count)}, first in line ${line}.`;
    warnings.push(fileProblem(message));
  }
  if (damaged) {
    warnings.push(fileProblem(`Some bytes are no ${encoding.toUpperCase()} and were replaced by \ufffd.`));
  }
  if (encoding === 'windows-1252') {
    warnings.push(
      fileProblem(
        'The file does not say how its letters are encoded; Windows-1252 (Western European) was assumed. If accented letters look wrong, save it as “CSV UTF-8”.',
      ),
    );
  }
  return { ...NOTHING, format: 'csv', encoding, delimiter, rows, errors, warnings };
}

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
  return [
    fileProblem(`The file is named .${ending} but holds ${sheet.format.toUpperCase()}; it was read as that.`),
  ];
}

/** One line for people: what was read and how. */
export function describeSheet(sheet: ReadSheet): string {
  const rows = `${grouped(sheet.rows.length)} filled ${sheet.rows.length === 1 ? 'row' : 'rows'}`;
  if (sheet.format === 'xlsx' || sheet.format === 'ods') {
    return `${sheet.format.toUpperCase()}, sheet “${sheet.sheetName ?? ''}”, ${rows}`;
  }
  const names: Record<Delimiter, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };
  const delimiter = sheet.delimiter ? `, delimiter ${names[sheet.delimiter]}` : '';
  return `CSV, ${sheet.encoding ?? 'unknown encoding'}${delimiter}, ${rows}`;
}
