import type { Cell, CellValue, Worksheet } from '@protobi/exceljs';
import {
  cellProblem,
  columnName,
  fileProblem,
  grouped,
  MAX_SHEET_COLUMNS,
  MAX_SHEET_ROWS,
  type SheetProblem,
  type SheetRow,
} from './sheet.js';
import { elements, type WorkbookParts, workbookParts } from './workbook-parts.js';
import { storedArchive, ZipError } from './zip.js';

export interface XlsxSheet {
  readonly rows: readonly SheetRow[];
  readonly sheetName: string | null;
  readonly errors: readonly SheetProblem[];
  readonly warnings: readonly SheetProblem[];
}

/**
 * Reads the first visible sheet of an XLSX file. Formulas are never worked out: a cell that has one is an error,
 * and so are merged cells, because nobody can tell which state or ask their text belongs to.
 */
export async function readXlsx(bytes: Uint8Array): Promise<XlsxSheet> {
  try {
    const parts = await workbookParts(bytes);
    const sheet = onlyFilled(parts.sheet);
    const tooLarge = sizeProblem(sheet);
    if (tooLarge) return refused(tooLarge.message, parts.sheetName);
    const worksheet = await worksheetOf(parts, sheet);
    const merged = mergeProblems(parts.sheet);
    const { rows, errors } = cellsOf(worksheet);
    const widest = rows.reduce((width, row) => Math.max(width, row.texts.length), 0);
    if (widest > MAX_SHEET_COLUMNS) {
      return refused(
        `The sheet reaches column ${columnName(widest - 1)}; it may have ${MAX_SHEET_COLUMNS} columns at most. Split it.`,
        parts.sheetName,
      );
    }
    return {
      rows,
      sheetName: parts.sheetName,
      errors: [...merged, ...errors],
      warnings: [...otherSheets(parts), ...hiddenPlaces(parts.sheet, sheet)],
    };
  } catch (error) {
    if (error instanceof ZipError) return refused(error.message, null);
    // What the library says about a file it cannot read means nothing to people.
    return refused('It cannot be read. Open it in a spreadsheet program and save it again as .xlsx.', null);
  }
}

function refused(message: string, sheetName: string | null): XlsxSheet {
  return { rows: [], sheetName, errors: [fileProblem(message)], warnings: [] };
}

/**
 * The cells of a sheet without empty ones that are merely coloured, of which real sheets have thousands, and
 * without everything else that a sheet may carry: views, links, drawings, rules.
 * `[^<>]*` keeps every search linear in the length of the text.
 */
function onlyFilled(xml: string): string {
  const start = xml.search(/<(?:\w+:)?sheetData\b/);
  const end = xml.search(/<\/(?:\w+:)?sheetData\s*>/);
  const root = /<((?:\w+:)?)worksheet\b[^<>]*>/.exec(xml);
  if (!root) throw new ZipError('The sheet is damaged. Save the workbook again.');
  const cells = end < start ? '' : xml.slice(start, end);
  const filled = cells
    .replace(/<(?:\w+:)?c\b[^<>]*\/>/g, '')
    .replace(/<((?:\w+:)?)row\b[^<>]*(?:\/>|>\s*<\/\1row\s*>)/g, '')
    // Plain texts and dates beside the numbers; the library decodes the first twice and reads the second as a year.
    .replace(/(<(?:\w+:)?c\b[^<>]*\bt=)(?:"(?:str|d)"|'(?:str|d)')/g, '$1"inlineStr"');
  return filled === ''
    ? `${root[0]}</${root[1]}worksheet>`
    : `${root[0]}${filled}</${root[1]}sheetData></${root[1]}worksheet>`;
}

