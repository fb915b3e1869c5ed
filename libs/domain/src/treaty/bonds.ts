import type { ProblemParams } from '../errors.js';
import { dayOf, isInstrument, type TreatyAct } from './entry-into-force.js';

/** What of an act says where it stands among those of its party. */
export interface BondAct extends Pick<TreatyAct, 'kind' | 'doneOn' | 'knownOn'> {
  readonly effectiveOn?: string | null | undefined;
}

type Pair = readonly [BondAct, BondAct];
type Kind = Pick<TreatyAct, 'kind'>;

export interface BondProblem {
  readonly code:
    | 'hasInstrument'
    | 'joinedLater'
    | 'nothingToWithdraw'
    | 'recordedAlready'
    | 'stillBound'
    | 'effectAfterReturn'
    | 'withdrawalFirst'
    | 'withdrawalOrder'
    | 'withdrawnAlready';
  readonly params: ProblemParams;
  readonly field: 'kind' | 'doneOn' | 'effectiveOn';
  /** True when it collides with what is recorded already. */
  readonly conflict: boolean;
}

/**
 * Why an act has no place among what else its party did; undefined where it has one. A party is bound, withdraws, and can be bound
 * again, by the same kind of instrument as well: the United States accepted the Paris Agreement in 2016, was no party from 4 November
 * 2020, and accepted it again on 20 January 2021 (United Nations Treaty Collection, chapter XXVII, 7.d). Within one bond nothing
 * comes twice, and a bond goes on until its withdrawal takes effect (Vienna Convention on the Law of Treaties, articles 54 and 68).
 */
export function bondProblem(act: BondAct, others: readonly BondAct[]): BondProblem | undefined {
  return signedTwice(act, others) ?? outOfTurn(act, others) ?? appliedTwice(act, others);
}

/** Nobody signs a second time; a signature that binds can follow one that waited for ratification. */
function signedTwice({ kind }: Kind, others: readonly BondAct[]): BondProblem | undefined {
  if (kind !== 'signature') return undefined;
  const signed =
    others.find((other) => other.kind === kind) ??
    others.find((other) => other.kind === 'definitive_signature');
  return signed && conflict('kind', 'recordedAlready', { act: signed.kind });
}

function outOfTurn(act: BondAct, others: readonly BondAct[]): BondProblem | undefined {
  if (!changesBond(act)) return undefined;
  const line = inOrder([...others, act]);
  const at = line.indexOf(act);
  const [before, after] = [line[at - 1], line[at + 1]];
  return isInstrument(act.kind) ? bindsTwice(act, before, after) : withdrawsTwice(act, before, after);
}

function bindsTwice(act: BondAct, before?: BondAct, after?: BondAct): BondProblem | undefined {
  if (before && isInstrument(before.kind)) {
    if (after?.kind !== 'withdrawal') return conflict('kind', 'hasInstrument', named(before));
    return wrong('doneOn', 'withdrawalFirst', { ...named(before), withdrawnOn: dayOf(after) });
  }
  if (before && effectOf(before) > dayOf(act))
    return wrong('doneOn', 'stillBound', { withdrawnOn: dayOf(before), effectiveOn: effectOf(before) });
  return after && isInstrument(after.kind) ? conflict('kind', 'joinedLater', named(after)) : undefined;
}

function withdrawsTwice(act: BondAct, before?: BondAct, after?: BondAct): BondProblem | undefined {
  const other = [before, after].find((one) => one?.kind === 'withdrawal');
  if (other) return conflict('kind', 'withdrawnAlready', { withdrawnOn: dayOf(other) });
  if (!before)
    return after ? wrong('doneOn', 'withdrawalOrder', named(after)) : wrong('kind', 'nothingToWithdraw', {});
  return after && effectOf(act) > dayOf(after)
    ? wrong('effectiveOn', 'effectAfterReturn', named(after))
    : undefined;
}

function appliedTwice(act: BondAct, others: readonly BondAct[]): BondProblem | undefined {
  if (isAppliedTwice(others) || !isAppliedTwice([...others, act])) return undefined;
  return conflict('kind', 'recordedAlready', { act: 'provisional_application' });
}

/** Whether a provisional application is followed by another, and no withdrawal lies between. */
function isAppliedTwice(acts: readonly BondAct[]): boolean {
  const applied = acts.filter(({ kind }) => kind === 'provisional_application').toSorted(byDay);
  return applied.some((one, at) => {
    const next = applied[at + 1];
    return next !== undefined && !acts.some((act) => isEndBetween(act, [one, next]));
  });
}

const isEndBetween = (act: BondAct, [one, next]: Pair): boolean =>
  act.kind === 'withdrawal' && dayOf(act) >= dayOf(one) && effectOf(act) <= dayOf(next);

