import type { PositionCause, RetractionCause, Stance } from '#libs/domain';
import { exactText } from '../../sql-text.js';
import { PositionEvent } from '../../tables/positions.js';
import { defineQuery, type RowOf } from '../define-query.js';
import {
  arrayOf,
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
import { draftOfItsDay, DRAFTS_OF_THEIR_DAYS } from './draft-of-its-day.js';
import { latestFirst, positionMoment } from './order.js';
import { positionCause } from './put-right.js';

/** What was taken back is left out. */
const BEFORE = `select b.stance from position_event b
    where b.campaign_id = e.campaign_id and b.delegation_code = e.delegation_code and b.ask_id = e.ask_id
      and b.occurred_at <= e.occurred_at
      and ${positionMoment('b')} < ${positionMoment('e')}
      and not exists (select from retraction t where t.event_id = b.id)
    ${latestFirst('b')} limit 1`;

/** What was said last comes first. */
const LATEST_FIRST = latestFirst('e');
const NEWEST_FIRST = 'order by e.recorded_at desc, e.id desc';

/** An ask that was removed takes its positions with it: they must not fill a page that then does not show them. */
const OF_AN_ASK = 'exists (select from ask a where a.id = e.ask_id)';

/**
 * One row per position event. Every table in here is filtered for the reader, so that what hangs on an event shows
 * only where it may be seen by itself: the interaction, the statement, the delegate, the seal.
 * @param chosen the events of campaign $1: they are found, put in order and cut off before anything is looked up for them
 */
const position = (chosen: string, order: string) => `with chosen as materialized (${chosen}),
  drafts as materialized (${DRAFTS_OF_THEIR_DAYS}),
  -- The last confirmed draft that changed what the ask is about.
  changes as materialized (
    select distinct on (x.ask_id) x.ask_id, d.ordinal, d.circulated_on::text as day, d.zone
    from ask_provision x
      join text_article n on n.provision_id = x.provision_id and (n.changed or n.status = 'deleted')
      join drafts d on d.id = n.text_version_id and d.confirmed
    where x.campaign_id = $1 and x.ask_id in (select ask_id from chosen) order by x.ask_id, d.ordinal desc)
  select e.id, e.delegation_code as "delegationCode", e.ask_id as "askId", a.title as ask,
    e.stance, e.confidence, e.said, e.grade, e.note, coalesce(z.source, e.source) as source, e.sealed, e.voice, e.tier,
    case when g.id is not null then json_build_object('id', g.person_id, 'name', g.name) end as delegate,
    case when s.id is not null then json_build_object('id', s.id, 'title', s.title, 'speaker', f.short_name,
      'groupCode', s.group_code, 'group', y.name) end as statement,
    case when v.id is not null then json_build_object('id', v.id, 'key', v.key, 'title', v.title) end as "textVersion",
    case when e.text_version_id is not null then v.ordinal end as "textOrdinal",
    changed.ordinal as "changedAtOrdinal", changed.day as "changedOn", changed.zone as "changedZone", clock_now() as now,
    ${exactText('e.occurred_at')} as "occurredAt", ${exactText('e.recorded_at')} as "recordedAt",
    e.author_id as "authorId", u.name as author, e.organisation_id as "organisationId", o.name as organisation,
    i.id as "interactionId", coalesce(i.zone, e.zone) as zone, case when r.cause is distinct from 'correction' then before.stance end as "previousStance", w.id as "renewsId", e.corrects_id as "correctsId",
    ${positionCause('x', 'q')} as cause, case when q.cause = 'correction' and x.stance <> e.stance then x.stance end as "correctedStance",
    case when r.event_id is not null then json_build_object('byId', r.retracted_by, 'by', b.name,
      'at', ${exactText('r.recorded_at')}, 'reason', r.reason, 'cause', r.cause) end as retracted
  from chosen e
    join ask a on a.id = e.ask_id
    join user_account u on u.id = e.author_id
    join known_organisation o on o.id = e.organisation_id
    left join interaction i on i.id = e.interaction_id
    left join sealed_source z on e.sealed and z.event_id = e.id
    left join known_delegate g on g.id = coalesce(z.delegate_id, e.delegate_id)
    left join statement s on s.id = e.statement_id
    left join delegation f on f.code = s.speaker_code
    left join delegation_group y on y.code = s.group_code
    left join drafts v on v.id = coalesce(e.text_version_id, (${draftOfItsDay('e')}))
    left join position_event w on w.id = e.renews_id
    left join retraction r on r.event_id = e.id
    left join position_event x on x.id = e.corrects_id
    left join retraction q on q.event_id = x.id
    left join user_account b on b.id = r.retracted_by
    left join lateral (${BEFORE}) before on true
    left join changes changed on changed.ask_id = e.ask_id
  ${order}`;

/** The statement that a position comes from. */
export interface SourceStatement {
  id: string;
  title: string;
  speaker: string;
  groupCode: string | null;
  group: string | null;
}

const row = {
  ...columns(PositionEvent, 'id', 'delegationCode', 'askId'),
  ask: text,
  ...columns(PositionEvent, 'stance', 'confidence', 'said', 'grade', 'note'),
  source: text,
  ...columns(PositionEvent, 'sealed', 'voice', 'tier'),
  delegate: nullable(json<{ id: string; name: string }>()),
  statement: nullable(json<SourceStatement>()),
  textVersion: nullable(json<{ id: string; key: string; title: string }>()),
  textOrdinal: nullable(int),
  changedAtOrdinal: nullable(int),
  changedOn: nullable(text),
  changedZone: nullable(text),
  now: instant,
  /** To the microsecond. */
  occurredAt: text,
  recordedAt: text,
  authorId: uuid,
  author: text,
  organisationId: uuid,
  organisation: text,
  interactionId: nullable(uuid),
  zone: text,
  previousStance: nullable(textOf<Stance>()),
  renewsId: nullable(uuid),
  ...columns(PositionEvent, 'correctsId'),
  cause: textOf<PositionCause>(),
  /** What the position that it puts right said, where that was another stance. */
  correctedStance: nullable(textOf<Stance>()),
  retracted:
    nullable(json<{ byId: string; by: string; at: string; reason: string; cause: RetractionCause | null }>()),
};

export const positionById = defineQuery({
  name: 'position.byId',
  text: position('select e.* from position_event e where e.campaign_id = $1 and e.id = $2', ''),
  parameters: { campaignId: uuid, id: uuid },
  row,
});
export type PositionRow = RowOf<typeof positionById>;

/** What was entered last comes first. */
export const newestPositions = defineQuery({
  name: 'position.newest',
  text: position(
    `select e.* from position_event e where e.campaign_id = $1 and ${OF_AN_ASK}
      and ($2::timestamptz is null or e.recorded_at >= $2)
      and ($3::timestamptz is null or (e.recorded_at, e.id) < ($3, $4::uuid))
    ${NEWEST_FIRST} limit $5`,
    NEWEST_FIRST,
  ),
  parameters: {
    campaignId: uuid,
    since: nullable(exactInstant),
    beforeRecordedAt: nullable(exactInstant),
    beforeId: nullable(uuid),
    limit,
  },
  row,
});

/** All that was said by one delegation, the latest first. */
export const positionHistory = defineQuery({
  name: 'position.history',
  text: position(
    `select e.* from position_event e
    where e.campaign_id = $1 and e.delegation_code = $2 and ($3::uuid is null or e.ask_id = $3) and ${OF_AN_ASK}
      and ($4::timestamptz is null or ${positionMoment('e')}
        < ($4, $5::text, coalesce((select f.first_recorded_at from position_event f where f.id = $7), $6::timestamptz),
          coalesce((select f.first_id from position_event f where f.id = $7), $7::uuid), $6, $7))
    ${LATEST_FIRST} limit $8`,
    LATEST_FIRST,
  ),
  parameters: {
    campaignId: uuid,
    delegationCode: text,
    askId: nullable(uuid),
    beforeOccurredAt: nullable(exactInstant),
    beforeVoice: nullable(text),
    beforeRecordedAt: nullable(exactInstant),
    beforeId: nullable(uuid),
    limit,
  },
  row,
});

/** The current positions of one delegation, and what it said last beside them; the latest first. */
export const latestPositionsOf = defineQuery({
  name: 'position.latestOf',
  text: position(
    `select e.* from position_event e where e.campaign_id = $1 and e.delegation_code = $2 and e.id in (
        select c.event_id from current_position c where c.campaign_id = $1 and c.delegation_code = $2
        union all (select e.id from position_event e where e.campaign_id = $1 and e.delegation_code = $2
          ${LATEST_FIRST} limit $3))`,
    LATEST_FIRST,
  ),
  parameters: { campaignId: uuid, delegationCode: text, limit },
  row,
});

/** The visible positions of these interactions, those on the weightiest asks first. */
export const positionsOfInteractions = defineQuery({
  name: 'position.ofInteractions',
  text: position(
    'select e.* from position_event e where e.campaign_id = $1 and e.interaction_id = any($2::uuid[])',
    'order by a.priority, a.key, e.id',
  ),
  parameters: { campaignId: uuid, interactionIds: arrayOf(uuid) },
  row,
});
