/** A cell with a quote that CSV does not allow there; it was taken as it stands. */
export interface BareQuote {
  readonly row: number;
  /** From 0. */
  readonly column: number;
  /** It begins with the quote, so that another program may read on to the next one. */
  readonly begins: boolean;
}

/**
 * Quotes anew the cells that CSV does not allow: those with a quote inside and none around, as in `the "maybe" speech`,
 * and those that begin with one that is never closed, or closed in the middle, as in `"nyet", he said`. Each ends
 * at the next delimiter or line break, so that a bare quote cannot swallow the rows below it. Spaces around quotes
 * are left out.
 */
export function repairQuotes(text: string, delimiter: string): { text: string; bare: BareQuote[] } {
  const scanner = new Scanner(text, delimiter);
  const pieces: string[] = [];
  const bare: BareQuote[] = [];
  let [row, column, at] = [1, 0, 0];
  while (at < text.length) {
    const cell = scanner.quoted(at) ?? scanner.bare(at);
    pieces.push(cell.text);
    if (cell.bare) bare.push({ row, column, begins: cell.bare === 'begins' });
    const mark = text.startsWith('\r\n', cell.end) ? '\r\n' : (text[cell.end] ?? '');
    pieces.push(mark);
    [row, column] = mark === delimiter ? [row, column + 1] : [row + 1, 0];
    at = cell.end + mark.length;
  }
  return { text: pieces.join(''), bare };
}

interface ScannedCell {
  /** As CSV wants it. */
  readonly text: string;
  /** Of its delimiter or line break. */
  readonly end: number;
  /** Where a quote stands that CSV does not allow. */
  readonly bare?: 'begins' | 'inside';
}

class Scanner {
  readonly #ends: RegExp;
  /** Letters that may be looked at in vain, so that a file of nothing but opening quotes is soon through. */
  #patience: number;

  constructor(
    readonly text: string,
    readonly delimiter: string,
  ) {
    this.#ends = new RegExp(`[${delimiter}\\r\\n]`, 'g');
    this.#patience = 20 * text.length + 1_000;
  }

  /** The cell at `start`; undefined if it is not quoted as CSV wants it. */
  quoted(start: number): ScannedCell | undefined {
    const open = this.#afterSpaces(start);
    if (this.text[open] !== '"' || this.#patience <= 0) return undefined;
    let close = this.text.indexOf('"', open + 1);
    while (close >= 0 && this.text[close + 1] === '"') close = this.text.indexOf('"', close + 2);
    const end = close < 0 ? this.text.length : this.#afterSpaces(close + 1);
    if (close >= 0 && this.#endsAt(end)) {
      return { text: this.text.slice(open, close + 1), end };
    }
    this.#patience -= end - start;
    return undefined;
  }

  bare(start: number): ScannedCell {
    this.#ends.lastIndex = start;
    const end = this.#ends.exec(this.text)?.index ?? this.text.length;
    const cell = this.text.slice(start, end);
    const text = cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
    if (!cell.includes('"')) return { text, end };
    return { text, end, bare: cell.trimStart().startsWith('"') ? 'begins' : 'inside' };
  }

  #afterSpaces(at: number): number {
    let end = at;
    while (this.text[end] === ' ') end += 1;
    return end;
  }

  #endsAt(at: number): boolean {
    const letter = this.text[at];
    return letter === undefined || letter === this.delimiter || letter === '\n' || letter === '\r';
  }
}
