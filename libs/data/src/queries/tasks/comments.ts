import { TaskComment } from '../../tables/task-comments.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { MENTION_MAILED, TASK_NEWS_DAYS } from '../planning/task-notices.js';
import { columns, json, nullable, text, uuid } from '../sql-type.js';

/**
 * Below a task that the reader sees, for those who can read it at this moment: read and written in one statement, since the task may
 * be shared otherwise meanwhile. No row where it is not seen, or where the id is taken.
 */
export const addComment = defineQuery({
  name: 'task.addComment',
  text: `insert into task_comment (id, campaign_id, task_id, author_id, text, tier, organisation_id, assignee_id)
    select $1, t.campaign_id, t.id, $4, $5, t.tier, t.organisation_id, t.assignee_id
    from task t where t.campaign_id = $2 and t.id = $3
    on conflict (id) do nothing`,
  parameters: { id: uuid, campaignId: uuid, taskId: uuid, authorId: uuid, text },
  row: {},
});

/** Somebody whom a comment names. */
interface Mentioned {
  userId: string;
  name: string;
}

/** Below one task, the first comes first; with `tx.withRemoved()` also what was removed, without its words. */
export const commentsOfTask = defineQuery({
  name: 'task.comments',
  text: `select c.id, c.author_id as "authorId", u.name as author,
      case when c.removed_at is null then c.text end as text, c.created_at as "createdAt", c.changed_at as "changedAt",
      c.removed_at as "removedAt", c.version, c.tier,
      case when c.removed_at is null then (
        select coalesce(json_agg(json_build_object('userId', m.user_id, 'name', w.name) order by w.name, m.user_id), '[]'::json)
        from task_mention m join user_account w on w.id = m.user_id where m.comment_id = c.id) else '[]'::json end as mentions
    from task_comment c join user_account u on u.id = c.author_id
    where c.campaign_id = $1 and c.task_id = $2 and ($3::uuid is null or c.id = $3)
    order by c.created_at, c.id`,
  parameters: { campaignId: uuid, taskId: uuid, id: nullable(uuid) },
  row: {
    ...columns(TaskComment, 'id', 'authorId'),
    author: text,
    text: nullable(text),
    ...columns(TaskComment, 'createdAt', 'changedAt', 'removedAt', 'version', 'tier'),
    mentions: json<Mentioned[]>(),
  },
  prepared: false,
});
export type TaskCommentRow = RowOf<typeof commentsOfTask>;

/**
 * That the person of seat `m` sees a row, as `maySee()` has it, as far as the reader may know that. Who sits in the core group is
 * told to nobody outside of it, and who reads with an organisation to nobody of another.
 */
const readBy = (row: string) => `(m.user_id in (t.author_id, ${row}.author_id, ${row}.assignee_id)
        or ${row}.tier in ('coalition', 'public')
        or (${row}.tier = 'core' and m.core_group and t.campaign_id = any(reader_core_campaigns()))
        or (${row}.tier = 'organisation' and m.organisation_id = ${row}.organisation_id and m.reads_organisation
          and ${row}.organisation_id = any(reader_organisations())))`;

/** Whom the reader may name below a task: who sees it, and the comment that is written anew. */
export const mentionable = defineQuery({
  name: 'task.mentionable',
  text: `select m.user_id as "userId", u.name, o.name as organisation
    from task t join membership m on m.campaign_id = t.campaign_id and m.state = 'active'
      join user_account u on u.id = m.user_id and u.state = 'active'
      join organisation o on o.id = m.organisation_id
      left join task_comment c on c.id = $4 and c.task_id = t.id
    where t.campaign_id = $1 and t.id = $2 and m.user_id <> $3 and ${readBy('t')} and (c.id is null or ${readBy('c')})
    order by u.name, m.user_id`,
  parameters: { campaignId: uuid, taskId: uuid, readerId: uuid, commentId: nullable(uuid) },
  row: { userId: uuid, name: text, organisation: text },
  prepared: false,
});
export type Mentionable = RowOf<typeof mentionable>;

/** Comments that name the reader, as a notice of tasks tells of them: `id` and what follows are null where it is not seen. */
export const mentionsOfNotice = defineQuery({
  name: 'mail.mentions',
  text: `select left(k.name, 400) as campaign, k.slug, n.comment_id as "commentId",
      c.id, t.id as "taskId", left(t.title, 400) as title, left(u.name, 400) as author
    from campaign k join task_mention n on n.campaign_id = k.id and n.user_id = $2
      left join task_comment c on c.id = n.comment_id left join task t on t.id = c.task_id
      left join user_account u on u.id = c.author_id
    where k.id = $1 and n.at > clock_now() - interval '${TASK_NEWS_DAYS} days' and not ${MENTION_MAILED}
    order by n.at, n.comment_id`,
  parameters: { campaignId: uuid, userId: uuid },
  row: {
    campaign: text,
    slug: text,
    commentId: uuid,
    id: nullable(uuid),
    taskId: nullable(uuid),
    title: nullable(text),
    author: nullable(text),
  },
  prepared: false,
});
export type MentionOfNotice = RowOf<typeof mentionsOfNotice>;
