import type { DeadlineKind, TreatyStep } from '#libs/domain';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, instant, json, limit, nullable, uuid } from '../sql-type.js';
import { REMOVED_AMENDMENTS } from './digest-amendments.js';
import { REMOVED_DRAFTS } from './digest-drafts.js';
import { listOf, movedFrom, STATED, lastStatedOf, within } from './digest-parts.js';

const list = listOf('$4');
/** Rows of a section with how many there are in all; instants as JSON has them. */
type Counted<Row> = Row & { total: number };

/** A deadline that is no more, at the hour that its reader was told. */
export interface RemovedDeadline {
  id: string;
  title: string;
  kind: DeadlineKind;
  state: 'cancelled';
  zone: string;
  dueAt: string;
  change: 'changed';
  wasAt: string | null;
  wasZone: string;
  statedAt: string;
  statedZone: string;
}

/** A session that is no more, as it was planned last and as it was at the beginning of the window. */
export interface RemovedSession {
  id: string;
  name: string;
  city: string;
  zone: string;
  opensAt: string;
  closesAt: string;
  removed: true;
  wasCity: string;
  wasZone: string;
  wasOpensAt: string;
  wasClosesAt: string;
}

/** What a capital said that it would do, and does not say any more. */
export interface RemovedIntention {
  id: string;
  delegation: string;
  code: string;
  step: TreatyStep;
  statedOn: string;
  expectedOn: string | null;
  note: string;
  change: 'withdrawn';
}

/**
 * Deadlines, sessions, intentions, drafts and amendments that were removed within the window: whoever was told of them has to hear that they hold no more, at the
 * hours that were told. Deadlines that were made within it as well nobody was told of; of sessions that is not known. With
 * `withRemoved()`; what was cancelled earlier was told then.
 */
export const digestRemovals = defineQuery({
  name: 'digest.removals',
  text: `select
  ${list(
    'deadlines',
    `select d.id, left(d.title, 400) as title, d.kind, 'cancelled' as state, d.zone, d.due_at as "dueAt", 'changed' as change,
      case when was.starts_at <> d.due_at then was.starts_at end as "wasAt", coalesce(was.zone, d.zone) as "wasZone",
      ${STATED}, count(*) over () as total
    from deadline d ${movedFrom('deadline_id = d.id')} ${lastStatedOf('$5')} where d.campaign_id = $1 and ${within('d.removed_at')} and d.cancelled_by_removal and d.created_at < $2
      and d.due_at >= $2 order by d.due_at, d.id`,
  )},
  ${list(
    'sessions',
    `select s.id, left(s.name, 400) as name, s.city, s.zone, s.opens_at as "opensAt", s.closes_at as "closesAt", true as removed,
      coalesce(was.city, s.city) as "wasCity", coalesce(was.zone, s.zone) as "wasZone",
      coalesce(was.starts_at, s.opens_at) as "wasOpensAt", coalesce(was.ends_at, s.closes_at) as "wasClosesAt",
      count(*) over () as total
    from session s ${movedFrom('session_id = s.id')} where s.campaign_id = $1 and ${within('s.removed_at')} and s.closes_at >= $2 order by s.opens_at, s.id`,
  )},
  ${list(
    'intentions',
    `select n.id, p.short_name as delegation, p.code, n.step, n.stated_on::text as "statedOn", n.expected_on::text as "expectedOn", '' as note,
      'withdrawn' as change, count(*) over () as total
    from treaty_intention n join party p on p.code = n.delegation_code
    where n.campaign_id = $1 and ${within('n.removed_at')} and n.recorded_at < $2
      and ($6::uuid[] is null or n.id = any($6::uuid[])) order by n.removed_at desc, n.id desc`,
  )},
  ${list('texts', REMOVED_DRAFTS)},
  ${list(
    'amendments',
    `${REMOVED_AMENDMENTS} and ($6::uuid[] is null or a.id = any($6::uuid[])) order by a.removed_at desc, a.id desc`,
  )}`,
  parameters: {
    campaignId: uuid,
    start: instant,
    end: instant,
    limit,
    userId: uuid,
    /** Ids of the testimony to use; null for all that the reader may see. */
    only: nullable(arrayOf(uuid)),
  },
  row: {
    deadlines: json<Counted<RemovedDeadline>[]>(),
    sessions: json<Counted<RemovedSession>[]>(),
    intentions: json<Counted<RemovedIntention>[]>(),
    texts: json<Counted<{ id: string }>[]>(),
    amendments: json<Counted<{ id: string }>[]>(),
  },
});
export type DigestRemovals = RowOf<typeof digestRemovals>;
