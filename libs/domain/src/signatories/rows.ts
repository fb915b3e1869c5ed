import { endInCommas, goesOn, markAt, nextWithin, placeAlone } from './between-lines.js';
import { decidedCells } from './columns.js';
import { endsHere, lastMarked, PARAGRAPH } from './ends.js';
import {
  asOfDay,
  beginsList,
  isFootnote,
  isPageSign,
  isStroke,
  namesColumns,
  sectionOf,
} from './headings.js';
import { styleOf, type Line, type Mark, type Style } from './lines.js';
import { inCapitals } from './reads-like.js';
import { cellsOf, inlinePieces } from './shapes.js';
import type { Row } from './row.js';
import type { SignatoryKind } from '../letters/index.js';
import type {
  ListPart,
  ListPartKind,
  PlaceOf,
  RowDecision,
  SignatoryDoubt,
  SignatoryNote,
  Span,
} from './types.js';

export type Decisions = ReadonlyMap<number, RowDecision>;

/** Characters of a line that may have been broken for want of room. */
const FULL_LINE = 50;

/** Reads the lines below the heading of a list into rows and what else stands there. */
export class RowReader {
  readonly rows: Row[] = [];
  readonly parts: ListPart[] = [];
  asOf: string | undefined;
  /** First line that is none of it. */
  end: number;
  private readonly style: Style;
  /** Most lines end in a comma, which says nothing then. */
  private readonly commas: boolean;
  private readonly lastMarked: number;
  private readonly seen = new Map<SignatoryKind, Set<number>>();
  private kind: SignatoryKind = 'organisation';
  private last: number | undefined;
  private row: Row | undefined;
  private brokenByPage = false;
  /** The line that was read before, of those with names. */
  private before: Line | undefined;

  constructor(
    private readonly lines: readonly Line[],
    private readonly decided: Decisions,
    private readonly placeOf: PlaceOf,
  ) {
    this.style = styleOf(lines.filter(({ text }) => !sectionOf(text) && !namesColumns(cellsOf(text))));
    this.commas = endInCommas(lines);
    this.lastMarked = lastMarked(lines, this.style);
    this.end = lines.length;
    for (const [at, line] of lines.entries()) {
      if (this.read(line, at)) continue;
      this.end = at;
      break;
    }
  }

  /** @returns false where the list has ended */
  private read(line: Line, at: number): boolean {
    const mark = markAt(this.lines, at, this.style, this.last);
    if (!mark && this.readPart(line, at)) return true;
    if (!mark && this.hasEnded(line, at)) return false;
    if (mark) this.readMarked(line, mark, at);
    else this.readUnmarked(line);
    this.before = line;
    return true;
  }

  private hasEnded(line: Line, at: number): boolean {
    if (endsHere(line, this.style)) return true;
    if (this.style !== 'plain') return at > this.lastMarked && !this.continues(line);
    return line.text.length > PARAGRAPH && this.piecesOf(line).length === 0;
  }

  private readPart(line: Line, at: number): boolean {
    if (this.decided.get(line.from) === 'entry') return false;
    const part = (kind: ListPartKind) =>
      this.parts.push({ ...spanOf(line), line: line.no, kind, text: line.text });
    const section = this.sectionAt(line, at);
    const day = asOfDay(line.text);
    if (section) {
      this.kind = section;
      this.close();
      this.last = undefined;
      return part('section') > 0;
    }
    if (namesColumns(cellsOf(line.text)) || isStroke(line.text)) return part('columns') > 0;
    const place = this.placeAt(line, at === 0);
    if (place === 'heads') {
      this.close();
      return part('place') > 0;
    }
    if (day !== undefined) {
      this.asOf ??= day;
      return part('asOf') > 0;
    }
    if (isPageSign(line.text)) {
      this.brokenByPage = true;
      return part('page') > 0;
    }
    if (isFootnote(line.text)) return part('footnote') > 0;
    if (beginsList(line.text)) return part('heading') > 0;
    return this.decided.get(line.from) === 'left' && part('left') > 0;
  }

  /** In a list without marks, a name may read like the heading of a section: it has to stand apart, in capitals, or end in a colon. */
  private sectionAt(line: Line, at: number): SignatoryKind | undefined {
    const section = sectionOf(line.text);
    const heads =
      this.style !== 'plain' || at === 0 || line.apart || /[:：]$/.test(line.text) || inCapitals(line.text);
    return heads ? section : undefined;
  }

  private placeAt(line: Line, first: boolean) {
    const open = this.before !== undefined && goesOn(this.before, this.commas);
    const alone = placeAlone(line, first, this.placeOf);
    return alone === 'heads' && open ? 'unsure' : alone;
  }

  private readMarked(line: Line, mark: Mark, at: number): void {
    if (mark.number !== null && mark.number === 1 && (this.last ?? 0) > 2) {
      // A list that counts from one again, and no line says of whom.
      this.seen.delete(this.kind);
    }
    this.open(line, line.from, line.from + mark.length, mark.number);
    this.fill(line, line.from + mark.length, at);
  }

