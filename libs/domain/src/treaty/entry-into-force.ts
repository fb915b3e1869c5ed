import { addDays, addMonths } from '../time/index.js';
import type { TreatyActionKind } from '../vocabulary.js';

/** How long after the last deposit needed a treaty enters into force: months first, then days. */
export interface TermsOfDelay {
  readonly monthsAfter: number;
  readonly daysAfter: number;
  /** "On the first day of the month following" the end of that time. */
  readonly firstOfMonth: boolean;
}

/**
 * What is asked of certain parties beside the number of all: "including three members of the Council" (a share of 1 each, 3
 * needed), "accounting for 55 per cent of emissions" (their shares in per cent, 55 needed).
 */
export interface TreatyCondition {
  readonly needed: number;
  /** Each code once; shares are above 0. */
  readonly parties: readonly { readonly code: string; readonly share: number }[];
}

/** How a treaty comes into force. Days are calendar days at the depositary, `YYYY-MM-DD`. */
export interface TreatyTerms extends TermsOfDelay {
  /** At least 1. */
  readonly instrumentsNeeded: number;
  /** Null where the number of instruments is all that is asked. */
  readonly condition: TreatyCondition | null;
  /** Whether the instrument of a regional organisation counts beside those of its members. */
  readonly regionalOrganisationCounts: boolean;
}

/** What one delegation did towards the treaty, as somebody reported it. */
export interface TreatyAct {
  readonly delegationCode: string;
  readonly kind: TreatyActionKind;
  /** The day of the act; null where only that it happened is known. */
  readonly doneOn: string | null;
  /** The day from which it is known. */
  readonly knownOn: string;
  /** Read at the depositary. What is merely reported never counts. */
  readonly confirmed: boolean;
  readonly regionalOrganisation: boolean;
  /** Of a withdrawal: until then it is a party, where the treaty was in force when it withdrew. */
  readonly effectiveOn?: string | null;
}

export interface TreatyProgress {
  /** Codes of those that signed, confirmed; a regional organisation is one of them. */
  readonly signatories: readonly string[];
  /** Codes of those whose instrument counts, in the order of deposit. */
  readonly parties: readonly string[];
  /** Instruments that are still needed; 0 once there are enough. */
  readonly stillNeeded: number;
  /** What the parties of the condition have together, and what is still needed of it; null without a condition. */
  readonly condition: { readonly reached: number; readonly stillNeeded: number } | null;
  /** The day on which the last instrument needed was deposited, for the condition too; null while there are too few. */
  readonly reachedOn: string | null;
  /** The day of entry into force; null while there are too few instruments. */
  readonly entersIntoForceOn: string | null;
  /** Whether that day has come. */
  readonly inForce: boolean;
}

/** The ways to become bound: one of them per party counts towards entry into force. */
export const INSTRUMENTS = [
  'definitive_signature',
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'succession',
  'formal_confirmation',
] as const satisfies readonly TreatyActionKind[];
export type InstrumentKind = (typeof INSTRUMENTS)[number];

export function isInstrument(kind: TreatyActionKind): kind is InstrumentKind {
  return (INSTRUMENTS as readonly TreatyActionKind[]).includes(kind);
}

/** Signing counts as a signature, whether it binds or waits for ratification. */
export const isSignature = (kind: TreatyActionKind): boolean =>
  kind === 'signature' || kind === 'definitive_signature';

/**
 * The day of an act. Where it is not known, the day on which the act became known stands for it: that is never too
 * early, so a date of entry into force that rests on it is never promised too soon.
 */
export function dayOf(act: Pick<TreatyAct, 'doneOn' | 'knownOn'>): string {
  return act.doneOn ?? act.knownOn;
}

/** What was known by the end of a day: acts that are reported later, or lie ahead, do not exist yet. */
export function actsKnownOn<Act extends Pick<TreatyAct, 'doneOn' | 'knownOn'>>(
  acts: readonly Act[],
  asOf: string,
): Act[] {
  return acts.filter((act) => act.knownOn <= asOf && dayOf(act) <= asOf);
}

