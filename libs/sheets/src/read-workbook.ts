import type { CellGrid } from './cell-grid.js';
import { odsSheets } from './read-ods.js';
import { type WorkbookSheet, xlsxSheets } from './read-xlsx.js';
import {
  cellProblem,
  columnName,
  fileProblem,
  type Found,
  type SheetProblem,
  type SheetRow,
} from './sheet.js';
import { ZipArchive, ZipError } from './zip.js';

export interface ReadWorkbook {
  readonly format: 'xlsx' | 'ods';
  readonly rows: readonly SheetRow[];
  readonly sheetName: string | null;
  readonly errors: readonly SheetProblem[];
  readonly warnings: readonly SheetProblem[];
}

/**
 * Reads the first visible sheet with a table of an XLSX or ODS file. Formulas are never worked out: a cell that has one is an
 * error, and so are merged cells, because nobody can tell which state or ask their text belongs to.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  let format: ReadWorkbook['format'] = 'xlsx';
  try {
    const archive = new ZipArchive(bytes);
    if (archive.has('mimetype')) format = 'ods';
    const sheets = format === 'ods' ? await odsSheets(archive) : await xlsxSheets(archive);
    const { sheet, cells } = await chosen(sheets.filter(({ hidden }) => !hidden));
    if (cells.tooLarge !== undefined) return refused(format, cells.tooLarge, sheet.name);
    return {
      format,
      rows: cells.rows,
      sheetName: sheet.name,
      errors: [...mergeProblems(cells), ...cells.errors],
      warnings: [...otherSheets(sheet, sheets), ...hiddenPlaces(cells)],
    };
  } catch (error) {
    if (error instanceof ZipError) return refused(format, error, null);
    // What a parser says about a file it cannot read means nothing to people.
    return refused(format, { code: 'unreadable', params: { format } }, null);
  }
}

/** The first that holds a table; a cover sheet may stand before it. Where none does, the first. */
async function chosen(visible: readonly WorkbookSheet[]): Promise<{ sheet: WorkbookSheet; cells: CellGrid }> {
  let first: { sheet: WorkbookSheet; cells: CellGrid } | undefined;
  for (const sheet of visible) {
    const read = { sheet, cells: await sheet.cells() };
    if (read.cells.isTable) return read;
    first ??= read;
  }
  if (!first) throw new ZipError('noVisibleSheet');
  return first;
}

function refused(
  format: ReadWorkbook['format'],
  { code, params }: Found,
  sheetName: string | null,
): ReadWorkbook {
  return { format, rows: [], sheetName, errors: [fileProblem(code, params)], warnings: [] };
}

function mergeProblems({ merges }: CellGrid): SheetProblem[] {
  return merges.map(({ row, lastRow, column, lastColumn }) => {
    const first = columnName(column);
    const range = `${first}${row}:${columnName(lastColumn)}${lastRow}`;
    return cellProblem(row, first, 'merged', { range });
  });
}

function otherSheets(read: WorkbookSheet, sheets: readonly WorkbookSheet[]): SheetProblem[] {
  const others = sheets.filter((sheet) => sheet !== read);
  if (others.length === 0) return [];
  const names = others.map((sheet) => `“${sheet.name}”${sheet.hidden ? ' (hidden)' : ''}`);
  const which = sheets.find(({ hidden }) => !hidden) === read ? 'firstVisibleSheet' : 'firstSheetWithTable';
  return [fileProblem(which, { name: read.name, names: names.join(', ') })];
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
