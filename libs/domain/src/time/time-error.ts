import { Problem } from '../errors.js';

/** Which kind of input was refused; stable, so that a caller can attach its own field name or translation. */
export type TimeErrorReason =
  'date' | 'wall' | 'clock' | 'zone' | 'week' | 'duration' | 'range' | 'rule' | 'session';

/** What a person can get wrong in particular, by the code of its sentence; else the reason gives it. */
export type TimeRule =
  'sessions.closesAfterOpens' | 'sessions.tooFar' | 'sessions.opensOnForm' | 'settings.quietTooLong';

/** Refused input to the time helpers. A `Problem` of kind `validation`: the API answers its code without further mapping. */
export class TimeError extends Problem {
  /** @param message for logs and programmers; no answer carries it */
  constructor(
    readonly reason: TimeErrorReason,
    message: string,
    rule?: TimeRule,
  ) {
    super('validation', { code: rule ?? `time.${reason}`, params: {} });
    this.message = message;
  }
}
