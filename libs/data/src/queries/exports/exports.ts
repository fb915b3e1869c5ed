import { Ask } from '../../tables/asks.js';
import { Delegation } from '../../tables/delegations.js';
import { PositionEvent } from '../../tables/positions.js';
import { Campaign } from '../../tables/process.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { ROOM_TODAY } from '../rooms/scope.js';
import { columns, int, json, nullable, text, uuid } from '../sql-type.js';

/** What an export of positions has as rows and columns: the asks by weight, the delegations in the room by name. */
export const exportFrame = defineQuery({
  name: 'export.frame',
  text: `select c.slug,
    coalesce((select json_agg(json_build_object('id', a.id, 'key', a.key, 'title', a.title) order by a.priority, a.key)
      from ask a where a.campaign_id = c.id), '[]'::json) as asks,
    (select json_agg(json_build_object('code', d.code, 'name', d.short_name) order by d.short_name, d.code)
      from ${ROOM_TODAY} r join delegation d on d.code = r.code) as delegations
  from campaign c where c.id = $1`,
  parameters: { campaignId: uuid },
  row: {
    ...columns(Campaign, 'slug'),
    asks: json<{ id: string; key: string; title: string }[]>(),
    delegations: json<{ code: string; name: string }[]>(),
  },
});
export type ExportFrame = RowOf<typeof exportFrame>;

const ask = columns(Ask, 'key', 'title');

/**
 * The current positions of whoever is in the room that the reader sees, by delegation and ask. A sealed source is not in the ledger of positions,
 * so not even its author can export it.
 */
export const exportedPositions = defineQuery({
  name: 'export.positions',
  text: `select c.delegation_code as "delegationCode", d.short_name as "delegationName",
    c.ask_id as "askId", a.key as "askKey", a.title as "askTitle", c.stance, c.confidence, c.voice, e.said, e.grade, e.source,
    e.note, e.tier, e.occurred_at as "occurredAt", e.zone, t.key as "textVersion", t.ordinal as "textOrdinal", u.name as author, o.name as organisation,
    e.recorded_at as "recordedAt"
  from current_position c
    join position_event e on e.id = c.event_id
    join ask a on a.id = c.ask_id
    join user_account u on u.id = e.author_id
    join known_organisation o on o.id = e.organisation_id
    join delegation d on d.code = c.delegation_code
    join ${ROOM_TODAY} r on r.code = d.code
    left join text_version t on t.id = c.text_version_id
  where c.campaign_id = $1
  order by d.short_name, d.code, a.priority, a.key`,
  parameters: { campaignId: uuid },
  row: {
    ...columns(PositionEvent, 'delegationCode'),
    delegationName: columns(Delegation, 'shortName').shortName,
    ...columns(PositionEvent, 'askId'),
    askKey: ask.key,
    askTitle: ask.title,
    ...columns(PositionEvent, 'stance', 'confidence', 'voice', 'said', 'grade', 'source', 'note', 'tier'),
    ...columns(PositionEvent, 'occurredAt', 'zone'),
    textVersion: nullable(text),
    /** Of that draft: whether the words it speaks about are the latest. */
    textOrdinal: nullable(int),
    /** As on the screens. */
    author: text,
    organisation: text,
    ...columns(PositionEvent, 'recordedAt'),
  },
});
export type ExportedPosition = RowOf<typeof exportedPositions>;
