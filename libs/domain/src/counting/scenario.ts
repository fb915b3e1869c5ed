import type { ProblemParams } from '../errors.js';
import { BALLOT_CHOICES, type BallotChoice } from '../vocabulary.js';
import type { Distribution } from './forecast.js';

/**
 * A what-if; it changes no data. The lists hold delegation codes and speak of the motion (yes to the motion), and
 * what they say is taken as certain.
 */
export interface Scenario {
  yes?: readonly string[];
  no?: readonly string[];
  abstain?: readonly string[];
  absent?: readonly string[];
  /** Expected share of the members who are present, 0 to 1; without it the forecast table says who comes. */
  turnout?: number;
  /** Count stale positions as if they had been renewed unchanged. */
  countStale?: boolean;
}

interface Entitled {
  code: string;
  votes: boolean;
}

/** What is wrong with one entry of a scenario; `params` are what its sentence names. */
export interface ScenarioProblem {
  /** E.g. `absent[1]`. */
  readonly path: string;
  readonly code: 'unknownDelegation' | 'observer' | 'namedTwice' | 'turnout';
  readonly params: ProblemParams;
}

/** Every entry whose code is unknown, is an observer's, or was named before, and a turnout outside 0 to 1. */
export function scenarioProblems(scenario: Scenario, delegations: readonly Entitled[]): ScenarioProblem[] {
  return read(scenario, delegations).problems;
}

/**
 * The ballot that the scenario fixes, by delegation code.
 * @throws RangeError where `scenarioProblems` finds any
 */
export function namedBallots(
  scenario: Scenario,
  delegations: readonly Entitled[],
): Map<string, BallotChoice> {
  const { named, problems } = read(scenario, delegations);
  const [first] = problems;
  if (first) throw new RangeError(`The scenario is wrong at ${first.path}: ${first.code}.`);
  return named;
}

function read(scenario: Scenario, delegations: readonly Entitled[]) {
  const entitled = new Map(delegations.map(({ code, votes }) => [code, votes]));
  const named = new Map<string, BallotChoice>();
  const problems: ScenarioProblem[] = [];
  for (const list of BALLOT_CHOICES) {
    for (const [index, code] of (scenario[list] ?? []).entries()) {
      const wrong = whyNot(code, entitled.get(code), named.get(code));
      if (wrong) problems.push({ path: `${list}[${index}]`, ...wrong });
      else named.set(code, list);
    }
  }
  const { turnout } = scenario;
  if (turnout !== undefined && !(turnout >= 0 && turnout <= 1)) {
    problems.push({ path: 'turnout', code: 'turnout', params: {} });
  }
  return { named, problems };
}

function whyNot(
  code: string,
  votes: boolean | undefined,
  before: BallotChoice | undefined,
): Omit<ScenarioProblem, 'path'> | undefined {
  const shown = String(code).slice(0, 20);
  if (votes === undefined) return { code: 'unknownDelegation', params: { shown } };
  if (!votes) return { code: 'observer', params: { shown } };
  return before && { code: 'namedTwice', params: { shown, ballot: before } };
}

interface Attending {
  /** Fixed by the scenario: not rescaled. */
  named: boolean;
  distribution: Distribution;
}

/**
 * Makes the expected share of members present equal to `turnout`, by one rule for all whom the scenario does not name:
 * for fewer people in the room than the table expects, every chance of being present is multiplied by the same
 * factor; for more, every chance of being absent is. How a delegation votes once it is present does not change. A
 * higher turnout never makes anybody less likely to be present. When the named delegations alone are already more
 * (or too few), the others are all absent (or all present), and that is as near as it gets.
 * @param turnout 0 to 1
 */
export function atTurnout<T extends Attending>(members: readonly T[], turnout: number): T[] {
  const free = members.filter(({ named }) => !named);
  const fixed = present(members) - present(free);
  const wanted = Math.min(free.length, Math.max(0, turnout * members.length - fixed));
  const before = present(free);
  const attendance = (now: number): number =>
    wanted <= before
      ? now * ratio(wanted, before)
      : 1 - (1 - now) * ratio(free.length - wanted, free.length - before);
  return members.map((member) =>
    member.named ? member : { ...member, distribution: attending(member.distribution, attendance) },
  );
}

/** Expected number of members in the room. */
export function present(members: readonly Attending[]): number {
  return members.reduce((sum, { distribution }) => sum + 1 - distribution.absent, 0);
}

function attending(distribution: Distribution, attendance: (now: number) => number): Distribution {
  const now = 1 - distribution.absent;
  // Rounding alone could carry it a last digit past a certainty.
  const then = Math.min(1, Math.max(0, attendance(now)));
  const factor = ratio(then, now);
  return {
    yes: distribution.yes * factor,
    no: distribution.no * factor,
    abstain: distribution.abstain * factor,
    absent: 1 - then,
  };
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
