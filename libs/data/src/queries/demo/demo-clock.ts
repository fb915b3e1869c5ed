import { defineQuery, type RowOf } from '../define-query.js';
import { instant, int, nullable } from '../sql-type.js';

/** Where the clock of the demo is, when the next mail falls due, and how many are due or under way. */
export const demoState = defineQuery({
  name: 'demo.state',
  text: `select clock_now() as now,
    (select min(greatest(fire_at, not_before)) from delivery
      where state = 'planned' and greatest(fire_at, not_before) > clock_now()) as next,
    (select min(due_at) from task where state = 'open' and due_at > clock_now()) as "nextTask",
    (select count(*)::int from delivery where state in ('claimed', 'handing_over')
      or (state = 'planned' and greatest(fire_at, not_before) <= clock_now())) as busy`,
  parameters: {},
  row: {
    now: instant,
    next: nullable(instant),
    /** When the next open task is due: from then on its mail is planned as overdue. */
    nextTask: nullable(instant),
    busy: int,
  },
  prepared: false,
});
export type DemoState = RowOf<typeof demoState>;

/** Changes nothing where the installation is no demo. */
export const setDemoClock = defineQuery({
  name: 'demo.setClock',
  text: 'update installation set clock_offset = $1::timestamptz - now() where id = 1 and demo',
  parameters: { to: instant },
  row: {},
  prepared: false,
});

/** How many mails were sent so far, and how many were not. */
export const demoOutcomes = defineQuery({
  name: 'demo.outcomes',
  text: `select count(*) filter (where state = 'accepted')::int as sent,
    count(*) filter (where state = 'skipped')::int as skipped from delivery`,
  parameters: {},
  row: { sent: int, skipped: int },
  prepared: false,
});