  private readUnmarked(line: Line): void {
    const decision = this.decided.get(line.from);
    const wraps = this.row && (decision === 'joined' || (decision !== 'entry' && this.continues(line)));
    if (this.row && wraps) {
      this.join(line, decision === 'joined');
      return;
    }
    const pieces = this.piecesOf(line);
    if (pieces.length > 0) {
      this.readInline(line, pieces);
      return;
    }
    this.open(line, line.from, line.from, null);
    if (this.style !== 'plain') this.row?.doubts.add('between');
    else if (this.placeAt(line, false)) this.row?.doubts.add('heading');
    this.fill(line, line.from, Number.MAX_SAFE_INTEGER);
  }

  /** Of a line with many names. One with few commas among many lines is a name with title, organisation and country. */
  private piecesOf(line: Line) {
    if (this.style !== 'plain' || this.kind === 'individual') return [];
    const pieces = inlinePieces(line.text);
    return pieces.length > (this.lines.length > 3 ? 5 : 2) ? pieces : [];
  }

  private readInline(line: Line, pieces: readonly (Span & { doubtful: boolean })[]): void {
    for (const piece of pieces) {
      const from = line.from + piece.from;
      if (this.decided.get(from) !== 'joined' || !this.row) this.open(line, from, from, null);
      const span = { from, to: line.from + piece.to };
      this.row?.pieces.push(span);
      if (this.row) this.row.to = span.to;
      if (piece.doubtful) this.row?.doubts.add('lastAnd');
    }
    this.close();
  }

  private open(line: Line, from: number, begin: number, number: number | null): void {
    if (from > begin) throw new RangeError('A mark stands before its words.');
    const row: Row = {
      ...{ from, to: Math.max(begin, from), line: line.no, number, kind: this.kind },
      apart: line.apart && from === line.from && this.row !== undefined,
      ...{ pieces: [], doubts: new Set<SignatoryDoubt>(), notes: new Set<SignatoryNote>(), joints: [] },
    };
    this.count(row);
    if (this.brokenByPage) row.notes.add('gapBefore');
    this.brokenByPage = false;
    this.rows.push(row);
    this.row = row;
  }

  private count(row: Row): void {
    if (row.number === null) return;
    const seen = this.seen.get(this.kind) ?? new Set<number>();
    if (seen.has(row.number)) row.doubts.add('numberTwice');
    this.seen.set(this.kind, seen.add(row.number));
    this.last = row.number;
  }

  /** Puts the rest of a line into the open row; what has the next number, or a sign, within it is a row of its own. */
  private fill(line: Line, begin: number, at: number): void {
    const row = this.row;
    if (!row) return;
    const within = nextWithin(
      line,
      begin,
      { row, style: this.style, decided: this.decided },
      this.lines[at + 1],
    );
    const cut = within && begin + within.at;
    this.fillCells(line, { from: begin, to: cut ?? line.to });
    if (cut === undefined || !within) return;
    this.row?.doubts.add('twoOnOneLine');
    this.open(line, cut, cut + within.length, within.number);
    this.row?.doubts.add('twoOnOneLine');
    this.fill(line, cut + within.length, at);
  }

  /** Cells that a person said are entries become rows of their own; what is said to be none is taken out of its row. */
  private fillCells(line: Line, { from, to }: Span): void {
    let next = from;
    for (const cell of decidedCells(line, { from, to }, this.decided)) {
      this.put({ from: next, to: cell.from });
      const { row } = this;
      this.open(line, cell.from, cell.begin, null);
      next = cell.begin;
      if (cell.as === 'entry') continue;
      this.put({ from: cell.begin, to: cell.to });
      this.row = row;
      next = cell.to;
    }
    this.put({ from: next, to });
  }

  private put(span: Span): void {
    if (!this.row) return;
    this.row.pieces.push(span);
    this.row.to = span.to;
  }

  private join(line: Line, decided: boolean): void {
    const row = this.row;
    if (!row) return;
    const first = row.pieces.every(({ from, to }) => from === to);
    row.pieces.push(spanOf(line));
    row.to = line.to;
    if (first) return;
    row.joints.push(line.from);
    if (!decided) row.doubts.add('continued');
    if (this.brokenByPage) row.notes.add('gapBefore');
    this.brokenByPage = false;
  }

  private continues(line: Line): boolean {
    const row = this.row;
    if (!row || this.decided.get(line.from) === 'entry') return false;
    const last = row.pieces.at(-1);
    if (!last || last.from === last.to) return true;
    if (/[:：]$/u.test(line.text)) return false;
    if (this.style !== 'plain' && !line.apart && !this.brokenByPage) return true;
    return this.wraps(line, row);
  }

  private wraps(line: Line, row: Row): boolean {
    // A name may begin with a small letter: alone, that tells something behind a line that was full.
    const full = this.style !== 'plain' || row.to - row.from >= FULL_LINE;
    if (full && /^[\p{Ll}),;]/u.test(line.text)) return true;
    return (
      this.before !== undefined && goesOn(this.before, this.commas) && (!line.apart || this.brokenByPage)
    );
  }

  private close(): void {
    this.row = undefined;
  }
}

const spanOf = ({ from, to }: Span): Span => ({ from, to });
