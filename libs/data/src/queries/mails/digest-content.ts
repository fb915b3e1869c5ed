import { defineQuery } from '../define-query.js';
import { AMENDMENTS } from './digest-amendments.js';
import { DRAFTS } from './digest-drafts.js';
import { LETTERS } from './digest-letters.js';
import { listOf, movedFrom, STATED, lastStatedOf, thereAgain, within } from './digest-parts.js';
import { ROOM_NEWS, type DigestRoomRow } from './digest-room.js';
import { arrayOf, instant, json, limit, nullable, uuid } from '../sql-type.js';

/*
 * One statement of always the same text, so that a thousand digests in a row plan it once. It filters by campaign and
 * time only: who may see what is row-level security's business. What was said about asks is in `digest-positions.ts`.
 * $1 campaign, $2 start, $3 end, $4 what "ahead" counts from, $5 whose tasks, $6 allowed testimony, $7 items a section.
 */

/** Rows of testimony that a preview may use; everything in a digest of one's own. */
const allowed = (alias: string) => `($6::uuid[] is null or ${alias}.id = any($6::uuid[]))`;
const list = listOf('$7');
const changeOf = (alias: string) => `case when ${within(`${alias}.created_at`)} then 'new'
  when ${within(`${alias}.changed_at`)} then 'changed' end`;

const deadlines = (
  condition: string,
  order: string,
) => `select d.id, left(d.title, 400) as title, d.kind, d.state,
    d.zone, d.due_at as "dueAt", ${changeOf('d')} as change, case when was.starts_at <> d.due_at then was.starts_at end as "wasAt",
    coalesce(was.zone, d.zone) as "wasZone", ${STATED}, count(*) over () as total, count(${changeOf('d')}) over () as changes
  from deadline d ${movedFrom('deadline_id = d.id')} ${lastStatedOf('$5')}
  where d.campaign_id = $1 and ${condition} order by ${order}, d.id`;

const AHEAD = `((d.state = 'open' and d.due_at >= $4::timestamptz
      and (d.due_at < $4::timestamptz + interval '14 days' or (${within('d.changed_at')})))
    or (d.state = 'cancelled' and ${within('coalesce(d.state_at, d.changed_at)')} and d.created_at < $2))`;
/**
 * Passed within the window; or entered, reopened or moved within it to a time that has passed. One whose title alone was changed was
 * told when it passed.
 */
const CLOSED = `d.state = 'open' and d.due_at < $4::timestamptz and (${within('d.due_at')} or (${within('d.created_at')})
  or (${within('d.state_at')}) or was.starts_at <> d.due_at)`;

/** Sessions that are at another time or place than when the window began, or are planned again. $1 to $3 as above. */
export const MOVED_SESSIONS = `select s.id, left(s.name, 400) as name, s.city, s.zone, s.opens_at as "opensAt", s.closes_at as "closesAt",
    coalesce(was.city, s.city) as "wasCity", coalesce(was.zone, s.zone) as "wasZone", coalesce(was.starts_at, s.opens_at) as "wasOpensAt",
    coalesce(was.ends_at, s.closes_at) as "wasClosesAt", ${thereAgain('s', 'removed_at')} as again, count(*) over () as total
  from session s ${movedFrom('session_id = s.id')}
  where s.campaign_id = $1 and (${thereAgain('s', 'removed_at')} or was.starts_at is not null
    and (s.opens_at, s.closes_at, s.zone, s.city) is distinct from (was.starts_at, was.ends_at, was.zone, was.city))
  order by s.opens_at, s.id`;

/** What was talked comes before what was sent: a mail to all missions must not push a week's talks out of sight. */
const INTERACTIONS = `select i.id, d.short_name as delegation, d.code, i.kind, left(coalesce(o.short_name, o.name), 400) as organisation,
    i.zone, i.occurred_at as "occurredAt", left(i.note, 600) as note, count(*) over () as total
  from interaction i join delegation d on d.code = i.delegation_code join known_organisation o on o.id = i.organisation_id
  where i.campaign_id = $1 and ${within('i.recorded_at')} and ${allowed('i')}
  order by i.kind in ('letter', 'email'), i.occurred_at desc, i.id desc`;

