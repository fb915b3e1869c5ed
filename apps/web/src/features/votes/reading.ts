import { BALLOT_CHOICES, type BallotChoice } from '#libs/domain';
import type { AskedBallotDto, BallotPart, VoteReadingDto } from '../../kernel/api/client.js';

/** What a person decided of one name that was asked about. */
export interface Decision {
  /** Of a delegation; '' while undecided, `nobody`: it is left out. */
  code: string;
  choice: BallotChoice | '';
}

export const NOBODY = 'nobody';

/** By place among those asked. */
export type Decisions = Readonly<Record<number, Decision>>;

/** Whether the vote is asked, and not whose it is. */
export const asksForVote = ({ because }: AskedBallotDto): boolean =>
  because === 'no_vote' || because === 'unlisted' || because === 'twice';

/** What stands before anybody decided. */
export function suggested(asked: AskedBallotDto): Decision {
  const [choice = ''] = asked.because === 'twice' ? [] : asked.choices;
  return { code: asksForVote(asked) ? (asked.near[0]?.code ?? '') : '', choice };
}

export const decisionOf = (decisions: Decisions, asked: AskedBallotDto, at: number): Decision =>
  decisions[at] ?? suggested(asked);

const isDecided = ({ code, choice }: Decision) => code === NOBODY || (code !== '' && choice !== '');

export interface Outcome {
  ballots: BallotPart[];
  counted: Record<BallotChoice, number>;
  /** Places of names that wait for a person. */
  undecided: number[];
  /** Places of names that were decided to be somebody who has a ballot already. */
  twice: number[];
  /** Voters of whom nothing is said. */
  unnamed: string[];
  /** Where the record says another number. */
  differences: { choice: BallotChoice; said: number; found: number }[];
}

/**
 * The ballots as they would be saved: those that were matched, what a person decided, and, if wanted, everybody else as absent.
 * Nobody has two.
 */
export function outcomeOf(
  reading: VoteReadingDto,
  decisions: Decisions,
  voters: readonly { code: string }[],
  restAbsent: boolean,
): Outcome {
  const ballots = new Map<string, BallotPart>(
    reading.ballots.map(({ delegationCode, choice, meant }) => [
      delegationCode,
      { delegationCode, choice, meant },
    ]),
  );
  const [undecided, twice]: [number[], number[]] = [[], []];
  reading.asked.forEach((asked, at) => {
    const decision = decisionOf(decisions, asked, at);
    const { code, choice } = decision;
    if (!isDecided(decision)) undecided.push(at);
    else if (code !== NOBODY && ballots.has(code)) twice.push(at);
    else if (code !== NOBODY && choice !== '') ballots.set(code, { delegationCode: code, choice });
  });
  const unnamed = voters.filter(({ code }) => !ballots.has(code)).map(({ code }) => code);
  if (restAbsent && undecided.length === 0)
    for (const code of unnamed) ballots.set(code, { delegationCode: code, choice: 'absent' });
  const counted = { yes: 0, no: 0, abstain: 0, absent: 0 };
  for (const { choice } of ballots.values()) counted[choice]++;
  return {
    ballots: [...ballots.values()],
    counted,
    undecided,
    twice,
    unnamed,
    differences: BALLOT_CHOICES.flatMap((choice) => {
      const said = reading.said?.[choice] ?? null;
      return said === null || said === counted[choice] ? [] : [{ choice, said, found: counted[choice] }];
    }),
  };
}

/**
 * The day whose voters a reading is held against: that of the vote whose ballots are replaced, else that which the form says. A
 * file may say one itself, and is asked for it until somebody says another.
 */
export function dayAsked(
  { file, over, said }: { file: boolean; over: string | undefined; said: string | undefined },
  today: string,
): string | undefined {
  return over ?? said ?? (file ? undefined : today);
}

/** The numbers of the record as a tally; null where yes or no is not said. */
export function tallyOf({ said }: VoteReadingDto) {
  if (!said || said.yes === null || said.no === null) return null;
  return {
    yes: said.yes,
    no: said.no,
    ...(said.abstain === null ? {} : { abstained: said.abstain }),
    ...(said.absent === null ? {} : { absent: said.absent }),
  };
}
