import { defineQuery } from '../define-query.js';
import { boolean, nullable, text, uuid } from '../sql-type.js';
import { invited } from './invitations.js';

const ADMIN = `select null::uuid as "invitationId", null::uuid as "campaignId", null::text as campaign,
    null::text as role, null::uuid as "membershipId", id as "userId", email, name, zone, locale, false as "hasAccount",
    null::text as organisation, null::uuid as "invitedBy"
  from user_account where id = $1 and installation_admin and state = 'invited'`;

/** The first installation admin, as if invited. */
export const openAdmin = defineQuery({
  name: 'invitation.openAdmin',
  text: ADMIN,
  parameters: { userId: nullable(uuid) },
  row: invited,
});

export const takeAdmin = defineQuery({
  name: 'invitation.takeAdmin',
  text: `${ADMIN} for update`,
  parameters: { userId: nullable(uuid) },
  row: invited,
});

/** Whether anybody has opened an account in this installation. */
export const anyAccountOpened = defineQuery({
  name: 'account.anyOpened',
  text: `select exists (select from user_account where state <> 'invited') as opened`,
  parameters: {},
  row: { opened: boolean },
});

/** Only where there is nobody at all, so that an address invited to a campaign does not become an admin. */
export const addFirstAdmin = defineQuery({
  name: 'account.addFirstAdmin',
  text: `insert into user_account (id, email, name, zone, installation_admin)
    select $1, $2, 'Administrator', 'UTC', true where not exists (select from user_account)`,
  parameters: { id: uuid, email: text },
  row: {},
});
