import type { ParagraphStatus } from '../vocabulary.js';
import { AGREED, DELETED, LONGEST_TITLE } from './read-line.js';

/** An article as it was found in a pasted text. `heading` and `body`, one after the other, are all of its text. */
export interface SplitArticle {
  /** As the draft writes it: `6 bis`, `8a`, `VI`. */
  readonly number: string;
  /** Empty where the text has none. */
  readonly title: string;
  readonly body: string;
  /** Read from its marks: "[agreed ad referendum]", "[deleted]", or words in brackets. */
  readonly status: ParagraphStatus;
  /** Line of the text on which it begins, from 1. */
  readonly line: number;
  /** The lines that hold its number and its title. */
  readonly heading: string;
}

const PARAGRAPH = /^(?:\(?\p{Nd}{1,3}[.)]|\([a-z]{1,4}\)|[-•])/u;
const MARK = /[\s*_#]/u;
const MOST_TITLE_LINES = 3;

/**
 * @param lines the first is that of the heading
 * @param heading its number, and what stands after it on its line
 */
export function readArticle(
  line: number,
  lines: readonly string[],
  { number, rest }: { readonly number: string; readonly rest: string },
): SplitArticle {
  const [first = '', ...below] = lines;
  const own = withoutMarks(rest);
  const agreedAbove = own.search(AGREED) >= 0;
  const bare = own.replace(AGREED, '').trim();
  if (bare.length > LONGEST_TITLE) {
    const at = first.indexOf(rest.trim());
    const [heading, start] = at > 0 ? [first.slice(0, at), first.slice(at)] : [first, ''];
    return finish({
      number,
      line,
      title: '',
      heading: heading.trim(),
      lines: [start, ...below],
      agreedAbove,
    });
  }
  if (bare !== '')
    return finish({ number, line, title: bare, heading: first.trim(), lines: below, agreedAbove });
  const { title, count } = titleBelow(below, number);
  const heading = trimLines([first, ...below.slice(0, count)]);
  return finish({ number, line, title, heading, lines: below.slice(count), agreedAbove });
}

interface Finished extends Pick<SplitArticle, 'number' | 'line' | 'title' | 'heading'> {
  readonly lines: readonly string[];
  readonly agreedAbove: boolean;
}

function finish({ lines, agreedAbove, title, ...rest }: Finished): SplitArticle {
  const body = trimLines(lines);
  const status = agreedAbove ? 'agreed_ad_referendum' : statusOf(title, body);
  return { ...rest, title: title.replace(AGREED, '').trim(), body, status };
}

/** By hand: a pattern with an end to look for tries every run of spaces in the middle again and again. */
function withoutMarks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && MARK.test(text[start] ?? '')) start++;
  while (end > start && MARK.test(text[end - 1] ?? '')) end--;
  return text.slice(start, end);
}

/**
 * The title below a heading, on one line or on the two or three that it is broken into, and how many lines it takes. A
 * sentence whose lines are broken is none.
 */
function titleBelow(lines: readonly string[], number: string): { title: string; count: number } {
  const at = lines.findIndex((line) => line.trim() !== '');
  const first = lines[at]?.trim() ?? '';
  if (first !== '' && first === number) {
    const below = titleBelow(lines.slice(at + 1), '');
    return { title: below.title, count: at + 1 + below.count };
  }
  const written = first === '' ? [] : brokenLine(lines.slice(at));
  const title = written.map(withoutMarks).join(' ');
  const none = written.length === 0 || written.length > MOST_TITLE_LINES || title.length > LONGEST_TITLE;
  return none || isParagraph(title) ? { title: '', count: 0 } : { title, count: at + written.length };
}

/** The first line and those on which it goes on in small letters; one more than a title may have is enough to know. */
function brokenLine(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line, index) => index > 0 && !/^\s*\p{Ll}/u.test(line));
  return lines.slice(0, Math.min(end < 0 ? lines.length : end, MOST_TITLE_LINES + 1));
}

const isSentence = (text: string) => /[.;:,。；：،؛]$/u.test(text);
const isParagraph = (text: string) => isSentence(text) || PARAGRAPH.test(text) || text.search(AGREED) === 0;

export function trimLines(lines: readonly string[]): string {
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
