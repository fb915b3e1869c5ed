import type { Confidence, RoomCapacity, Stance, Voice } from '#libs/domain';
import { exactText } from '../../sql-text.js';
import { Statement } from '../../tables/positions.js';
import { defineQuery, type RowOf } from '../define-query.js';
import type { DoneBy } from '../interactions/interactions.js';
import { onShelf, removedMark, type RemovedMark } from '../removed.js';
import { arrayOf, columns, exactInstant, int, json, limit, nullable, text, uuid } from '../sql-type.js';
import { ROOM_TODAY } from '../rooms/scope.js';
import { latestFirst } from '../positions/order.js';

const FACTS = `s.id, s.title, s.speaker_code as "speakerCode", d.short_name as speaker, s.group_code as "groupCode",
    g.name as "group", s.aligned, s.excepted, ${exactText('s.occurred_at')} as "occurredAt", s.zone, s.said, s.grade,
    s.source, s.note, case when t.id is not null then json_build_object('id', t.id, 'key', t.key, 'title', t.title) end
      as "textVersion", s.tier, s.author_id as "authorId", u.name as author, s.organisation_id as "organisationId",
    o.name as organisation, ${exactText('s.recorded_at')} as "recordedAt",
    s.text_version_id as "textVersionId", s.version, ${removedMark('s')} as removed,
    case when s.erased_at is not null then json_build_object('at', ${exactText('s.erased_at')}, 'byId', s.erased_by,
      'by', (select r.name from user_account r where r.id = s.erased_by)) end as erased,
    coalesce((select json_agg(json_build_object('askId', a.id, 'ask', a.title, 'stance', x.stance,
        'confidence', x.confidence) order by a.priority, a.key)
      from statement_ask x join ask a on a.id = x.ask_id where x.statement_id = s.id), '[]'::json) as asks`;

const TABLES = `from statement s
    join delegation d on d.code = s.speaker_code
    join user_account u on u.id = s.author_id
    join known_organisation o on o.id = s.organisation_id
    left join delegation_group g on g.code = s.group_code
    left join text_version t on t.id = coalesce(s.text_version_id, (select x.id from text_version x
      where x.campaign_id = s.campaign_id and x.state = 'confirmed'
        and x.circulated_on <= (s.occurred_at at time zone s.zone)::date order by x.ordinal desc limit 1))`;

/** A position that was put right or brought back is written by the one that came of it. */
const STANDS_FOR_ITSELF = `not exists (select from position_event c where c.corrects_id = e.id)
        and not exists (select from retraction q where q.event_id = e.id and q.cause = 'correction')`;

export interface AskOfStatement {
  askId: string;
  ask: string;
  stance: Stance;
  confidence: Confidence;
}

/** Instants are parts of cursors too, hence to the microsecond. */
const facts = {
  ...columns(Statement, 'id', 'title', 'speakerCode'),
  speaker: text,
  ...columns(Statement, 'groupCode'),
  group: nullable(text),
  ...columns(Statement, 'aligned', 'excepted'),
  occurredAt: text,
  ...columns(Statement, 'zone', 'said', 'grade', 'source', 'note'),
  textVersion: nullable(json<{ id: string; key: string; title: string }>()),
  ...columns(Statement, 'tier', 'authorId'),
  author: text,
  ...columns(Statement, 'organisationId'),
  organisation: text,
  recordedAt: text,
  ...columns(Statement, 'textVersionId', 'version'),
  removed: nullable(json<RemovedMark>()),
  erased: nullable(json<DoneBy>()),
  asks: json<AskOfStatement[]>(),
};

/** Said on a day of the session, on the clock of its place: few write down the minute in which a meeting was closed. */
const ON_ITS_DAYS = `(s.occurred_at at time zone x.zone)::date between left(x.opens_local, 10)::date and left(x.closes_local, 10)::date`;

/**
 * What was entered last comes first. `delegationCode`: who spoke, or was spoken for; `ids`: of those that answer to what was
 * typed. `states`: for how many it spoke beside the speaker.
 */
