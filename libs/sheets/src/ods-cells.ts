import {
  CellGrid,
  errorInCell,
  FORMULA_IN_CELL,
  type GridCell,
  NO_NUMBER_IN_CELL,
  CROSSED_OUT,
} from './cell-grid.js';
import { clockText, isoText, numberText } from './number-text.js';
import { OdsStyles } from './ods-styles.js';
import type { Attributes, XmlHandler } from './xml.js';

const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ...['office', 'table', 'text', 'style'].map(
    (name) => [`urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`, name] as const,
  ),
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
  ['urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0', 'calcext'],
]);

export interface OdsTable {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: CellGrid;
}

/** Visible tables whose cells are kept, of which one is chosen. */
const MOST_TABLES = 10;

/** What may hold text or tables of its own: notes, drawings, pronunciation, copies of other files. */
const PASSED_OVER = new Set([
  'office:annotation',
  'table:shapes',
  'table:dde-links',
  'table:tracked-changes',
  'text:ruby-text',
  'text:note',
]);
/** More of them than one cell holds spaces. */
const MOST_SPACES = 1_000;
const MOST_REPEATED = 1_048_576;

interface OpenCell {
  readonly covered: boolean;
  readonly repeated: number;
  readonly formula: boolean;
  readonly type: string;
  /** As written for programs; undefined where only people can read it. */
  readonly value: string | undefined;
  /** Columns and rows that it spans. */
  readonly span: readonly [number, number];
}

