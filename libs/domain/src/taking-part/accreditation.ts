import type { AccreditationState } from '../vocabulary.js';

/** How an accreditation stands, and since which days. */
export interface AccreditationDays {
  state: AccreditationState;
  appliedOn: string | null;
  /** The day on which it was approved, objected to or withdrawn. */
  stateOn: string | null;
}

export type AccreditationProblem = 'accreditations.stillApplied' | 'accreditations.beforeApplied';

/**
 * What makes no sense about its days; undefined where nothing does. An application that waits has no answer to date, and an answer is
 * not earlier than what it answers. The field is `stateOn`.
 */
export function accreditationProblem({
  state,
  appliedOn,
  stateOn,
}: AccreditationDays): AccreditationProblem | undefined {
  if (stateOn === null) return undefined;
  if (state === 'applied') return 'accreditations.stillApplied';
  return appliedOn !== null && stateOn < appliedOn ? 'accreditations.beforeApplied' : undefined;
}
