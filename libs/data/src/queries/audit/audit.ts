import type { DeliveryKind } from '#libs/domain';
import { Delivery, ReminderRule } from '../../tables/mail.js';
import { Membership, UserAccount } from '../../tables/people.js';
import { Deadline } from '../../tables/process.js';
import { Task } from '../../tables/testimony.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { boolean, columns, instant, int, text, textOf } from '../sql-type.js';
import { NOT_WRITTEN } from '../deliveries/sending.js';

/** Open deadlines of the next so many days. */
export const auditedDeadlines = defineQuery({
  name: 'audit.deadlines',
  text: `
    select id, campaign_id as "campaignId", kind, due_at as "dueAt", clock_now() as now from deadline
    where state = 'open' and due_at > clock_now() and due_at < clock_now() + make_interval(days => $1::int)`,
  parameters: { days: int },
  row: { ...columns(Deadline, 'id', 'campaignId', 'kind', 'dueAt'), now: instant },
});
export type AuditedDeadline = RowOf<typeof auditedDeadlines>;

/** Assigned open tasks of the next so many days. */
export const auditedTasks = defineQuery({
  name: 'audit.tasks',
  text: `
    select id, campaign_id as "campaignId", assignee_id as "assigneeId", due_at as "dueAt", clock_now() as now from task
    where state = 'open' and assignee_id is not null
      and due_at > clock_now() and due_at < clock_now() + make_interval(days => $1::int)`,
  parameters: { days: int },
  row: { ...columns(Task, 'id', 'campaignId', 'assigneeId', 'dueAt'), now: instant },
});
export type AuditedTask = RowOf<typeof auditedTasks>;

export const auditedRules = defineQuery({
  name: 'audit.rules',
  text: `
    select id, campaign_id as "campaignId", subject, type, minutes, at_time as "atTime", days_before as "daysBefore",
      audience_roles as "audienceRoles", audience_organisation_id as "audienceOrganisationId", urgent
    from reminder_rule where active`,
  parameters: {},
  row: {
    ...columns(ReminderRule, 'id', 'campaignId', 'subject', 'type', 'minutes', 'atTime', 'daysBefore'),
    ...columns(ReminderRule, 'audienceRoles', 'audienceOrganisationId', 'urgent'),
  },
});
export type AuditedRule = RowOf<typeof auditedRules>;

/** Who wants reminders. */
export const auditedPeople = defineQuery({
  name: 'audit.people',
  text: `
    select m.user_id as "userId", m.campaign_id as "campaignId", m.organisation_id as "organisationId", m.role, u.zone,
      u.quiet_from as "quietFrom", u.quiet_to as "quietTo"
    from membership m join user_account u on u.id = m.user_id
    where m.state = 'active' and m.wants_reminders and u.state = 'active'`,
  parameters: {},
  row: {
    ...columns(Membership, 'userId', 'campaignId', 'organisationId', 'role'),
    ...columns(UserAccount, 'zone', 'quietFrom', 'quietTo'),
  },
});
export type AuditedPerson = RowOf<typeof auditedPeople>;

/** What the ledger knows of reminders of a kind whose time has not passed and comes within so many days. */
export const auditedDeliveries = defineQuery({
  name: 'audit.deliveries',
  text: `
    select substr(rule_key, 6) || ' ' || subject_id || ' ' || user_id as key, useful_until as "usefulUntil",
      fire_at as "fireAt", state = 'planned' as planned
    from delivery where kind = $1 and state <> 'skipped' and useful_until > clock_now()
      and useful_until < clock_now() + make_interval(days => $2::int)`,
  parameters: { kind: textOf<DeliveryKind>(), days: int },
  row: { key: text, ...columns(Delivery, 'usefulUntil', 'fireAt'), planned: boolean },
});
export type AuditedDelivery = RowOf<typeof auditedDeliveries>;

/**
 * What else can be wrong, counted. What a refusal or the night has put off is not late. Who moves the day of the digest waits
 * for up to two weeks after the last one; who has just joined, or just had one, may have to wait for the planner.
 */
export const auditCounts = defineQuery({
  name: 'audit.counts',
  text: `select
    (select count(*)::int from delivery where state in ('planned', 'claimed')
      and greatest(fire_at, not_before) < clock_now() - interval '5 minutes') as late,
    (select coalesce(sum(n - 1), 0)::int from (
      select count(*) as n from delivery
      where state = 'accepted' and kind in ('deadline_reminder', 'task_reminder', 'digest', 'invitation')
      group by rule_key, subject_id, useful_until, user_id having count(*) > 1) as twice) as duplicates,
    (select count(*)::int from delivery
      where (state = 'failed' and handed_over_at > now() - interval '24 hours')
        or (state = 'planned' and smtp_reply = '${NOT_WRITTEN}')) as failed,
    (select count(*)::int from membership m join user_account u on u.id = m.user_id
      where m.state = 'active' and m.wants_digest and u.state = 'active' and m.joined_at < clock_now() - interval '5 minutes'
        and not exists (select from delivery d
          where d.kind = 'digest' and d.subject_id = m.id and d.user_id = m.user_id and (
            (d.state = 'planned' and d.fire_at < greatest(clock_now() + interval '8 days', (select max(l.fire_at)
              from delivery l where l.kind = 'digest' and l.subject_id = m.id and l.state <> 'planned') + interval '14 days'))
            or d.state in ('claimed', 'handing_over') or d.handed_over_at > now() - interval '5 minutes'
            or (d.state <> 'planned' and d.fire_at > clock_now() - interval '5 minutes')))) as digestless,
    (select count(*)::int from delivery where state = 'uncertain') as held,
    (select count(*)::int from heartbeat where
      (name in ('worker', 'sweeper') and at < now() - interval '2 minutes')
      or (name = 'planner' and at < now() - interval '5 minutes')) as stale`,
  parameters: {},
  row: { late: int, duplicates: int, failed: int, digestless: int, held: int, stale: int },
});
