import { defineQuery } from '../define-query.js';
import { everInRoom, isKnown } from '../rooms/scope.js';
import { arrayOf, boolean, instant, json, nullable, text, uuid } from '../sql-type.js';

/** What positions refer to, as far as the reader sees it. One row. */
export const positionCheck = defineQuery({
  name: 'position.check',
  text: `select clock_now() as now, ${isKnown('$2')} as delegation,
    ${everInRoom('$2')} as "inRoom",
    array(select id from ask where campaign_id = $1 and id = any($3::uuid[]))::text[] as asks,
    array(select id from delegate where campaign_id = $1 and delegation_code = $2 and id = any($4::uuid[]))::text[]
      as delegates,
    coalesce((select json_object_agg(id, state) from text_version where campaign_id = $1 and id = any($5::uuid[])),
      '{}'::json) as drafts`,
  parameters: {
    campaignId: uuid,
    delegationCode: text,
    askIds: arrayOf(uuid),
    delegateIds: arrayOf(uuid),
    textVersionIds: arrayOf(uuid),
  },
  row: {
    now: instant,
    delegation: boolean,
    /** Whether it is in the room on some day. */
    inRoom: boolean,
    asks: arrayOf(text),
    delegates: arrayOf(text),
    /** State by id of the draft. */
    drafts: json<Record<string, string>>(),
  },
});

/** Whether there is such a delegation, and such an ask in the campaign. */
export const knownForHistory = defineQuery({
  name: 'position.knownForHistory',
  text: `select ${isKnown('$2')} as delegation,
      $3::uuid is null or exists (select from ask where campaign_id = $1 and id = $3) as ask`,
  parameters: { campaignId: uuid, delegationCode: text, askId: nullable(uuid) },
  row: { delegation: boolean, ask: boolean },
});
