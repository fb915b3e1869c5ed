import type { TaskState } from '#libs/domain';
import { Invitation } from '../../tables/access.js';
import { Membership } from '../../tables/people.js';
import { Deadline } from '../../tables/process.js';
import { Task } from '../../tables/tasks.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, boolean, columns, instant, nullable, text, textOf, uuid } from '../sql-type.js';
import { ABOUT_DEADLINE, HANDED_OVER } from '../deliveries/kinds.js';
import { TASK_HOLDS, TASK_KNOWN, TASK_NEWS_DAYS } from '../planning/task-notices.js';

/*
 * What a mail is about, as its recipient may read it now. Names and titles are cut at 400 characters.
 */

/** The campaign, if the recipient has a seat there; and the deadline, whose `id` is null where it is not seen. */
export const deadlineOfMail = defineQuery({
  name: 'mail.deadline',
  text: `select c.id as "campaignId", left(c.name, 400) as campaign, c.slug, d.id, left(d.title, 400) as title, d.kind,
    d.state, d.zone, d.due_at as "dueAt", left(s.name, 400) as session,
    (select m.stated_due_at from delivery m where m.subject_id = $2 and m.user_id = $3 and m.kind in ${ABOUT_DEADLINE}
      and m.state in ${HANDED_OVER} and m.stated_due_at is not null order by m.handed_over_at desc, m.id desc limit 1) as "statedDueAt"
  from campaign c left join deadline d on d.campaign_id = c.id and d.id = $2 left join session s on s.id = d.session_id
  where c.id = $1`,
  parameters: { campaignId: uuid, deadlineId: uuid, userId: uuid },
  row: {
    campaignId: uuid,
    campaign: text,
    slug: text,
    ...columns(Deadline, 'id', 'title', 'kind', 'state', 'zone', 'dueAt'),
    session: nullable(text),
    /** The time that a mail gave the recipient last. */
    statedDueAt: nullable(instant),
  },
});
export type DeadlineOfMail = RowOf<typeof deadlineOfMail>;

/** The same for tasks, of which one row stands for none at all. A note is cut at 1000 characters. */
export const tasksOfMail = defineQuery({
  name: 'mail.tasks',
  text: `select left(c.name, 400) as campaign, c.slug, t.id, left(t.title, 400) as title, left(t.note, 1000) as note, t.state,
    t.assignee_id as "assigneeId", left(u.name, 400) as assignee, t.zone, t.due_at as "dueAt",
    d.short_name as delegation, d.code
  from campaign c left join task t on t.campaign_id = c.id and t.id = any($2::uuid[])
  left join delegation d on d.code = t.delegation_code left join user_account u on u.id = t.assignee_id
  where c.id = $1 order by t.due_at, t.id`,
  parameters: { campaignId: uuid, taskIds: arrayOf(uuid) },
  row: {
    campaign: text,
    slug: text,
    id: nullable(uuid),
    ...columns(Task, 'title'),
    note: nullable(text),
    ...columns(Task, 'state', 'assigneeId'),
    assignee: nullable(text),
    ...columns(Task, 'zone', 'dueAt'),
    delegation: nullable(text),
    code: nullable(text),
  },
});
export type TaskOfMail = RowOf<typeof tasksOfMail>;

/**
 * What the recipient, who reads, does not know yet of tasks that are or were the recipient's. `id` and what follows it are null
 * where the recipient does not see the task any more.
 */
export const tasksOfNotice = defineQuery({
  name: 'mail.tasksOfNotice',
  text: `select left(c.name, 400) as campaign, c.slug, n.task_id as "taskId", ${TASK_HOLDS} as "dueAt",
    known.due_at as "knownDueAt", left(a.name, 400) as actor,
    t.id, left(t.title, 400) as title, left(t.note, 1000) as note, t.state, t.zone, d.short_name as delegation, d.code,
    exists (select from task o where o.series_id = t.series_id and o.assignee_id = n.user_id and o.on_date < t.on_date) as repeats
  from campaign c join task_notice n on n.campaign_id = c.id and n.user_id = $2
    left join task t on t.id = n.task_id
    left join lateral (${TASK_KNOWN}) known on true
    left join delegation d on d.code = t.delegation_code left join user_account a on a.id = n.actor_id
  where c.id = $1 and n.at > clock_now() - interval '${TASK_NEWS_DAYS} days' and ${TASK_HOLDS} is distinct from known.due_at
  order by t.due_at nulls last, n.task_id`,
  parameters: { campaignId: uuid, userId: uuid },
  row: {
    campaign: text,
    slug: text,
    taskId: uuid,
    /** When it is due, where it is the recipient's open task. */
    dueAt: nullable(instant),
    knownDueAt: nullable(instant),
    actor: nullable(text),
    id: nullable(uuid),
    title: nullable(text),
    note: nullable(text),
    state: nullable(textOf<TaskState>()),
    zone: nullable(text),
    delegation: nullable(text),
    code: nullable(text),
    /** Whether the recipient has, or had, an earlier one of its series. */
    repeats: boolean,
  },
});
export type TaskOfNotice = RowOf<typeof tasksOfNotice>;

/** As `demarche_auth`: whoever is invited has no seat yet. */
export const invitationOfMail = defineQuery({
  name: 'mail.invitation',
  text: `select left(u.name, 400) as inviter, left(c.name, 400) as campaign, m.role, i.expires_at as "expiresAt",
    i.accepted_at as "acceptedAt", i.revoked_at as "revokedAt"
  from invitation i join campaign c on c.id = i.campaign_id join membership m on m.id = i.membership_id
  join user_account u on u.id = i.invited_by
  where i.id = $1 and i.user_id = $2`,
  parameters: { invitationId: uuid, userId: uuid },
  row: {
    inviter: text,
    campaign: text,
    ...columns(Membership, 'role'),
    ...columns(Invitation, 'expiresAt', 'acceptedAt', 'revokedAt'),
  },
  prepared: false,
});
export type InvitationOfMail = RowOf<typeof invitationOfMail>;
