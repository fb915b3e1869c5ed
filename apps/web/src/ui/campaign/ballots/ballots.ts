import {
  BALLOT_CHOICES,
  decide,
  roomNumbers,
  type BallotChoice,
  type Decision,
  type DecisionRule,
  type Tally,
} from '#libs/domain';

/** How a board is marked: all alike first, if one wants to, then by exception. */
export interface Marks {
  /** What everybody did who is no exception; '' while nobody said so. */
  base: BallotChoice | '';
  /** By code of the delegation; none of them is `base`. */
  exceptions: Readonly<Partial<Record<string, BallotChoice>>>;
}

export const NO_MARKS: Marks = { base: '', exceptions: {} };

/** Signs beside the colours. */
export const CHOICE_SIGNS: Readonly<Record<BallotChoice, string>> = {
  yes: '✓',
  no: '✕',
  abstain: '○',
  absent: '∅',
};

export const choiceOf = ({ base, exceptions }: Marks, code: string): BallotChoice | undefined =>
  exceptions[code] ?? (base || undefined);

/** Sets one delegation; the mark that it has already is taken from it. */
export function tapped(marks: Marks, code: string, mark: BallotChoice): Marks {
  const { [code]: before, ...others } = marks.exceptions;
  const same = before === mark || mark === marks.base;
  return { ...marks, exceptions: same ? others : { ...others, [code]: mark } };
}

/** Sets several; whoever has that mark already keeps it. */
export function markedAlike(marks: Marks, codes: readonly string[], choice: BallotChoice): Marks {
  const all = { ...marks.exceptions, ...Object.fromEntries(codes.map((code) => [code, choice])) };
  return withBase({ base: marks.base, exceptions: all }, marks.base);
}

/** Gives some back the marks that they had `before`; what was marked of others meanwhile stays. */
export function markedAsBefore(marks: Marks, codes: readonly string[], before: Marks): Marks {
  const had = Object.entries(before.exceptions).filter(([code]) => codes.includes(code));
  const others = Object.entries(marks.exceptions).filter(([code]) => !codes.includes(code));
  return withBase({ base: marks.base, exceptions: Object.fromEntries([...others, ...had]) }, marks.base);
}

/** Everybody alike, but for those who were marked otherwise. */
export function withBase({ exceptions }: Marks, base: Marks['base']): Marks {
  const others = Object.entries(exceptions).filter(([, choice]) => choice !== base);
  return { base, exceptions: Object.fromEntries(others) };
}

export const isMarked = ({ base, exceptions }: Marks): boolean =>
  base !== '' || Object.keys(exceptions).length > 0;

/** Ballots that were entered, as marks without a common one. */
export const marksOf = (ballots: readonly { delegationCode: string; choice: BallotChoice }[]): Marks => ({
  base: '',
  exceptions: Object.fromEntries(ballots.map(({ delegationCode, choice }) => [delegationCode, choice])),
});

export const ballotsOf = (marks: Marks, voters: readonly { code: string }[]) =>
  voters.flatMap(({ code }) => {
    const choice = choiceOf(marks, code);
    return choice ? [{ delegationCode: code, choice }] : [];
  });

export interface Running {
  tally: Tally;
  /** Who said yes, no or abstains. */
  present: number;
  /** Members who must be present. */
  quorum: number;
  /** Members who have no mark yet; they count as absent. */
  unmarked: number;
  /** undefined where nobody votes at all. */
  decision: Decision | undefined;
}

/** How it stands under a rule, of all who may vote. */
export function running(marks: Marks, voters: readonly { code: string }[], rule: DecisionRule): Running {
  const tally: Tally = { yes: 0, no: 0, abstain: 0, absent: 0 };
  for (const { choice } of ballotsOf(marks, voters)) tally[choice]++;
  const marked = BALLOT_CHOICES.reduce((sum, choice) => sum + tally[choice], 0);
  const decision = voters.length > 0 ? decide(rule, tally, voters.length) : undefined;
  const { quorum } = roomNumbers(voters.length);
  return { tally, present: marked - tally.absent, quorum, unmarked: voters.length - marked, decision };
}
