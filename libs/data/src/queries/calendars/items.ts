import type { DeadlineKind, Tier } from '#libs/domain';
import { defineQuery, type RowOf } from '../define-query.js';
import { boolean, instant, int, nullable, text, textOf, uuid } from '../sql-type.js';

/** What a calendar shows, as far back as somebody looks. */
const SHOWN_DAYS = 90;
/** For how long something that was cancelled says so: programs that ask seldom must hear of it. */
const CANCELLED_DAYS = 30;

const RECENT = (at: string) => `${at} > clock_now() - interval '${SHOWN_DAYS} days'`;
/** Of what is there, or went not long ago. */
const STILL = (gone: string) =>
  `(${gone} is null or ${gone} > clock_now() - interval '${CANCELLED_DAYS} days')`;
const GONE_DEADLINE = `case when d.state = 'cancelled' then coalesce(d.removed_at, d.state_at, d.revised_at) else d.removed_at end`;
const GONE_MEETING = 'coalesce(t.removed_at, s.removed_at)';

const campaign = 'c.id as "campaignId", left(c.name, 400) as campaign, c.slug';
const OPEN = 'c.closed_at is null';

const row = {
  kind: textOf<'session' | 'meeting' | 'deadline' | 'task' | 'letter'>(),
  id: uuid,
  campaignId: uuid,
  campaign: text,
  slug: text,
  title: text,
  /** The name of the session that a meeting or a deadline belongs to. */
  session: nullable(text),
  /** What kind of deadline it is. */
  deadlineKind: nullable(textOf<DeadlineKind>()),
  place: nullable(text),
  tier: nullable(textOf<Tier>()),
  zone: text,
  startsAt: instant,
  /** Null of what is due at an instant. */
  endsAt: nullable(instant),
  cancelled: boolean,
  /** How often what is shown of it has changed, and when last. */
  revision: int,
  revisedAt: instant,
};

const SESSIONS = `select 'session' as kind, s.id, ${campaign}, left(s.name, 400) as title, null as session,
      null as "deadlineKind", s.city as place, null as tier, s.zone, s.opens_at as "startsAt", s.closes_at as "endsAt",
      s.removed_at is not null as cancelled, s.revision, s.revised_at as "revisedAt"
    from session s join campaign c on c.id = s.campaign_id and ${OPEN}`;
/** A meeting is in the zone and the city of its session, and goes with it. */
const MEETINGS = `select 'meeting', t.id, ${campaign}, left(t.name, 400), left(s.name, 400), null, s.city, null, s.zone, t.starts_at,
      t.ends_at, ${GONE_MEETING} is not null, t.revision + s.revision, greatest(t.revised_at, s.revised_at)
    from meeting t join session s on s.id = t.session_id join campaign c on c.id = t.campaign_id and ${OPEN}`;
const DEADLINES = `select 'deadline', d.id, ${campaign}, left(d.title, 400), left(s.name, 400), d.kind, null, null, d.zone, d.due_at,
      null::timestamptz, d.state = 'cancelled' or d.removed_at is not null, d.revision, d.revised_at
    from deadline d left join session s on s.id = d.session_id join campaign c on c.id = d.campaign_id and ${OPEN}`;
const TASKS = `select 'task', k.id, ${campaign}, left(k.title, 400), null, null, null, k.tier, k.zone, k.due_at, null::timestamptz,
      k.state = 'cancelled', k.revision, k.revised_at
    from task k join campaign c on c.id = k.campaign_id and ${OPEN}`;

/** Since when sign-on closes at that instant no more: the letter is gone, or was closed before. */
const GONE_LETTER = `coalesce(l.removed_at, case when l.state <> 'open' and l.closed_at < l.closes_at then l.closed_at end)`;
/**
 * When sign-on closes; of a letter that nobody could sign yet, or can sign no more since it was a draft again, there is no entry. A cancelled
 * one says so as others do; the title of one that was removed is for coordinators alone.
 */
const LETTERS = `select 'letter', l.id, ${campaign}, case when l.removed_at is null then left(l.title, 400) else '…' end, null, null, null, null, l.zone, l.closes_at, null::timestamptz,
      ${GONE_LETTER} is not null, l.revision, l.revised_at
    from letter l join campaign c on c.id = l.campaign_id and ${OPEN}`;

/**
 * Sessions, meetings, deadlines, letters that are signed and one's own open tasks of all open campaigns, as the reader sees them now; to be asked with
 * removed ones. A task that is done or somebody else's is no entry any more.
 */
export const calendarItems = defineQuery({
  name: 'calendar.items',
  text: `${SESSIONS} where ${RECENT('s.closes_at')} and ${STILL('s.removed_at')}
    union all ${MEETINGS} where ${RECENT('t.ends_at')} and ${STILL(GONE_MEETING)}
    union all ${DEADLINES} where ${RECENT('d.due_at')} and ${STILL(GONE_DEADLINE)}
    union all ${LETTERS} where l.state <> 'draft' and ${RECENT('l.closes_at')} and ${STILL(GONE_LETTER)}
    union all ${TASKS} where k.assignee_id = $1 and ${RECENT('k.due_at')}
      and (k.state = 'open' or (k.state = 'cancelled' and ${STILL('k.closed_at')}))
    order by "startsAt", kind, id limit 2000`,
  parameters: { userId: uuid },
  row,
});
export type CalendarItem = RowOf<typeof calendarItems>;

/** The entries of a deadline and of the session that it belongs to, for a mail that says that they changed. */
export const calendarItemsOfDeadline = defineQuery({
  name: 'calendar.itemsOfDeadline',
  text: `${SESSIONS} where s.id = (select session_id from deadline where id = $1)
    union all ${DEADLINES} where d.id = $1
    order by "startsAt", kind, id`,
  parameters: { deadlineId: uuid },
  row,
});
