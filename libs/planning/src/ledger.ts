import type { Transaction } from '#libs/platform';

/** What can say how a person's mail is timed. */
export interface RecipientClock {
  zone: string;
  quietFrom: string;
  quietTo: string;
}

export const quietOf = (clock: RecipientClock) => ({ from: clock.quietFrom, until: clock.quietTo });

/** Campaign clock of this transaction. */
export async function clockNow(tx: Transaction): Promise<Date> {
  const [row] = await tx.query<{ now: Date }>('select clock_now() as now');
  if (!row) throw new Error('The database has no clock');
  return row.now;
}

/** Turns rows into one array per column, the form in which `unnest` takes them. */
export function columns<Row extends object, Key extends keyof Row>(
  rows: readonly Row[],
  ...keys: Key[]
): unknown[][] {
  return keys.map((key) => rows.map((row) => row[key]));
}

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
  known as (
    select w.rule_key, w.subject_id, w.user_id,
      count(*) filter (where d.state not in ('planned', 'claimed')) as closed,
      bool_or(d.state in ('planned', 'claimed')) as pending,
      bool_or(d.state in ('handing_over', 'accepted', 'uncertain', 'failed') and d.useful_until = w.due_at) as told
    from wanted w join delivery d
      on d.rule_key = w.rule_key and d.subject_id = w.subject_id and d.user_id = w.user_id
    group by w.rule_key, w.subject_id, w.user_id
  ),
  withdrawn as (
    update delivery d set state = 'skipped', skip_reason = o.reason, fence = null, lease_until = null
    from open_rows o
    where d.id = o.id and d.state in ('planned', 'claimed') and not exists (
      select from wanted w
      where w.rule_key = d.rule_key and w.subject_id = d.subject_id and w.user_id = d.user_id)
    returning 1
  )
  insert into delivery as d (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id,
    membership_id, fire_at, useful_until, urgent)
  select gen_random_uuid(), w.campaign_id, w.kind, w.rule_key, w.subject_id, w.subject_version,
    coalesce(k.closed, 0)::text, w.user_id, w.membership_id, w.fire_at, w.due_at, w.urgent
  from wanted w left join known k using (rule_key, subject_id, user_id)
  where not coalesce(k.told, false) and (w.fire_at > clock_now() or coalesce(k.pending, false))
  on conflict on constraint delivery_once do update
    set fire_at = excluded.fire_at, useful_until = excluded.useful_until, subject_version = excluded.subject_version,
      urgent = excluded.urgent, membership_id = excluded.membership_id, state = 'planned', fence = null, lease_until = null,
      not_before = null
    where d.state in ('planned', 'claimed')
      and (d.fire_at, d.useful_until, d.subject_version, d.urgent, d.membership_id) is distinct from
        (excluded.fire_at, excluded.useful_until, excluded.subject_version, excluded.urgent, excluded.membership_id)`;
