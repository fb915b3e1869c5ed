import { defineQuery } from '../define-query.js';
import { everInRoom, isKnown } from '../rooms/scope.js';
import { arrayOf, boolean, instant, json, nullable, text, uuid } from '../sql-type.js';

/** What positions refer to, as far as the reader sees it. One row. */
export const positionCheck = defineQuery({
  name: 'position.check',
  text: `select clock_now() as now, ${isKnown('$2')} as delegation,
    ${everInRoom('$2')} as "inRoom",
    array(select id from ask where campaign_id = $1 and id = any($3::uuid[]))::text[] as asks,
    coalesce((select json_object_agg(k.id, json_build_object('name', k.name, 'delegation', f.short_name,
        'fits', k.delegation_code = $2 or exists (select from delegate_role r where r.delegation_code = $2
          and r.delegate_id in (select m.id from known_delegate m where m.person_id = k.person_id)
          and (r.valid_to is null or r.valid_to >= ($6::timestamptz - interval '1 day')::date))))
      from known_delegate k join delegation f on f.code = k.delegation_code
      where k.campaign_id = $1 and k.id = any($4::uuid[]) and not k.pseudonymous and k.name <> ''), '{}'::json) as delegates,
    coalesce((select json_object_agg(id, state) from text_version where campaign_id = $1 and id = any($5::uuid[])),
      '{}'::json) as drafts`,
  parameters: {
    campaignId: uuid,
    delegationCode: text,
    askIds: arrayOf(uuid),
    delegateIds: arrayOf(uuid),
    textVersionIds: arrayOf(uuid),
    /** When it was said; a day more is allowed for zones. */
    saidAt: instant,
  },
  row: {
    now: instant,
    delegation: boolean,
    /** Whether it is in the room on some day. */
    inRoom: boolean,
    asks: arrayOf(text),
    /** By id. `fits`: of the delegation now, or at that time. */
    delegates: json<Record<string, { name: string; delegation: string; fits: boolean }>>(),
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
