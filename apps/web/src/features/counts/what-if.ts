import { BALLOT_CHOICES, DECISION_RULES, type BallotChoice, type DecisionRule } from '#libs/domain';

export type WhatIfKey = 'rule' | 'stale' | 'turnout' | 'group' | BallotChoice;
/** As it stands in the address, so that it can be shared: `yes=FJI,TUV&turnout=0.9`. */
export type WhatIfAddress = Partial<Record<WhatIfKey, string>>;

/** What is assumed; nothing is changed by it. */
export interface WhatIf {
  /** The rule of the process if undefined. */
  rule: DecisionRule | undefined;
  countStale: boolean;
  /** Share of the members in the room, 0 to 1; undefined: as each usually comes. */
  turnout: number | undefined;
  /** Groups whose own tallies are wanted beside the regional ones. */
  groups: string[];
  /** What moved delegations are taken to do, by code. */
  ballots: Map<string, BallotChoice>;
}

/** In the address of the counts of a campaign that follows a treaty: those of votes are meant. */
export const OF_VOTES = { of: 'votes' };

const listOf = (text: string | undefined): string[] => [
  ...new Set(
    (text ?? '')
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
  ),
];

/** Nonsense in a hand-written address is left out, and of a delegation named twice the first word counts. */
export function readWhatIf(address: WhatIfAddress): WhatIf {
  const ballots = new Map<string, BallotChoice>();
  for (const choice of BALLOT_CHOICES) {
    for (const word of listOf(address[choice])) {
      const code = word.toUpperCase();
      if (/^[A-Z]{3}$/.test(code) && !ballots.has(code)) ballots.set(code, choice);
    }
  }
  const turnout = address.turnout ? Number(address.turnout) : Number.NaN;
  return {
    rule: DECISION_RULES.find((rule) => rule === address.rule),
    countStale: address.stale === 'count',
    turnout: turnout >= 0 && turnout <= 1 ? turnout : undefined,
    groups: listOf(address.group),
    ballots,
  };
}

const namesOf = (ballots: WhatIf['ballots'], choice: BallotChoice): string | undefined =>
  [...ballots].flatMap(([code, ballot]) => (ballot === choice ? [code] : [])).join(',') || undefined;

/** The parts of the address that hold moved delegations. */
export function writeBallots(ballots: WhatIf['ballots']): Record<BallotChoice, string | undefined> {
  return {
    yes: namesOf(ballots, 'yes'),
    no: namesOf(ballots, 'no'),
    abstain: namesOf(ballots, 'abstain'),
    absent: namesOf(ballots, 'absent'),
  };
}

/** One delegation moved; with no choice it is counted by its position again. */
export function move(
  ballots: WhatIf['ballots'],
  code: string,
  choice: BallotChoice | undefined,
): Record<BallotChoice, string | undefined> {
  const next = new Map(ballots);
  if (choice) next.set(code, choice);
  else next.delete(code);
  return writeBallots(next);
}

/** The address without any what-if. */
export const NO_WHAT_IF: Record<Exclude<WhatIfKey, 'group'>, undefined> = {
  rule: undefined,
  stale: undefined,
  turnout: undefined,
  yes: undefined,
  no: undefined,
  abstain: undefined,
  absent: undefined,
};

/** As the api takes it; what is not assumed is left out. */
export function toQuery({ rule, countStale, turnout, groups, ballots }: WhatIf) {
  const named = Object.entries(writeBallots(ballots)).filter(([, codes]) => codes);
  return {
    ...(rule ? { rule } : {}),
    ...(countStale ? { stale: 'count' as const } : {}),
    ...(turnout === undefined ? {} : { turnout }),
    ...(groups.length > 0 ? { group: groups.join(',') } : {}),
    ...(Object.fromEntries(named) as Partial<Record<BallotChoice, string>>),
  };
}

export const assumesSomething = ({ rule, countStale, turnout, ballots }: WhatIf): boolean =>
  rule !== undefined || countStale || turnout !== undefined || ballots.size > 0;
