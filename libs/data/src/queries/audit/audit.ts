import type { DeliveryKind, MailChoice } from '#libs/domain';
import { Delivery, ReminderRule } from '../../tables/mail.js';
import { Membership, UserAccount } from '../../tables/people.js';
import { Deadline } from '../../tables/process.js';
import { Task } from '../../tables/tasks.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, boolean, columns, instant, int, json, nullable, text, textOf, uuid } from '../sql-type.js';
import { LAST_OF_LETTER, MAY_BE_REMINDED, PENDING, WITHDRAWN } from '../deliveries/kinds.js';
import { Letter } from '../../tables/letters.js';
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

/**
 * Open tasks of the next so many days, and those that are overdue by a week at most; but what was overdue before its campaign
 * came as an archive.
 */
export const auditedTasks = defineQuery({
  name: 'audit.tasks',
  text: `
    select id, campaign_id as "campaignId", assignee_id as "assigneeId", given_by as "givenBy", due_at as "dueAt", clock_now() as now
    from task
    where state = 'open' and due_at > clock_now() - interval '7 days'
      and due_at < clock_now() + make_interval(days => $1::int)
      and not exists (select from campaign k where k.id = campaign_id and k.imported_at >= due_at)`,
  parameters: { days: int },
  row: {
    ...columns(Task, 'id', 'campaignId', 'assigneeId', 'givenBy', 'dueAt'),
    now: instant,
  },
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
    select m.user_id as "userId", m.campaign_id as "campaignId", m.organisation_id as "organisationId", m.role,
      m.unwanted_mail as unwanted, u.zone, u.quiet_from as "quietFrom", u.quiet_to as "quietTo"
    from membership m join user_account u on u.id = m.user_id
    where m.state = 'active' and m.wants_reminders and u.state = 'active'`,
  parameters: {},
  row: {
    ...columns(Membership, 'userId', 'campaignId', 'organisationId', 'role'),
    unwanted: arrayOf(textOf<MailChoice>()),
    ...columns(UserAccount, 'zone', 'quietFrom', 'quietTo'),
  },
});
export type AuditedPerson = RowOf<typeof auditedPeople>;

/**
 * What the ledger knows of reminders of a kind, or of overdue tasks, that state a time not long past or within so many days;
 * `skipped` are those that the sender gave up.
 */
export const auditedDeliveries = defineQuery({
  name: 'audit.deliveries',
  text: `
    select case when rule_key like 'rule:%' then substr(rule_key, 6) else rule_key end as "ruleId", subject_id as "subjectId",
      user_id as "userId", stated_due_at as "statedDueAt", fire_at as "fireAt", state = 'planned' as planned,
      state = 'skipped' as skipped
    from delivery where kind = $1 and (state <> 'skipped' or skip_reason not in ${WITHDRAWN})
      and stated_due_at > clock_now() - interval '7 days' and stated_due_at < clock_now() + make_interval(days => $2::int)`,
  parameters: { kind: textOf<DeliveryKind>(), days: int },
  row: {
    ruleId: text,
    ...columns(Delivery, 'subjectId', 'userId', 'statedDueAt', 'fireAt'),
    planned: boolean,
    skipped: boolean,
  },
});
export type AuditedDelivery = RowOf<typeof auditedDeliveries>;

/** What each person was told last of a deadline that lies ahead or has changed lately, and whether a notice is on its way. */
export const auditedDeadlineMail = defineQuery({
  name: 'audit.deadlineMail',
  text: `
    select distinct on (d.subject_id, d.user_id) l.campaign_id as "campaignId", d.subject_id as "deadlineId",
      d.user_id as "userId", d.stated_due_at as "statedDueAt", l.state, l.due_at as "dueAt", clock_now() as now,
      exists (select from delivery n where n.subject_id = d.subject_id and n.user_id = d.user_id and n.rule_key = 'moved'
        and n.state in ('planned', 'claimed')) as pending,
      exists (select from delivery n where n.subject_id = d.subject_id and n.user_id = d.user_id and n.rule_key = 'moved'
        and n.occurrence = l.version::text and n.state in ('failed', 'skipped')) as "givenUp"
    from deadline l join delivery d on d.subject_id = l.id and d.kind like 'deadline%'
    where (l.due_at > clock_now() or l.changed_at > clock_now() - interval '7 days')
      and d.state in ('handing_over', 'accepted', 'uncertain')
    order by d.subject_id, d.user_id, d.handed_over_at desc, d.id desc`,
  parameters: {},
  row: {
    campaignId: uuid,
    deadlineId: uuid,
    userId: uuid,
    statedDueAt: nullable(instant),
    ...columns(Deadline, 'state', 'dueAt'),
    now: instant,
    pending: boolean,
    givenUp: boolean,
  },
});
export type AuditedDeadlineMail = RowOf<typeof auditedDeadlineMail>;

/** Until when each person can sign who was asked and has not answered, what they were told of that last, and whether a notice is on its way. */
export const auditedLetterMail = defineQuery({
  name: 'audit.letterMail',
  text: `
    select last.stated_due_at as "statedDueAt", l.closes_at as "closesAt",
      exists (select from delivery n where n.subject_id = r.id and n.user_id = r.user_id and n.kind = 'letter_moved'
        and n.state in ${PENDING}) as pending,
      exists (select from delivery n where n.subject_id = r.id and n.user_id = r.user_id and n.kind = 'letter_moved'
        and n.stated_due_at is not distinct from l.closes_at and n.state in ('failed', 'skipped')) as "givenUp"
    from letter l join letter_request r on r.letter_id = l.id and ${MAY_BE_REMINDED}
      join user_account u on u.id = r.user_id and u.state <> 'disabled'
      join lateral ${LAST_OF_LETTER} last on true
    where l.state = 'open' and (l.closes_at is null or l.closes_at > clock_now())
      and not exists (select from campaign c where c.id = l.campaign_id and c.closed_at is not null)
    order by r.id`,
  parameters: {},
  row: {
    statedDueAt: nullable(instant),
    ...columns(Letter, 'closesAt'),
    pending: boolean,
    givenUp: boolean,
  },
});
export type AuditedLetterMail = RowOf<typeof auditedLetterMail>;

/** Each change of a task within a week, with what its person knows of the task, from whichever source, the latest last. */
export const auditedTaskNotices = defineQuery({
  name: 'audit.taskNotices',
  text: `
    select n.campaign_id as "campaignId", n.user_id as "userId", t.state, t.assignee_id as "assigneeId", t.due_at as "dueAt",
      (select coalesce(json_agg(json_build_object('dueAt', k.due_at) order by k.at, k.due_at nulls first), '[]'::json) from (
        select n.known_at as at, n.known_due_at as due_at where n.known_at is not null
        union all select d.handed_over_at, coalesce(i.stated_due_at, d.stated_due_at)
        from delivery d left join delivery_task i on i.delivery_id = d.id and i.task_id = n.task_id
        where d.user_id = n.user_id and d.state in ('handing_over', 'accepted', 'uncertain')
          and (i.task_id is not null or (d.kind = 'task_reminder' and d.subject_id = n.task_id))) k) as known,
      exists (select from delivery d where d.user_id = n.user_id and d.campaign_id = n.campaign_id and d.rule_key = 'tasks'
        and d.created_at >= n.at and d.state in ('failed', 'skipped')) as "givenUp"
    from task_notice n join task t on t.id = n.task_id where n.at > clock_now() - interval '7 days'`,
  parameters: {},
  row: {
    campaignId: uuid,
    userId: uuid,
    ...columns(Task, 'state', 'assigneeId', 'dueAt'),
    known: json<{ dueAt: string | null }[]>(),
    givenUp: boolean,
  },
});
export type AuditedTaskNotice = RowOf<typeof auditedTaskNotices>;

/** Each comment of the last week that names somebody, and whether a mail told that person of it. */
export const auditedMentions = defineQuery({
  name: 'audit.mentions',
  text: `
    select n.campaign_id as "campaignId", n.user_id as "userId", n.comment_id in (
        select i.comment_id from delivery_mention i join delivery d on d.id = i.delivery_id
        where i.user_id = n.user_id and d.state in ('handing_over', 'accepted', 'uncertain')) as mailed,
      exists (select from delivery d where d.user_id = n.user_id and d.campaign_id = n.campaign_id and d.rule_key = 'tasks'
        and d.created_at >= n.at and d.state in ('failed', 'skipped')) as "givenUp"
    from task_mention n where n.at > clock_now() - interval '7 days' and n.comment_id in (select id from task_comment)
      and not exists (select from campaign k where k.id = n.campaign_id and k.imported_at >= n.at)`,
  parameters: {},
  row: { campaignId: uuid, userId: uuid, mailed: boolean, givenUp: boolean },
});
export type AuditedMention = RowOf<typeof auditedMentions>;

/** Whose notice of tasks is on its way. */
export const auditedPendingTaskNotices = defineQuery({
  name: 'audit.pendingTaskNotices',
  text: `select m.campaign_id as "campaignId", d.user_id as "userId"
    from delivery d join membership m on m.id = d.membership_id
    where d.kind = 'task_notice' and d.state in ('planned', 'claimed')`,
  parameters: {},
  row: { campaignId: uuid, ...columns(Delivery, 'userId') },
});

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
      where state = 'accepted' and kind in ('deadline_reminder', 'task_reminder', 'task_overdue', 'digest', 'invitation',
        'letter_request', 'letter_reminder', 'letter_confirm', 'letter_receipt', 'mission_mail')
      group by rule_key, subject_id, coalesce(stated_due_at, useful_until), user_id having count(*) > 1) as twice) as duplicates,
    (select count(*)::int from delivery
      where (state = 'failed' and handed_over_at > now() - interval '24 hours')
        or (state = 'planned' and smtp_reply = '${NOT_WRITTEN}')) as failed,
    (select count(*)::int from membership m join user_account u on u.id = m.user_id
      where m.state = 'active' and m.wants_digest and u.state = 'active' and m.joined_at < clock_now() - interval '5 minutes'
        and not exists (select from campaign c where c.id = m.campaign_id and c.closed_at is not null)
        and not exists (select from delivery d
          where d.kind = 'digest' and d.subject_id = m.id and d.user_id = m.user_id and (
            (d.state = 'planned' and d.fire_at < greatest(clock_now() + interval '7 days', (select max(l.fire_at)
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
