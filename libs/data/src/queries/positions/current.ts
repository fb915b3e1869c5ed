import type { AskChange, RoomCapacity } from '#libs/domain';
import { Delegation } from '../../tables/delegations.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, boolean, columns, instant, json, nullable, text, textOf, uuid } from '../sql-type.js';
import { ROOM_TODAY, TODAY } from '../rooms/scope.js';
import { venueZone } from '../sessions/venue-zone.js';
import { zoneOfDraft } from './draft-of-its-day.js';
import { latestLast } from './order.js';

/** An ask in the newest confirmed draft. Its last change is what `staleness()` of libs/domain asks for. */
export interface AskInDraft extends AskChange {
  id: string;
  key: string;
  title: string;
  priority: number;
  redLine: boolean;
  /** Then it stands in no list of what is open; its own pages still answer. */
  archived: boolean;
  /** The numbers of its provisions in the newest confirmed draft, joined by commas; null where it has none. */
  number: string | null;
}

/** The newest confirmed draft. `circulatedOn` is a calendar day. */
export interface NewestDraft {
  id: string;
  key: string;
  title: string;
  symbol: string | null;
  ordinal: number;
  circulatedOn: string;
}

/** What positions are held against: the campaign's clock, the newest confirmed draft, the asks by weight. One row. */
export const campaignFrame = defineQuery({
  name: 'position.frame',
  text: `with
  draft as materialized (
    select id, key, title, symbol, ordinal, circulated_on from text_version
    where campaign_id = $1 and state = 'confirmed' order by ordinal desc limit 1
  ),
  changes as (
    select x.ask_id, max(t.ordinal) as ordinal
    from ask_provision x
      join text_article n on n.provision_id = x.provision_id and (n.changed or n.status = 'deleted')
      join text_version t on t.id = n.text_version_id and t.state = 'confirmed'
    where x.campaign_id = $1 group by x.ask_id
  ),
  numbers as (
    select x.ask_id, string_agg(n.number, ', ' order by n.sort, n.number) as number
    from ask_provision x join text_article n on n.provision_id = x.provision_id join draft on draft.id = n.text_version_id
    where x.campaign_id = $1 group by x.ask_id
  ),
  circulated as (
    select t.ordinal, t.circulated_on, ${zoneOfDraft('t', '$1')} as zone
    from text_version t where t.campaign_id = $1 and t.ordinal in (select ordinal from changes)
  )
  select clock_now() as now,
    ${venueZone('clock_now()')} as venue,
    (select json_build_object('id', id, 'key', key, 'title', title, 'symbol', symbol, 'ordinal', ordinal,
      'circulatedOn', circulated_on) from draft) as draft,
    coalesce((select json_agg(json_build_object('id', a.id, 'key', a.key, 'title', a.title, 'priority', a.priority,
        'redLine', a.red_line, 'archived', a.archived_at is not null, 'number', n.number, 'changedAtOrdinal', c.ordinal, 'changedOn', f.circulated_on,
        'zone', coalesce(f.zone, 'UTC')) order by a.priority, a.key)
      from ask a left join numbers n on n.ask_id = a.id left join changes c on c.ask_id = a.id
        left join circulated f on f.ordinal = c.ordinal
      where a.campaign_id = $1), '[]'::json) as asks`,
  parameters: { campaignId: uuid },
  row: {
    now: instant,
    /** Zone of the venue, see `venueZone()`. */
    venue: text,
    draft: nullable(json<NewestDraft>()),
    asks: json<AskInDraft[]>(),
  },
});
export type CampaignFrame = RowOf<typeof campaignFrame>;

/** The places of the campaign's drafts, written once each. */
const DRAFTS = '(select id, ordinal::text as ordinal from text_version where campaign_id = $1)';

const encoded = { askId: uuid, encoded: text };

/**
 * The latest positions on each ask that were not taken back, one per delegation, voice and audience that the reader
 * belongs to, by row-level security; in the order of currentPosition() in libs/domain, so that the last is the current
 * one. One row per ask and not per position: a driver takes long over ten thousand rows.
 */
export const currentPositions = defineQuery({
  name: 'position.current',
  text: `select h.ask_id as "askId",
    string_agg(h.line || coalesce(t.ordinal, ''), E'\\n' ${latestLast('h', 'event_id')}) as encoded
  from position_head h left join ${DRAFTS} t on t.id = h.text_version_id
  where h.campaign_id = $1 and ($2::uuid[] is null or h.ask_id = any($2))
  group by h.ask_id`,
  parameters: { campaignId: uuid, askIds: nullable(arrayOf(uuid)) },
  row: encoded,
});
export type EncodedPositions = RowOf<typeof currentPositions>;

/** The same for one ask as the ledger stood at an instant. */
export const currentPositionsBefore = defineQuery({
  name: 'position.currentBefore',
  text: `select e.ask_id as "askId",
    string_agg(left(e.voice, 1) || e.confidence || e.delegation_code || e.stance || ' '
      || (date_part('epoch', e.occurred_at) * 1000)::int8 || ' ' || coalesce(t.ordinal, ''), E'\\n' ${latestLast('e')}) as encoded
  from position_event e left join ${DRAFTS} t on t.id = e.text_version_id
  where e.campaign_id = $1 and e.ask_id = $2 and e.occurred_at <= $3 and e.recorded_at <= $3
    and not exists (select from retraction r where r.event_id = e.id and r.recorded_at <= $3)
  group by e.ask_id`,
  parameters: { campaignId: uuid, askId: uuid, before: instant },
  row: encoded,
});

/** Everybody who sits in the room on the campaign clock's day, with the groups to which each belongs on it. */
export const delegationsInRoom = defineQuery({
  name: 'position.delegationsInRoom',
  text: `with belonging as materialized (
    select m.code, array_agg(distinct m.group_code order by m.group_code) as groups
    from group_members_on($1, ${TODAY}) m group by m.code
  )
  select d.code, d.short_name as name, d.kind, r.capacity, r.capacity = 'voting' as votes, coalesce(b.groups, '{}') as groups
  from ${ROOM_TODAY} r join delegation d on d.code = r.code left join belonging b on b.code = d.code
  order by d.short_name, d.code`,
  parameters: { campaignId: uuid },
  row: {
    code: text,
    name: text,
    ...columns(Delegation, 'kind'),
    capacity: textOf<RoomCapacity>(),
    /** Members do; observers and parties that are no members do not. */
    votes: boolean,
    groups: arrayOf(text),
  },
});
export type DelegationInRoom = RowOf<typeof delegationsInRoom>;
