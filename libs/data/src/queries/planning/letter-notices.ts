import { Letter } from '../../tables/letters.js';
import { LAST_OF_LETTER, MAY_BE_REMINDED, PENDING, WITHDRAWN } from '../deliveries/kinds.js';
import { defineQuery } from '../define-query.js';
import { arrayOf, boolean, columns, instant, nullable, text, uuid } from '../sql-type.js';

/**
 * What asks and has not left says the closing time that holds when it leaves; whoever is writing it at this moment begins again.
 */
export const redateLetterMail = defineQuery({
  name: 'planning.redateLetterMail',
  text: `update delivery d set stated_due_at = l.closes_at, state = 'planned', fence = null, lease_until = null
    from letter_request r join letter l on l.id = r.letter_id
    where d.subject_id = r.id and d.kind in ('letter_request', 'letter_reminder') and d.rule_key not like 'letter:%'
      and d.state in ${PENDING} and d.stated_due_at is distinct from l.closes_at
      and ($1::uuid[] is null or l.id = any($1))`,
  parameters: { letterIds: nullable(arrayOf(uuid)) },
  row: {},
  prepared: false,
});

/**
 * Everybody who was asked to sign, has not answered and would still be reminded, and whose last mail says another end of sign-on than the
 * one that holds, or that there is none.
 */
export const misinformedSigners = defineQuery({
  name: 'planning.misinformedSigners',
  text: `select r.id as "requestId", last.id as "lastId", l.closes_at as "closesAt", u.zone, u.quiet_from as "quietFrom", u.quiet_to as "quietTo"
    from letter l join letter_request r on r.letter_id = l.id and ${MAY_BE_REMINDED}
      join user_account u on u.id = r.user_id and u.state <> 'disabled'
      join lateral ${LAST_OF_LETTER} last on true
    where ($1::uuid[] is null or l.id = any($1)) and l.state = 'open' and (l.closes_at is null or l.closes_at > clock_now())
      and last.stated_due_at is distinct from l.closes_at
    order by r.id`,
  parameters: { letterIds: nullable(arrayOf(uuid)) },
  row: {
    requestId: uuid,
    lastId: uuid,
    ...columns(Letter, 'closesAt'),
    zone: text,
    quietFrom: text,
    quietTo: text,
  },
  prepared: false,
});

/** One row for each mail that does not hold any more and what holds instead; one that has not left gives way to the next. */
export const planLetterNotices = defineQuery({
  name: 'planning.letterNotices',
  text: `with
  notice as (
    select r.campaign_id, r.id as subject_id, r.user_id, n.last_id || ' ' || coalesce(extract(epoch from l.closes_at)::text, '-') as occurrence,
      n.fire_at, n.useful_until, l.closes_at, n.urgent
    from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::boolean[])
        as n (request_id, last_id, fire_at, useful_until, urgent)
      join letter_request r on r.id = n.request_id join letter l on l.id = r.letter_id
  ),
  withdrawn as (
    update delivery d set state = 'skipped', skip_reason = 'superseded', not_before = null, fence = null, lease_until = null
    from letter_request r
    where r.id = d.subject_id and ($6::uuid[] is null or r.letter_id = any($6)) and d.kind = 'letter_moved' and d.state in ${PENDING}
      and not exists (select from notice n where n.subject_id = d.subject_id and n.user_id = d.user_id and n.occurrence = d.occurrence)
    returning 1
  )
  insert into delivery as d (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id, fire_at,
    useful_until, stated_due_at, urgent, created_at)
  select gen_random_uuid(), campaign_id, 'letter_moved', 'moved', subject_id, 1, occurrence, user_id, fire_at, useful_until,
    closes_at, urgent, (select clock_now())
  from notice
  on conflict on constraint delivery_once do update
    set fire_at = excluded.fire_at, useful_until = excluded.useful_until, stated_due_at = excluded.stated_due_at,
      urgent = excluded.urgent, state = 'planned', skip_reason = null, not_before = null, fence = null, lease_until = null
    where d.state = 'skipped' and d.skip_reason in ${WITHDRAWN}`,
  parameters: {
    requestId: arrayOf(uuid),
    lastId: arrayOf(uuid),
    fireAt: arrayOf(instant),
    usefulUntil: arrayOf(instant),
    urgent: arrayOf(boolean),
    letterIds: nullable(arrayOf(uuid)),
  },
  row: {},
  prepared: false,
});
