import type { NamedBallot } from './ballot-reading.js';
import { isNorway, loneWords } from './record-heads.js';
import { headed } from './vote-words.js';
import type { DelegationNames } from '#libs/reference';

/**
 * A table of which each cell came on a line of its own: a state and its vote by turns. Read as headings, each state would have
 * the vote of the one before.
 * @returns undefined where the text is none; no ballots where it seems to be one and the turns are not clear
 */
export function readCellLines(text: string, known: DelegationNames): readonly NamedBallot[] | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const votes = lines.map((line, at) =>
    isNorway(lines, at) || known.knows(line.replace(/^NO$/, ''))
      ? undefined
      : headed(loneWords(line, known) ?? ''),
  );
  const heads = votes.flatMap((vote) => vote ?? []);
  const firstVote = votes.findIndex((vote) => vote !== undefined);
  const above = lines.slice(0, Math.max(0, firstVote)).findIndex((line) => known.knows(line));
  // Norway, where something else heads those who were against; else nobody knows.
  if (heads.length > 0 && !heads.includes('no') && lines.some((_, at) => isNorway(lines, at))) return [];
  if (new Set(heads).size === heads.length && above < 0) return undefined;
  if (heads.length < 2) return undefined;
  const begin = above >= 0 ? above : firstVote;
  const turns = lines.slice(begin);
  const stateFirst = begin < firstVote;
  const clear =
    turns.length % 2 === 0 &&
    turns.every((_, at) => (votes[begin + at] !== undefined) === ((at % 2 === 1) === stateFirst));
  if (!clear) return [];
  return turns.flatMap((line, at): NamedBallot[] => {
    if (votes[begin + at] !== undefined) return [];
    return [
      { written: line, code: known.find(line)?.code, choice: votes[begin + at + (stateFirst ? 1 : -1)] },
    ];
  });
}
