import { defineQuery, type RowOf } from '../define-query.js';
import { int, instant, limit, nullable, text, textOf, uuid } from '../sql-type.js';
import type { TaskNewsKind, TaskState } from '#libs/domain';

/** What others did to tasks that concern the reader, and the reader has not seen; the newest first. */
export const unseenTaskNews = defineQuery({
  name: 'task.news',
  text: `select n.task_id as "taskId", n.change, n.at, a.name as actor, t.title, t.delegation_code as "delegationCode",
      d.short_name as delegation, t.state, t.zone, t.due_at as "dueAt",
      (count(*) over ())::int as total
    from (select task_id, change, at, actor_id from task_notice where campaign_id = $1 and user_id = $2 and seen_at is null
      union all select c.task_id, 'mentioned', m.at, c.author_id from task_mention m join task_comment c on c.id = m.comment_id
        where m.campaign_id = $1 and m.user_id = $2 and m.seen_at is null) n
      left join task t on t.id = n.task_id left join user_account a on a.id = n.actor_id
      left join delegation d on d.code = t.delegation_code
    order by n.at desc, n.change, t.due_at nulls last, n.task_id limit $3`,
  parameters: { campaignId: uuid, userId: uuid, limit },
  row: {
    taskId: uuid,
    change: textOf<TaskNewsKind>(),
    at: instant,
    actor: nullable(text),
    /** Null, like what follows it, where the reader does not see the task any more. */
    title: nullable(text),
    delegationCode: nullable(text),
    delegation: nullable(text),
    state: nullable(textOf<TaskState>()),
    zone: nullable(text),
    dueAt: nullable(instant),
    total: int,
  },
  prepared: false,
});
export type UnseenTaskNews = RowOf<typeof unseenTaskNews>;

/** Up to an instant: what has come since is still new. */
export const seeTaskNews = defineQuery({
  name: 'task.seeNews',
  text: `update task_notice set seen_at = clock_now()
    where campaign_id = $1 and user_id = $2 and seen_at is null and at <= $3`,
  parameters: { campaignId: uuid, userId: uuid, upTo: instant },
  row: {},
  prepared: false,
});

export const seeMentions = defineQuery({
  name: 'task.seeMentions',
  text: `update task_mention set seen_at = clock_now()
    where campaign_id = $1 and user_id = $2 and seen_at is null and at <= $3`,
  parameters: { campaignId: uuid, userId: uuid, upTo: instant },
  row: {},
  prepared: false,
});
