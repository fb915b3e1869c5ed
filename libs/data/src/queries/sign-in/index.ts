import type { Role, Tier, VenuePlace } from '#libs/domain';
import { FailedSignIn, SignIn, SignInThrottle } from '../../tables/access.js';
import { UserAccount } from '../../tables/people.js';
import { defineQuery } from '../define-query.js';
import { venuePlaces } from '../sessions/venue-zone.js';
import {
  arrayOf,
  boolean,
  bytea,
  columns,
  float,
  instant,
  int,
  json,
  limit,
  nullable,
  text,
  uuid,
} from '../sql-type.js';

/** What authenticate() in the database still lets in, the sign-in that asks first. */
export const openSignIns = defineQuery({
  name: 'signIn.open',
  text: `select id, device, created_at as "createdAt", last_used_at as "lastUsedAt" from sign_in
  where user_id = $1 and revoked_at is null and expires_at > now() and last_used_at > now() - sign_in_idle()
  order by id = $2 desc, last_used_at desc, id limit $3`,
  parameters: { userId: uuid, signInId: uuid, limit },
  row: columns(SignIn, 'id', 'device', 'createdAt', 'lastUsedAt'),
});

/** Ends one and forgets its device; ending it again changes nothing. `now`: whether this ended it. */
export const revokeSignIn = defineQuery({
  name: 'signIn.revoke',
  text: `with ended as (update sign_in set revoked_at = coalesce(revoked_at, now()) where id = $1 and user_id = $2
      returning device_id, revoked_at = now() as now),
    forgotten as (delete from known_device k using ended e where k.device_id = e.device_id and k.user_id = $2)
    select now from ended`,
  parameters: { signInId: uuid, userId: uuid },
  row: { now: boolean },
});

/** All devices but the one of this sign-in. */
export const forgetOtherDevices = defineQuery({
  name: 'signIn.forgetOtherDevices',
  text: `delete from known_device k where k.user_id = $1
    and k.device_id is distinct from (select s.device_id from sign_in s where s.id = $2)`,
  parameters: { userId: uuid, signInId: uuid },
  row: {},
});

export const revokeOtherSignIns = defineQuery({
  name: 'signIn.revokeOthers',
  text: 'update sign_in set revoked_at = now() where user_id = $1 and id <> $2 and revoked_at is null',
  parameters: { userId: uuid, signInId: uuid },
  row: {},
});

/**
 * Ends the sign-in of a browser that begins another. It ran out and was not revoked: a request of the same browser that is
 * still under way must not be told to throw away what the new one keeps there.
 */
export const endReplacedSignIn = defineQuery({
  name: 'signIn.endReplaced',
  text: 'update sign_in set expires_at = now() where token_hash = $1 and revoked_at is null and expires_at > now()',
  parameters: { tokenHash: bytea },
  row: {},
});

/** The hash only of an account that is open. */
export const accountToSignIn = defineQuery({
  name: 'signIn.account',
  text: `select id, case when state = 'active' then password_hash end as "passwordHash" from user_account where email = $1`,
  parameters: { email: text },
  row: { ...columns(UserAccount, 'id'), passwordHash: nullable(text) },
});

/** In one order, so that no two sign-ins wait for each other. Elapsed: milliseconds. */
export const lockThrottle = defineQuery({
  name: 'signIn.lockThrottle',
  text: `select key_hash as key, failures, (extract(epoch from clock_timestamp() - last_at) * 1000)::float8 as elapsed
    from sign_in_throttle where key_hash = any($1::bytea[]) order by key_hash for update`,
  parameters: { keys: arrayOf(bytea) },
  row: { key: bytea, ...columns(SignInThrottle, 'failures'), elapsed: float },
});

export const addThrottle = defineQuery({
  name: 'signIn.addThrottle',
  text: `insert into sign_in_throttle (key_hash, failures, last_at)
    select key, 0, now() from unnest($1::bytea[]) as k(key) order by key on conflict do nothing`,
  parameters: { keys: arrayOf(bytea) },
  row: {},
});

/** Ages in milliseconds; a negative one begins later. */
export const countThrottle = defineQuery({
  name: 'signIn.countThrottle',
  text: `update sign_in_throttle t
    set failures = n.failures, last_at = clock_timestamp() - make_interval(secs => n.age / 1000)
    from unnest($1::bytea[], $2::int[], $3::float8[]) as n(key, failures, age) where t.key_hash = n.key`,
  parameters: { keys: arrayOf(bytea), failures: arrayOf(int), ages: arrayOf(float) },
  row: {},
});

