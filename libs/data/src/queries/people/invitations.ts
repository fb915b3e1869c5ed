import type { DeliveryState, Role, SkipReason } from '#libs/domain';
import { Invitation } from '../../tables/access.js';
import { Membership } from '../../tables/people.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { nobodyCoordinates } from './coordinators.js';
import { boolean, columns, limit, nullable, text, textOf, uuid } from '../sql-type.js';

/** A closed campaign lets in whoever is to coordinate it, where nobody else could open it again. */
const INVITATION = `select i.id as "invitationId", i.campaign_id as "campaignId", c.name as campaign, m.role,
    m.id as "membershipId", u.id as "userId", u.email, coalesce(nullif(i.name, ''), u.name) as name, u.zone, u.locale,
    u.state = 'active' as "hasAccount", o.name as organisation, i.invited_by as "invitedBy"
  from invitation i
  join membership m on m.id = i.membership_id and m.user_id = i.user_id
  join campaign c on c.id = i.campaign_id
  join organisation o on o.id = m.organisation_id
  join user_account u on u.id = i.user_id
  where i.id = $1 and i.accepted_at is null and i.revoked_at is null and i.expires_at > clock_now()
    and m.state <> 'active' and u.state <> 'disabled'
    and (c.closed_at is null or (m.role = 'coordinator' and ${nobodyCoordinates('c.id')}))`;

/** Who sits where because of it, while its link would still be young; no row once the seat is another or nobody's. */
export const acceptedInvitation = defineQuery({
  name: 'invitation.accepted',
  text: `select i.campaign_id as "campaignId", c.name as campaign, m.role, u.locale
    from invitation i
      join membership m on m.id = i.membership_id and m.user_id = i.user_id
      join campaign c on c.id = i.campaign_id
      join user_account u on u.id = i.user_id
    where i.id = $1 and i.accepted_at is not null and i.revoked_at is null and i.expires_at > clock_now()
      and m.state = 'active' and u.state = 'active' and c.closed_at is null`,
  parameters: { invitationId: uuid },
  row: { campaignId: uuid, campaign: text, role: textOf<Role>(), locale: text },
});
export type AcceptedInvitation = RowOf<typeof acceptedInvitation>;

/** Of whom a link speaks. */
export const invited = {
  invitationId: nullable(uuid),
  campaignId: nullable(uuid),
  campaign: nullable(text),
  role: nullable(textOf<Role>()),
  membershipId: nullable(uuid),
  userId: uuid,
  email: text,
  name: text,
  zone: text,
  /** BCP 47 tag of the language that the person was written to. */
  locale: text,
  hasAccount: boolean,
  organisation: nullable(text),
  invitedBy: nullable(uuid),
};

export const openInvitation = defineQuery({
  name: 'invitation.open',
  text: INVITATION,
  parameters: { invitationId: uuid },
  row: invited,
});
export type OpenInvitation = RowOf<typeof openInvitation>;

export const takeInvitation = defineQuery({
  name: 'invitation.take',
  text: `${INVITATION} for update of i`,
  parameters: { invitationId: uuid },
  row: invited,
});

export const openAccount = defineQuery({
  name: 'invitation.openAccount',
  text: `update user_account set password_hash = $2, name = $3, zone = $4, state = 'active', version = version + 1
    where id = $1 and state = 'invited'`,
  parameters: { userId: uuid, passwordHash: text, name: text, zone: text },
  row: {},
});

/** For what the seat is cleared is decided by the database: where somebody sits or sat, a second person confirms it first. */
export const takeInvitedSeat = defineQuery({
  name: 'invitation.takeSeat',
  text: `with before as (select core_group from membership where id = $1)
    update membership m set state = 'active', joined_at = clock_now(), version = version + 1 from before
    where m.id = $1 and m.user_id = $2
    returning m.organisation_id as "organisationId", m.reads_organisation as "readsOrganisation",
      before.core_group and not m.core_group as "waitsForCore"`,
  parameters: { membershipId: uuid, userId: uuid },
  row: { organisationId: uuid, readsOrganisation: boolean, waitsForCore: boolean },
});
export type TakenSeat = RowOf<typeof takeInvitedSeat>;