function sizeProblem(sheet: string): SheetProblem | undefined {
  const count = (pattern: RegExp) => [...sheet.matchAll(pattern)].length;
  const rows = count(/<(?:\w+:)?row\b/g);
  if (rows > MAX_SHEET_ROWS) {
    return fileProblem(
      `The sheet has ${grouped(rows)} filled rows; it may have ${grouped(MAX_SHEET_ROWS)} at most. Split it.`,
    );
  }
  if (count(/<(?:\w+:)?c\b/g) > MAX_SHEET_ROWS * MAX_SHEET_COLUMNS) {
    return fileProblem(`The sheet has more than ${MAX_SHEET_COLUMNS} columns, which is the limit. Split it.`);
  }
  return undefined;
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Hands the library a workbook of one sheet, made from the checked parts, so that nothing else reaches it. */
async function worksheetOf(parts: WorkbookParts, sheet: string): Promise<Worksheet> {
  const files = new Map<string, Buffer>();
  const add = (name: string, body: string | Buffer | undefined) => {
    if (body !== undefined) files.set(name, Buffer.from(body));
  };
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${TYPES}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  );
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><workbookPr date1904="${parts.date1904 ? 1 : 0}"/><sheets><sheet name="Sheet" sheetId="1" r:id="r1"/></sheets></workbook>`,
  );
  // Without a table of texts the library would take a text's place in it for the text.
  add('xl/sharedStrings.xml', parts.sharedStrings ?? `<sst xmlns="${MAIN}"/>`);
  add('xl/styles.xml', parts.styles);
  add('xl/worksheets/sheet1.xml', sheet);
  const { default: excel } = await import('@protobi/exceljs');
  const workbook = new excel.Workbook();
  const archive = storedArchive(files);
  // The library's types ask for an ArrayBuffer of an older Node; it reads any bytes.
  await workbook.xlsx.load(archive as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  const worksheet = workbook.worksheets[0];
  if (!worksheet) throw new ZipError('The workbook has no sheet with cells.');
  return worksheet;
}

function cellsOf(worksheet: Worksheet): { rows: SheetRow[]; errors: SheetProblem[] } {
  const rows: SheetRow[] = [];
  const errors: SheetProblem[] = [];
  worksheet.eachRow({ includeEmpty: false }, (row, number) => {
    const texts: string[] = [];
    row.eachCell({ includeEmpty: false }, (cell, position) => {
      const column = columnName(position - 1);
      const text = textOf(cell);
      while (texts.length < position - 1) texts.push('');
      texts.push(text ?? '');
      if (text === undefined)
        errors.push(cellProblem(number, column, cannotRead(cell, `${column}${number}`)));
    });
    if (texts.some((text) => text.trim() !== '')) rows.push({ row: number, texts });
  });
  return { rows, errors };
}

/** The cell as text; undefined for what is none. */
function textOf(cell: Cell): string | undefined {
  return valueText(cell.value);
}

function valueText(value: CellValue): string | undefined {
  if (typeof value !== 'object') return plainValue(value);
  if (value === null) return '';
  if (value instanceof Date) return dateText(value);
  if ('richText' in value) return value.richText.map((run) => run.text ?? '').join('');
  if ('formula' in value || 'sharedFormula' in value || 'error' in value) return undefined;
  // An entry of the table of texts that holds no text.
  return '';
}

function plainValue(value: string | number | boolean | undefined): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value ?? '';
}

/** A day, or a day with the time that the sheet shows; sheets know no time zone. */
function dateText(date: Date): string | undefined {
  if (Number.isNaN(date.getTime())) return undefined;
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16);
}

function cannotRead(cell: Cell, address: string): string {
  const { value } = cell;
  if (typeof value === 'object' && value !== null && 'error' in value) {
    return `${address} shows the error ${String(value.error)}. Write what is meant, or empty the cell.`;
  }
  if (typeof value === 'object' && !(value instanceof Date)) {
    return `${address} has a formula, and formulas are not worked out. Copy the sheet and paste values only.`;
  }
  return `${address} has a number that is no day and no number. Write what is meant, or empty the cell.`;
}

function mergeProblems(xml: string): SheetProblem[] {
  return elements(xml, 'mergeCell').flatMap((merge) => {
    const range = merge.get('ref') ?? '';
    const start = /^([A-Z]{1,3})(\d{1,7})/.exec(range);
    if (!start) return [];
    const message = `${range} is merged, so it is unclear whom its text is about. Unmerge it and fill each cell.`;
    return [cellProblem(Number(start[2]), start[1]!, message)];
  });
}

function otherSheets(parts: WorkbookParts): SheetProblem[] {
  if (parts.otherSheets.length === 0) return [];
  const names = parts.otherSheets.map((sheet) => `“${sheet.name}”${sheet.hidden ? ' (hidden)' : ''}`);
  return [
    fileProblem(
      `Only the first visible sheet, “${parts.sheetName}”, is read. Left out: ${names.join(', ')}.`,
    ),
  ];
}

/** Hidden rows and columns are read like the others, and a person should know. `cells` has filled rows only. */
function hiddenPlaces(xml: string, cells: string): SheetProblem[] {
  const rows = [...cells.matchAll(/<(?:\w+:)?row\b[^<>]*\bhidden=["'](?:1|true)["']/g)].length;
  const columns = /<(?:\w+:)?col\s[^<>]*\bhidden=["'](?:1|true)["']/.test(xml);
  const problems: SheetProblem[] = [];
  if (rows > 0) problems.push(fileProblem(`Hidden rows are read as well; the sheet has ${grouped(rows)}.`));
  if (columns) problems.push(fileProblem('The sheet has hidden columns, which are read as well.'));
  return problems;
}
