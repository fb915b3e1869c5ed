import { FileError, ZipArchive } from '#libs/files';
import type { CellGrid } from './cell-grid.js';
import { countStates } from './count-states.js';
import type { SheetFinding } from './finding-codes.js';
import { odsSheets } from './read-ods.js';
import { type WorkbookSheet, xlsxSheets } from './read-xlsx.js';
import {
  cellProblem,
  choiceProblem,
  columnName,
  fileProblem,
  type Found,
  type SheetProblem,
  type SheetRow,
} from './sheet.js';
import { WorkbookError } from './workbook-error.js';

export interface ReadWorkbook {
  readonly format: 'xlsx' | 'ods';
  readonly rows: readonly SheetRow[];
  readonly sheetName: string | null;
  readonly sheetNames: readonly string[];
  readonly date1904?: boolean;
  readonly errors: readonly SheetProblem[];
  readonly warnings: readonly SheetProblem[];
}

/**
 * Reads one visible sheet of an XLSX or ODS file: the one that a person chose, else the one that names most states, else the
 * first with a table. Formulas are never worked out: a cell that has one is an
 * error, and so are merged cells, because nobody can tell which state or ask their text belongs to.
 */
export async function readWorkbook(bytes: Uint8Array, chosenName?: string): Promise<ReadWorkbook> {
  let format: ReadWorkbook['format'] = 'xlsx';
  let sheetNames: readonly string[] = [];
  try {
    const archive = new ZipArchive(bytes);
    if (archive.has('mimetype')) format = 'ods';
    const sheets = format === 'ods' ? await odsSheets(archive, chosenName) : await xlsxSheets(archive);
    const visible = sheets.filter(({ hidden }) => !hidden);
    sheetNames = visible.map(({ name }) => name);
    const found = await chosenSheet(visible, chosenName);
    if (!found) {
      const params = { name: chosenName ?? '', names: sheetNames.join(', ') };
      return {
        ...refused(format, null, sheetNames),
        errors: [choiceProblem('sheet', 'noSuchSheet', params)],
      };
    }
    const { sheet, cells } = found;
    if (cells.tooLarge !== undefined) return refused(format, cells.tooLarge, sheetNames, sheet.name);
    return {
      ...{ format, rows: cells.rows, sheetName: sheet.name, sheetNames, date1904: cells.date1904 },
      errors: [...mergeProblems(cells), ...cells.errors],
      warnings: [...otherSheets(sheet, sheets, found.because), ...hiddenPlaces(cells)],
    };
  } catch (error) {
    if (error instanceof FileError) return refused(format, codeOf(error), sheetNames);
    // What a parser says about a file it cannot read means nothing to people.
    return refused(format, { code: 'unreadable', params: { format } }, sheetNames);
  }
}

interface ChosenSheet {
  readonly sheet: WorkbookSheet;
  readonly cells: CellGrid;
  readonly because: SheetFinding;
}

/** Undefined where no visible sheet has the name that a person gave. */
async function chosenSheet(
  visible: readonly WorkbookSheet[],
  name: string | undefined,
): Promise<ChosenSheet | undefined> {
  if (visible.length === 0) throw new WorkbookError('noVisibleSheet');
  if (name === undefined) return bestSheet(visible);
  const sheet = visible.find((one) => one.name === name);
  return sheet && { sheet, cells: await sheet.cells(), because: 'sheetChosen' };
}

/** Workbooks have a few sheets; more are not looked through. */
const MOST_LOOKED_AT = 10;
/** A sheet counts for its states only where it names clearly more than those before it. */
const CLEARLY_MORE = 1.2;

/** The first that names most states; where none names two, the first that holds a table; else the first. */
async function bestSheet(visible: readonly WorkbookSheet[]): Promise<ChosenSheet> {
  let best: (ChosenSheet & { states: number }) | undefined;
  for (const sheet of visible.slice(0, MOST_LOOKED_AT)) {
    const cells = await sheet.cells().catch((error: unknown) => {
      // What cannot be read is no reason to refuse what can.
      if (best?.cells.isTable) return undefined;
      throw error;
    });
    if (!cells) continue;
    const { inColumn, inRow } = cells.isTable ? countStates(cells.rows) : { inColumn: 0, inRow: 0 };
    const states = Math.max(inColumn, inRow);
    const isFirst = best === undefined;
    const isFirstTable = best !== undefined && !best.cells.isTable && cells.isTable;
    if (!isFirst && !isFirstTable && !(states > 1 && states > CLEARLY_MORE * best!.states)) continue;
    const because = isFirst ? 'firstVisibleSheet' : isFirstTable ? 'firstSheetWithTable' : 'sheetWithStates';
    best = { sheet, cells, because, states };
  }
  return best!;
}

/** Whatever is wrong with an archive is a finding of a sheet too. */
const codeOf = ({ code, params }: FileError): Found => ({ code: code as SheetFinding, params });

function refused(
  format: ReadWorkbook['format'],
  found: Found | null,
  sheetNames: readonly string[],
  sheetName: string | null = null,
): ReadWorkbook {
  const errors = found ? [fileProblem(found.code, found.params)] : [];
  return { format, rows: [], sheetName, sheetNames, errors, warnings: [] };
}

function mergeProblems({ merges }: CellGrid): SheetProblem[] {
  return merges.map(({ row, lastRow, column, lastColumn }) => {
    const first = columnName(column);
    const range = `${first}${row}:${columnName(lastColumn)}${lastRow}`;
    return cellProblem(row, first, 'merged', { range });
  });
}

function otherSheets(
  read: WorkbookSheet,
  sheets: readonly WorkbookSheet[],
  because: SheetFinding,
): SheetProblem[] {
  const others = sheets.filter((sheet) => sheet !== read);
  if (others.length === 0) return [];
  const names = others.map((sheet) => `“${sheet.name}”${sheet.hidden ? ' (hidden)' : ''}`);
  return [fileProblem(because, { name: read.name, names: names.join(', ') })];
}

/** Hidden rows and columns are read like the others, and a person should know. */
function hiddenPlaces({ hiddenRows, hiddenColumns }: CellGrid): SheetProblem[] {
  const problems: SheetProblem[] = [];
  if (hiddenRows > 0) {
    problems.push(fileProblem('hiddenRows', { number: hiddenRows }));
  }
  if (hiddenColumns) problems.push(fileProblem('hiddenColumns'));
  return problems;
}
