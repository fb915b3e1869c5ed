import { ContactPoint } from '../../tables/delegates.js';
import { defineQuery } from '../define-query.js';
import { arrayOf, columns, text, uuid } from '../sql-type.js';
import { isKnown } from '../rooms/scope.js';

/** Delegations that the campaign knows: code and English name. */
export const delegationsOfCampaign = defineQuery({
  name: 'delegate.delegationsOfCampaign',
  text: `select d.code, d.short_name as name from delegation d where ${isKnown('d.code')} and $1::uuid is not null order by d.code`,
  parameters: { campaignId: uuid },
  row: { code: text, name: text },
});

/** Ways to reach these people, under any of their ids, that the reader may see. */
export const contactPointsOf = defineQuery({
  name: 'delegate.contactPointsOf',
  text: `select k.person_id as "personId", c.delegate_id as "delegateId", c.kind, c.value, c.tier
    from known_delegate k join contact_point c on c.delegate_id = k.id
    where k.campaign_id = $1 and k.person_id = any($2::uuid[]) order by k.person_id, c.kind, c.value, c.id`,
  parameters: { campaignId: uuid, delegateIds: arrayOf(uuid) },
  row: { personId: uuid, delegateId: uuid, ...columns(ContactPoint, 'kind', 'value', 'tier') },
  prepared: false,
});
