import type { Confidence, EvidenceGrade, RoomCapacity, Said, Stance, Tier, Voice } from '#libs/domain';
import { exactText } from '../../sql-text.js';
import { PositionEvent, PositionHead } from '../../tables/positions.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { everInRoom, ofCampaign, ROOM_TODAY } from '../rooms/scope.js';
import {
  arrayOf,
  columns,
  date,
  instant,
  json,
  nullable,
  smallintOf,
  text,
  textOf,
  uuid,
} from '../sql-type.js';

/**
 * Whoever can be named as spoken for. `member`: of the group and in the room, on the day of the statement; `inRoom`: on some
 * day; `capacity`: in the room of today, null when not in it.
 */
export interface KnownDelegation {
  code: string;
  name: string;
  member: boolean;
  inRoom: boolean;
  capacity: RoomCapacity | null;
}

/**
 * What a request refers to, in one row. The draft is the one that is named, or the newest confirmed one of that day.
 * The members are those of that day; both ends of a membership count.
 */
export const statementCheck = defineQuery({
  name: 'statement.check',
  text: `select clock_now() as now,
    (select json_build_object('name', g.name, 'firstDay',
        (select min(m.valid_from) from group_membership m where m.group_code = g.code))
      from delegation_group g where g.code = $2 and ${ofCampaign('g')} and g.removed_at is null) as "group",
    coalesce((select json_agg(json_build_object('code', d.code, 'name', d.short_name, 'member', d.member, 'inRoom', d.in_room,
        'capacity', d.capacity)
        order by d.short_name, d.code)
      from (select d.code, d.short_name, m.code is not null and r.code is not null as member,
          ${everInRoom('d.code')} as in_room, t.capacity
        from delegation d left join room_on($1, $3::date) r on r.code = d.code left join ${ROOM_TODAY} t on t.code = d.code
          left join (select distinct x.code from group_members_on($1, $3::date) x where x.group_code = $2) m on m.code = d.code
        where ${ofCampaign('d')} and (m.code is not null or d.code = any($4::text[]))) d
      where d.member or d.code = any($4::text[])), '[]'::json) as delegations,
    coalesce((select json_agg(json_build_object('id', id, 'title', title) order by priority, key) from ask
      where campaign_id = $1 and id = any($5::uuid[])), '[]'::json) as asks,
    (select json_build_object('id', t.id, 'key', t.key, 'title', t.title, 'state', t.state) from text_version t
      where t.campaign_id = $1 and case when $6::uuid is null
        then t.state = 'confirmed' and t.circulated_on <= $3::date else t.id = $6 end
      order by t.ordinal desc limit 1) as text,
    (select name from known_organisation where campaign_id = $1 and id = $7) as organisation`,
  parameters: {
    campaignId: uuid,
    groupCode: nullable(text),
    day: date,
    codes: arrayOf(text),
    askIds: arrayOf(uuid),
    textVersionId: nullable(uuid),
    organisationId: uuid,
  },
  row: {
    now: instant,
    /** `firstDay`: the first that is recorded for any member. */
    group: nullable(json<{ name: string; firstDay: string | null }>()),
    /** By name. */
    delegations: json<KnownDelegation[]>(),
    /** The weightiest first. */
    asks: json<{ id: string; title: string }[]>(),
    text: nullable(json<{ id: string; key: string; title: string; state: string }>()),
    organisation: text,
  },
});

/**
 * The statement, one position event per delegation and ask, and the trace of who recorded it, in one statement of SQL:
 * the heads are derived once, and nothing is half-written. No row when the id is taken.
 */
export const recordStatement = defineQuery({
  name: 'statement.record',
  text: `with made as (
    insert into statement (id, campaign_id, title, speaker_code, group_code, aligned, excepted, occurred_at, zone, said,
      grade, source, note, text_version_id, tier, author_id, organisation_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
    on conflict (id) do nothing
    returning id, campaign_id, recorded_at, occurred_at, zone, said, grade, source, text_version_id, tier, author_id, organisation_id
  ), said as (
    insert into position_event (campaign_id, statement_id, occurred_at, zone, said, grade, source, text_version_id, tier,
      author_id, organisation_id, id, delegation_code, voice, ask_id, stance, confidence)
    select m.campaign_id, m.id, m.occurred_at, m.zone, m.said, m.grade, m.source, m.text_version_id, m.tier, m.author_id,
      m.organisation_id, part.*
    from made m, unnest($18::uuid[], $19::text[], $20::text[], $21::uuid[], $22::text[], $23::smallint[]) as part
  ), traced as (
    insert into audit_event (actor_id, campaign_id, action, subject_type, subject_id)
    select author_id, campaign_id, 'statement_recorded', 'statement', id from made
  )
  select ${exactText('recorded_at')} as "recordedAt" from made`,
  parameters: {
    id: uuid,
    campaignId: uuid,
    title: text,
    speakerCode: text,
    groupCode: nullable(text),
    aligned: arrayOf(text),
    excepted: arrayOf(text),
    occurredAt: instant,
    zone: text,
    said: textOf<Said>(),
    grade: textOf<EvidenceGrade>(),
    source: text,
    note: text,
    textVersionId: nullable(uuid),
    tier: textOf<Tier>(),
    authorId: uuid,
    organisationId: uuid,
    positionIds: arrayOf(uuid),
    codes: arrayOf(text),
    voices: arrayOf(textOf<Voice>()),
    askIds: arrayOf(uuid),
    stances: arrayOf(textOf<Stance>()),
    confidences: arrayOf(smallintOf<Confidence>()),
  },
  /** To the microsecond. */
  row: { recordedAt: text },
});

/** What counts already, by voice, of what the reader sees; without what a statement wrote that is corrected. */
export const saidBeforeStatement = defineQuery({
  name: 'statement.saidBefore',
  text: `select h.delegation_code as code, h.ask_id as "askId", h.voice, h.event_id as id, h.stance,
    h.confidence, h.occurred_at as "occurredAt", h.recorded_at as "recordedAt",
    h.first_id as "firstId", h.first_recorded_at as "firstRecordedAt", e.zone, e.source
  from position_head h join position_event e on e.id = h.event_id
  where h.campaign_id = $1 and h.ask_id = any($2::uuid[]) and h.delegation_code = any($3::text[])
    and ($4::uuid is null or e.statement_id is distinct from $4)`,
  parameters: { campaignId: uuid, askIds: arrayOf(uuid), codes: arrayOf(text), corrects: nullable(uuid) },
  row: {
    code: text,
    ...columns(PositionHead, 'askId', 'voice'),
    id: uuid,
    ...columns(
      PositionHead,
      'stance',
      'confidence',
      'occurredAt',
      'recordedAt',
      'firstId',
      'firstRecordedAt',
    ),
    ...columns(PositionEvent, 'zone', 'source'),
  },
});
export type SaidBefore = RowOf<typeof saidBeforeStatement>;
