import { DelegationLead } from '../../tables/leads.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { isKnown } from '../rooms/scope.js';
import { boolean, columns, nullable, text, uuid } from '../sql-type.js';

/** Of one delegation or of all. Who left the organisation is not named. */
export const delegationLeads = defineQuery({
  name: 'lead.list',
  text: `select l.delegation_code as "delegationCode", d.short_name as delegation,
    o.shown_id as "organisationId", o.name as organisation, u.id as "userId", u.name as user, l.since, l.version
  from delegation_lead l
    join delegation d on d.code = l.delegation_code
    join known_organisation o on o.id = l.organisation_id
    left join membership m on m.campaign_id = l.campaign_id and m.user_id = l.user_id
      and m.organisation_id = o.shown_id and m.state = 'active'
    left join user_account u on u.id = m.user_id
  where l.campaign_id = $1 and ($2::text is null or l.delegation_code = $2)
  order by d.short_name, d.code`,
  parameters: { campaignId: uuid, delegationCode: nullable(text) },
  row: {
    ...columns(DelegationLead, 'delegationCode'),
    delegation: text,
    organisationId: uuid,
    organisation: text,
    userId: nullable(uuid),
    user: nullable(text),
    ...columns(DelegationLead, 'since', 'version'),
  },
});
export type LeadRow = RowOf<typeof delegationLeads>;

/** Whether there are such a delegation and organisation, and the person sits in the campaign for that organisation. */
export const leadCheck = defineQuery({
  name: 'lead.check',
  text: `select ${isKnown('$2')} as delegation,
      exists (select from organisation where campaign_id = $1 and id = $3 and removed_at is null and merged_into_id is null) as organisation,
      exists (select from membership where campaign_id = $1 and user_id = $4 and organisation_id = $3
        and state = 'active') as person`,
  parameters: { campaignId: uuid, delegationCode: text, organisationId: uuid, userId: nullable(uuid) },
  row: { delegation: boolean, organisation: boolean, person: boolean },
});
