import type { StatusRow } from './status-line.js';

const TAG = /<!--|-->|<(\/?)(\w+)((?:"[^"]*"|'[^']*'|[^<>"'])*)>/gu;
/** What a page holds beside its text: footnotes stand in `sup`. */
const UNREAD = new Set(['script', 'style', 'sup', 'head']);

/** The rows of the tables of a page with their cells, in order; of tables within tables those of each by themselves. */
export function rowsOfHtml(page: string): StatusRow[] {
  const reader = new RowReader();
  let from = 0;
  for (const tag of page.matchAll(TAG)) {
    reader.text(page.slice(from, tag.index));
    from = tag.index + tag[0].length;
    const [whole, closes, name = whole, attributes = ''] = tag;
    reader.tag(name.toLowerCase(), closes === '/' || whole === '-->', attributes);
  }
  return reader.end().map(({ cells, merged }, at) => ({ line: at + 1, cells, merged }));
}

interface Row {
  readonly cells: string[];
  readonly merged: Set<number>;
  /** How many tables it stands in, and the how manyth row of its own it is. */
  readonly depth: number;
  readonly index: number;
}
/** A cell that goes on into the rows below its own, up to the last. */
interface Span {
  readonly of: Row;
  readonly last: number;
}
interface Table {
  rows: number;
  /** By column, the latest that went on from there. */
  readonly spans: Map<number, Span>;
}
const newTable = (): Table => ({ rows: 0, spans: new Map() });

/** More columns than any status table has; cells beyond them are passed over. */
const MOST_COLUMNS = 200;

class RowReader {
  readonly #rows: Row[] = [];
  /** Rows that are not closed yet, the innermost last. */
  readonly #open: Row[] = [];
  /** Of each table that is open, the outermost first; what stands in none is the first. */
  readonly #tables: Table[] = [newTable()];
  /** What is passed over until it ends. */
  #passing: string | undefined;

  text(text: string): void {
    const cells = this.#open.at(-1)?.cells;
    if (this.#passing === undefined && cells && cells.length > 0) cells[cells.length - 1] += text;
  }

  tag(name: string, closes: boolean, attributes: string): void {
    if (this.#passes(name, closes)) return;
    if (name === 'table') this.#table(closes);
    else if (name === 'tr') this.#row(closes);
    else if ((name === 'td' || name === 'th') && !closes) this.#cell(attributes);
    else this.text(' ');
  }

  /** Whether a tag begins or ends what is passed over, or stands in it. */
  #passes(name: string, closes: boolean): boolean {
    const inside = this.#passing !== undefined;
    if (inside && closes && name === this.#passing) this.#passing = undefined;
    if (inside || closes) return inside;
    if (name === '<!--') this.#passing = '-->';
    else if (UNREAD.has(name)) this.#passing = name;
    return this.#passing !== undefined;
  }

  end(): Row[] {
    while (this.#open.length > 0) this.#close();
    return this.#rows;
  }

  #table(closes: boolean): void {
    if (!closes) this.#tables.push(newTable());
    else if (this.#tables.length > 1) {
      if (this.#isOpenHere()) this.#close();
      this.#tables.pop();
    }
  }

  /** A row may end without saying so. */
  #row(closes: boolean): void {
    if (this.#isOpenHere()) this.#close();
    const table = this.#tables.at(-1);
    if (closes || !table) return;
    this.#open.push({
      ...{ cells: [], merged: new Set(), depth: this.#tables.length, index: table.rows++ },
    });
  }

  #isOpenHere(): boolean {
    return this.#open.at(-1)?.depth === this.#tables.length;
  }

  #close(): void {
    const row = this.#open.pop();
    if (!row) return;
    this.#fill(row);
    row.cells.forEach((cell, at) => (row.cells[at] = plain(cell)));
    if (row.cells.some((cell) => cell !== '')) this.#rows.push(row);
  }

  /** One that spans several columns stands in the first of them; one that spans rows, in each of them. */
  #cell(attributes: string): void {
    const row = this.#open.at(-1);
    if (!row) return;
    this.#fill(row);
    const last = row.index + spanOf('row', attributes) - 1;
    const spans = this.#tables[row.depth - 1]?.spans;
    for (let left = spanOf('col', attributes); left > 0 && row.cells.length < MOST_COLUMNS; left--) {
      if (last > row.index) spans?.set(row.cells.length, { of: row, last });
      row.cells.push('');
    }
  }

  /** Where a cell from above reaches into a row, it stands there too. */
  #fill(row: Row): void {
    const spans = this.#tables[row.depth - 1]?.spans;
    for (;;) {
      const at = row.cells.length;
      const span = spans?.get(at);
      if (!span || span.of.index >= row.index || row.index > span.last) return;
      row.merged.add(at);
      row.cells.push(span.of.cells[at] ?? '');
    }
  }
}

function spanOf(which: 'col' | 'row', attributes: string): number {
  const said = new RegExp(String.raw`${which}span\s*=\s*["']?(\d{1,2})`, 'iu').exec(attributes)?.[1];
  return Math.max(1, Number(said ?? 1));
}

const NAMED: Readonly<Record<string, string>> = {
  ...{
    nbsp: ' ',
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    rsquo: '’',
    lsquo: '‘',
    ndash: '–',
    mdash: '—',
  },
  ...{ eacute: 'é', egrave: 'è', ecirc: 'ê', agrave: 'à', aacute: 'á', atilde: 'ã', ocirc: 'ô', oacute: 'ó' },
  ...{ iacute: 'í', icirc: 'î', uuml: 'ü', uacute: 'ú', ccedil: 'ç', ntilde: 'ñ', Eacute: 'É', Icirc: 'Î' },
};

const plain = (text: string): string =>
  text
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,6})|(\w+));/giu, (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : ' ';
    })
    .replace(/[\u200b-\u200f\u00ad]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
