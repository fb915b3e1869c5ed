import type { EvidenceGrade, TreatyStep } from '../vocabulary.js';

/** Where a party stands on the way to signing, or to its instrument. */
export const JOINING_STATES = [
  'done',
  'by_then',
  'later',
  'no_day',
  'day_passed',
  'under_way',
  'declined',
  'unknown',
] as const;
export type JoiningState = (typeof JOINING_STATES)[number];

export type TreatyGoal = 'signature' | 'instrument';

export interface Intention {
  readonly step: TreatyStep;
  /** Calendar dates. */
  readonly expectedOn: string | null;
  readonly statedOn: string;
  readonly grade: EvidenceGrade;
}

/** What leads to a signature; every other step leads to an instrument. */
const TO_SIGNATURE: ReadonlySet<TreatyStep> = new Set(['considers_signing', 'will_sign', 'will_not_sign']);
const COMMITS: ReadonlySet<TreatyStep> = new Set(['will_sign', 'will_deposit']);
const DECLINES: ReadonlySet<TreatyStep> = new Set(['will_not_sign', 'will_not_join']);
/** Steps forward at home, none of which takes a promised day back. */
const FORWARD: ReadonlySet<TreatyStep> = new Set([
  'sent_to_parliament',
  'vote_in_parliament',
  'parliament_approved',
  'head_of_state',
]);
const ON_RECORD: ReadonlySet<EvidenceGrade> = new Set(['official_record', 'webcast', 'written_submission']);

export const goalOf = (step: TreatyStep): TreatyGoal => (TO_SIGNATURE.has(step) ? 'signature' : 'instrument');

/** Whether a capital can be held to it in public. */
export const isOnRecord = (grade: EvidenceGrade): boolean => ON_RECORD.has(grade);

/**
 * What counts of what one capital said about a goal: what it said last. Who will not join will not sign either, and a step forward at
 * home leaves a promised day standing that is still ahead of it.
 * @param said in any order; of one day, what counts first
 */
export function latestFor<I extends Intention>(goal: TreatyGoal, said: readonly I[]): I | undefined {
  return said
    .filter(({ step }) => goalOf(step) === goal || step === 'will_not_join')
    .reverse()
    .sort((one, other) => (one.statedOn < other.statedOn ? -1 : Number(one.statedOn > other.statedOn)))
    .reduce<I | undefined>((last, one) => (last && holdsAfter(last, one) ? last : one), undefined);
}

const holdsAfter = ({ step, expectedOn }: Intention, next: Intention): boolean =>
  step === 'will_deposit' && FORWARD.has(next.step) && (expectedOn === null || expectedOn >= next.statedOn);

/**
 * Whether a party will have done it by a day, as far as it said so itself. A step at home alone promises no day.
 * @param said in any order @param by calendar date @param today calendar date at the depositary
 */
export function joiningState(
  goal: TreatyGoal,
  done: boolean,
  said: readonly Intention[],
  by: string,
  today: string,
): JoiningState {
  if (done) return 'done';
  const last = latestFor(goal, said);
  if (!last) return 'unknown';
  if (DECLINES.has(last.step)) return 'declined';
  if (!COMMITS.has(last.step)) return 'under_way';
  if (last.expectedOn === null) return 'no_day';
  if (last.expectedOn < today) return 'day_passed';
  return last.expectedOn <= by ? 'by_then' : 'later';
}

export interface OutlookParty {
  readonly code: string;
  readonly signed: boolean;
  /** An instrument of it counts towards entry into force. */
  readonly bound: boolean;
  readonly said: readonly Intention[];
  /** The day of the withdrawal of whoever was bound before and is no more. */
  readonly withdrewOn?: string | null;
}

/**
 * What counts of what a capital said about a goal. What it said of joining before it withdrew was fulfilled or is over, and says nothing
 * of whether it comes back.
 */
export const saidOf = <I extends Intention>(
  goal: TreatyGoal,
  { said, withdrewOn = null }: { readonly said: readonly I[]; readonly withdrewOn?: string | null },
): readonly I[] =>
  goal === 'signature' || withdrewOn === null ? said : said.filter(({ statedOn }) => statedOn >= withdrewOn);

export interface TreatyOutlook {
  /** Codes, in the order of the parties. */
  readonly codes: Readonly<Record<JoiningState, readonly string[]>>;
  /** Done, with what was said on record to be done by then. */
  readonly onRecord: number;
  /** The same with what was said in confidence or is only reported. */
  readonly reported: number;
}

/** Who will have signed, or be bound, by a day. Whoever is bound needs no signature any more. */
export function treatyOutlook(
  goal: TreatyGoal,
  parties: readonly OutlookParty[],
  by: string,
  today: string,
): TreatyOutlook {
  const codes: Record<JoiningState, string[]> = {
    ...{
      done: [],
      by_then: [],
      later: [],
      no_day: [],
      day_passed: [],
      under_way: [],
      declined: [],
      unknown: [],
    },
  };
  let onRecord = 0;
  for (const party of parties) {
    const { code, signed, bound } = party;
    if (goal === 'signature' && bound && !signed) continue;
    const said = saidOf(goal, party);
    const state = joiningState(goal, goal === 'signature' ? signed : bound, said, by, today);
    codes[state].push(code);
    const last = latestFor(goal, said);
    if (state === 'done' || (state === 'by_then' && last && isOnRecord(last.grade))) onRecord += 1;
  }
  return { codes, onRecord, reported: codes.done.length + codes.by_then.length };
}
