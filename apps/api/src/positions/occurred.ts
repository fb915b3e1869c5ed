/** See `isTooFarAhead()`. */
export const OCCURRED_TOO_LATE =
  'This lies more than a day ahead. Log what has happened; make a task of what is planned.';
