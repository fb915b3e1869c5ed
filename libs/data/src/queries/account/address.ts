import { AddressChange } from '../../tables/access.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { boolean, columns, text, textOf, uuid } from '../sql-type.js';

/** Days within which both mailboxes have to agree. */
export const ADDRESS_CHANGE_DAYS = 3;

/** Takes the place of an earlier wish. */
export const beginAddressChange = defineQuery({
  name: 'account.beginAddressChange',
  text: `with ended as (update address_change set ended_at = now() where user_id = $2 and ended_at is null)
    insert into address_change (id, user_id, old_email, new_email, expires_at)
    select $1, u.id, u.email, $3, now() + interval '${ADDRESS_CHANGE_DAYS} days' from user_account u where u.id = $2`,
  parameters: { id: uuid, userId: uuid, newEmail: text },
  row: {},
});

const OPEN = 'c.ended_at is null and c.expires_at > now()';

/** The wish that is open, for whoever has it. */
export const myAddressChange = defineQuery({
  name: 'account.myAddressChange',
  text: `select c.id, c.new_email as "newEmail", c.expires_at as "expiresAt", c.old_agreed_at as "oldAgreedAt",
      c.new_agreed_at as "newAgreedAt" from address_change c
    where c.user_id = $1 and ${OPEN} order by c.created_at desc, c.id limit 1`,
  parameters: { userId: uuid },
  row: columns(AddressChange, 'id', 'newEmail', 'expiresAt', 'oldAgreedAt', 'newAgreedAt'),
});

/** As the links in the two mails show it. */
export const openAddressChange = defineQuery({
  name: 'account.openAddressChange',
  text: `select c.id, c.user_id as "userId", c.old_email as "oldEmail", c.new_email as "newEmail",
      c.old_agreed_at as "oldAgreedAt", c.new_agreed_at as "newAgreedAt", u.locale
    from address_change c join user_account u on u.id = c.user_id
    where c.id = $1 and ${OPEN} and u.state = 'active' and u.email = c.old_email for update of c`,
  parameters: { id: uuid },
  row: {
    ...columns(AddressChange, 'id', 'userId', 'oldEmail', 'newEmail', 'oldAgreedAt', 'newAgreedAt'),
    locale: text,
  },
});
export type OpenAddressChange = RowOf<typeof openAddressChange>;

/** At which of the two mailboxes somebody is. */
export type MailboxEnd = 'old' | 'new';

export const agreeToAddress = defineQuery({
  name: 'account.agreeToAddress',
  text: `update address_change set
      old_agreed_at = case when $2 = 'old' then coalesce(old_agreed_at, now()) else old_agreed_at end,
      new_agreed_at = case when $2 = 'new' then coalesce(new_agreed_at, now()) else new_agreed_at end
    where id = $1`,
  parameters: { id: uuid, end: textOf<MailboxEnd>() },
  row: {},
});

export const endAddressChanges = defineQuery({
  name: 'account.endAddressChanges',
  text: 'update address_change set ended_at = now() where user_id = $1 and ended_at is null',
  parameters: { userId: uuid },
  row: {},
});

/**
 * As `demarche_auth`: an account that was never opened, and that no invitation can open any more, gives its address up to whoever
 * has shown that the mailbox is theirs. @returns whether an invitation still waits there
 */
export const freeAddress = defineQuery({
  name: 'account.freeAddress',
  text: `with unopened as (
      select u.id, u.installation_admin or exists (select from invitation i where i.user_id = u.id
        and i.accepted_at is null and i.revoked_at is null and i.expires_at > clock_now()) as invited
      from user_account u where u.email = $1 and u.state = 'invited' for update),
    freed as (update user_account u set email = 'unopened-' || u.id || '@account.invalid', version = u.version + 1
      from unopened o where u.id = o.id and not o.invited)
    select invited from unopened order by id`,
  parameters: { email: text },
  row: { invited: boolean },
});

/** @returns no row where somebody else has that address by now */
export const setAddress = defineQuery({
  name: 'account.setAddress',
  text: `update user_account u set email = $2, version = version + 1
    where u.id = $1 and not exists (select from user_account other where other.email = $2) returning u.id`,
  parameters: { userId: uuid, email: text },
  row: { id: uuid },
});

export const addressChangeOfMail = defineQuery({
  name: 'account.addressChangeOfMail',
  text: `select c.old_email as "oldEmail", c.new_email as "newEmail", c.expires_at as "expiresAt", c.ended_at as "endedAt"
    from address_change c where c.id = $1`,
  parameters: { id: uuid },
  row: columns(AddressChange, 'oldEmail', 'newEmail', 'expiresAt', 'endedAt'),
});
