import type { BallotChoice } from '#libs/domain';
import { foldForSearch } from '#libs/domain';

/**
 * How lists of names are headed in records of votes, in five languages, as `foldForSearch()` writes them: the official
 * records of the United Nations ("In favour", "Against", "Abstaining"), press releases and minutes.
 */
const HEADS: Readonly<Record<BallotChoice, string>> = {
  yes: `in favour, in favor, voting in favour, voting in favor, voted in favour, voted in favor, votes in favour, votes in favor,
    vote in favour, vote in favor, voted for, voting for, votes for, for, yes, yeas, yea, ayes, yes votes, voting yes, voted yes,
    affirmative, affirmative votes, votes affirmative, in the affirmative, voting in the affirmative, in support, supporting,
    supported, in support of it, approve, approved,
    pour, ont vote pour, votent pour, vote pour, votes pour, voix pour, ayant vote pour, en faveur, ont vote en faveur,
    votent en faveur, vote en faveur, votes en faveur, voix en faveur, ayant vote en faveur, votes favorables, voix favorables,
    favorables, votes affirmatifs, affirmatifs, oui,
    a favor, en favor, votos a favor, votos en favor, votaron a favor, votan a favor, votaron en favor, votan en favor, voto a favor,
    votos afirmativos, afirmativos, votos favorables, si, sim, المؤيدون, مؤيدون, نعم, setuju, mendukung, ya`,
  no: `against, voting against, voted against, votes against, vote against, no, noes, nays, nay, voting no, voted no, negative,
    negative votes, votes negative, in the negative, voting in the negative, opposed, opposing, in opposition, opposed to it,
    contre, ont vote contre, votent contre, vote contre, votes contre, voix contre, ayant vote contre, opposes, sopposent,
    s opposent, votes negatifs, negatifs, votes defavorables, non,
    en contra, contra, votos en contra, votaron en contra, votan en contra, voto en contra, votos negativos, negativos,
    se oponen, opuestos, المعارضون, معارضون, لا, menolak, tidak setuju, tidak`,
  abstain: `abstaining, abstained, abstain, abstentions, abstention, abstainers, in abstention,
    se sont abstenus, sest abstenu, s abstiennent, sabstiennent, abstenus, se sont abstenues, setant abstenus, s etant abstenus,
    abstenciones, abstencion, se abstuvieron, se abstienen, se abstiene, se abstuvo, abstinentes, abstenidos,
    الممتنعون, ممتنعون, امتناع, abstensi`,
  absent: `absent, absents, absentees, not voting, non voting, nonvoting, did not vote, not present, not participating,
    not participating in the vote, did not participate, did not participate in the vote, absent or not voting,
    absent and not voting, absent not voting, not voting absent, absent or non voting, absent non voting, non voting absent,
    non votants, non votant, nont pas vote, n ont pas vote, nont pas participe au vote, ne participent pas au vote,
    ne prennent pas part au vote, nont pas pris part au vote, ne votent pas,
    ausentes, no votaron, no votantes, no participaron, no participaron en la votacion, no participan en la votacion,
    no participantes, no votan, غائبون, الغائبون, tidak hadir, absen, tidak memilih`,
};

const byHead = new Map<string, BallotChoice>(
  Object.entries(HEADS).flatMap(([choice, list]) =>
    list.split(',').map((head) => [foldForSearch(head), choice as BallotChoice] as const),
  ),
);

/** Who they are, before what they did, and that a list goes on: neither changes the vote. */
const WHO =
  /^(?:(?:the|following|all|those|members?|states?|countries|delegations?|which|who|that|les?|la|los|las|el|ceux|etats?|pays|membres?|qui|delegations|estados?|paises|miembros?|delegaciones|que) )+/;
const GOES_ON = / (?:continued|contd|cont|suite|continuacion|members|states|countries|delegations)$/;

/** The vote that a heading of a list names. */
export function headed(text: string): BallotChoice | undefined {
  const folded = foldForSearch(text);
  return byHead.get(folded) ?? byHead.get(folded.replace(WHO, '').replace(GOES_ON, ''));
}

/** Words of which a heading that is not known is made, where it says something of a vote. */
const OF_VOTES =
  /\b(?:vot|favo[u]?r|faveur|against|oppos|contr|abst|affirm|negat|support|neutral|undecid|indecis)/;
/** Whether a heading says of its list how it voted, in words that may not be known. */
export const namesVoting = (text: string): boolean =>
  text.length <= 120 && OF_VOTES.test(foldForSearch(text)) && !isAside(text) && !/\d/.test(text);

/** Whoever brought a proposal is listed too; that is no vote. */
export const isAside = (text: string): boolean =>
  /sponsor|coauteur|auteurs|patrocin/.test(foldForSearch(text));

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
export type VoteCoding = 'letters' | 'numbers' | 'signs' | 'words';

const SIGNS: Readonly<Record<string, BallotChoice>> = { '+': 'yes', '✓': 'yes', '✕': 'no' };
/** A minus beside pluses; among words it may as well say that nothing is known. */
const MINUS: ReadonlySet<string> = new Set(['-', '−', '–']);

/** One cell; undefined for what is no vote. @param coding of its column */
export function voteOf(text: string, coding: VoteCoding): BallotChoice | 'no_member' | undefined {
  const word = text.trim().toLowerCase();
  if (coding === 'letters') return LETTERS[word];
  if (coding === 'numbers') return NUMBERS[word.replace(/\.0+$/, '')];
  if (coding === 'signs' && MINUS.has(word)) return 'no';
  return SIGNS[word] ?? headed(word) ?? LETTERS[word];
}

/** Of the filled cells of a column, so many have to be votes; of one whose heading says that it holds votes, the half. */
const MOST = 0.9;
const HALF = 0.5;

/**
 * The coding in which most of the cells are votes; undefined where too few are. Letters come first: Y is no number.
 * @param named whether its heading says that it holds votes
 */
export function codingOf(texts: readonly string[], named = false): VoteCoding | undefined {
  const filled = texts.filter((text) => text.trim() !== '');
  if (filled.length === 0) return undefined;
  const signed = filled.some((text) => text.trim() === '+');
  const codings = ['letters', 'numbers', signed ? 'signs' : 'words'] as const;
  const most = (share: number) =>
    codings.find((coding) => {
      const known = filled.filter((text) => voteOf(text, coding) !== undefined).length;
      return known >= share * filled.length;
    });
  return most(MOST) ?? (named ? most(HALF) : undefined);
}
