import type { BallotChoice } from '#libs/domain';
import { foldForSearch } from '#libs/domain';

/**
 * How lists of names are headed in records of votes, in five languages, as `foldForSearch()` writes them: the official
 * records of the United Nations ("In favour", "Against", "Abstaining"), press releases and minutes.
 */
const HEADS: Readonly<Record<BallotChoice, string>> = {
  yes: `in favour, in favor, voting in favour, voting in favor, voted in favour, voted in favor, votes in favour, voted for, voting for, for, yes, yeas,
    yea, ayes, pour, ont vote pour, votent pour, vote pour, voix pour, a favor, votos a favor, votaron a favor, votan a favor, si, sim,
    المؤيدون, مؤيدون, نعم, setuju, mendukung, ya`,
  no: `against, voting against, voted against, votes against, no, noes, nays, nay, contre, ont vote contre, votent contre,
    vote contre, voix contre, en contra, votos en contra, votaron en contra, votan en contra, المعارضون, معارضون, لا, menolak, tidak setuju, tidak`,
  abstain: `abstaining, abstained, abstain, abstentions, abstention, se sont abstenus, s abstiennent, sabstiennent, abstenus,
    abstenciones, abstencion, se abstuvieron, se abstienen, se abstiene, se abstuvo, abstinentes, الممتنعون, ممتنعون, امتناع, abstain, abstensi`,
  absent: `absent, absents, not voting, non voting, did not vote, not present, not participating, not participating in the vote,
    absents, non votants, ne participent pas au vote, ne prennent pas part au vote, nont pas pris part au vote, nont pas vote, ausentes, no votaron, no participaron, no participan en la votacion, غائبون, الغائبون,
    tidak hadir, absen, tidak memilih`,
};

const byHead = new Map<string, BallotChoice>(
  Object.entries(HEADS).flatMap(([choice, list]) =>
    list.split(',').map((head) => [foldForSearch(head), choice as BallotChoice] as const),
  ),
);

/** The vote that a heading of a list names. */
export const headed = (text: string): BallotChoice | undefined => byHead.get(foldForSearch(text));

/** Letters as the Digital Library of the United Nations has them: X is a member that did not vote. */
const LETTERS: Readonly<Record<string, BallotChoice>> = { y: 'yes', n: 'no', a: 'abstain', x: 'absent' };

/** Numbers of the voting data of Erik Voeten and others; 9: no member at the time. */
const NUMBERS: Readonly<Record<string, BallotChoice | 'no_member'>> = {
  '1': 'yes',
  '2': 'abstain',
  '3': 'no',
  '8': 'absent',
  '9': 'no_member',
};

/** How a column of votes is written. */
export type VoteCoding = 'letters' | 'numbers' | 'words';

const SIGNS: Readonly<Record<string, BallotChoice>> = {
  '+': 'yes',
  '✓': 'yes',
  '-': 'no',
  '−': 'no',
  '✕': 'no',
};

/** One cell; undefined for what is no vote. @param coding of its column */
export function voteOf(text: string, coding: VoteCoding): BallotChoice | 'no_member' | undefined {
  const word = text.trim().toLowerCase();
  if (coding === 'letters') return LETTERS[word];
  if (coding === 'numbers') return NUMBERS[word.replace(/\.0+$/, '')];
  return SIGNS[word] ?? headed(word) ?? LETTERS[word];
}

/** The coding in which most of the cells are votes; undefined where too few are. Letters come first: Y is no number. */
export function codingOf(texts: readonly string[]): VoteCoding | undefined {
  const filled = texts.filter((text) => text.trim() !== '');
  if (filled.length === 0) return undefined;
  return (['letters', 'numbers', 'words'] as const).find((coding) => {
    const known = filled.filter((text) => voteOf(text, coding) !== undefined).length;
    return known >= 0.9 * filled.length;
  });
}
