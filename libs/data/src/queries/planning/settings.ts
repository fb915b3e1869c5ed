import { defineQuery } from '../define-query.js';
import { instant, text } from '../sql-type.js';

/** The campaign clock of the transaction. */
export const clockNow = defineQuery({
  name: 'clock.now',
  text: 'select clock_now() as now',
  parameters: {},
  row: { now: instant },
});

/** Its calendar day in UTC, `YYYY-MM-DD`. */
export const clockToday = defineQuery({
  name: 'clock.today',
  text: 'select clock_now()::date::text as today',
  parameters: {},
  row: { today: text },
  prepared: false,
});

/**
 * Until `readSequentially` again. PostgreSQL judges a planning statement by the size that the ledger has before it: in an empty
 * one it would read from end to end for each of a hundred thousand rows that the statement itself is writing.
 */
export const readByIndex = defineQuery({
  name: 'planning.readByIndex',
  text: 'set local enable_seqscan = off',
  parameters: {},
  row: {},
  prepared: false,
});

export const readSequentially = defineQuery({
  name: 'planning.readSequentially',
  text: 'set local enable_seqscan = on',
  parameters: {},
  row: {},
  prepared: false,
});