/**
 * The day of entry into force, given the day on which the last instrument needed was deposited. The day after the
 * deposit counts as the first: "on the ninetieth day after the date of deposit of the fortieth instrument"
 * (Article 65(1) of the UN convention against cybercrime) is the date of deposit plus 90 days. So the convention
 * against transnational organised crime, with the same numbers, had its 40th instrument on 1 July 2003 and entered
 * into force on 29 September 2003; the one against corruption had its 30th on 15 September 2005 and entered into
 * force on 14 December 2005 (United Nations Treaty Collection, chapter XVIII, 12 and 14). Months are counted before days.
 * "On the first day of the month following the expiration of a period of three months" (Article 36(3) of the Council of
 * Europe's convention on cybercrime, with its fifth ratification on 18 March 2004) was 1 July 2004.
 * @param reachedOn calendar date
 * @throws TimeError (`date`, `range`)
 */
export function entryIntoForce(
  reachedOn: string,
  { monthsAfter, daysAfter, firstOfMonth }: TermsOfDelay,
): string {
  const over = addDays(addMonths(reachedOn, monthsAfter), daysAfter);
  return firstOfMonth ? `${addMonths(over, 1).slice(0, 7)}-01` : over;
}

/**
 * The day from which the treaty binds a party whose instrument counts: with the others for those that brought it into force;
 * for whoever joins later after a time of its own, and never before the others. Undefined by the terms, not dated, or a
 * succession, of whose day the notification tells: null.
 * @param forLater how long after its own deposit; null where the terms do not say
 */
export function inForceFor(
  instrument: Pick<TreatyAct, 'kind' | 'doneOn' | 'knownOn'>,
  { reachedOn, entersIntoForceOn }: Pick<TreatyProgress, 'reachedOn' | 'entersIntoForceOn'>,
  forLater: TermsOfDelay | null,
): string | null {
  if (reachedOn === null || entersIntoForceOn === null || instrument.kind === 'succession') return null;
  if (dayOf(instrument) <= reachedOn) return entersIntoForceOn;
  if (forLater === null || instrument.doneOn === null) return null;
  const own = entryIntoForce(instrument.doneOn, forLater);
  return own < entersIntoForceOn ? entersIntoForceOn : own;
}

/** Why nobody can say from which day a party is bound. */
export const NO_DAY_REASONS = ['later_terms', 'no_date', 'succession'] as const;
export type NoDayReason = (typeof NO_DAY_REASONS)[number];

/** Why `inForceFor` gives no day for a party whose treaty has one for the others; null where it gives one, or there is none yet. */
export function whyNoDay(
  instrument: Pick<TreatyAct, 'kind' | 'doneOn' | 'knownOn'>,
  { reachedOn, entersIntoForceOn }: Pick<TreatyProgress, 'reachedOn' | 'entersIntoForceOn'>,
  forLater: TermsOfDelay | null,
): NoDayReason | null {
  if (reachedOn === null || entersIntoForceOn === null) return null;
  if (instrument.kind === 'succession') return 'succession';
  if (dayOf(instrument) <= reachedOn) return null;
  if (forLater === null) return 'later_terms';
  return instrument.doneOn === null ? 'no_date' : null;
}

/**
 * How far a treaty is on a day, from what was known by then. Counted are confirmed instruments only, one per
 * delegation, the first that is still valid; a regional organisation's only if the terms say so. An instrument that is
 * withdrawn before entry into force counts no more; a withdrawal after that day leaves the treaty in force.
 * @param asOf calendar date at the depositary
 */
export function treatyProgress(acts: readonly TreatyAct[], terms: TreatyTerms, asOf: string): TreatyProgress {
  const known = actsKnownOn(acts, asOf).filter((act) => act.confirmed);
  const { instruments, reachedOn } = instrumentsOn(known, terms, asOf);
  const parties = [...instruments.keys()];
  const entersIntoForceOn = reachedOn === null ? null : entryIntoForce(reachedOn, terms);
  return {
    signatories: signatoriesOn(known, asOf),
    parties,
    stillNeeded: reachedOn === null ? Math.max(0, terms.instrumentsNeeded - parties.length) : 0,
    condition: terms.condition && conditionProgress(terms.condition, parties, reachedOn !== null),
    reachedOn,
    entersIntoForceOn,
    inForce: entersIntoForceOn !== null && entersIntoForceOn <= asOf,
  };
}

