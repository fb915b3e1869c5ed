import type { InteractionKind } from '#libs/domain';
import { exactText } from '../../sql-text.js';
import { Interaction } from '../../tables/interactions.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { boolean, columns, exactInstant, json, limit, nullable, text, uuid } from '../sql-type.js';

/** Whose the interaction is, and whether a notice of it was ever given. */
export const noticeOfInteraction = defineQuery({
  name: 'contact.noticeOfInteraction',
  text: `select i.author_id as "authorId", n.id is not null as given
  from interaction i left join contact_notice n on n.interaction_id = i.id
  where i.campaign_id = $1 and i.id = $2`,
  parameters: { campaignId: uuid, interactionId: uuid },
  row: { ...columns(Interaction, 'authorId'), given: boolean },
});

const wanted = (alias: string) => `${alias}.campaign_id = $1
    and ($2::text is null or ${alias}.delegation_code = $2) and ($3::timestamptz is null or ${alias}.occurred_at >= $3)
    and ($4::timestamptz is null or (${alias}.occurred_at, ${alias}.id) < ($4, $5::uuid))`;

/** Who was in touch with whom, the latest first. A notice stands only for an interaction that the reader may not see. */
export const contactsPage = defineQuery({
  name: 'contact.page',
  text: `select c.id, c.delegation_code as "delegationCode", d.short_name as delegation,
    o.shown_id as "organisationId", o.name as organisation, ${exactText('c.occurred_at')} as "occurredAt",
    c.zone, case when c.kind is not null then json_build_object('id', c.id, 'kind', c.kind, 'authorId', c.author_id,
      'author', u.name) end as interaction
  from (
    (select i.id, i.delegation_code, i.organisation_id, i.occurred_at, i.zone, i.kind, i.author_id
      from interaction i where ${wanted('i')}
      order by i.occurred_at desc, i.id desc limit $6)
    union all
    (select n.id, n.delegation_code, n.organisation_id, n.occurred_at, n.zone, null, null
      from contact_notice n where ${wanted('n')} and n.undone_at is null
        and not exists (select from interaction i where i.id = n.interaction_id)
      order by n.occurred_at desc, n.id desc limit $6)
  ) c
    join delegation d on d.code = c.delegation_code
    join known_organisation o on o.id = c.organisation_id
    left join user_account u on u.id = c.author_id
  order by c.occurred_at desc, c.id desc limit $6`,
  parameters: {
    campaignId: uuid,
    delegationCode: nullable(text),
    since: nullable(exactInstant),
    beforeOccurredAt: nullable(exactInstant),
    beforeId: nullable(uuid),
    limit,
  },
  row: {
    id: uuid,
    delegationCode: text,
    delegation: text,
    organisationId: uuid,
    organisation: text,
    /** To the microsecond. */
    occurredAt: text,
    zone: text,
    interaction: nullable(json<{ id: string; kind: InteractionKind; authorId: string; author: string }>()),
  },
});
export type ContactRow = RowOf<typeof contactsPage>;
