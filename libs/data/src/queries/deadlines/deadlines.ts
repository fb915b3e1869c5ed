import { Deadline } from '../../tables/process.js';
import type { Shelf } from '#libs/domain';
import { PENDING } from '../deliveries/kinds.js';
import { onShelf, removedMark, type RemovedMark } from '../removed.js';
import { defineQuery, type RowOf } from '../define-query.js';
import {
  arrayOf,
  boolean,
  columns,
  exactInstant,
  instant,
  int,
  json,
  limit,
  nullable,
  text,
  textOf,
  uuid,
} from '../sql-type.js';

const row = {
  ...columns(Deadline, 'id'),
  /** Null, too, while the session is removed. */
  ...columns(Deadline, 'sessionId'),
  session: nullable(text),
  ...columns(Deadline, 'kind', 'title', 'schedule', 'anchor', 'offsetDays'),
  /** Time of day. */
  at: nullable(text),
  ...columns(
    Deadline,
    'offsetMinutes',
    'zone',
    'venueClock',
    'dueLocal',
    'dueAt',
    'state',
    'source',
    'version',
  ),
  removed: nullable(json<RemovedMark>()),
  /** The campaign clock. */
  now: instant,
};

/** The sub-select keeps the clock from being asked again for every row. */
const DEADLINE = `select d.id, s.id as "sessionId", s.name as session, d.kind, d.title, d.schedule,
    d.anchor, d.offset_days as "offsetDays", d.at_time as at, d.offset_minutes as "offsetMinutes", d.zone,
    d.venue_clock as "venueClock", d.due_local as "dueLocal", d.due_at as "dueAt", d.state, d.source, d.version, ${removedMark('d')} as removed, (select clock_now()) as now
  from deadline d left join session s on s.campaign_id = d.campaign_id and s.id = d.session_id`;

/** What is due first comes first. */
export const deadlinesPage = defineQuery({
  name: 'deadline.page',
  text: `${DEADLINE}
    where d.campaign_id = $1
      and ($2::text is null or d.kind = $2) and ($3::uuid is null or d.session_id = $3)
      and ($4::boolean or d.state = 'open' or d.removed_at is not null)
      and ${onShelf('$10::text', 'd', { archived: false })}
      and ($5::timestamptz is null or d.due_at >= $5) and ($6::timestamptz is null or d.due_at < $6)
      and ($7::timestamptz is null or (d.due_at, d.id) > ($7, $8::uuid))
    order by d.due_at, d.id limit $9`,
  parameters: {
    campaignId: uuid,
    kind: nullable(text),
    sessionId: nullable(uuid),
    includeCancelled: boolean,
    from: nullable(instant),
    to: nullable(instant),
    afterDueAt: nullable(exactInstant),
    afterId: nullable(uuid),
    limit,
    shelf: nullable(textOf<Shelf>()),
  },
  row,
});

export const deadlineById = defineQuery({
  name: 'deadline.byId',
  text: `${DEADLINE} where d.campaign_id = $1 and d.id = $2`,
  parameters: { campaignId: uuid, id: uuid },
  row,
});
export type DeadlineRow = RowOf<typeof deadlineById>;

/** All of them, the cancelled ones too, the earliest first. */
export const deadlinesOfSession = defineQuery({
  name: 'deadline.ofSession',
  text: `${DEADLINE} where d.campaign_id = $1 and d.session_id = $2 order by d.due_at, d.id`,
  parameters: { campaignId: uuid, sessionId: uuid },
  row,
});

/** New times, one list per column. */
export const moveDeadlineTimes = defineQuery({
  name: 'deadline.moveTimes',
  text: `update deadline d set due_local = n.wall, due_at = n.instant, zone = n.zone,
      zone_version = n.zone_version, version = version + 1
    from unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::text[], $6::text[]) as n (id, wall, instant, zone, zone_version)
    where d.campaign_id = $1 and d.id = n.id`,
  parameters: {
    campaignId: uuid,
    ids: arrayOf(uuid),
    dueLocal: arrayOf(text),
    dueAt: arrayOf(instant),
    zones: arrayOf(text),
    zoneVersions: arrayOf(text),
  },
  row: {},
});

/** As `demarche_worker`: mail that is planned about deadlines. One row; only the number leaves the ledger. */
export const pendingOfDeadlines = defineQuery({
  name: 'deadline.pendingMail',
  text: `select count(*)::int as reminders from delivery d
    where d.campaign_id = $1 and d.subject_id = any($2::uuid[]) and d.kind = 'deadline_reminder' and d.state in ${PENDING}`,
  parameters: { campaignId: uuid, ids: arrayOf(uuid) },
  row: { reminders: nullable(int) },
});
