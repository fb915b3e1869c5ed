import { defineQuery } from '../define-query.js';
import { instant, text, uuid } from '../sql-type.js';

/** The campaign clock of the transaction. */
export const clockNow = defineQuery({
  name: 'clock.now',
  text: 'select clock_now() as now',
  parameters: {},
  row: { now: instant },
});

/** For as long as a statement may take, until `waitAsUsual`: what is waited for is a whole plan. */
export const waitForPlans = defineQuery({
  name: 'planning.waitForPlans',
  text: 'set local lock_timeout = 0',
  parameters: {},
  row: {},
  prepared: false,
});

export const waitAsUsual = defineQuery({
  name: 'planning.waitAsUsual',
  text: 'reset lock_timeout',
  parameters: {},
  row: {},
  prepared: false,
});

/**
 * Plans of a whole campaign come one after another: the later one finds the rows of the one before. Side by side each would write
 * them all, and wait for the other row by row.
 */
export const lockPlanOfCampaign = defineQuery({
  name: 'planning.lockCampaign',
  text: `select pg_advisory_xact_lock(hashtextextended('plan ' || $1::uuid, 0))::text as locked`,
  parameters: { campaignId: uuid },
  row: { locked: text },
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
