import type { PrivateKind } from '#libs/domain';
import { defineQuery } from '../define-query.js';
import { nobodyCoordinates } from '../people/coordinators.js';
import { int, nullable, text, textOf, uuid } from '../sql-type.js';

/** Where a person is the only coordinator who can sign in; a closed campaign needs none. */
export const coordinatedAlone = defineQuery({
  name: 'account.coordinatedAlone',
  text: `select c.id as "campaignId", c.name from membership m join campaign c on c.id = m.campaign_id
    where m.user_id = $1 and m.state = 'active' and m.role = 'coordinator' and c.closed_at is null
      and ${nobodyCoordinates('c.id', '$1')}
    order by c.name, c.id`,
  parameters: { userId: uuid },
  row: { campaignId: uuid, name: text },
});

/** The seats that end with an account. */
export const seatsOfAccount = defineQuery({
  name: 'account.seats',
  text: `select m.id as "membershipId", m.campaign_id as "campaignId", o.name as organisation
    from membership m join organisation o on o.id = m.organisation_id
    where m.user_id = $1 and m.state = 'active' order by m.campaign_id, m.id for update of m`,
  parameters: { userId: uuid },
  row: { membershipId: uuid, campaignId: uuid, organisation: text },
});

/** Locks them, so that the last two cannot go at the same moment. @returns those who can sign in */
export const lockAdmins = defineQuery({
  name: 'account.lockAdmins',
  text: `select id from user_account where installation_admin and state = 'active' order by id for update`,
  parameters: {},
  row: { id: uuid },
});

/** As `demarche_auth`: how much there is that nobody but this person reads, by kind. */
export const privateRows = defineQuery({
  name: 'account.privateRows',
  text: 'select kind, rows from private_rows($1) order by rows desc, kind',
  parameters: { userId: uuid },
  row: { kind: textOf<PrivateKind>(), rows: int },
});

/** As `demarche_auth`: takes the words out of all of it, and retracts its positions. */
export const erasePrivate = defineQuery({
  name: 'account.erasePrivate',
  text: 'select erase_private($1)::text as erased',
  parameters: { userId: uuid },
  row: { erased: nullable(text) },
});

/** Nothing of the person stays but `name`, which stands where the person's stood. */
export const closeAccount = defineQuery({
  name: 'account.close',
  text: `with ended as (update sign_in set revoked_at = coalesce(revoked_at, now()), device = '' where user_id = $1),
      forgotten as (delete from known_device where user_id = $1),
      calendars as (delete from calendar_feed where user_id = $1),
      unlinked as (update invitation set email = '', name = '' where user_id = $1)
    update user_account set email = 'closed-' || id || '@account.invalid', name = $2, password_hash = null,
      state = 'disabled', zone = 'UTC', locale = 'en', installation_admin = false, version = version + 1
    where id = $1`,
  parameters: { userId: uuid, name: text },
  row: {},
});

/** What only its owner was told of. */
export const forgetLinks = defineQuery({
  name: 'account.forgetLinks',
  text: `with resets as (delete from password_reset where user_id = $1),
      changes as (delete from address_change where user_id = $1),
      mails as (update delivery set state = 'skipped', skip_reason = 'account_disabled'
        where user_id = $1 and state = 'planned')
    delete from failed_sign_in where user_id = $1`,
  parameters: { userId: uuid },
  row: {},
});

export const endAdmin = defineQuery({
  name: 'account.endAdmin',
  text: `update user_account set installation_admin = false, version = version + 1
    where id = $1 and installation_admin returning id`,
  parameters: { userId: uuid },
  row: { id: uuid },
});

/** Makes whoever has the address an administrator; who has no account gets one to open. `state` afterwards. */
export const makeAdmin = defineQuery({
  name: 'account.makeAdmin',
  text: `insert into user_account (id, email, name, zone, locale, installation_admin)
    values ($1, $2, $3, 'UTC', 'en', true)
    on conflict (email) do update set installation_admin = true, version = user_account.version + 1
      where user_account.state <> 'disabled' and not user_account.installation_admin
    returning id, state, version`,
  parameters: { id: uuid, email: text, name: text },
  row: { id: uuid, state: text, version: int },
});
