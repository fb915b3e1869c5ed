import { Invitation } from '../../tables/access.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { boolean, columns, int, nullable, text, uuid } from '../sql-type.js';

/** That nobody who can sign in coordinates the campaign with this id. @param but a person who does not matter */
export const nobodyCoordinates = (campaignId: string, but?: string) => `not exists (select from membership x
      join user_account a on a.id = x.user_id where x.campaign_id = ${campaignId} and x.state = 'active'
        and x.role = 'coordinator' and a.state = 'active'${but ? ` and x.user_id <> ${but}` : ''})`;

/**
 * A campaign, as far as it matters for whom an installation admin invites to coordinate it: as `demarche_setup`. A new coordinator sits
 * for the organisation of the one before; nothing else of what is inside is used.
 */
export const uncoordinated = defineQuery({
  name: 'invitation.uncoordinated',
  text: `select c.id, c.languages[1] as language,
      (select count(*)::int from membership m join user_account u on u.id = m.user_id where m.campaign_id = c.id
        and m.state = 'active' and m.role = 'coordinator' and u.state = 'active') as coordinators,
      exists (select from membership m where m.campaign_id = c.id and m.joined_at is not null) as entered,
      coalesce((select m.organisation_id from membership m join organisation o on o.id = m.organisation_id
          and o.removed_at is null and o.merged_into_id is null
        where m.campaign_id = c.id and m.role = 'coordinator'
        order by m.state = 'active' desc, m.joined_at desc nulls last, m.id limit 1),
        (select o.id from organisation o where o.campaign_id = c.id and o.removed_at is null and o.merged_into_id is null
        order by o.id limit 1)) as "organisationId"
    from campaign c where c.id = $1 and (c.deletion_due_at is null or c.deletion_due_at > clock_now())`,
  parameters: { campaignId: uuid },
  row: {
    id: uuid,
    language: nullable(text),
    coordinators: int,
    entered: boolean,
    organisationId: nullable(uuid),
  },
  prepared: false,
});
export type Uncoordinated = RowOf<typeof uncoordinated>;

/** As `demarche_setup`: invitations to coordinate that nobody has accepted hold no more. */
export const withdrawCoordinators = defineQuery({
  name: 'invitation.withdrawCoordinators',
  text: `update invitation i set revoked_at = clock_now() from membership m
    where m.id = i.membership_id and i.campaign_id = $1 and m.role = 'coordinator'
      and i.accepted_at is null and i.revoked_at is null returning i.id`,
  parameters: { campaignId: uuid },
  row: columns(Invitation, 'id'),
});

/** Everybody else who sits where nobody else coordinates: they hear who does from now on, as coordinators would. In no order. */
export const othersWithoutCoordinator = defineQuery({
  name: 'invitation.othersWithoutCoordinator',
  text: `select m.user_id as "userId" from membership m
    where m.campaign_id = $1 and m.user_id <> $2 and m.state = 'active' and ${nobodyCoordinates('$1', '$2')}`,
  parameters: { campaignId: uuid, userId: uuid },
  row: { userId: uuid },
});
