import { defineQuery } from '../define-query.js';
import { instant } from '../sql-type.js';

/** As if all asks had been there since then. As the owner of a fresh database. */
export const backdateAsks = defineQuery({
  name: 'demo.backdateAsks',
  text: 'update ask set created_at = $1, changed_at = $1',
  parameters: { since: instant },
  row: {},
  prepared: false,
});

/** As if the deadlines of the template had been there since then; what people of the demo added keeps its time. */
export const backdateDeadlines = defineQuery({
  name: 'demo.backdateDeadlines',
  text: `update deadline set created_at = $1, changed_at = $1 where source not like 'Illustrative%'`,
  parameters: { since: instant },
  row: {},
  prepared: false,
});
