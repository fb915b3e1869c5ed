import type { BallotChoice, Tally } from '#libs/domain';
import { GROUPS, stateNameKey, type DelegationNames } from '#libs/reference';
import { choice as toChoice, type StateChoice } from '../state-cells.js';
import type { AskedBallot, BallotReading, NamedBallot, ReadBallot } from './ballot-reading.js';

type Settled = Pick<BallotReading, 'ballots' | 'asked' | 'repeated' | 'counted'>;

const groups = new Set(GROUPS.flatMap(({ code, name }) => [code, name].map(stateNameKey)));

/**
 * From names with votes to ballots: one for each state. Who is named under different votes, by no known name or with no known
 * vote is asked; who is named twice under the same vote is counted once, and said.
 * @param meant by code: what some later advised that they had meant
 */
export function settle(
  written: readonly NamedBallot[],
  meant: ReadonlyMap<string, BallotChoice>,
  known: DelegationNames,
): Settled {
  const names = withShortNames(written, known);
  const asked = names.filter(({ code }) => code === undefined).map((name) => unknownName(name, known));
  const byCode = new Map<string, NamedBallot[]>();
  for (const name of names)
    if (name.code !== undefined) byCode.set(name.code, [...(byCode.get(name.code) ?? []), name]);
  const ballots: ReadBallot[] = [];
  const repeated: StateChoice[] = [];
  for (const [code, all] of byCode) {
    const ballot = agreed(code, all, meant);
    if (ballot) ballots.push(ballot);
    else asked.push(unclearVote(code, all, known));
    if (ballot && all.length > 1) repeated.push(...delegationOf(code, known));
  }
  return { ballots, asked, repeated, counted: tallyOf(ballots) };
}

const choicesIn = (all: readonly NamedBallot[]) => [...new Set(all.flatMap(({ choice }) => choice ?? []))];

/** The one vote under which a state is named; undefined where there are several, or one that is not known. */
function agreed(
  code: string,
  all: readonly NamedBallot[],
  meant: ReadonlyMap<string, BallotChoice>,
): ReadBallot | undefined {
  const [choice, ...others] = choicesIn(all);
  if (!choice || others.length > 0 || all.some((one) => one.choice === undefined)) return undefined;
  return { code, written: all[0]?.written ?? code, choice, meant: meantBy(meant, code, choice) };
}

function unclearVote(code: string, all: readonly NamedBallot[], known: DelegationNames): AskedBallot {
  const choices = choicesIn(all);
  const odd = all.find(({ choice }) => choice === undefined);
  return {
    written: all[0]?.written ?? code,
    because: choices.length > 1 ? 'twice' : odd && odd.word === undefined ? 'unlisted' : 'no_vote',
    choices,
    word: odd?.word ?? null,
    near: delegationOf(code, known),
  };
}

/**
 * "Congo" is the short name of one state, and what people call two. Where the record names the other one by its own name, it
 * means the first: nobody has two ballots.
 */
function withShortNames(names: readonly NamedBallot[], known: DelegationNames): NamedBallot[] {
  const named = new Set(names.map(({ code }) => code));
  return names.map((name) => {
    if (name.code !== undefined) return name;
    const several = known.meantBy(name.written);
    const own = several.find(({ shortName }) => stateNameKey(shortName) === stateNameKey(name.written));
    const free = several.filter(({ code }) => !named.has(code));
    return own && free.length === 1 && free[0] === own ? { ...name, code: own.code } : name;
  });
}

/** That it meant what it cast is no correction. */
function meantBy(meant: ReadonlyMap<string, BallotChoice>, code: string, cast: BallotChoice) {
  const later = meant.get(code);
  return later === undefined || later === cast ? null : later;
}

function delegationOf(code: string, known: DelegationNames): StateChoice[] {
  const named = known.byCode(code);
  return named ? [toChoice(named)] : [];
}

function unknownName({ written, choice, word }: NamedBallot, known: DelegationNames): AskedBallot {
  const several = known.meantBy(written);
  const because = several.length > 0 ? 'ambiguous' : groups.has(stateNameKey(written)) ? 'group' : 'unknown';
  const near = (several.length > 0 ? several : known.nearest(written)).map(toChoice);
  return { written, because, choices: choice ? [choice] : [], word: word ?? null, near };
}

function tallyOf(ballots: readonly ReadBallot[]): Tally {
  const tally: Tally = { yes: 0, no: 0, abstain: 0, absent: 0 };
  for (const { choice } of ballots) tally[choice]++;
  return tally;
}