/** Whether acts of one party can all stand: each bond ends before the next begins, and within one nothing comes twice. */
export function standTogether(acts: readonly BondAct[]): boolean {
  const line = inOrder(acts);
  const signatures = acts.filter(({ kind }) => kind === 'signature');
  return signatures.length < 2 && isInTurns(acts) && !isAppliedTwice(acts) && line.every(hasEnded);
}

/** An instrument comes when the withdrawal before it has taken effect. */
const hasEnded = (act: BondAct, at: number, line: readonly BondAct[]): boolean => {
  const before = line[at - 1];
  return before?.kind !== 'withdrawal' || effectOf(before) <= dayOf(act);
};

export interface UndoProblem {
  readonly code: 'withdrawnSince' | 'joinedSince';
  readonly params: ProblemParams;
}

/**
 * Why an act cannot be taken back while later ones stand; undefined when it can.
 * @param others what else is recorded of that delegation, without what was taken back
 */
export function undoProblem(act: BondAct, others: readonly BondAct[]): UndoProblem | undefined {
  if (!changesBond(act)) return undefined;
  if (isInTurns(others)) return unendedApplication(act, others);
  if (act.kind !== 'withdrawal') return { code: 'withdrawnSince', params: {} };
  const since = inOrder(others).find((one) => isInstrument(one.kind) && dayOf(one) >= dayOf(act));
  return since && { code: 'joinedSince', params: named(since) };
}

function unendedApplication(act: BondAct, others: readonly BondAct[]): UndoProblem | undefined {
  if (!isAppliedTwice(others) || isAppliedTwice([...others, act])) return undefined;
  const since = others.find((one) => one.kind === 'provisional_application' && dayOf(one) >= effectOf(act));
  return since && { code: 'joinedSince', params: named(since) };
}

/**
 * Whether two acts of the same sort belong to one bond, so that one can be a correction of the other: no withdrawal lies between
 * instruments, no instrument between withdrawals. An act of an unknown day may belong to any.
 * @param acts all that tell of bonds of this party
 */
export function isOfSameBond(
  one: Pick<BondAct, 'kind' | 'doneOn'>,
  other: Pick<BondAct, 'kind' | 'doneOn'>,
  acts: readonly Pick<BondAct, 'kind' | 'doneOn'>[],
): boolean {
  if (one.doneOn === null || other.doneOn === null) return true;
  const [from, to] = one.doneOn < other.doneOn ? [one.doneOn, other.doneOn] : [other.doneOn, one.doneOn];
  return !acts.some(({ kind, doneOn }) => {
    if (doneOn === null) return false;
    // On one day the deposit comes first.
    if (one.kind === 'withdrawal') return isInstrument(kind) && from < doneOn && doneOn <= to;
    return kind === 'withdrawal' && from <= doneOn && doneOn < to;
  });
}

/** The acts of a party that belong to a bond before its latest instrument: what a table of who is bound now leaves out. */
export function actsOfEarlierBonds<Act extends BondAct>(acts: readonly Act[]): Act[] {
  const line = inOrder(acts);
  const at = line.findLastIndex(({ kind }) => isInstrument(kind));
  const end = line[at - 1];
  if (end?.kind !== 'withdrawal') return [];
  return acts.filter((act) => act !== line[at] && act.kind !== 'signature' && dayOf(act) <= dayOf(end));
}

const changesBond = ({ kind }: Kind): boolean => isInstrument(kind) || kind === 'withdrawal';

/** A delegation deposits, withdraws, deposits again; never twice the same after another. */
const isInTurns = (acts: readonly BondAct[]): boolean =>
  inOrder(acts).every(({ kind }, index) => isInstrument(kind) === (index % 2 === 0));

const inOrder = <Act extends BondAct>(acts: readonly Act[]): Act[] =>
  acts.filter(changesBond).toSorted(byDay);

/** On one day the deposit comes first. */
export function byDay(a: BondAct, b: BondAct): number {
  const [one, other] = [dayOf(a), dayOf(b)];
  if (one !== other) return one < other ? -1 : 1;
  return Number(b.kind !== 'withdrawal') - Number(a.kind !== 'withdrawal');
}

/** The day on which a withdrawal ends the bond. */
const effectOf = (act: BondAct): string => act.effectiveOn ?? dayOf(act);

const named = (act: BondAct): ProblemParams => ({ act: act.kind, doneOn: dayOf(act) });

type Said = [BondProblem['field'], BondProblem['code'], ProblemParams];
const wrong = (...[field, code, params]: Said): BondProblem => ({ field, code, params, conflict: false });
const conflict = (...[field, code, params]: Said): BondProblem => ({ field, code, params, conflict: true });
