import { readLine, readUnitLine, type QuestionReason, type ReadLine } from './read-line.js';
import { readArticle, trimLines, type SplitArticle } from './split-article.js';
import { writtenArticleNumber } from './numbers.js';

/** A line that begins like the heading of an article and cannot be understood: a person says what it is. */
export interface SplitQuestion {
  /** From 1. */
  readonly line: number;
  /** The line; the first 300 characters. */
  readonly text: string;
  /** The number that it seems to have; null where nobody can guess. */
  readonly number: string | null;
  readonly reason: QuestionReason;
}

/** Text that belongs to no article: a preamble, headings of chapters, a table of contents. */
export interface OutsidePart {
  /** On which it begins, from 1. */
  readonly line: number;
  readonly text: string;
  /** How many articles stand before it. */
  readonly after: number;
}

/** What a person said of a line: a heading with this number, or, with null, none. */
export interface LineDecision {
  readonly line: number;
  readonly number: string | null;
}

export interface SplitDraft {
  readonly articles: SplitArticle[];
  readonly questions: SplitQuestion[];
  readonly outside: OutsidePart[];
  /** The word that numbers the provisions of a text without articles, e.g. `rule`; null where they are articles. */
  readonly unit: string | null;
  /** More headings and questions than `MOST_HEADINGS`: nothing was split. */
  readonly tooMany: boolean;
}

/** Beyond this a text is no treaty, and nobody could look over what was found. */
export const MOST_HEADINGS = 2_000;

interface Part {
  readonly heading: { readonly number: string; readonly rest: string } | null;
  readonly line: number;
  /** The first is that of the heading, if there is one. */
  readonly lines: string[];
}

/**
 * Splits a pasted draft at lines such as "Article 6", "ARTICLE 6 bis." or "Article 6 – Respect for human rights", in the
 * languages of the United Nations, Indonesian and Thai. The title stands on that line or on the next. A line that only
 * mentions an article is none; one that begins like a heading and is not understood is a question. Nothing is left out:
 * articles and what stands outside them are the whole text. Never throws; linear in the text.
 * @param decisions what a person said of lines; they hold whatever the line looks like
 */
export function splitDraft(text: string, decisions: readonly LineDecision[] = []): SplitDraft {
  const lines = linesOf(text);
  const said = new Map(decisions.map(({ line, number }) => [line, number]));
  const read = readAll(lines, said, readLine);
  if (read.found > 0) return assemble(lines, read, null);
  const units = lines.map((line, index) => readUnitLine(line, lines[index - 1] ?? ''));
  const unit = mostFrequent(units);
  if (unit === undefined) return assemble(lines, read, null);
  const asUnits = readAll(lines, said, (_, __, index) =>
    units[index]?.unit === unit ? (units[index] ?? TEXT) : TEXT,
  );
  return assemble(lines, asUnits, unit);
}

/** Where a new line begins, whatever system the text comes from. */
export const linesOf = (text: string): string[] => text.split(/\r\n?|\n|\u2028|\u2029|\f/u);

const TEXT: ReadLine = { kind: 'text' };

interface ReadAll {
  readonly kinds: readonly ReadLine[];
  /** Headings and questions. */
  readonly found: number;
}

function readAll(
  lines: readonly string[],
  said: ReadonlyMap<number, string | null>,
  reader: (line: string, before: string, index: number) => ReadLine,
): ReadAll {
  let found = 0;
  const kinds = lines.map((line, index): ReadLine => {
    if (found > MOST_HEADINGS) return TEXT;
    const read = reader(line, lines[index - 1] ?? '', index);
    const decision = said.get(index + 1);
    const kind = decision === undefined ? read : decided(line, read, decision);
    if (kind.kind === 'heading' || kind.kind === 'question') found += 1;
    return kind;
  });
  return { kinds, found };
}

function decided(line: string, read: ReadLine, number: string | null): ReadLine {
  if (number === null) return read.kind === 'chapter' ? read : TEXT;
  const rest = 'rest' in read ? read.rest : '';
  return { kind: 'heading', number: writtenArticleNumber(number), rest: isOnLine(line, rest) ? rest : '' };
}

const isOnLine = (line: string, rest: string) => rest === '' || line.includes(rest.trim());

function mostFrequent(
  units: readonly { readonly unit?: string; readonly kind: string }[],
): string | undefined {
  const counts = new Map<string, number>();
  for (const { unit, kind } of units) {
    if (unit !== undefined && kind !== 'text') counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

function assemble(lines: readonly string[], { kinds, found }: ReadAll, unit: string | null): SplitDraft {
  if (found > MOST_HEADINGS) return { articles: [], questions: [], outside: [], unit, tooMany: true };
  const parts: Part[] = [];
  let open: Part | undefined;
  for (const [index, kind] of kinds.entries()) {
    const [line, at] = [lines[index] ?? '', index + 1];
    if (kind.kind === 'heading') parts.push((open = { heading: kind, line: at, lines: [line] }));
    else if (open && (kind.kind !== 'chapter' || open.heading === null)) open.lines.push(line);
    else parts.push((open = { heading: null, line: at, lines: [line] }));
  }
  const articles: SplitArticle[] = [];
  const outside: OutsidePart[] = [];
  for (const part of parts) {
    if (part.heading) articles.push(readArticle(part.line, part.lines, part.heading));
    else if (part.lines.some((line) => line.trim() !== '')) {
      outside.push({ line: part.line, text: trimLines(part.lines), after: articles.length });
    }
  }
  return { articles, questions: questionsOf(lines, kinds), outside, unit, tooMany: false };
}

function questionsOf(lines: readonly string[], kinds: readonly ReadLine[]): SplitQuestion[] {
  return kinds.flatMap((kind, index): SplitQuestion[] => {
    if (kind.kind !== 'question') return [];
    const below = lines.slice(index + 1, index + 4).find((line) => line.trim() !== '') ?? '';
    // "Article" by itself, and its number on the next line.
    const number = kind.number ?? (/^\s*\p{Nd}{1,3}\s*$/u.test(below) ? below.trim() : null);
    return [
      { line: index + 1, text: (lines[index] ?? '').trim().slice(0, 300), number, reason: kind.reason },
    ];
  });
}
