import { refusal } from '../http/refusal.js';
/** See `isTooFarAhead()`. */
export const OCCURRED_TOO_LATE = refusal('positions.tooLate');
