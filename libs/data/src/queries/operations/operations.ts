import { Heartbeat } from '../../tables/operations.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { columns, float, int, json } from '../sql-type.js';

/** Of the background jobs, by real time. */
export const heartbeats = defineQuery({
  name: 'operations.heartbeats',
  text: `select name, greatest(0, extract(epoch from now() - at))::int as "ageSeconds", detail
    from heartbeat order by name`,
  parameters: {},
  row: { ...columns(Heartbeat, 'name'), ageSeconds: int, ...columns(Heartbeat, 'detail') },
  prepared: false,
});
export type HeartbeatAge = RowOf<typeof heartbeats>;

/**
 * Mails about tasks are left out of the counts: whoever reads the metrics sits in no campaign, and a task may be for one
 * person alone.
 * `lag` and `age` in seconds.
 */
export const operationCounts = defineQuery({
  name: 'operations.counts',
  text: `select
  (select coalesce(json_agg(d), '[]'::json) from (
    select kind, state, count(*)::int as count from delivery where kind not in ('task_reminder', 'task_overdue', 'task_notice') group by kind, state) d) as deliveries,
  (select coalesce(greatest(0, extract(epoch from clock_now() - min(greatest(fire_at, not_before)))), 0)::float8 from delivery
    where state = 'planned' and fire_at <= clock_now()) as lag,
  (select coalesce(json_agg(json_build_object('name', name, 'age',
    greatest(0, extract(epoch from now() - at))::float8)), '[]'::json) from heartbeat) as heartbeats`,
  parameters: {},
  row: {
    deliveries: json<{ kind: string; state: string; count: number }[]>(),
    lag: float,
    heartbeats: json<{ name: string; age: number }[]>(),
  },
  prepared: false,
});
export type OperationCounts = RowOf<typeof operationCounts>;
