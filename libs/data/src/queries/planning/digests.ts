import { defineQuery } from '../define-query.js';
import { arrayOf, instant, int, nullable, smallint, text, uuid } from '../sql-type.js';

/** Everybody who wants a digest, when, and the ISO weeks of the newest one that is over and of the one that is planned. */
export const digestSubscribers = defineQuery({
  name: 'planning.digestSubscribers',
  text: `
  select m.id as "membershipId", u.zone, u.quiet_from as "quietFrom", u.quiet_to as "quietTo",
    u.digest_weekday as "digestWeekday", u.digest_at as "digestAt", last.week as "lastWeek", pending.week as "pendingWeek"
  from membership m join user_account u on u.id = m.user_id and u.state = 'active'
    left join lateral (select max(d.occurrence) as week from delivery d
      where d.rule_key = 'digest' and d.subject_id = m.id and d.state not in ('planned', 'claimed')
        and coalesce(d.skip_reason, '') not in ('no_longer_addressed', 'superseded')) last on true
    left join lateral (select max(d.occurrence) as week from delivery d
      where d.rule_key = 'digest' and d.subject_id = m.id and d.state in ('planned', 'claimed')) pending on true
  where m.state = 'active' and m.wants_digest and not exists (select from campaign c where c.id = m.campaign_id
      and c.closed_at is not null)
    and ($1::uuid[] is null or m.user_id = any($1))`,
  parameters: { onlyUsers: nullable(arrayOf(uuid)) },
  row: {
    membershipId: uuid,
    zone: text,
    quietFrom: text,
    quietTo: text,
    digestWeekday: smallint,
    digestAt: text,
    lastWeek: nullable(text),
    pendingWeek: nullable(text),
  },
  prepared: false,
});

export const planDigests = defineQuery({
  name: 'planning.digests',
  text: `with
  wanted as (
    select m.campaign_id, m.user_id, m.id as membership_id, s.week, s.fire_at,
      s.fire_at + make_interval(hours => $4) as useful_until
    from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as s (membership_id, week, fire_at)
      join membership m on m.id = s.membership_id
  ),
  withdrawn as (
    update delivery d set state = 'skipped', fence = null, lease_until = null,
      skip_reason = case when not exists (select from wanted w where w.membership_id = d.subject_id)
          then 'no_longer_addressed'
        when d.useful_until <= clock_now() then 'expired' else 'superseded' end
    where d.kind = 'digest' and d.state in ('planned', 'claimed') and ($5::uuid[] is null or d.user_id = any($5))
      and not exists (select from wanted w where w.membership_id = d.subject_id and w.week = d.occurrence)
    returning 1
  )
  insert into delivery as d (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id,
    membership_id, fire_at, useful_until)
  select gen_random_uuid(), campaign_id, 'digest', 'digest', membership_id, 0, week, user_id, membership_id, fire_at,
    useful_until
  from wanted
  on conflict on constraint delivery_once do update
    set fire_at = excluded.fire_at, useful_until = excluded.useful_until, state = 'planned', skip_reason = null,
      not_before = null, fence = null, lease_until = null
    where (d.state in ('planned', 'claimed')
        and (d.fire_at, d.useful_until) is distinct from (excluded.fire_at, excluded.useful_until))
      -- Somebody who unsubscribes and comes back within the week had no mail yet for it.
      or (d.state = 'skipped' and d.skip_reason in ('no_longer_addressed', 'superseded') and excluded.fire_at > clock_now())`,
  parameters: {
    membershipId: arrayOf(uuid),
    week: arrayOf(text),
    fireAt: arrayOf(instant),
    usefulHours: int,
    onlyUsers: nullable(arrayOf(uuid)),
  },
  row: {},
  prepared: false,
});
