import { Invitation } from '../../tables/access.js';
import { Membership, UserAccount } from '../../tables/people.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, boolean, columns, instant, int, text, uuid } from '../sql-type.js';

export const writeInvitation = defineQuery({
  name: 'invitation.write',
  text: `insert into invitation (id, campaign_id, user_id, membership_id, invited_by, email, name, locale, zone, expires_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, clock_now() + make_interval(hours => $10))
    returning id, membership_id as "membershipId", expires_at as "expiresAt"`,
  parameters: {
    ...{ id: uuid, campaignId: uuid, userId: uuid, membershipId: uuid, invitedBy: uuid },
    ...{ email: text, name: text, locale: text, zone: text, hours: int },
  },
  row: columns(Invitation, 'id', 'membershipId', 'expiresAt'),
});
export type WrittenInvitation = RowOf<typeof writeInvitation>;

/** Who invites waits for those invitations of hers that are being written, so that each counts those before. */
export const lockInviter = defineQuery({
  name: 'invitation.lockInviter',
  text: 'select id from user_account where id = $1 for no key update',
  parameters: { userId: uuid },
  row: columns(UserAccount, 'id'),
});

/** Invitations of the last day that one campaign or one person mailed, withdrawn ones too; in no order. */
export const mailedInvitations = defineQuery({
  name: 'invitation.mailed',
  text: `select email, created_at as at, invited_by = $2 as own, clock_now() as now from invitation
    where (campaign_id = $1 or invited_by = $2) and created_at > clock_now() - interval '24 hours'`,
  parameters: { campaignId: uuid, userId: uuid },
  row: { ...columns(Invitation, 'email'), at: instant, own: boolean, now: instant },
});

/** Leaves an account alone that has the address. */
export const addAccount = defineQuery({
  name: 'invitation.addAccount',
  text: `insert into user_account (id, email, name, zone, locale) values ($1, $2, $3, $4, $5)
    on conflict (email) do nothing`,
  parameters: { id: uuid, email: text, name: text, zone: text, locale: text },
  row: {},
});

/** No row when the person has a seat here already. */
export const addInvitedSeat = defineQuery({
  name: 'invitation.addSeat',
  text: `insert into membership (id, campaign_id, user_id, organisation_id, role, core_group, state, joined_at)
    values ($1, $2, $3, $4, $5, $6, 'invited', null) on conflict (campaign_id, user_id) do nothing returning id`,
  parameters: {
    id: uuid,
    campaignId: uuid,
    userId: uuid,
    organisationId: uuid,
    role: text,
    coreGroup: boolean,
  },
  row: columns(Membership, 'id'),
});

/** No row when the person sits here. */
export const inviteAgain = defineQuery({
  name: 'invitation.inviteAgain',
  text: `update membership set organisation_id = $3, role = $4, core_group = $5, state = 'invited', version = version + 1
    where campaign_id = $1 and user_id = $2 and state <> 'active' returning id`,
  parameters: { campaignId: uuid, userId: uuid, organisationId: uuid, role: text, coreGroup: boolean },
  row: columns(Membership, 'id'),
});

export const cancelInvitationMail = defineQuery({
  name: 'invitation.cancelMail',
  text: `update delivery set state = 'skipped', skip_reason = 'cancelled'
    where subject_id = any($1::uuid[]) and kind = 'invitation' and state = 'planned'`,
  parameters: { invitationIds: arrayOf(uuid) },
  row: {},
});

export const planInvitationMail = defineQuery({
  name: 'invitation.planMail',
  text: `insert into delivery (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id,
      membership_id, fire_at, useful_until, urgent)
    select $1, $2, 'invitation', 'invitation', i.id, 1, '0', i.user_id, i.membership_id, clock_now(), $4, true
    from (values ($3::uuid, $5::uuid, $6::uuid)) as i (id, user_id, membership_id)`,
  parameters: {
    ...{ id: uuid, campaignId: uuid, invitationId: uuid },
    usefulUntil: columns(Invitation, 'expiresAt').expiresAt,
    ...{ userId: uuid, membershipId: uuid },
  },
  row: {},
});
