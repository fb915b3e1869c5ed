import { diffLines, diffWordsWithSpace, type ChangeObject } from 'diff';

export const WORD_OPERATIONS = ['same', 'added', 'removed'] as const;
export type WordOperation = (typeof WORD_OPERATIONS)[number];

export interface WordChange {
  op: WordOperation;
  text: string;
}

export interface WordDiff {
  words: WordChange[];
  /** Too different to be compared word by word in the time given: compared line by line, or not at all. */
  coarse: boolean;
}

/**
 * What was added and removed between two wordings, in the order of reading: `same` and `removed` together are the old
 * one, `same` and `added` the new one, to the letter.
 * @param milliseconds after which words are no longer compared one by one
 */
export function wordDiff(before: string, after: string, milliseconds: number): WordDiff {
  const fine = milliseconds > 0 ? diffWordsWithSpace(before, after, { timeout: milliseconds }) : undefined;
  if (fine) return { words: fine.map(toWord), coarse: false };
  const lines = milliseconds > 0 ? diffLines(before, after, { timeout: milliseconds }) : undefined;
  if (lines) return { words: lines.map(toWord), coarse: true };
  const whole: WordChange[] = [
    { op: 'removed', text: before },
    { op: 'added', text: after },
  ];
  return { words: whole.filter(({ text }) => text !== ''), coarse: true };
}

function toWord({ added, removed, value }: ChangeObject<string>): WordChange {
  return { op: added ? 'added' : removed ? 'removed' : 'same', text: value };
}
