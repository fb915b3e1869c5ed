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
  return reader.end().map((cells, at) => ({ line: at + 1, cells }));
}

class RowReader {
  readonly #rows: string[][] = [];
  /** Rows that are not closed yet, the innermost last. */
  readonly #open: string[][] = [];
  /** What is passed over until it ends. */
  #passing: string | undefined;

  text(text: string): void {
    const cells = this.#open.at(-1);
    if (this.#passing === undefined && cells && cells.length > 0) cells[cells.length - 1] += text;
  }

  tag(name: string, closes: boolean, attributes: string): void {
    if (this.#passes(name, closes)) return;
    if (name === 'tr') this.#row(closes);
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

  end(): string[][] {
    while (this.#open.length > 0) this.#row(true);
    return this.#rows;
  }

  #row(closes: boolean): void {
    if (!closes) this.#open.push([]);
    const cells = closes ? this.#open.pop()?.map(plain) : undefined;
    if (cells?.some((cell) => cell !== '')) this.#rows.push(cells);
  }

  /** One that spans several columns stands in the first of them. */
  #cell(attributes: string): void {
    const span = Number(/colspan\s*=\s*["']?(\d{1,2})/iu.exec(attributes)?.[1] ?? 1);
    this.#open.at(-1)?.push('', ...Array.from({ length: Math.max(0, span - 1) }, () => ''));
  }
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
