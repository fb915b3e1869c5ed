import type { ProblemParams } from '../errors.js';
import { bondProblem, type BondAct, type BondProblem } from './bonds.js';
import { dayOf, isSignature, type TreatyAct } from './entry-into-force.js';

/** When a treaty is open; null where nobody knows. Calendar days at the depositary. */
export interface SigningWindow {
  /** The day on which its text was adopted: before it nothing can have been done towards the treaty. */
  readonly adoptedOn?: string | null;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
}

export interface ReportedAct extends Pick<TreatyAct, 'kind' | 'doneOn' | 'knownOn' | 'confirmed'> {
  /** Whether an organisation did it, and no state. */
  readonly organisation: boolean;
  /** Of a withdrawal or a provisional application, where it is known. */
  readonly effectiveOn?: string | null;
}

export type ActProblemCode =
  | 'dayAhead'
  | 'beforeAdoption'
  | 'beforeOpening'
  | 'signatureClosed'
  | 'dayMissing'
  | 'organisationsOnly'
  | 'statesOnly'
  | 'noEffectOfItsOwn'
  | 'effectBefore'
  | BondProblem['code'];

/** Why an act cannot have happened as it is reported. `params` are what the sentence names: kinds of acts and days. */
export interface ActProblem {
  readonly code: ActProblemCode;
  readonly params: ProblemParams;
  readonly field: 'kind' | 'doneOn' | 'effectiveOn';
  /** True when it collides with what is recorded already, rather than being impossible by itself. */
  readonly conflict: boolean;
}

/**
 * What is wrong with a report about one delegation; undefined when it can be true.
 * @param others what else is recorded of that delegation, without what was taken back
 * @param today calendar date at the depositary
 */
export function actProblem(
  act: ReportedAct,
  others: readonly BondAct[],
  window: SigningWindow,
  today: string,
): ActProblem | undefined {
  return (
    notItsAct(act) ??
    impossibleDay(act, window, today) ??
    impossibleEffect(act) ??
    missingDay(act) ??
    bondProblem(act, others)
  );
}

const wrong = (field: ActProblem['field'], code: ActProblemCode, params: ProblemParams = {}): ActProblem => ({
  field,
  code,
  params,
  conflict: false,
});

/** Formal confirmation is how organisations ratify; only a state succeeds to what another was bound by. */
function notItsAct({ kind, organisation }: ReportedAct): ActProblem | undefined {
  if (kind === 'formal_confirmation' && !organisation) return wrong('kind', 'organisationsOnly');
  if (kind === 'succession' && organisation) return wrong('kind', 'statesOnly');
  return undefined;
}

function impossibleDay(act: ReportedAct, window: SigningWindow, today: string): ActProblem | undefined {
  const { closesOn } = window;
  const { kind, doneOn } = act;
  if (doneOn !== null && doneOn > today) return wrong('doneOn', 'dayAhead');
  const early = tooEarly(act, window);
  if (early) return early;
  if (isSignature(kind) && doneOn !== null && closesOn !== null && doneOn > closesOn) {
    return wrong('doneOn', 'signatureClosed', { closesOn });
  }
  return undefined;
}

function tooEarly(act: ReportedAct, { adoptedOn = null, opensOn }: SigningWindow): ActProblem | undefined {
  const field = act.doneOn === null ? 'kind' : 'doneOn';
  if (adoptedOn !== null && dayOf(act) < adoptedOn) return wrong(field, 'beforeAdoption', { adoptedOn });
  return opensOn !== null && dayOf(act) < opensOn ? wrong(field, 'beforeOpening', { opensOn }) : undefined;
}

/** Only what ends a bond, or anticipates one, may begin on a later day that is its own. */
function impossibleEffect(act: ReportedAct): ActProblem | undefined {
  const { kind, effectiveOn = null } = act;
  if (effectiveOn === null) return undefined;
  if (!hasEffectOfItsOwn(kind)) return wrong('effectiveOn', 'noEffectOfItsOwn', { act: kind });
  return effectiveOn < dayOf(act) ? wrong('effectiveOn', 'effectBefore', { doneOn: dayOf(act) }) : undefined;
}

/** Whether a day of effect is recorded of it: that of an instrument follows from the terms of the treaty. */
export const hasEffectOfItsOwn = (kind: TreatyAct['kind']): boolean =>
  kind === 'withdrawal' || kind === 'provisional_application';

/** Entry into force is counted from these days. */
function missingDay({ kind, doneOn, confirmed }: ReportedAct): ActProblem | undefined {
  if (kind === 'signature' || doneOn !== null || !confirmed) return undefined;
  return wrong('doneOn', 'dayMissing');
}
