import type { DelegationNames } from '#libs/reference';
import { NOTHING_READ, type BallotReading, type NamedBallot } from './ballot-reading.js';
import { settle } from './settle.js';
import { voteOf } from './vote-words.js';

/** "Y AFGHANISTAN", as the Digital Library of the United Nations shows a vote; who did not vote has no letter. */
const ROW = /^[ \t]*(?:([YNAX])[ \t]+)?(\S.*?)[ \t]*$/u;

function rowsIn(text: string, known: DelegationNames): NamedBallot[] {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const first = lines.findIndex((line) => known.find(ROW.exec(line)?.[2] ?? '') !== undefined);
  return lines.slice(Math.max(0, first)).flatMap((line): NamedBallot[] => {
    const [, letter, written = ''] = ROW.exec(line) ?? [];
    const code = known.find(written)?.code;
    // A line that is neither a vote nor a state is asked, not dropped.
    const choice = letter ? voteOf(letter, 'letters') : code ? 'absent' : undefined;
    const clear = choice === 'no_member' ? undefined : choice;
    return [{ written, code, choice: clear, word: letter ?? '' }];
  });
}

/** Where most of the lines are a letter and a state. */
export function isLetterRows(text: string, known: DelegationNames): boolean {
  const rows = rowsIn(text, known);
  const lettered = rows.filter(({ word, code }) => word !== '' && code !== undefined).length;
  return lettered >= 2 && lettered * 2 >= rows.length;
}

export function readLetterRows(text: string, known: DelegationNames): BallotReading {
  return { ...NOTHING_READ, ...settle(rowsIn(text, known), new Map(), known), from: 'rows' };
}