/** What capitals announced, and what of earlier announcements is said otherwise now, or stands again. */
/** Of each capital what it said last, as on its screen: what it said before stands no more beside it. */
const INTENTIONS = `select n.id, p.short_name as delegation, p.code, n.step, n.stated_on::text as "statedOn", n.expected_on::text as "expectedOn",
    left(n.note, 600) as note, case when n.recorded_at >= $2 then null when ${thereAgain('n', 'removed_at')} then 'restored'
      else 'changed' end as change, count(*) over () as total
  from treaty_intention n join party p on p.code = n.delegation_code
  where n.campaign_id = $1 and ${allowed('n')} and (${within('n.recorded_at')}
    or n.recorded_at < $2 and (${within('n.changed_at')} or ${thereAgain('n', 'removed_at')}))
    and not exists (select from treaty_intention later where later.campaign_id = $1 and later.delegation_code = n.delegation_code
      and later.recorded_at < $3 and ${allowed('later')}
      and (later.stated_on, later.recorded_at, later.id) > (n.stated_on, n.recorded_at, n.id))
  order by n.recorded_at desc, n.id desc`;

/** The day of an act, or that from which it is known. */
const dayOf = (alias: string) => `coalesce(${alias}.done_on, ${alias}.known_on)`;

/** Whether a bond ends or begins between two acts of one kind, as `isOfSameBond()` has it; or did until the window. */
const otherBond = (alias: string) => `exists (select from treaty_action turn
    where turn.campaign_id = $1 and turn.delegation_code = ${alias}.delegation_code
      and (turn.undone_at is null or turn.undone_at >= $2)
      and case when ${alias}.kind = 'withdrawal'
        then turn.kind not in ('withdrawal', 'signature', 'provisional_application')
          and ${dayOf('turn')} > least(${dayOf(alias)}, ${dayOf('other')}) and ${dayOf('turn')} <= greatest(${dayOf(alias)}, ${dayOf('other')})
        else turn.kind = 'withdrawal'
          and ${dayOf('turn')} >= least(${dayOf(alias)}, ${dayOf('other')}) and ${dayOf('turn')} < greatest(${dayOf(alias)}, ${dayOf('other')}) end)`;

/** Whether there is an act like `alias`, of the same bond, of which holds what is asked of `other`. */
const actLike = (alias: string, asked: string) => `exists (select from treaty_action other
    where other.campaign_id = $1 and other.delegation_code = ${alias}.delegation_code and other.kind = ${alias}.kind and ${asked}
      and (other.done_on is not distinct from ${alias}.done_on or not ${otherBond(alias)}))`;

/** Whether an instrument comes after a withdrawal that stands. */
const BOUND_AGAIN = `(a.kind not in ('withdrawal', 'signature', 'provisional_application') and exists (select from treaty_action w
    where w.campaign_id = $1 and w.delegation_code = a.delegation_code and w.kind = 'withdrawal' and w.undone_at is null
      and coalesce(w.effective_on, ${dayOf('w')}) <= ${dayOf('a')}))`;

/** Taken back before, and put back within the window. */
const ACT_AGAIN = `(a.undone_at is null and a.recorded_at < $2 and ${thereAgain('a', 'undone_at')})`;
/** Another day, or only hearsay after all: either can move the entry into force. What was confirmed and not within one window is no news. */
const CORRECTED = `(a.undone_at is null and a.recorded_at < $2 and coalesce(${within('a.changed_at')}, false)
  and (a.confirmed or not coalesce(${within('a.confirmed_at')}, false)))`;
/** Told as hearsay before, or never, and confirmed within the window. */
const CONFIRMED_SINCE = `(a.undone_at is null and a.confirmed and coalesce(${within('a.confirmed_at')}, false) and a.recorded_at < $2)`;

/**
 * What was done towards the treaty, as people and tables recorded it within the window, and what was taken back of what had been
 * told; what was hearsay and is confirmed now, and what was put right or holds again. Facts that a campaign is laid out with are no news, nor is a table that says the same again.
 */
const ACTS = `select a.id, p.short_name as delegation, p.code, a.kind, a.done_on::text as "doneOn",
    a.confirmed, a.undone_at is not null as "takenBack", ${CONFIRMED_SINCE} as "confirmedSince",
    a.effective_on::text as "effectiveOn", ${BOUND_AGAIN} as "boundAgain",
    case when ${ACT_AGAIN} then 'restored' when ${CORRECTED} then 'corrected' end as again, count(*) over () as total
  from treaty_action a join party p on p.code = a.delegation_code
  where a.campaign_id = $1 and (a.author_id is not null or ${CONFIRMED_SINCE} or ${CORRECTED}) and (
    ${CONFIRMED_SINCE} or ${CORRECTED} or ${ACT_AGAIN}
    or (a.undone_at is null and ${within('a.recorded_at')} and not ${actLike(
      'a',
      `other.done_on is not distinct from a.done_on and other.recorded_at < $2 and (other.confirmed or not a.confirmed)
        and (other.undone_at is null or (${within('other.undone_at')}))`,
    )})
    or (${within('a.undone_at')} and a.recorded_at < $2 and not ${actLike('a', 'other.undone_at is null')}))
  order by a.done_on desc nulls last, a.recorded_at desc, a.id desc`;