const WRITTEN_TO = `nullif(i.locale, '') as locale, nullif(i.zone, '') as zone`;
const writtenTo = { locale: nullable(text), zone: nullable(text) };

/** Neither accepted nor withdrawn, each with what became of its mail: as many as there are seats that wait for somebody. */
const WAITING = `select i.id, i.membership_id as "membershipId", i.email, i.name, m.role, m.core_group as "coreGroup",
      m.organisation_id as "organisationId", i.expires_at as "expiresAt", i.expires_at <= clock_now() as expired,
      i.invited_by = reader_id() as mine, m.version, ${WRITTEN_TO}, d.state as "mailState", d.skip_reason as "mailSkipReason"
    from invitation i join membership m on m.id = i.membership_id
      left join delivery d on d.subject_id = i.id and d.rule_key = 'invitation' and d.user_id = i.user_id
        and d.occurrence = '0'
    where i.campaign_id = $1 and i.accepted_at is null and i.revoked_at is null`;

const waiting = {
  ...columns(Invitation, 'id', 'membershipId', 'email', 'name'),
  ...columns(Membership, 'role', 'coreGroup', 'organisationId'),
  ...columns(Invitation, 'expiresAt'),
  expired: boolean,
  /** Whether the reader invited. */
  mine: boolean,
  /** Of the seat. */
  version: columns(Membership, 'version').version,
  /** Null where an earlier release did not keep it. */
  ...writtenTo,
  /** Null where there is no mail. */
  mailState: nullable(textOf<DeliveryState>()),
  mailSkipReason: nullable(textOf<SkipReason>()),
};

export const waitingInvitationsPage = defineQuery({
  name: 'invitation.page',
  text: `${WAITING} and ($2::text is null or i.id::text > $2) order by i.id::text limit $3`,
  parameters: { campaignId: uuid, afterId: nullable(text), limit },
  row: waiting,
  prepared: false,
});
export type WaitingInvitation = RowOf<typeof waitingInvitationsPage>;

export const waitingInvitation = defineQuery({
  name: 'invitation.waiting',
  text: `${WAITING} and i.id = $2`,
  parameters: { campaignId: uuid, id: uuid },
  row: waiting,
  prepared: false,
});

/** Who is invited and can still accept, in no order. */
export const invitedNames = defineQuery({
  name: 'invitation.names',
  text: `select name, email from invitation
    where campaign_id = $1 and accepted_at is null and revoked_at is null and expires_at > clock_now()`,
  parameters: { campaignId: uuid },
  row: columns(Invitation, 'name', 'email'),
});

export const lockInvitation = defineQuery({
  name: 'invitation.lock',
  text: `select i.membership_id as "membershipId", i.user_id as "userId", i.email, i.name, m.role,
      m.core_group as "coreGroup", m.organisation_id as "organisationId", i.accepted_at is not null as accepted,
      i.revoked_at is not null as revoked, i.invited_by = reader_id() as mine, m.version, ${WRITTEN_TO}
    from invitation i join membership m on m.id = i.membership_id
    where i.id = $1 and i.campaign_id = $2 for update of i`,
  parameters: { id: uuid, campaignId: uuid },
  row: {
    ...columns(Invitation, 'membershipId', 'userId', 'email', 'name'),
    ...columns(Membership, 'role', 'coreGroup', 'organisationId'),
    accepted: boolean,
    revoked: boolean,
    mine: boolean,
    version: columns(Membership, 'version').version,
    ...writtenTo,
  },
});
export type LockedInvitation = RowOf<typeof lockInvitation>;

/** Whoever sat there before is where they were: out, and in the list of those who can be let in again. */
export const giveUpInvitedSeat = defineQuery({
  name: 'invitation.giveUpSeat',
  text: `update membership set state = 'removed', version = version + 1
    where id = $1 and state = 'invited' and joined_at is not null`,
  parameters: { membershipId: uuid },
  row: {},
});
