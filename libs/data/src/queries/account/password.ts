import { defineQuery, type RowOf } from '../define-query.js';
import { instant, nullable, text, uuid } from '../sql-type.js';

/** Minutes for which a link to a new password holds. */
export const RESET_MINUTES = 30;

/** Only for an account that is open; for any other address it writes nothing. */
export const beginPasswordReset = defineQuery({
  name: 'account.beginReset',
  text: `insert into password_reset (id, user_id, expires_at)
    select $1, u.id, now() + interval '${RESET_MINUTES} minutes' from user_account u
    where u.email = $2 and u.state = 'active' returning user_id as "userId"`,
  parameters: { id: uuid, email: text },
  row: { userId: uuid },
});

/** Whose password a link changes, while it holds. */
export const openPasswordReset = defineQuery({
  name: 'account.openReset',
  text: `select r.id, u.id as "userId", u.email, u.name, u.locale, r.expires_at as "expiresAt"
    from password_reset r join user_account u on u.id = r.user_id
    where r.id = $1 and r.ended_at is null and r.expires_at > now() and u.state = 'active'`,
  parameters: { id: uuid },
  row: { id: uuid, userId: uuid, email: text, name: text, locale: text, expiresAt: instant },
});
export type OpenPasswordReset = RowOf<typeof openPasswordReset>;

/** Uses a link up: of several at one moment, one gets the row. */
export const takePasswordReset = defineQuery({
  name: 'account.takeReset',
  text: `update password_reset set ended_at = now()
    where id = $1 and ended_at is null and expires_at > now() returning user_id as "userId"`,
  parameters: { id: uuid },
  row: { userId: uuid },
});

/** The other links that are on their way hold no more. */
export const endPasswordResets = defineQuery({
  name: 'account.endResets',
  text: 'update password_reset set ended_at = now() where user_id = $1 and ended_at is null',
  parameters: { userId: uuid },
  row: {},
});

export const passwordOfAccount = defineQuery({
  name: 'account.password',
  text: `select email, name, password_hash as "passwordHash" from user_account where id = $1 and state = 'active'`,
  parameters: { userId: uuid },
  row: { email: text, name: text, passwordHash: nullable(text) },
});

export const setPassword = defineQuery({
  name: 'account.setPassword',
  text: `update user_account set password_hash = $2, version = version + 1 where id = $1 and state = 'active'
    returning id`,
  parameters: { userId: uuid, passwordHash: text },
  row: { id: uuid },
});

/**
 * Ends the sign-ins of an account but one, as time does: each device asks for the password again, and what waits there to be sent
 * stays. Devices count as unknown from then on.
 */
export const endOtherSignIns = defineQuery({
  name: 'account.endOtherSignIns',
  text: `with ended as (update sign_in set expires_at = now()
      where user_id = $1 and id is distinct from $2 and revoked_at is null and expires_at > now())
    delete from known_device k where k.user_id = $1
      and k.device_id is distinct from (select s.device_id from sign_in s where s.id = $2)`,
  parameters: { userId: uuid, signInId: nullable(uuid) },
  row: {},
});
