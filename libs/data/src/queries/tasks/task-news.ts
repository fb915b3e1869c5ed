import { TaskNotice } from '../../tables/testimony.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { columns, int, instant, limit, nullable, text, textOf, uuid } from '../sql-type.js';
import type { TaskState } from '#libs/domain';

/** What others did to tasks that concern the reader, and the reader has not seen; the newest first. */
export const unseenTaskNews = defineQuery({
  name: 'task.news',
  text: `select n.task_id as "taskId", n.change, n.at, a.name as actor, t.title, t.state, t.zone, t.due_at as "dueAt",
      (count(*) over ())::int as total
    from task_notice n left join task t on t.id = n.task_id left join user_account a on a.id = n.actor_id
    where n.campaign_id = $1 and n.user_id = $2 and n.seen_at is null order by n.at desc, n.task_id limit $3`,
  parameters: { campaignId: uuid, userId: uuid, limit },
  row: {
    ...columns(TaskNotice, 'taskId', 'change', 'at'),
    actor: nullable(text),
    /** Null, like what follows it, where the reader does not see the task any more. */
    title: nullable(text),
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