export const statementsPage = defineQuery({
  name: 'statement.page',
  text: `select ${FACTS}, w.states, w.positions ${TABLES}
    cross join lateral (select count(*)::int as positions,
        (count(distinct e.delegation_code) filter (where e.voice = 'bloc'))::int as states
      from position_event e where e.campaign_id = s.campaign_id and e.statement_id = s.id and ${STANDS_FOR_ITSELF}) w
  where s.campaign_id = $1
    and ($2::uuid is null or exists (select from statement_ask x where x.statement_id = s.id and x.ask_id = $2))
    and ($3::text is null or s.speaker_code = $3 or exists (select from position_event e
      where e.campaign_id = s.campaign_id and e.statement_id = s.id and e.delegation_code = $3 and ${STANDS_FOR_ITSELF}))
    and ($4::text is null or s.group_code = $4)
    and ($5::timestamptz is null or s.occurred_at >= $5) and ($6::timestamptz is null or s.occurred_at < $6)
    and ($7::uuid[] is null or s.id = any($7)) and ${onShelf('$8::text', 's', { archived: false })}
    and ($9::timestamptz is null or (s.recorded_at, s.id) < ($9, $10::uuid))
    and ($12::uuid is null or exists (select from session x where x.id = $12 and x.campaign_id = s.campaign_id and ${ON_ITS_DAYS}))
  order by s.recorded_at desc, s.id desc limit $11`,
  parameters: {
    campaignId: uuid,
    askId: nullable(uuid),
    delegationCode: nullable(text),
    groupCode: nullable(text),
    from: nullable(exactInstant),
    to: nullable(exactInstant),
    ids: nullable(arrayOf(uuid)),
    shelf: nullable(text),
    beforeRecordedAt: nullable(exactInstant),
    beforeId: nullable(uuid),
    limit,
    sessionId: nullable(uuid),
  },
  row: { ...facts, states: int, positions: int },
  prepared: false,
});
export type StatementRow = RowOf<typeof statementsPage>;

/** In which sessions and meetings statements were made. Of two that overlap both are named. */
export const placesOfStatements = defineQuery({
  name: 'statement.places',
  text: `select s.id, (select string_agg(x.name, '; ' order by x.opens_at, x.id) from session x
      where x.campaign_id = s.campaign_id and ${ON_ITS_DAYS}) as session,
    (select string_agg(m.name, '; ' order by m.starts_at, m.id) from meeting m join session x on x.id = m.session_id
      where m.campaign_id = s.campaign_id and m.starts_at <= s.occurred_at and s.occurred_at < m.ends_at) as meeting
  from statement s where s.campaign_id = $1 and s.id = any($2) order by s.id`,
  parameters: { campaignId: uuid, ids: arrayOf(uuid) },
  row: { id: uuid, session: nullable(text), meeting: nullable(text) },
});

/** A position that the statement wrote, beside the one that counts there now for the reader. */
export interface WrittenPosition {
  id: string;
  code: string;
  name: string;
  /** In the room of today; null: not in it. */
  capacity: RoomCapacity | null;
  askId: string;
  voice: Voice;
  stance: Stance;
  confidence: Confidence;
  retracted: boolean;
  /** The first record of those that put each other right, and when that was recorded. */
  firstId: string;
  firstRecordedAt: string;
  current: { id: string; stance: Stance; confidence: Confidence; voice: Voice; source: string } | null;
}

/**
 * One statement with what it wrote, each beside what counts there now for the reader. What counts is in the order of the
 * view current_position, looked up head by head: joined, the view would be sorted again for each position.
 */
export const statementById = defineQuery({
  name: 'statement.byId',
  text: `select ${FACTS},
    coalesce((select json_agg(json_build_object('id', e.id, 'code', e.delegation_code, 'name', n.short_name,
        'capacity', m.capacity, 'askId', e.ask_id, 'voice', e.voice, 'stance', e.stance, 'confidence', e.confidence, 'retracted', r.event_id is not null,
        'firstId', e.first_id, 'firstRecordedAt', ${exactText('e.first_recorded_at')},
        'current', case when c.event_id is not null then json_build_object('id', c.event_id, 'stance', c.stance,
          'confidence', c.confidence, 'voice', c.voice, 'source', w.source) end)
        order by e.voice desc, n.short_name, e.delegation_code, a.priority, a.key)
      from position_event e
        join delegation n on n.code = e.delegation_code
        join ask a on a.id = e.ask_id
        left join retraction r on r.event_id = e.id
        left join lateral (select h.event_id, h.stance, h.confidence, h.voice from position_head h
          where h.campaign_id = e.campaign_id and h.ask_id = e.ask_id and h.delegation_code = e.delegation_code
          ${latestFirst('h', 'event_id')} limit 1) c on true
        left join position_event w on w.id = c.event_id
        left join ${ROOM_TODAY} m on m.code = e.delegation_code
      where e.campaign_id = $1 and e.statement_id = $2 and ${STANDS_FOR_ITSELF}), '[]'::json) as written
  ${TABLES} where s.campaign_id = $1 and s.id = $2`,
  parameters: { campaignId: uuid, id: uuid },
  row: { ...facts, written: json<WrittenPosition[]>() },
});
export type StatementDetailRow = RowOf<typeof statementById>;
