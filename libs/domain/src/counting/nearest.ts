import type { DecisionRule } from '../vocabulary.js';
import { presentAndVoting } from './abstentions.js';
import type { ExpectedBallot, NameOrder } from './ballots.js';
import type { CountedPosition } from './forecast.js';
import { carries, countsAllMembers, yesNeeded } from './thresholds.js';

/** One of the delegations nearest to the vote that is wanted of it. */
export interface NearDelegation {
  code: string;
  name: string;
  position: CountedPosition | null;
  vote: ExpectedBallot['vote'];
  /** Chance, 0 to 1, that it casts the wanted vote as things stand. */
  chance: number;
  /** One of the `more` that suffice, as opposed to the next in line. */
  suffices: boolean;
  /** One of the equals of `tie`: any other of them would do as well. */
  tied: boolean;
}

/** More delegations are equally near than are needed: `needed` of these `of`, whichever. */
export interface Tie {
  needed: number;
  of: number;
}

/** Yes and no once those who suffice have been won over, and the yes needed then. */
export interface Reached {
  yes: number;
  no: number;
  voting: number;
  needed: number;
}

/** How far the motion is from passing (or from failing), and through whom. */
export interface Gap {
  /**
   * How many of the nearest, taken in order, must be won over while the other open ones abstain: 0 when it is so
   * already, null when not even all of them would do. Turning a no moves the margin further than winning who is open,
   * so a smaller number of harder ones may do as well.
   */
  more: number | null;
  nearest: NearDelegation[];
  /** Among those who suffice; null where nearness alone says who they are. */
  tie: Tie | null;
  /** Null when `more` is. */
  reached: Reached | null;
}

type Side = 'yes' | 'no';

/**
 * The gap to `wanted`: `yes`, the motion passes; `no`, it fails. Only delegations whose change of vote would help are
 * named, and none that the scenario fixes. Nearest is who is likeliest to cast the wanted vote; ties by name.
 * @param spare how many to name beyond those who suffice
 */
export function gapTo(
  wanted: Side,
  rule: DecisionRule,
  ballots: readonly ExpectedBallot[],
  spare: number,
  inOrder: NameOrder,
): Gap {
  const line = ballots.filter((ballot) => !ballot.named && helps(wanted, rule, ballot.vote));
  line.sort((a, b) => b.leaning[wanted] - a.leaning[wanted] || inOrder(a, b));
  const { more, yes, no } = winOver(wanted, rule, ballots, line);
  const voting = presentAndVoting({ yes, no });
  const last = more ? line[more - 1]?.leaning[wanted] : undefined;
  const tie = tieAt(
    line.map(({ leaning }) => leaning[wanted]),
    more ?? 0,
  );
  return {
    more,
    tie,
    nearest: line.slice(0, (more ?? line.length) + spare).map((ballot, index) => ({
      code: ballot.code,
      name: ballot.name,
      position: ballot.position,
      vote: ballot.vote,
      chance: ballot.leaning[wanted],
      suffices: more !== null && index < more,
      tied: tie !== null && ballot.leaning[wanted] === last,
    })),
    reached: more === null ? null : { yes, no, voting, needed: yesNeeded(rule, voting, ballots.length) },
  };
}

/** @param chances falling. @param more how many of them are needed */
function tieAt(chances: readonly number[], more: number): Tie | null {
  const last = chances[more - 1];
  const equals = chances.filter((chance) => chance === last).length;
  const needed = more - chances.filter((chance) => last !== undefined && chance > last).length;
  return equals > needed ? { needed, of: equals } : null;
}

function winOver(
  wanted: Side,
  rule: DecisionRule,
  ballots: readonly ExpectedBallot[],
  line: readonly ExpectedBallot[],
): { more: number | null; yes: number; no: number } {
  const tally = { yes: 0, no: 0 };
  for (const { vote } of ballots) if (vote === 'yes' || vote === 'no') tally[vote]++;
  const done = (): boolean => carries(rule, tally.yes, tally.no, ballots.length) === (wanted === 'yes');
  let more = 0;
  for (const { vote } of line) {
    if (done()) return { more, ...tally };
    if (vote === 'yes' || vote === 'no') tally[vote]--;
    tally[wanted]++;
    more++;
  }
  return { more: done() ? more : null, ...tally };
}

/** Whether a member that now does `vote` moves the result when it casts the wanted vote instead. */
function helps(wanted: Side, rule: DecisionRule, vote: ExpectedBallot['vote']): boolean {
  if (vote === wanted) return false;
  if (wanted === 'yes') return rule !== 'consensus' || vote === 'no';
  return !countsAllMembers(rule) || vote === 'yes';
}