/** Codes of those that have signed by the end of a day, whether that binds them or not; confirmed. */
export const signatoriesOn = (acts: readonly TreatyAct[], day: string): string[] => {
  const signed = acts.filter((act) => act.confirmed && isSignature(act.kind) && dayOf(act) <= day);
  return [...new Set(signed.map(({ delegationCode }) => delegationCode))].sort();
};

/**
 * Who is party at the end of a day, in the order of deposit, each by the confirmed instrument that counts; and on which day there
 * were enough. Goes through the acts day by day, in whatever order they come: once the treaty is in force nothing takes that back.
 */
export function instrumentsOn<Act extends TreatyAct>(
  acts: readonly Act[],
  terms: TreatyTerms,
  day: string,
): { instruments: ReadonlyMap<string, Act>; reachedOn: string | null } {
  const deposits = new Map<string, Act>();
  let reachedOn: string | null = null;
  for (const act of countable(acts, terms)) {
    const on = dayOf(act);
    if (on > day) break;
    const inForce = reachedOn !== null && entryIntoForce(reachedOn, terms) <= on;
    if (act.kind === 'withdrawal') {
      // From a treaty in force one withdraws with notice, and is bound while it runs.
      if (!inForce || (act.effectiveOn ?? on) <= day) deposits.delete(act.delegationCode);
    } else if (!deposits.has(act.delegationCode)) deposits.set(act.delegationCode, act);
    // In the order of deposit: a withdrawal moves every later instrument up by one.
    if (!inForce) {
      reachedOn = deposits.size < terms.instrumentsNeeded ? null : lastNeeded(deposits, terms);
    }
  }
  return { instruments: deposits, reachedOn };
}

/** The day of the deposit with which there were enough instruments, and enough of those that the condition names. */
function lastNeeded(
  deposits: ReadonlyMap<string, TreatyAct>,
  { instrumentsNeeded, condition }: TreatyTerms,
): string | null {
  const days = [...deposits.values()].map(dayOf);
  const enough = days[instrumentsNeeded - 1];
  if (enough === undefined || condition === null) return enough ?? null;
  let sum = 0;
  const met = [...deposits.keys()].findIndex(
    (code) => exact((sum += shareOf(condition, code))) >= condition.needed,
  );
  return met < 0 ? null : (days[Math.max(met, instrumentsNeeded - 1)] ?? null);
}

const shareOf = ({ parties }: TreatyCondition, code: string) =>
  parties.find((party) => party.code === code)?.share ?? 0;

/** Shares are written with two decimals at most; what adding makes of them beyond the ninth is no share. */
const exact = (sum: number) => Math.round(sum * 1e9) / 1e9;

/** The sum of the shares of those of a condition who are among these. */
export function reachedOf({ parties }: TreatyCondition, codes: readonly string[]): number {
  const there = new Set(codes);
  return exact(parties.reduce((sum, { code, share }) => sum + (there.has(code) ? share : 0), 0));
}

function conditionProgress(condition: TreatyCondition, parties: readonly string[], over: boolean) {
  const reached = reachedOf(condition, parties);
  return { reached, stillNeeded: over ? 0 : exact(Math.max(0, condition.needed - reached)) };
}

/** Confirmed deposits and withdrawals in the order of their days; on one day the deposit comes first. */
function countable<Act extends TreatyAct>(acts: readonly Act[], terms: TreatyTerms): Act[] {
  return acts
    .filter((act) => act.confirmed && (isInstrument(act.kind) || act.kind === 'withdrawal'))
    .filter((act) => terms.regionalOrganisationCounts || !act.regionalOrganisation)
    .sort(
      (a, b) =>
        compare(dayOf(a), dayOf(b)) || rank(a) - rank(b) || compare(a.delegationCode, b.delegationCode),
    );
}

const rank = (act: TreatyAct) => (act.kind === 'withdrawal' ? 1 : 0);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
