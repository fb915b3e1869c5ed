import type { ParagraphStatus } from '../vocabulary.js';
import { normalArticleNumber, tryArticleNumber } from './numbers.js';

/** An article as it was found in a pasted text. */
export interface SplitArticle {
  /** In its written form, e.g. `6 bis`. */
  readonly number: string;
  /** Empty where the text has none. */
  readonly title: string;
  readonly body: string;
  /** Read from its marks: "[agreed ad referendum]", "[deleted]", or words in brackets. */
  readonly status: ParagraphStatus;
}

export interface SplitDraft {
  readonly articles: SplitArticle[];
  /** Characters that belong to no article: a preamble, headings of chapters. */
  readonly leftOut: number;
}

interface Heading {
  readonly number: string;
  readonly rest: string;
}

interface Part extends Heading {
  readonly lines: string[];
}

const LONGEST_TITLE = 200;
const HEADING =
  /^[\s#*_["“(]{0,10}(?:Article|ARTICLE|Art\.|ART\.)\s{1,5}(\d{1,3}(?:\s{0,2}(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|[A-Z](?=$|[^\w’' ]|\s+(?:$|[^a-z\s]))))?(?:\s?\([^()]{1,15}\)){0,4})[\s\])*_"”]{0,10}(?=$|\W|[A-Z])([.:\u2013\u2014-]?)\s*(.*)$/u;
const CHAPTER =
  /^[\s#*_[]{0,10}(?:chapter|part|section|title|annex)(?:\s{1,5}(?:[IVXLC]{1,8}|\d{1,3}|[A-Z]))?\s*(?:$|[\].:*_\u2013\u2014-])/iu;
const PARAGRAPH = /^(?:\(?\d{1,3}[.)]|\([a-z]{1,4}\)|[-•])/u;
const AGREED = /\[\s*agreed ad ref(?:erendum|\.)?\s*\]/giu;
const DELETED = /^\[?\s*(?:deleted|suppressed)\s*\]?\.?$/iu;
const MARK = /[\s*_#]/u;

/**
 * Splits a pasted draft at lines such as "Article 6", "ARTICLE 6 bis." or "Article 6 – Respect for human rights". The
 * title stands on that line or on the next. A line that only mentions an article in the middle of a sentence is no
 * heading; the heading of a chapter ends the article before it. Never throws; linear in the text.
 */
export function splitDraft(text: string): SplitDraft {
  const parts: Part[] = [];
  let leftOut = 0;
  let part: Part | undefined;
  for (const line of text.split(/\r\n?|\n|\u2028|\u2029|\f/u)) {
    const heading = readHeading(line);
    if (heading) {
      part = { ...heading, lines: [] };
      parts.push(part);
    } else if (isChapter(line)) {
      part = undefined;
      leftOut += line.trim().length;
    } else if (part) part.lines.push(line);
    else leftOut += line.trim().length;
  }
  return { articles: parts.map(readArticle), leftOut };
}

function readHeading(line: string): Heading | undefined {
  const [, number = '', separator = '', rest = ''] = HEADING.exec(line) ?? [];
  if (!tryArticleNumber(number)) return undefined;
  if (rest !== '' && separator === '' && !isTitle(rest.replace(AGREED, ''))) return undefined;
  return { number: normalArticleNumber(number), rest };
}

/** Words after the number, without a sign between them, are a title only when they cannot be part of a sentence. */
function isTitle(words: string): boolean {
  return words.trim() === '' || (/^[\p{Lu}["“]/u.test(words.trim()) && !/[.;,:]\s*$/u.test(words));
}

function isChapter(line: string): boolean {
  return line.length <= LONGEST_TITLE && CHAPTER.test(line) && !/[.;,]\s*$/u.test(line);
}

function readArticle({ number, rest, lines }: Part): SplitArticle {
  const own = withoutMarks(rest);
  const agreedAbove = own.search(AGREED) >= 0;
  const bare = own.replace(AGREED, '').trim();
  const onHeading = bare !== '' && bare.length <= LONGEST_TITLE;
  const below = onHeading ? lines : [...(bare === '' ? [] : [bare]), ...lines];
  const { title, body } = onHeading ? { title: bare, body: below } : titleBelow(below);
  const written = trimLines(body);
  const status = agreedAbove ? 'agreed_ad_referendum' : statusOf(title, written);
  return { number, title: title.replace(AGREED, '').trim(), body: written, status };
}

/** By hand: a pattern with an end to look for tries every run of spaces in the middle again and again. */
function withoutMarks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && MARK.test(text[start] ?? '')) start++;
  while (end > start && MARK.test(text[end - 1] ?? '')) end--;
  return text.slice(start, end);
}

function titleBelow(lines: readonly string[]): { title: string; body: readonly string[] } {
  const at = lines.findIndex((line) => line.trim() !== '');
  const first = withoutMarks(lines[at] ?? '');
  const sentence = /[.;:,]$/u.test(first) || PARAGRAPH.test(first) || first.search(AGREED) === 0;
  if (first === '' || first.length > LONGEST_TITLE || sentence) return { title: '', body: lines };
  return { title: first, body: lines.slice(at + 1) };
}

function trimLines(lines: readonly string[]): string {
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The mark of agreement counts for the article only where it stands at its head. */
function statusOf(title: string, body: string): ParagraphStatus {
  if (DELETED.test(title) || DELETED.test(body)) return 'deleted';
  if (title.search(AGREED) >= 0 || body.search(AGREED) === 0) return 'agreed_ad_referendum';
  return hasBrackets(`${title}\n${body}`.replace(AGREED, '')) ? 'bracketed' : 'open';
}

function hasBrackets(text: string): boolean {
  const first = text.indexOf('[');
  return first >= 0 && text.lastIndexOf(']') > first;
}
