import { commentsList, commentsMentionable } from '../../../kernel/api/client.js';
import { campaignQuery } from '../../../kernel/query/query.js';

export const commentsQuery = (campaignId: string, taskId: string) =>
  campaignQuery(
    campaignId,
    ['tasks'],
    'task-comments',
    (options) => commentsList(taskId, campaignId, options),
    taskId,
  );

/** Whom I may name below a task, or in a comment that I write anew. */
export const mentionableQuery = (campaignId: string, taskId: string, commentId?: string) =>
  campaignQuery(
    campaignId,
    ['tasks', 'members'],
    'mentionable',
    (options) => commentsMentionable(taskId, campaignId, commentId ? { commentId } : {}, options),
    `${taskId} ${commentId ?? ''}`,
  );