/** Reads the tables of `content.xml`, the part of an ODS file with the cells of all its sheets. */
export class OdsReader implements XmlHandler {
  readonly namespaces = NAMESPACES;
  readonly tables: OdsTable[] = [];
  /** How many tables were read. */
  #read = 0;
  readonly #styles = new OdsStyles();
  /** How many elements deep it is in what is passed over. */
  #passedOver = 0;
  #grid: CellGrid | undefined;
  #row = 0;
  #rowRepeated = 1;
  #rowHidden = false;
  #cells: GridCell[] = [];
  #column = 0;
  #cell: OpenCell | undefined;
  /** A line goes through its letters, at least in part. */
  #crossedOut = false;
  #paragraphs: string[] = [];
  #inParagraph = false;
  /** What begins outside a cell. */
  readonly #opened: ReadonlyMap<string, (attribute: Attributes) => void> = new Map([
    ['table:table', (attribute) => this.#openTable(attribute)],
    ['table:table-column', (attribute) => this.#openColumn(attribute)],
    ['table:table-row', (attribute) => this.#openRow(attribute)],
    ['table:table-cell', (attribute) => this.#openCell(attribute, false)],
    ['table:covered-table-cell', (attribute) => this.#openCell(attribute, true)],
  ]);

  /** @param only the name of the table whose cells are wanted; those of the first few, if left out */
  constructor(readonly only?: string) {}

  open(name: string, attribute: Attributes): void {
    if (this.#passedOver > 0 || PASSED_OVER.has(name) || name.startsWith('draw:')) this.#passedOver += 1;
    else if (this.#cell) this.#openInCell(name, attribute);
    else {
      this.#styles.open(name, attribute);
      this.#opened.get(name)?.(attribute);
    }
  }

  /** Spaces and line breaks of the file count as one space, and as none where a paragraph begins. */
  text(text: string): void {
    if (!this.#inParagraph || this.#passedOver > 0) return;
    const written = this.#paragraphs.at(-1)!;
    const spaced = text.replace(/[ \t\r\n]+/g, ' ');
    this.#append(written === '' || written.endsWith(' ') ? spaced.replace(/^ /, '') : spaced);
  }

  close(name: string): void {
    if (this.#passedOver > 0) this.#passedOver -= 1;
    else if (name === 'text:p' || name === 'text:h') this.#inParagraph = false;
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#closeCell();
    else if (name === 'table:table-row') this.#closeRow();
  }

  #openTable(attribute: Attributes): void {
    const cells = new CellGrid();
    const hidden = this.#styles.isHidden(attribute('table:style-name'));
    const name = attribute('table:name') ?? '';
    // Of the others only the name is told.
    const isWanted = this.only === undefined ? this.#read < MOST_TABLES : this.only === name;
    this.#grid = isWanted && !hidden ? cells : undefined;
    if (this.#grid) this.#read += 1;
    this.#row = 0;
    this.tables.push({ name, hidden, cells });
  }

  #closeRow(): void {
    try {
      this.#grid?.add(this.#row + 1, this.#cells, { hidden: this.#rowHidden, repeated: this.#rowRepeated });
    } catch (error) {
      const hasOther = this.tables.some(({ cells }) => cells !== this.#grid && cells.isTable);
      if (!hasOther) throw error;
      // A later table that is too large is no reason to refuse the one before it.
      this.tables[this.tables.length - 1] = { ...this.tables.at(-1)!, cells: new CellGrid() };
      this.#grid = undefined;
    }
    this.#row += this.#rowRepeated;
  }

  #openRow(attribute: Attributes): void {
    this.#cells = [];
    this.#column = 0;
    this.#rowRepeated = repeats(attribute('table:number-rows-repeated'));
    this.#rowHidden = isHidden(attribute);
  }

  #openColumn(attribute: Attributes): void {
    if (this.#grid && isHidden(attribute)) this.#grid.hiddenColumns = true;
  }

  #openCell(attribute: Attributes, covered: boolean): void {
    this.#cell = openCell(covered, attribute);
    this.#crossedOut = this.#styles.isCrossedOut(attribute('table:style-name'));
    this.#paragraphs = [];
  }

  #openInCell(name: string, attribute: Attributes): void {
    if (name === 'text:p' || name === 'text:h') {
      this.#paragraphs.push('');
      this.#inParagraph = true;
    } else if (!this.#inParagraph) return;
    else if (name === 'text:span')
      this.#crossedOut ||= this.#styles.isCrossedOut(attribute('text:style-name'));
    else if (name === 'text:s') {
      this.#append(' '.repeat(Math.min(repeats(attribute('text:c')), MOST_SPACES)));
    } else if (name === 'text:tab') this.#append('\t');
    else if (name === 'text:line-break') this.#append('\n');
  }

  #append(text: string): void {
    this.#paragraphs[this.#paragraphs.length - 1] += text;
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (!cell) return;
    const [columns, rows] = cell.span;
    if (columns > 1 || rows > 1) this.#merge(columns, rows);
    if (!cell.covered) this.#cells.push(this.#cellOf(cell, this.#paragraphs.join('\n')));
    this.#column += cell.repeated;
  }

  #merge(columns: number, rows: number): void {
    const [column, row] = [this.#column, this.#row + 1];
    this.#grid?.merge({ row, lastRow: row + rows - 1, column, lastColumn: column + columns - 1 });
  }

  #cellOf(cell: OpenCell, shown: string): GridCell {
    const place = { column: this.#column, repeated: cell.repeated };
    if (cell.formula) return { ...place, text: '', problem: FORMULA_IN_CELL };
    if (cell.type === 'error') return { ...place, text: '', problem: errorInCell(shown) };
    const text = textOf(cell, shown);
    if (text === undefined) return { ...place, text: '', problem: NO_NUMBER_IN_CELL };
    return this.#crossedOut && text.trim() !== ''
      ? { ...place, text, problem: CROSSED_OUT }
      : { ...place, text };
  }
}

/** What carries the value, by the type of the cell. */
const VALUES: ReadonlyMap<string, string> = new Map([
  ['string', 'office:string-value'],
  ['boolean', 'office:boolean-value'],
  ['date', 'office:date-value'],
  ['time', 'office:time-value'],
]);

function openCell(covered: boolean, attribute: Attributes): OpenCell {
  const isError = attribute('calcext:value-type') === 'error';
  const type = isError ? 'error' : (attribute('office:value-type') ?? '');
  return {
    covered,
    type,
    repeated: repeats(attribute('table:number-columns-repeated')),
    formula: attribute('table:formula') !== undefined,
    value: attribute(VALUES.get(type) ?? 'office:value'),
    span: [
      repeats(attribute('table:number-columns-spanned')),
      repeats(attribute('table:number-rows-spanned')),
    ],
  };
}

function textOf({ type, value }: OpenCell, shown: string): string | undefined {
  if (value === undefined) return shown;
  if (type === 'boolean') return value === 'true' ? 'TRUE' : 'FALSE';
  if (type === 'date') return isoText(value);
  if (type === 'time') return durationText(value) ?? shown;
  if (type === 'float' || type === 'currency') return numberText(Number(value), 'number');
  if (type === 'percentage') return numberText(Number(value), 'percent');
  return type === 'string' ? value : shown;
}

/** `PT10H30M00S` → `10:30`. */
function durationText(value: string): string | undefined {
  const found = /^PT(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})(?:[.,]\d+)?S)?$/.exec(value);
  if (!found) return undefined;
  const [hours, minutes, seconds] = found.slice(1).map((part: string | undefined) => Number(part ?? '0'));
  return clockText(hours! * 3_600 + minutes! * 60 + seconds!);
}

function isHidden(attribute: Attributes): boolean {
  return (attribute('table:visibility') ?? 'visible') !== 'visible';
}

/** How often something is repeated: once, where the file does not say it or says it wrongly. */
function repeats(text: string | undefined): number {
  return /^[1-9]\d{0,9}$/.test(text ?? '') ? Math.min(Number(text), MOST_REPEATED) : 1;
}
