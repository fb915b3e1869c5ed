import { endsHere, follows, lastMarked, PARAGRAPH } from './ends.js';
import { asOfDay, beginsList, isPageSign, namesColumns, sectionOf } from './headings.js';
import { markOf, styleOf, type Line, type Mark, type Style } from './lines.js';
import { cellsOf, inlinePieces } from './shapes.js';
import type { Row } from './row.js';
import type { SignatoryKind } from '../letters/index.js';
import type { ListPart, ListPartKind, RowDecision, SignatoryDoubt, SignatoryNote, Span } from './types.js';

export type Decisions = ReadonlyMap<number, RowDecision>;

/** Characters of a line that may have been broken for want of room. */
const FULL_LINE = 50;
const FOOTNOTE = /^(?:\*+(?=[^\s*])|[†‡§¹²³]|\[[\d*]{1,3}\]\s|\(\*+\))/u;
const GOES_ON = /(?:[,&/–—-]|\([^()]*|\b(?:and|of|for|the|de|et|y|dan))$/iu;
const BULLETS_WITHIN = /\s[•▪●◦‣]\s+/gu;

/** Reads the lines below the heading of a list into rows and what else stands there. */
export class RowReader {
  readonly rows: Row[] = [];
  readonly parts: ListPart[] = [];
  asOf: string | undefined;
  /** First line that is none of it. */
  end: number;
  private readonly style: Style;
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
  ) {
    this.style = styleOf(lines.filter(({ text }) => !sectionOf(text) && !namesColumns(cellsOf(text))));
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
    const mark = this.markAt(line, at);
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

  private markAt(line: Line, at: number): Mark | undefined {
    const expected = (this.last ?? 0) + 1;
    const mark = markOf(line.text, this.style, expected);
    if (!mark || mark.number === null || this.last === undefined) return mark;
    if (mark.length === line.text.length && isPageSign(line.text)) {
      const next = this.lines[at + 1];
      const alone = mark.number === expected && next && !markOf(next.text, this.style, expected + 1);
      if (!alone) return undefined;
    }
    return follows(this.last, mark.number) ? mark : undefined;
  }

  private readPart(line: Line, at: number): boolean {
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
    if (namesColumns(cellsOf(line.text))) return part('columns') > 0;
    if (day !== undefined) {
      this.asOf ??= day;
      return part('asOf') > 0;
    }
    if (isPageSign(line.text)) {
      this.brokenByPage = true;
      return part('page') > 0;
    }
    if (FOOTNOTE.test(line.text)) return part('footnote') > 0;
    if (beginsList(line.text)) return part('heading') > 0;
    return this.decided.get(line.from) === 'left' && part('left') > 0;
  }

  /** In a list without marks, a name may read like the heading of a section: it has to stand apart or end in a colon. */
  private sectionAt(line: Line, at: number): SignatoryKind | undefined {
    if (this.decided.get(line.from) === 'entry') return undefined;
    const section = sectionOf(line.text);
    const heads = this.style !== 'plain' || at === 0 || line.apart || /[:：]$/.test(line.text);
    return heads ? section : undefined;
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
    const within = this.within(line, begin, row, this.lines[at + 1]);
    const cut = within && begin + within.at;
    row.pieces.push({ from: begin, to: cut ?? line.to });
    row.to = cut ?? line.to;
    if (cut === undefined || !within) return;
    row.doubts.add('twoOnOneLine');
    this.open(line, cut, cut + within.length, within.number);
    this.row?.doubts.add('twoOnOneLine');
    this.fill(line, cut + within.length, at);
  }

  private within(line: Line, begin: number, row: Row, next: Line | undefined) {
    const rest = line.text.slice(begin - line.from);
    if (row.number === null) {
      if (this.style !== 'bullets') return undefined;
      const sign = [...rest.matchAll(BULLETS_WITHIN)].find((found) => found.index > 0);
      return sign && { at: sign.index, length: sign[0].length, number: null };
    }
    const number = row.number + 1;
    const found = new RegExp(`\\s${number}[.)]\\s+(?=\\S)`, 'u').exec(rest);
    const nextHasIt = next && markOf(next.text, this.style)?.number === number;
    if (!found || nextHasIt || this.decided.get(begin + found.index + 1) === 'joined') return undefined;
    return { at: found.index + 1, length: found[0].length - 1, number };
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
    if (this.style !== 'plain' && !line.apart && !this.brokenByPage) return true;
    return this.wraps(line, row);
  }

  private wraps(line: Line, row: Row): boolean {
    // A name may begin with a small letter: alone, that tells something behind a line that was full.
    const full = this.style !== 'plain' || row.to - row.from >= FULL_LINE;
    if (full && /^[\p{Ll}),;]/u.test(line.text)) return true;
    const open = this.before !== undefined && GOES_ON.test(this.before.text);
    return open && (!line.apart || this.brokenByPage);
  }

  private close(): void {
    this.row = undefined;
  }
}

const spanOf = ({ from, to }: Span): Span => ({ from, to });