const tasks = (condition: string, order: string) => `select t.id, left(t.title, 400) as title,
    d.short_name as delegation, d.code, left(u.name, 400) as assignee, left(w.name, 400) as author, t.zone, t.due_at as "dueAt",
    count(*) over () as total
  from task t left join delegation d on d.code = t.delegation_code left join user_account u on u.id = t.assignee_id
    left join user_account w on w.id = t.author_id
  where t.campaign_id = $1 and ${condition} and ${allowed('t')} order by ${order}, t.id`;

/** Tasks that the reader has or wrote, with what others wrote below them within the window. */
const COMMENTS = `select t.id, left(t.title, 400) as title, n.comments, count(*) over () as total
  from task t join (select c.task_id, count(*)::int as comments, max(c.created_at) as at from task_comment c
      where c.campaign_id = $1 and ${within('c.created_at')} and c.author_id <> $5::uuid group by c.task_id) n on n.task_id = t.id
  where t.campaign_id = $1 and $5::uuid in (t.assignee_id, t.author_id) and ${allowed('t')} order by n.at desc, t.id`;

/** Archived within the window, or taken up again that was archived in a time before. */
const ARCHIVED = `(a.archived_at is not null and ${within('a.archived_at')} and a.created_at < $2)`;
const TAKEN_UP = `(a.archived_at is null and a.created_at < $2 and ${thereAgain('a', 'archived_at')})`;

const ASKS = `select a.id, left(a.title, 400) as title, a.red_line as "redLine",
    case when ${ARCHIVED} then 'archived' when ${TAKEN_UP} then 'taken_up' else ${changeOf('a')} end as change, count(*) over () as total
  from ask a where a.campaign_id = $1 and (${ARCHIVED} or ${TAKEN_UP}
    or a.archived_at is null and (${within('a.created_at')} or ${within('a.changed_at')}))
  order by a.red_line desc, a.priority, a.title, a.id`;

/** Rows of a section, each with the number there are in all. */
const section = json<{ total: number; [column: string]: unknown }[]>();

/** All sections of a digest but where delegations stand. */
export const digestContent = defineQuery({
  name: 'digest.content',
  text: `select
  ${list('deadlines', deadlines(AHEAD, 'd.due_at'))},
  ${list('closed', deadlines(CLOSED, 'd.due_at desc'))},
  ${list('sessions', MOVED_SESSIONS)},
  ${list('letters', LETTERS)},
  ${list('texts', DRAFTS)},
  ${list('amendments', `${AMENDMENTS} and ${allowed('a')} order by a.changed_at desc, a.id desc`)},
  ${list('interactions', INTERACTIONS)},
  ${list('acts', ACTS)},
  ${list('intentions', INTENTIONS)},
  ${list('mine', tasks(`t.state = 'open' and t.assignee_id = $5`, 't.due_at'))},
  ${list('others', tasks(`t.state = 'open' and t.assignee_id is distinct from $5::uuid and ${within('t.created_at')}`, 't.due_at'))},
  ${list('done', tasks(`t.state = 'done' and ${within('t.closed_at')}`, 't.closed_at desc'))},
  ${list('comments', COMMENTS)},
  ${list('asks', ASKS)},
  ${ROOM_NEWS} as room`,
  parameters: {
    campaignId: uuid,
    start: instant,
    end: instant,
    at: instant,
    userId: uuid,
    /** Ids of the testimony to use; null for all that the reader may see. */
    only: nullable(arrayOf(uuid)),
    limit,
  },
  row: {
    deadlines: section,
    closed: section,
    sessions: section,
    letters: section,
    texts: section,
    amendments: section,
    interactions: section,
    acts: section,
    intentions: section,
    mine: section,
    others: section,
    done: section,
    comments: section,
    asks: section,
    room: json<DigestRoomRow>(),
  },
});
