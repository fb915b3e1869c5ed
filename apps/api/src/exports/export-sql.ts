/** Parameter: campaign. */
export const FRAME = `select c.slug,
    coalesce((select json_agg(json_build_object('id', a.id, 'key', a.key, 'title', a.title) order by a.priority, a.key)
      from ask a where a.campaign_id = c.id), '[]'::json) as asks,
    (select json_agg(json_build_object('code', d.code, 'name', d.short_name) order by d.short_name, d.code)
      from delegation d) as delegations
  from campaign c where c.id = $1`;

/**
 * The current positions that the reader sees, by delegation and ask. A sealed source is not in the ledger of positions,
 * so not even its author can export it. Parameter: campaign.
 */
export const POSITIONS = `select c.delegation_code as "delegationCode", d.short_name as "delegationName",
    c.ask_id as "askId", a.key as "askKey", a.title as "askTitle", c.stance, c.confidence, c.voice, e.said, e.grade, e.source,
    e.note, e.tier, e.occurred_at as "occurredAt", e.zone, t.key as "textVersion"
  from current_position c
    join position_event e on e.id = c.event_id
    join ask a on a.id = c.ask_id
    join delegation d on d.code = c.delegation_code
    left join text_version t on t.id = c.text_version_id
  where c.campaign_id = $1
  order by d.short_name, d.code, a.priority, a.key`;
