import { reminderInstant, type ReminderRule } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { clockNow, columns, quietOf, runPlan, UPSERT, type RecipientClock } from './ledger.js';

interface DeadlineRow {
  id: string;
  campaignId: string;
  kind: string;
  dueAt: Date;
  version: number;
}

export interface RuleRow {
  id: string;
  campaignId: string;
  subject: string;
  type: 'before' | 'morning';
  minutes: number | null;
  atTime: string | null;
  daysBefore: number | null;
  urgent: boolean;
}

export const RULE_COLUMNS = `id, campaign_id as "campaignId", subject, type, minutes, at_time as "atTime",
  days_before as "daysBefore", urgent`;

/** @throws Error when the row has neither shape, which the table's check forbids */
export function ruleOf(row: RuleRow): ReminderRule {
  if (row.type === 'before' && row.minutes !== null) return { type: 'before', minutes: row.minutes };
  if (row.atTime !== null && row.daysBefore !== null) {
    return { type: 'morning', at: row.atTime, daysBefore: row.daysBefore };
  }
  throw new Error(`Reminder rule ${row.id} has no time`);
}

interface Slot extends RecipientClock {
  ruleId: string;
  deadlineId: string;
  fireAt: Date;
}

/**
 * Plans the reminders of deadlines. The instants are worked out once per (deadline, rule, recipients' clock), by the
 * pure rules; one statement spreads them over the recipients, so that the work in this process does not grow with
 * the size of the audience.
 * @param onlyUsers null for everybody
 */
export async function planDeadlineReminders(
  tx: Transaction,
  deadlineIds: readonly string[],
  onlyUsers: readonly string[] | null,
): Promise<void> {
  if (deadlineIds.length === 0) return;
  const now = await clockNow(tx);
  const deadlines = await tx.query<DeadlineRow & Record<string, unknown>>(
    `select id, campaign_id as "campaignId", kind, due_at as "dueAt", version from deadline
     where id = any($1::uuid[]) and state = 'open' and due_at > $2`,
    [deadlineIds, now],
  );
  const campaigns = [...new Set(deadlines.map((deadline) => deadline.campaignId))];
  const rules = await tx.query<RuleRow & Record<string, unknown>>(
    `select ${RULE_COLUMNS} from reminder_rule where active and subject <> 'task' and campaign_id = any($1::uuid[])`,
    [campaigns],
  );
  const slots = slotsOf(deadlines, rules, await recipientClocks(tx, campaigns, onlyUsers));
  await runPlan(tx, PLAN, [
    ...columns(slots, 'ruleId', 'deadlineId', 'zone', 'quietFrom', 'quietTo', 'fireAt'),
    deadlineIds,
    onlyUsers,
  ]);
}

interface CampaignClock extends RecipientClock {
  campaignId: string;
}

async function recipientClocks(
  tx: Transaction,
  campaigns: readonly string[],
  onlyUsers: readonly string[] | null,
): Promise<CampaignClock[]> {
  return tx.query<CampaignClock & Record<string, unknown>>(
    `select distinct m.campaign_id as "campaignId", u.zone, u.quiet_from as "quietFrom", u.quiet_to as "quietTo"
     from membership m join user_account u on u.id = m.user_id
     where m.campaign_id = any($1::uuid[]) and m.state = 'active' and ($2::uuid[] is null or m.user_id = any($2))`,
    [campaigns, onlyUsers],
  );
}

function slotsOf(deadlines: DeadlineRow[], rules: RuleRow[], clocks: CampaignClock[]): Slot[] {
  return deadlines.flatMap((deadline) =>
    rules
      .filter((rule) => rule.campaignId === deadline.campaignId && rule.subject === deadline.kind)
      .flatMap((rule) =>
        clocks
          .filter((clock) => clock.campaignId === deadline.campaignId)
          .map((clock) => ({
            ruleId: rule.id,
            deadlineId: deadline.id,
            zone: clock.zone,
            quietFrom: clock.quietFrom,
            quietTo: clock.quietTo,
            fireAt: reminderInstant(ruleOf(rule), deadline.dueAt, clock.zone, quietOf(clock), rule.urgent),
          })),
      ),
  );
}

/** Whom a rule addresses; written once for the planner, the auditor has its own. */
const PLAN = `with
  slot as (
    select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
      as s (rule_id, deadline_id, zone, quiet_from, quiet_to, fire_at)
  ),
  asked as (
    select l.campaign_id, 'deadline_reminder' as kind, 'rule:' || r.id as rule_key, l.id as subject_id,
      l.version as subject_version, m.user_id, m.id as membership_id, s.fire_at, l.due_at, r.urgent
    from slot s
      join deadline l on l.id = s.deadline_id
      join reminder_rule r on r.id = s.rule_id
      join membership m on m.campaign_id = l.campaign_id and m.state = 'active' and m.wants_reminders
        and m.role = any(r.audience_roles)
        and (r.audience_organisation_id is null or r.audience_organisation_id = m.organisation_id)
        and ($8::uuid[] is null or m.user_id = any($8))
      join user_account u on u.id = m.user_id and u.state = 'active'
        and u.zone = s.zone and u.quiet_from = s.quiet_from and u.quiet_to = s.quiet_to
  ),
  -- Of several that have become due at once, after a move or an outage, the one nearest to the deadline says it all.
  wanted as (
    select campaign_id, kind, rule_key, subject_id, subject_version, user_id, membership_id, fire_at, due_at, urgent
    from (
      select a.*, a.fire_at <= (select clock_now()) as past, row_number() over (
        partition by a.subject_id, a.user_id, a.fire_at <= (select clock_now()) order by a.fire_at desc, a.rule_key) as place
      from asked a) ranked
    where not past or place = 1
  ),
  open_rows as (
    select d.id, case when l.state = 'cancelled' then 'cancelled' when l.due_at <= clock_now() then 'expired'
      when (d.rule_key, d.subject_id, d.user_id) in (select rule_key, subject_id, user_id from asked) then 'superseded'
      else 'no_longer_addressed' end as reason
    from delivery d join deadline l on l.id = d.subject_id
    where d.subject_id = any($7::uuid[]) and d.kind = 'deadline_reminder' and d.state in ('planned', 'claimed')
      and ($8::uuid[] is null or d.user_id = any($8))
  )${UPSERT}`;
