import { Problem } from '../errors.js';

/** Which kind of input was refused; stable, so that a caller can attach its own field name or translation. */
export type TimeErrorReason =
  'date' | 'wall' | 'clock' | 'zone' | 'week' | 'duration' | 'range' | 'rule' | 'session';

/** What a person can get wrong, by the code of its sentence; the rest only a program can. */
export type TimeRule =
  'sessions.closesAfterOpens' | 'sessions.tooFar' | 'sessions.opensOnForm' | 'settings.quietTooLong';

/** Refused input to the time helpers. A `Problem` of code `validation`: the API answers it without further mapping. */
export class TimeError extends Problem {
  constructor(
    readonly reason: TimeErrorReason,
    message: string,
    readonly rule?: TimeRule,
  ) {
    super('validation', message);
  }
}