/** Places that were taken are free again; what is forgiven begins anew. */
export const forgiveThrottle = defineQuery({
  name: 'signIn.forgiveThrottle',
  text: `update sign_in_throttle set failures = case when key_hash = any($2::bytea[]) then 0 else greatest(failures - 1, 0) end
    where key_hash = any($1::bytea[])`,
  parameters: { keys: arrayOf(bytea), forgiven: arrayOf(bytea) },
  row: {},
});

/** Whether the owner of the address has signed in on this device before. */
export const deviceIsKnown = defineQuery({
  name: 'signIn.deviceIsKnown',
  text: `select exists (select from known_device k join user_account u on u.id = k.user_id
    where k.device_id = $2 and u.email = $1) as known`,
  parameters: { email: text, deviceId: uuid },
  row: { known: boolean },
});

export const rememberDevice = defineQuery({
  name: 'signIn.rememberDevice',
  text: `insert into known_device (device_id, user_id) values ($1, $2)
    on conflict (device_id, user_id) do update set last_sign_in_at = now()`,
  parameters: { deviceId: uuid, userId: uuid },
  row: {},
});

/**
 * Counts a wrong password for whoever has the address, if anybody has. The row of the throttle is written in any case, so
 * that the statement writes, and lasts as long, when nobody has it.
 */
export const noteFailedSignIn = defineQuery({
  name: 'signIn.noteFailed',
  text: `with touched as (update sign_in_throttle set failures = failures where key_hash = $4)
    insert into failed_sign_in as f (user_id, hour, device, known, count)
    select id, date_trunc('hour', now(), 'UTC'), $2, $3, 1 from user_account where email = $1 and state = 'active'
    on conflict (user_id, hour, device, known) do update set count = f.count + 1, last_at = now()`,
  parameters: { email: text, device: text, known: boolean, throttleKey: bytea },
  row: {},
});

/** The latest first. */
export const failedSignIns = defineQuery({
  name: 'signIn.failed',
  text: `select hour, device, known, count, first_at as "firstAt", last_at as "lastAt" from failed_sign_in
    where user_id = $1 order by last_at desc, hour desc, device, known limit $2`,
  parameters: { userId: uuid, limit },
  row: columns(FailedSignIn, 'hour', 'device', 'known', 'count', 'firstAt', 'lastAt'),
});

interface SeatOfMe {
  campaignId: string;
  campaign: string;
  slug: string;
  role: Role;
  coreGroup: boolean;
  readsOrganisation: boolean;
  organisationId: string;
  organisation: string;
  wantsDigest: boolean;
  wantsReminders: boolean;
  /** Null where nothing was chosen. */
  chosenTier: Tier | null;
  /** Where the person begins; null where the role decides. */
  home: { place: string; search: string } | null;
  closed: boolean;
  venues: VenuePlace[];
}

/** Whoever is signed in, with every active seat. */
export const myAccount = defineQuery({
  name: 'signIn.me',
  text: `select u.id, u.name, colleague_email(u.id) as email, u.zone, u.locale,
    u.installation_admin as "installationAdmin", u.digest_weekday as "digestWeekday", u.digest_at as "digestAt",
    u.quiet_from as "quietFrom", u.quiet_to as "quietTo", u.plain_subjects as "plainSubjects", u.redacted_mail as "redactedMail",
    u.mail_paused_until::text as "mailPausedUntil", clock_now() as now, u.version,
    coalesce((select json_agg(json_build_object('campaignId', c.id, 'campaign', c.name, 'slug', c.slug, 'role', m.role,
      'coreGroup', m.core_group, 'readsOrganisation', m.reads_organisation, 'organisationId', o.id, 'organisation', o.name, 'wantsDigest', m.wants_digest,
      'wantsReminders', m.wants_reminders, 'chosenTier', m.default_tier,
      'home', case when coalesce(v.screen, h.place) is not null
        then json_build_object('place', coalesce(v.screen, h.place), 'search', coalesce(v.search, '')) end,
      'closed', c.closed_at is not null, 'venues', ${venuePlaces('c.id')}) order by c.name, c.id)
      from membership m join campaign c on c.id = m.campaign_id join organisation o on o.id = m.organisation_id
        left join home_choice h on h.campaign_id = m.campaign_id and h.user_id = m.user_id
        left join saved_view v on v.id = h.view_id
      where m.user_id = u.id and m.state = 'active'), '[]'::json) as seats
  from user_account u where u.id = $1`,
  parameters: { userId: uuid },
  row: {
    ...columns(UserAccount, 'id', 'name'),
    email: text,
    ...columns(
      UserAccount,
      'zone',
      'locale',
      'installationAdmin',
      'digestWeekday',
      'digestAt',
      'quietFrom',
      'quietTo',
      'plainSubjects',
      'redactedMail',
    ),
    mailPausedUntil: nullable(text),
    now: instant,
    ...columns(UserAccount, 'version'),
    seats: json<SeatOfMe[]>(),
  },
});
