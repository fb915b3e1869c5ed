import type { Tier } from '#libs/domain';
import { exactText } from '../../sql-text.js';
import { DELEGATES_OF, IDS_OF_PERSON } from '../delegates/known.js';
import { Interaction } from '../../tables/interactions.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { onShelf, removedMark, type RemovedMark } from '../removed.js';
import { arrayOf, columns, exactInstant, json, limit, nullable, text, textOf, uuid } from '../sql-type.js';

const instantText = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const INTERACTION = `select i.id, i.delegation_code as "delegationCode", d.short_name as delegation, i.kind,
    ${exactText('i.occurred_at')} as "occurredAt", i.zone, i.note, i.tier, i.author_id as "authorId",
    u.name as author, o.shown_id as "organisationId", o.name as organisation,
    ${exactText('i.recorded_at')} as "recordedAt",
    case when i.reported_at is not null then json_build_object('reportedAt', ${instantText('i.reported_at')},
      'offsetSeconds', i.device_offset_s) end as "deviceClock",
    case when i.author_id = (select reader_id()) then (select n.tier from contact_notice n
      where n.interaction_id = i.id and n.undone_at is null) end as "contactTier",
    coalesce((select json_agg(json_build_object('id', g.id, 'name', g.name) order by g.name, g.id)
      from ${DELEGATES_OF('i.id')} g), '[]'::json) as delegates, i.version,
    ${removedMark('i')} as removed,
    case when i.erased_at is not null then json_build_object('at', ${exactText('i.erased_at')}, 'byId', i.erased_by,
      'by', (select r.name from user_account r where r.id = i.erased_by)) end as erased
  from interaction i
    join delegation d on d.code = i.delegation_code
    join user_account u on u.id = i.author_id
    join known_organisation o on o.id = i.organisation_id`;

/** When, to the microsecond, and by whom. */
export interface DoneBy {
  at: string;
  byId: string;
  by: string;
}

const row = {
  ...columns(Interaction, 'id', 'delegationCode'),
  delegation: text,
  ...columns(Interaction, 'kind'),
  /** To the microsecond. */
  occurredAt: text,
  ...columns(Interaction, 'zone', 'note', 'tier', 'authorId'),
  author: text,
  organisationId: uuid,
  organisation: text,
  recordedAt: text,
  /** In seconds that the device's clock was ahead. */
  deviceClock: nullable(json<{ reportedAt: string; offsetSeconds: number }>()),
  /** For its author alone. */
  contactTier: nullable(textOf<Tier>()),
  delegates: json<{ id: string; name: string }[]>(),
  ...columns(Interaction, 'version'),
  removed: nullable(json<RemovedMark>()),
  erased: nullable(json<DoneBy>()),
};

export const interactionById = defineQuery({
  name: 'interaction.byId',
  text: `${INTERACTION} where i.campaign_id = $1 and i.id = $2`,
  parameters: { campaignId: uuid, id: uuid },
  row,
});
export type InteractionRow = RowOf<typeof interactionById>;

/** What took place last comes first. `ids`: of those that answer to what was typed. */
export const interactionsPage = defineQuery({
  name: 'interaction.page',
  text: `${INTERACTION} where i.campaign_id = $1
      and ($2::text is null or i.delegation_code = $2) and ($3::timestamptz is null or i.occurred_at >= $3)
      and ($4::timestamptz is null or i.occurred_at < $4) and ($5::uuid is null or i.author_id = $5)
      and ($6::uuid is null or o.shown_id = (select a.shown_id from known_organisation a where a.campaign_id = $1 and a.id = $6)) and ($7::text is null or i.kind = $7)
      and ($8::uuid is null or exists (select from interaction_delegate x where x.interaction_id = i.id
        and x.delegate_id in ${IDS_OF_PERSON('$1', '$8')}))
      and ($9::uuid[] is null or i.id = any($9)) and ${onShelf('$10::text', 'i', { archived: false })}
      and ($11::timestamptz is null or (i.occurred_at, i.id) < ($11, $12::uuid))
    order by i.occurred_at desc, i.id desc limit $13`,
  parameters: {
    campaignId: uuid,
    delegationCode: nullable(text),
    from: nullable(exactInstant),
    to: nullable(exactInstant),
    authorId: nullable(uuid),
    organisationId: nullable(uuid),
    kind: nullable(text),
    delegateId: nullable(uuid),
    ids: nullable(arrayOf(uuid)),
    shelf: nullable(text),
    beforeOccurredAt: nullable(exactInstant),
    beforeId: nullable(uuid),
    limit,
  },
  row,
  prepared: false,
});

export const recentInteractionsOf = defineQuery({
  name: 'interaction.recentOf',
  text: `${INTERACTION} where i.campaign_id = $1 and i.delegation_code = $2
    order by i.occurred_at desc, i.id desc limit $3`,
  parameters: { campaignId: uuid, delegationCode: text, limit },
  row,
  prepared: false,
});
