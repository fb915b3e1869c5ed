import {
  CellGrid,
  errorInCell,
  FORMULA_IN_CELL,
  type GridCell,
  NO_NUMBER_IN_CELL,
  CROSSED_OUT,
} from './cell-grid.js';
import { isoText, numberText } from './number-text.js';
import { columnIndex, isFilled } from './sheet.js';
import { isStrike, isTrue, unescaped, XLSX_NAMESPACES, type XlsxParts } from './xlsx-parts.js';
import { type Attributes, readXml, XmlError, type XmlHandler } from './xml.js';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const MERGED = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/;

/** Reads the XML of one sheet. @throws XmlError where it is no sheet */
export function xlsxCells(bytes: Buffer, parts: XlsxParts): CellGrid {
  const reader = new SheetReader(parts);
  reader.grid.date1904 = parts.date1904;
  readXml(bytes, reader);
  reader.grid.emptyCovered();
  return reader.grid;
}

/** A cell as far as it has been read. */
interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  /** A part of its own text is crossed out. */
  crossedOut: boolean;
  value: string;
  text: string;
}

class SheetReader implements XmlHandler {
  readonly namespaces = XLSX_NAMESPACES;
  readonly grid = new CellGrid();
  #depth = 0;
  #row = 0;
  #hidden = false;
  #cells: GridCell[] = [];
  #column = -1;
  #cell: OpenCell | undefined;
  /** Where text goes; other text is none of the cell's. */
  #into: 'value' | 'text' | undefined;
  #pronounced = false;

  constructor(readonly parts: XlsxParts) {}

  open(name: string, attribute: Attributes): void {
    this.#depth += 1;
    if (this.#depth === 1 && name !== 'worksheet') throw new XmlError('It is no sheet.');
    if (this.#cell) this.#openInCell(name, attribute, this.#cell);
    else if (name === 'row') this.#openRow(attribute);
    else if (name === 'c') this.#openCell(attribute);
    else if (name === 'mergeCell') this.#merge(attribute('ref') ?? '');
    else if (name === 'col' && isTrue(attribute('hidden'))) this.grid.hiddenColumns = true;
  }

  text(text: string): void {
    if (this.#cell && this.#into) this.#cell[this.#into] += text;
  }

  close(name: string): void {
    this.#depth -= 1;
    if (name === 'rPh') this.#pronounced = false;
    else if (name === 'v' || name === 't') this.#into = undefined;
    else if (name === 'c' && this.#cell) {
      this.#cells.push(this.#read(this.#cell));
      this.#cell = undefined;
    } else if (name === 'row') this.grid.add(this.#row, this.#cells, { hidden: this.#hidden });
  }

  /** Some programs leave the places out: then a row follows the one before it, and so does a cell. */
  #openRow(attribute: Attributes): void {
    const place = attribute('r');
    const row = place === undefined ? this.#row + 1 : Number(place);
    if (!Number.isInteger(row) || row <= this.#row || row > LAST_ROW)
      throw new XmlError('Rows are mixed up.');
    this.#row = row;
    this.#hidden = isTrue(attribute('hidden'));
    this.#cells = [];
    this.#column = -1;
  }

  #openCell(attribute: Attributes): void {
    const place = attribute('r');
    const column = place === undefined ? this.#column + 1 : columnIndex(/^[A-Z]*/i.exec(place)![0]);
    if (column === undefined || column <= this.#column || column >= LAST_COLUMN) {
      throw new XmlError('Cells are mixed up.');
    }
    this.#column = column;
    const [type, style] = [attribute('t') ?? 'n', Number(attribute('s') ?? '0')];
    this.#cell = { column, type, style, formula: false, crossedOut: false, value: '', text: '' };
  }

  #openInCell(name: string, attribute: Attributes, cell: OpenCell): void {
    if (name === 'f') cell.formula = true;
    else if (isStrike(name, attribute)) cell.crossedOut = true;
    else if (name === 'v') this.#into = 'value';
    else if (name === 'rPh') this.#pronounced = true;
    else if (name === 't' && !this.#pronounced) this.#into = 'text';
  }

  #read(cell: OpenCell): GridCell {
    const { column, type, formula, value } = cell;
    const place = { column, repeated: 1 };
    if (formula) return { ...place, text: '', problem: FORMULA_IN_CELL };
    if (type === 'e') return { ...place, text: '', problem: errorInCell(value) };
    const text = this.#textOf(cell);
    if (text === undefined) return { ...place, text: '', problem: NO_NUMBER_IN_CELL };
    return this.#isCrossedOut(cell) && isFilled(text)
      ? { ...place, text, problem: CROSSED_OUT }
      : { ...place, text };
  }

  #isCrossedOut({ type, style, crossedOut, value }: OpenCell): boolean {
    const { crossedOutTexts, styles } = this.parts;
    return (
      crossedOut || styles.crossedOut[style] === true || (type === 's' && crossedOutTexts.has(Number(value)))
    );
  }

  /** Undefined for a number that is none. */
  #textOf({ type, style, value, text }: OpenCell): string | undefined {
    if (type === 'inlineStr') return unescaped(text);
    if (type === 'str') return unescaped(value);
    if (value.trim() === '') return '';
    if (type === 's') return this.#sharedText(Number(value));
    if (type === 'b') return isTrue(value.trim()) ? 'TRUE' : 'FALSE';
    if (type === 'd') return isoText(value.trim());
    return numberText(Number(value), this.parts.styles.kinds[style] ?? 'number', this.parts.date1904);
  }

  #sharedText(index: number): string {
    const text = this.parts.texts[index];
    if (text === undefined) throw new XmlError('A text is missing.');
    return text;
  }

  #merge(range: string): void {
    const [, column, row, lastColumn, lastRow] = MERGED.exec(range) ?? [];
    if (column === undefined) return;
    this.grid.merge({
      row: Number(row),
      lastRow: Number(lastRow),
      column: columnIndex(column)!,
      lastColumn: columnIndex(lastColumn!)!,
    });
  }
}
