import type { DeliveryState, SkipReason } from '#libs/domain';
import { Delivery } from '../../tables/mail.js';
import { defineQuery, type RowOf } from '../define-query.js';
import {
  arrayOf,
  bigint,
  boolean,
  bytea,
  columns,
  float,
  instant,
  int,
  limit,
  nullable,
  text,
  textOf,
  uuid,
} from '../sql-type.js';
import { ABOUT_TASK } from './kinds.js';
import { RECHECK_ADDRESS, RECHECK_FROM, RECHECK_REASON } from './recheck.js';

/** Seconds for which a claim holds while its owner lives. */
const CLAIM_LEASE_SECONDS = 60;
/** Longer than any hand-over can take, so that nobody else takes over a mail that is still under way. */
const HANDOVER_LEASE_SECONDS = 120;
/** Stands where a relay's words would, for a mail that could not be made. */
export const NOT_WRITTEN = 'The mail could not be written';

const DUE = (alias: string) => `${alias}.state = 'planned' and ${alias}.fire_at <= clock_now()
        and (${alias}.not_before is null or ${alias}.not_before <= clock_now())`;

/** The instant of the plan, by which an index finds it, and that until which a mail has to wait, if it has to. */
const PLANNED = (row: string) => `${row}.fire_at`;
const WAITED_UNTIL = (row: string) => `greatest(${row}.fire_at, ${row}.not_before)`;

/**
 * Mails of one kind about tasks that come to one seat at one instant: `one` leads, `other` goes along with it in one mail. The
 * instant is that of the plan, or the end of a night or a pause until which both had to wait.
 */
const GOES_ALONG = (one: string, other: string, at: typeof PLANNED) => `${other}.user_id = ${one}.user_id
        and ${other}.membership_id = ${one}.membership_id and ${at(other)} = ${at(one)}
        and ${other}.urgent = ${one}.urgent and ${other}.kind = ${one}.kind and ${one}.kind in ${ABOUT_TASK}
        and ${other}.id > ${one}.id`;

/**
 * Takes what is due, the oldest first. What is one mail about several tasks is taken together, with the first of them, so that
 * no two workers share it.
 */
export const claimDue = defineQuery({
  name: 'delivery.claimDue',
  text: `
    with lead as (
      select d.id, d.kind, d.user_id, d.membership_id, d.fire_at, d.not_before, d.urgent from delivery d
      where ${DUE('d')}
        and not (d.kind in ${ABOUT_TASK} and exists (select from delivery l where ${DUE('l')} and ${GOES_ALONG('l', 'd', PLANNED)}))
        and not (d.kind in ${ABOUT_TASK}
          and exists (select from delivery l where ${DUE('l')} and ${GOES_ALONG('l', 'd', WAITED_UNTIL)}))
      order by d.fire_at limit $1 for update skip locked),
    along as (
      select o.id from lead l join delivery o on ${GOES_ALONG('l', 'o', PLANNED)} where ${DUE('o')} for update of o skip locked),
    waited as (
      select o.id from lead l join delivery o on ${GOES_ALONG('l', 'o', WAITED_UNTIL)} where ${DUE('o')} for update of o skip locked),
    due as (select id from lead union select id from along union select id from waited)
    update delivery d set state = 'claimed', fence = nextval('delivery_fence'), worker_id = $2,
      lease_until = now() + interval '${CLAIM_LEASE_SECONDS} seconds'
    from due where d.id = due.id returning d.id`,
  parameters: { limit, workerId: int },
  row: { id: uuid },
});

/** What was claimed, with all that is needed to compose a mail, and why it is not to go. */
export const recheckDeliveries = defineQuery({
  name: 'delivery.recheck',
  text: `
    select d.id, d.campaign_id as "campaignId", d.kind, d.rule_key as "ruleKey", d.subject_id as "subjectId",
      d.subject_version as "subjectVersion", d.occurrence, d.user_id as "userId", d.membership_id as "membershipId",
      d.fire_at as "fireAt", d.useful_until as "usefulUntil", d.urgent, d.fence, d.attempts, d.refusals, d.not_before as "notBefore",
      coalesce(m.version, 0) as "seatVersion", u.version as "accountVersion",
      case when v.id is null then u.name else '' end as name, ${RECHECK_ADDRESS} as email, u.zone, u.locale, u.plain_subjects as "plainSubjects",
      u.redacted_mail as redacted, u.mail_paused_until::text as "pausedUntil", u.quiet_from as "quietFrom", u.quiet_to as "quietTo",
      clock_now() as now, ${RECHECK_REASON} as reason ${RECHECK_FROM}`,
  parameters: { ids: arrayOf(uuid) },
  row: {
    ...columns(Delivery, 'id', 'campaignId', 'kind', 'ruleKey', 'subjectId', 'subjectVersion', 'occurrence'),
    ...columns(Delivery, 'userId', 'membershipId', 'fireAt', 'usefulUntil', 'urgent', 'fence', 'attempts'),
    ...columns(Delivery, 'refusals', 'notBefore'),
    seatVersion: int,
    accountVersion: int,
    name: text,
    email: text,
    zone: text,
    locale: text,
    plainSubjects: boolean,
    redacted: boolean,
    pausedUntil: nullable(text),
    quietFrom: text,
    quietTo: text,
    now: instant,
    reason: nullable(textOf<SkipReason | 'stale'>()),
  },
});
export type RecheckedDelivery = RowOf<typeof recheckDeliveries>;

