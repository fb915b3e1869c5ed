import { HANDED_OVER, PENDING, WITHDRAWN } from '../deliveries/kinds.js';

/** Which of several rules speaks at one instant: an urgent one, which no night holds up, then that with the shortest lead. */
const NEAREST = 'g.urgent desc, g.lead, g.rule_key';

/** How long before its time a reminder rule `r` speaks, in minutes. */
export const LEAD = 'coalesce(r.minutes, r.days_before * 1440)';

/**
 * The end of every planning statement about deadlines, tasks or letters. It expects two CTEs before it:
 * - `wanted (campaign_id, kind, rule_key, subject_id, subject_version, user_id, membership_id, fire_at, catch_up_at, due_at,
 *   useful_until, urgent, lead, informed)` is what the rules ask for now; `lead` is how long before its time a rule speaks;
 * - `open_rows` is the pending part of the ledger (planned or claimed) that this run is responsible for, with the
 *   `reason` to write down should a row be wanted no more.
 *
 * What is pending afterwards depends on the causes, the clock and what was handed over alone, never on the way there:
 * - A row that has been handed over never changes. Who already has a mail that states this very time gets no second one of
 *   the same rule; who has one with another time gets a new occurrence.
 * - A rule whose instant lies ahead is planned for it. One that is due and waits for a worker stays.
 * - Of several rules that come to one person at one instant the nearest speaks: abroad, "the day before" and "on the day" can
 *   be the same morning, and whatever a night puts off comes when it ends.
 * - Where no rule lies ahead and no mail stated this time, the rule nearest to it is made up for at `catch_up_at`, unless
 *   that is null, the person is `informed` by another kind of mail, or the sender has given the person up.
 */
export const UPSERT = `,
  weighed as materialized (
    select w.*, k.closed, k.notified, k.given_up, k.pending_at, k.same,
      w.fire_at > (select clock_now()) or coalesce(k.pending_at = w.fire_at and k.same_time, false) as timely
    from wanted w cross join lateral (
      select count(*) filter (where d.state not in ${PENDING}) as closed,
        coalesce(bool_or(d.stated_due_at = w.due_at and (d.state in ${HANDED_OVER} or d.state = 'failed')), false) as notified,
        coalesce(bool_or(d.stated_due_at = w.due_at and d.state = 'skipped' and d.skip_reason not in ${WITHDRAWN}), false)
          as given_up,
        min(d.fire_at) filter (where d.state in ${PENDING}) as pending_at,
        coalesce(bool_or(d.state in ${PENDING} and d.stated_due_at = w.due_at), false) as same_time,
        coalesce(bool_or(d.state in ${PENDING}
          and (d.stated_due_at, d.useful_until, d.subject_version, d.urgent)
            = (w.due_at, w.useful_until, w.subject_version, w.urgent)
          -- Who is asked to sign need have no seat.
          and d.membership_id is not distinct from w.membership_id), false) as same
      from delivery d
      where d.rule_key = w.rule_key and d.subject_id = w.subject_id and d.user_id = w.user_id) k
  ),
  -- The set is built only where there is something to look up in it, which is seldom.
  unheard as (
    select g.*, row_number() over (partition by g.kind, g.subject_id, g.user_id order by g.fire_at desc, ${NEAREST}) as place
    from weighed g
    where not (g.timely or g.notified or g.given_up or g.informed) and g.catch_up_at is not null
      and (g.kind, g.subject_id, g.user_id) not in (select s.kind, s.subject_id, s.user_id from weighed s
        where s.timely or s.notified or s.given_up or s.informed)
  ),
  ahead as (
    select g.*, row_number() over (partition by g.kind, g.subject_id, g.user_id, g.fire_at order by ${NEAREST}) as place
    from weighed g where g.timely and not g.notified
  ),
  kept as materialized (
    select g.*, g.fire_at as planned_at from ahead g where g.place = 1
    union all
    select g.*, case when g.pending_at <= (select clock_now()) then g.pending_at else g.catch_up_at end
    from unheard g where g.place = 1
  ),
  withdrawn as (
    update delivery d set state = 'skipped', skip_reason = o.reason, not_before = null, fence = null, lease_until = null
    from open_rows o
    where d.id = o.id and d.state in ${PENDING}
      -- A hashed set whatever the planner of PostgreSQL expects: it takes the unnested slots for one row.
      and (d.rule_key, d.subject_id, d.user_id) not in (select k.rule_key, k.subject_id, k.user_id from kept k)
    returning 1
  )
  insert into delivery as d (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id,
    membership_id, fire_at, useful_until, stated_due_at, urgent, created_at)
  select gen_random_uuid(), k.campaign_id, k.kind, k.rule_key, k.subject_id, k.subject_version,
    k.closed::text, k.user_id, k.membership_id, k.planned_at, k.useful_until, k.due_at, k.urgent, (select clock_now())
  -- Left out here and not in the conflict clause, which would lock every row that stays as it is.
  from kept k where not (k.same and k.pending_at = k.planned_at)
  on conflict on constraint delivery_once do update
    set fire_at = excluded.fire_at, useful_until = excluded.useful_until, stated_due_at = excluded.stated_due_at,
      subject_version = excluded.subject_version, urgent = excluded.urgent, membership_id = excluded.membership_id,
      state = 'planned', not_before = null, fence = null, lease_until = null
    where d.state in ${PENDING}`;
