import { selectList } from '../../table-shape.js';
import { Meeting, Process, Session } from '../../tables/process.js';
import { defineQuery, type RowOf } from '../define-query.js';
import type { Shelf, VenuePlace } from '#libs/domain';
import { venuePlaces } from './venue-zone.js';
import { onShelf, removedMark, type RemovedMark } from '../removed.js';
import {
  arrayOf,
  columns,
  exactInstant,
  instant,
  int,
  json,
  limit,
  nullable,
  textOf,
  uuid,
} from '../sql-type.js';

const PLACE = ['id', 'processId', 'name', 'city', 'zone'] as const;
const TIMES = ['opensLocal', 'closesLocal', 'opensAt', 'closesAt'] as const;

const row = {
  ...columns(Session, ...PLACE, ...TIMES, 'source', 'version'),
  removed: nullable(json<RemovedMark>()),
  meetingCount: int,
  /** Open ones. */
  deadlineCount: int,
};

/** Counted once per campaign and not once per row. */
const SESSION = `select ${selectList(Session, [...PLACE, ...TIMES, 'source', 'version'], 's')},
    ${removedMark('s')} as removed, coalesce(m.count, 0) as "meetingCount", coalesce(d.count, 0) as "deadlineCount"
  from session s
    left join (select session_id, count(*)::int as count from meeting where campaign_id = $1 group by session_id) m
      on m.session_id = s.id
    left join (select session_id, count(*)::int as count from deadline where campaign_id = $1 and state = 'open'
      group by session_id) d on d.session_id = s.id
  where s.campaign_id = $1`;

/** What opens first comes first. */
export const sessionsPage = defineQuery({
  name: 'session.page',
  text: `${SESSION} and ($2::timestamptz is null or (s.opens_at, s.id) > ($2, $3::uuid))
      and ${onShelf('$5::text', 's', { archived: false })}
    order by s.opens_at, s.id limit $4`,
  parameters: {
    campaignId: uuid,
    afterOpensAt: nullable(exactInstant),
    afterId: nullable(uuid),
    limit,
    shelf: nullable(textOf<Shelf>()),
  },
  row,
});

export const sessionById = defineQuery({
  name: 'session.byId',
  text: `${SESSION} and s.id = $2`,
  parameters: { campaignId: uuid, id: uuid },
  row,
});
export type SessionRow = RowOf<typeof sessionById>;

/** Where a session was under way at an instant; of two the one that opened last. */
export const venueAt = defineQuery({
  name: 'session.venueAt',
  text: `select zone from session where campaign_id = $1 and opens_at <= $2 and closes_at > $2
    order by opens_at desc, id limit 1`,
  parameters: { campaignId: uuid, at: instant },
  row: columns(Session, 'zone'),
});

/** Where the campaign negotiates. */
export const campaignVenues = defineQuery({
  name: 'session.campaignVenues',
  text: `select ${venuePlaces()} as venues`,
  parameters: { campaignId: uuid },
  row: { venues: json<VenuePlace[]>() },
});

/** Until the end of the transaction; rows that refer to it can still be written meanwhile. */
export const lockSession = defineQuery({
  name: 'session.lock',
  text: 'select id from session where campaign_id = $1 and id = $2 for no key update',
  parameters: { campaignId: uuid, id: uuid },
  row: columns(Session, 'id'),
});

/** Locks the sessions and counts one change of each, for what hangs on a session is part of what a move moves. */
export const countSessionChange = defineQuery({
  name: 'session.countChange',
  text: `update session set version = version + 1 where campaign_id = $1 and id = any($2::uuid[])
    returning ${selectList(Session, ['id', 'zone', ...TIMES])}`,
  parameters: { campaignId: uuid, ids: arrayOf(uuid) },
  row: columns(Session, 'id', 'zone', ...TIMES),
});
/** When and where a session is held. */
export type SessionTimesRow = RowOf<typeof countSessionChange>;

/** The named process, or any two of them. */
export const processesToChoose = defineQuery({
  name: 'session.processesToChoose',
  text: 'select id from process where campaign_id = $1 and ($2::uuid is null or id = $2) order by id limit 2',
  parameters: { campaignId: uuid, id: nullable(uuid) },
  row: columns(Process, 'id'),
  prepared: false,
});

const MEETING = ['id', 'name', 'startsLocal', 'endsLocal', 'startsAt', 'endsAt'] as const;

/** In their order. */
export const meetingsOfSession = defineQuery({
  name: 'session.meetings',
  text: `select ${selectList(Meeting, MEETING)} from meeting where campaign_id = $1 and session_id = $2
    order by starts_at, id`,
  parameters: { campaignId: uuid, sessionId: uuid },
  row: columns(Meeting, ...MEETING),
});
export type MeetingRow = RowOf<typeof meetingsOfSession>;

/** Meetings of a session that were removed for themselves, the latest first. */
export const removedMeetings = defineQuery({
  name: 'session.removedMeetings',
  text: `select ${selectList(Meeting, MEETING, 'm')}, ${removedMark('m')} as removed from meeting m
    where m.campaign_id = $1 and m.session_id = $2 and m.removed_at is not null order by m.removed_at desc, m.id`,
  parameters: { campaignId: uuid, sessionId: uuid },
  row: { ...columns(Meeting, ...MEETING), removed: nullable(json<RemovedMark>()) },
});