/** Which of these addresses a relay has refused for good, as hexadecimal digits. */
export const suppressedAddresses = defineQuery({
  name: 'delivery.suppressed',
  text: `select encode(address_hash, 'hex') as hash from suppression where address_hash = any($1::bytea[])`,
  parameters: { hashes: arrayOf(bytea) },
  row: { hash: text },
});

/** Every address, where any was ever refused. */
export const addressesToCompare = defineQuery({
  name: 'delivery.addressesToCompare',
  text: 'select email from user_account where exists (select from suppression) order by id',
  parameters: {},
  row: { email: text },
});

/** Locks rows, and leaves out those that somebody else is holding. */
export const lockDeliveries = defineQuery({
  name: 'delivery.lock',
  text: 'select id from delivery where id = any($1::uuid[]) for update skip locked',
  parameters: { ids: arrayOf(uuid) },
  row: { id: uuid },
});

/**
 * Begins hand-overs. The planner may have changed or withdrawn a row, or another worker taken it over: then the fence
 * differs. When the recipient's seat or account changed since, the mail may say what that person must not read any more.
 */
export const beginHandOvers = defineQuery({
  name: 'delivery.begin',
  text: `
    update delivery d set state = 'handing_over', attempts = v.attempts, message_id = v.message_id,
      handed_over_at = now(), lease_until = now() + interval '${HANDOVER_LEASE_SECONDS} seconds'
    from unnest($1::uuid[], $2::bigint[], $3::int[], $4::text[], $6::int[], $7::int[])
        as v (id, fence, attempts, message_id, seat_version, account_version)
      join (select d.id, coalesce(m.version, 0) as seat_version, u.version as account_version, ${RECHECK_REASON} as reason
        ${RECHECK_FROM}) as c on c.id = v.id
    where d.id = v.id and d.fence = v.fence and d.worker_id = $5 and d.state in ('claimed', 'handing_over')
      and c.reason is null and c.seat_version = v.seat_version and c.account_version = v.account_version
    returning d.id, d.fence`,
  parameters: {
    ids: arrayOf(uuid),
    fences: arrayOf(nullable(bigint)),
    attempts: arrayOf(int),
    messageIds: arrayOf(text),
    workerId: int,
    seatVersions: arrayOf(int),
    accountVersions: arrayOf(int),
  },
  row: columns(Delivery, 'id', 'fence'),
});

/** Writes how hand-overs ended. After a lost connection the lease ends in a moment: the relay may still be writing its record. */
export const settleHandOvers = defineQuery({
  name: 'delivery.settle',
  text: `
    update delivery d set state = v.state, skip_reason = v.skip_reason, smtp_reply = v.reply,
      attempts = d.attempts - v.unsent, refusals = d.refusals + v.refused,
      accepted_at = case when v.state = 'accepted' then clock_now() end,
      not_before = coalesce(clock_now() + make_interval(secs => v.delay), d.not_before),
      lease_until = case when v.state = 'handing_over' then now() + interval '500 milliseconds' end
    from unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::float8[], $7::int[], $8::int[])
      as v (id, fence, state, skip_reason, reply, delay, unsent, refused)
    where d.id = v.id and d.fence = v.fence and d.state = 'handing_over'
    returning d.id`,
  parameters: {
    ids: arrayOf(uuid),
    fences: arrayOf(nullable(bigint)),
    states: arrayOf(textOf<DeliveryState>()),
    skipReasons: arrayOf(nullable(textOf<SkipReason>())),
    replies: arrayOf(nullable(text)),
    delays: arrayOf(nullable(float)),
    unsent: arrayOf(int),
    refused: arrayOf(int),
  },
  row: { id: uuid },
});

/** Gives claimed rows back unsent. */
export const giveBackDeliveries = defineQuery({
  name: 'delivery.giveBack',
  text: `
    update delivery d set state = 'planned', fence = null, lease_until = null, worker_id = null
    from unnest($1::uuid[], $2::bigint[]) as v (id, fence)
    where d.id = v.id and d.fence = v.fence and d.state = 'claimed'`,
  parameters: { ids: arrayOf(uuid), fences: arrayOf(nullable(bigint)) },
  row: {},
});

export const skipDeliveries = defineQuery({
  name: 'delivery.skip',
  text: `
    update delivery d set state = 'skipped', skip_reason = v.reason, fence = null, lease_until = null, worker_id = null
    from unnest($1::uuid[], $2::text[]) as v (id, reason) where d.id = v.id`,
  parameters: { ids: arrayOf(uuid), reasons: arrayOf(textOf<SkipReason>()) },
  row: {},
});

/** Plans them again, not before the given instants. */
export const putBackDeliveries = defineQuery({
  name: 'delivery.putBack',
  text: `
    update delivery d set state = 'planned', not_before = v.until, fence = null, lease_until = null, worker_id = null
    from unnest($1::uuid[], $2::timestamptz[]) as v (id, until) where d.id = v.id`,
  parameters: { ids: arrayOf(uuid), until: arrayOf(instant) },
  row: {},
});

/**
 * Puts off what could not be written. Nobody refused it and nobody got it, so neither is counted: the longer it is late, the
 * longer until the next try. The re-check gives it up when it is of no use any more; the auditor knows it by its reply until then.
 */
export const setAsideDeliveries = defineQuery({
  name: 'delivery.setAside',
  text: `
    update delivery d set state = 'planned', fence = null, lease_until = null, worker_id = null,
      smtp_reply = '${NOT_WRITTEN}',
      not_before = clock_now() + least(greatest((clock_now() - d.fire_at) / 2, interval '1 minute'), interval '1 hour')
    where d.id = any($1::uuid[]) and d.state = $2`,
  parameters: { ids: arrayOf(uuid), state: textOf<DeliveryState>() },
  row: {},
});
