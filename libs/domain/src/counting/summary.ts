import type { Count } from './count.js';
import type { NearDelegation, Tie } from './nearest.js';
import { carries } from './thresholds.js';

/** Which sentence says how a motion stands as it is counted. The last four are of consensus. */
export const SUMMARY_CODES = [
  'no_quorum',
  'unknown',
  'carries',
  'carries_for_sure',
  'carries_if_open_abstain',
  'open_decide',
  'short',
  'fails_for_sure',
  'out_of_reach',
  'no_objector',
  'no_objector_yet',
  'objectors',
  'objectors_fixed',
] as const;
export type SummaryCode = (typeof SUMMARY_CODES)[number];

/** What count and chance say together; `unsure` where they differ, or where too little is known. */
export const OUTLOOKS = ['likely', 'unlikely', 'unsure'] as const;
export type Outlook = (typeof OUTLOOKS)[number];

/**
 * The answer of a count: which sentence says it, and the numbers that stand in it. Numbers are members as they are
 * counted; nobody is taken for won who is not.
 */
export interface CountSummary {
  code: SummaryCode;
  outlook: Outlook;
  /** More members are open than all others together: that is said before anything else. */
  littleKnown: boolean;
  members: number;
  yes: number;
  no: number;
  open: number;
  /** Yes needed while the open ones abstain; 0 for consensus. */
  needed: number;
  /** How many must be won over, see `Gap`, or object; 0 when it passes as counted and when it cannot. */
  short: number;
  /** How many of the open ones saying no would undo it; 0 unless it is `carries_if_open_abstain`. */
  undo: number;
  /** Chance that it carries, 0 to 1; 0 without a quorum. */
  probability: number;
  /** Those nearest to the vote that is wanted, or who object, by nearness; empty for more than three, and where little is known. */
  nearest: { code: string; name: string }[];
  /** Members who must be present for a decision, and those whom the scenario leaves in the room. */
  quorum: Count['quorum'];
  /** As many of so many equals are needed besides those. Nobody of them is named: the choice would mean nothing. */
  tie: Tie | null;
}

/** More than these are not named. */
const NAMED = 3;

/** Whether more members are open than all others together: then nobody is said to be the one who is missing. */
export const isLittleKnown = ({ firm, members }: Pick<Count, 'firm' | 'members'>): boolean =>
  2 * firm.open > members;

/** Whether a scenario leaves enough members in the room for any decision; without one it always does. */
const isQuorate = ({ quorum: { needed, present } }: Count): boolean => present >= needed;

/**
 * @param probability of the same room under the same rule and assumptions, see `passProbability`
 */
export function countSummary(count: Count, probability: number): CountSummary {
  const { yes, no, open } = count.firm;
  const littleKnown = isLittleKnown(count);
  const quorate = isQuorate(count);
  const code = quorate ? codeOf(count, littleKnown) : 'no_quorum';
  return {
    code,
    outlook: quorate ? outlookOf(count, littleKnown, probability) : 'unlikely',
    littleKnown,
    members: count.members,
    yes,
    no,
    open,
    needed: count.needed.abstain,
    short: count.short ?? 0,
    undo: code === 'carries_if_open_abstain' ? noToUndo(count) : 0,
    probability: quorate ? probability : 0,
    quorum: count.quorum,
    ...namedIn(count, code, littleKnown),
  };
}

function codeOf(count: Count, littleKnown: boolean): SummaryCode {
  const { yes, no, open } = count.firm;
  if (yes + no === 0 && open > 0) return 'unknown';
  if (count.rule === 'consensus') return byConsensus(count, littleKnown);
  if (count.passesAtWorst) return open === 0 ? 'carries' : 'carries_for_sure';
  if (!count.passesAtBest) return count.short === null ? 'out_of_reach' : failing(count);
  if (littleKnown) return 'open_decide';
  return count.passes ? 'carries_if_open_abstain' : 'short';
}

const failing = ({ firm }: Count): SummaryCode => (firm.open === 0 ? 'short' : 'fails_for_sure');

function byConsensus({ firm, short }: Count, littleKnown: boolean): SummaryCode {
  if (firm.no > 0) return short === null ? 'objectors_fixed' : 'objectors';
  if (firm.open === 0) return 'no_objector';
  return littleKnown ? 'open_decide' : 'no_objector_yet';
}

function outlookOf(
  { firm, passes, passesAtBest }: Count,
  littleKnown: boolean,
  probability: number,
): Outlook {
  // Nobody is counted yet.
  if (firm.yes + firm.no === 0 && firm.open > 0) return 'unsure';
  // What no vote of the open ones can bring about is known, however many they are.
  if (littleKnown && passesAtBest) return 'unsure';
  if (passes) return probability >= 0.5 ? 'likely' : 'unsure';
  return probability < 0.5 ? 'unlikely' : 'unsure';
}

function noToUndo({ rule, members, firm: { yes, no, open } }: Count): number {
  let more = 1;
  while (more < open && carries(rule, yes, no + more, members)) more++;
  return more;
}

function namedIn(
  { short, nearest, tie }: Count,
  code: SummaryCode,
  littleKnown: boolean,
): Pick<CountSummary, 'nearest' | 'tie'> {
  const nobody = { nearest: [], tie: null };
  if (short === null || short === 0 || short > NAMED) return nobody;
  // Who objects is known, whatever else is not.
  if (code === 'objectors') return { nearest: nearest.slice(0, short).map(toName), tie: null };
  if (littleKnown || (code !== 'short' && code !== 'fails_for_sure')) return nobody;
  return { nearest: nearest.slice(0, short - (tie?.needed ?? 0)).map(toName), tie };
}

const toName = ({ code, name }: NearDelegation) => ({ code, name });
