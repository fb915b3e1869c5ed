import { tasksList, tasksOne, tasksUnseen } from '../api/client.js';
import { campaignListQuery } from '../query/pages.js';
import { campaignQuery } from '../query/query.js';

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

/** My open tasks that are due before an instant: few, where somebody may have two thousand. */
export const dueTasksQuery = (campaignId: string, dueBefore: string) =>
  campaignListQuery(
    campaignId,
    ['tasks'],
    'due-tasks',
    (page, options) => tasksList(campaignId, { ...page, state: 'open', assignee: 'me', dueBefore }, options),
    { dueBefore },
  );

/** Open tasks that are overdue, or that nobody who sits in the campaign has. */
export const attentionTasksQuery = (campaignId: string) =>
  campaignListQuery(campaignId, ['tasks', 'members'], 'attention-tasks', (page, options) =>
    tasksList(campaignId, { ...page, attention: true }, options),
  );

/** What others did to my tasks that I have not seen. */
export const taskNewsQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['tasks'], 'task-news', (options) => tasksUnseen(campaignId, options));
