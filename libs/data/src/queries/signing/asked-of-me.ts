import { UNANSWERED } from '../deliveries/kinds.js';
import { defineQuery } from '../define-query.js';
import { arrayOf, nullable, text, uuid } from '../sql-type.js';

/** All records that were merged into the organisation of a seat, or that it was merged into, and itself. */
export const recordsOfOrganisation = defineQuery({
  name: 'signing.recordsOfOrganisation',
  text: `select k.id from known_organisation k where k.campaign_id = $1
      and k.shown_id = (select o.shown_id from known_organisation o where o.campaign_id = $1 and o.id = $2) order by k.id`,
  parameters: { campaignId: uuid, organisationId: uuid },
  row: { id: uuid },
  prepared: false,
});

/**
 * Open letters that a person was asked to sign, or an organisation, and that wait for an answer; of each the request to that person first.
 * As `auth`, since members read no requests: of one to somebody else nothing is said but that it is there.
 */
export const askedOfMe = defineQuery({
  name: 'signing.askedOfMe',
  text: `select distinct on (l.id) l.id as "letterId", case when r.user_id = $2 then r.id end as "requestId", o.name as organisation
    from letter l join letter_request r on r.letter_id = l.id and ${UNANSWERED}
      left join organisation o on o.id = r.organisation_id
    where l.campaign_id = $1 and l.state = 'open' and (r.user_id = $2 or r.organisation_id = any($3::uuid[]))
    order by l.id, r.user_id = $2 desc, r.id`,
  parameters: { campaignId: uuid, userId: uuid, organisationIds: arrayOf(uuid) },
  row: { letterId: uuid, requestId: nullable(uuid), organisation: nullable(text) },
  prepared: false,
});
