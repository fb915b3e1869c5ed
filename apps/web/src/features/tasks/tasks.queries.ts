import { tasksList, tasksOne } from '../../kernel/api/client.js';
import { campaignListQuery } from '../../kernel/query/pages.js';
import { campaignQuery } from '../../kernel/query/query.js';

export const taskQuery = (campaignId: string, taskId: string) =>
  campaignQuery(campaignId, ['tasks'], 'task', (options) => tasksOne(taskId, campaignId, options), taskId);

/** All open tasks. @param assignee an id or `me`; everybody's without */
export const openTasksQuery = (campaignId: string, assignee?: string) =>
  campaignListQuery(
    campaignId,
    ['tasks'],
    'tasks',
    (page, options) =>
      tasksList(campaignId, { ...page, state: 'open', ...(assignee ? { assignee } : {}) }, options),
    { assignee },
  );
