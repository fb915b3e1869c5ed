import { escapeHtml } from '#libs/domain';
import { isolate } from '#libs/words';

/** A piece of a line: our own words, or something a person typed. */
export interface Run {
  text: string;
  typed: boolean;
}

export type Line = readonly Run[];

/** Characters a title may have in a mail; longer ones are cut between characters. */
const LONGEST = 140;

// Controls, line ends and the marks that turn the direction of what follows: a title must not reorder our own words.
const UNWANTED = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\s\p{Cs}]+/gu;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** One line of at most `longest` characters as people count them: a Burmese or Thai syllable is never cut in two. */
export function oneLine(text: string, longest = LONGEST): string {
  // Far more code units than `longest` characters normally take, so that a text of 1 MB costs nothing.
  const line = text
    .slice(0, longest * 8)
    .replace(UNWANTED, ' ')
    .trim();
  if (line.length <= longest) return line;
  let start = '';
  let count = 0;
  for (const { segment } of graphemes.segment(line)) {
    // One "character" may carry any number of accents; such a heap is no word of any language.
    if (++count >= longest || start.length + segment.length > longest * 4) {
      return `${start.trimEnd()}…`;
    }
    start += segment;
  }
  return line;
}

/** Our own words, put into a `line`. */
export const own = (text: string): Run => ({ text, typed: false });

/** What somebody typed, put into a `line` or a message. */
export const typed = (text: string): Run => ({ text, typed: true });

/** A line of our words with typed values in it: line`Task: ${title}`. Runs made by `own` stay ours. */
export function line(words: TemplateStringsArray, ...values: readonly (string | Run)[]): Line {
  const runs: Run[] = [];
  words.forEach((word, index) => {
    if (word) runs.push(own(word));
    const value = values[index];
    if (value === undefined) return;
    runs.push(typeof value === 'string' ? typed(value) : value);
  });
  return runs;
}

/** Lines of the same paragraph, one after the other. */
export const joined = (...lines: readonly Line[]): Line => lines.flat();

/**
 * As plain text; what somebody typed is kept apart from the words around it where the two may differ in direction.
 * @param around the direction of our own words
 */
export function lineText(runs: Line, around: 'ltr' | 'rtl' = 'ltr'): string {
  return runs.map(({ text, typed }) => (typed ? isolate(text, around) : text)).join('');
}

/** As HTML; typed text brings its own direction. */
export function lineHtml(runs: Line): string {
  return runs
    .map(({ text, typed }) => {
      const escaped = escapeHtml(text);
      return typed ? `<span dir="auto">${escaped}</span>` : escaped;
    })
    .join('');
}
