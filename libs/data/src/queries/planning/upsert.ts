/**
 * The end of every planning statement. It expects two CTEs before it:
 * - `wanted (campaign_id, kind, rule_key, subject_id, subject_version, user_id, membership_id, fire_at, due_at, urgent)`
 *   is what the rules ask for now;
 * - `open_rows` is the pending part of the ledger (planned or claimed) that this run is responsible for, with the
 *   `reason` to write down should a row be wanted no more.
 *
 * A pending row follows its cause; a row that has been handed over never changes. Who already holds a mail with
 * another time gets a new occurrence; what was due before it was first planned is not sent at all.
 */
export const UPSERT = `,
  withdrawn as (
    update delivery d set state = 'skipped', skip_reason = o.reason, not_before = null, fence = null, lease_until = null
    from open_rows o
    where d.id = o.id and d.state in ('planned', 'claimed')
      -- A hashed set whatever the planner of PostgreSQL expects: it takes the unnested slots for one row.
      and (d.rule_key, d.subject_id, d.user_id) not in (select w.rule_key, w.subject_id, w.user_id from wanted w)
    returning 1
  )
  insert into delivery as d (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id,
    membership_id, fire_at, useful_until, urgent, created_at)
  select gen_random_uuid(), w.campaign_id, w.kind, w.rule_key, w.subject_id, w.subject_version,
    k.closed::text, w.user_id, w.membership_id, w.fire_at, w.due_at, w.urgent, (select clock_now())
  from wanted w cross join lateral (
    select count(*) filter (where d.state not in ('planned', 'claimed')) as closed,
      coalesce(bool_or(d.state in ('planned', 'claimed')), false) as pending,
      coalesce(bool_or(d.state in ('handing_over', 'accepted', 'uncertain', 'failed')
        and d.useful_until = w.due_at), false) as notified,
      -- Left out here and not in the conflict clause, which would lock every row that stays as it is.
      coalesce(bool_or(d.state in ('planned', 'claimed')
        and (d.fire_at, d.useful_until, d.subject_version, d.urgent, d.membership_id)
          = (w.fire_at, w.due_at, w.subject_version, w.urgent, w.membership_id)), false) as settled
    from delivery d
    where d.rule_key = w.rule_key and d.subject_id = w.subject_id and d.user_id = w.user_id) k
  where not k.notified and not k.settled and (w.fire_at > (select clock_now()) or k.pending)
  on conflict on constraint delivery_once do update
    set fire_at = excluded.fire_at, useful_until = excluded.useful_until, subject_version = excluded.subject_version,
      urgent = excluded.urgent, membership_id = excluded.membership_id, state = 'planned', not_before = null,
      fence = null, lease_until = null
    where d.state in ('planned', 'claimed')`;
