import { tasksByPerson, tasksList, type TaskDto } from '../../kernel/api/client.js';
import { fewFirst } from '../../kernel/query/early-pages.js';
import type { PagesProps } from '../../kernel/query/pages.js';
import { campaignQuery } from '../../kernel/query/query.js';
import { askedOf, type Filters } from './filters.js';

/** Everybody's tasks as the filters leave them, page after page. */
export const filteredTasks = (campaignId: string, filters: Filters): PagesProps<TaskDto> => {
  const asked = askedOf(filters);
  return {
    campaignId,
    topics: ['tasks', 'members'],
    name: 'all-tasks',
    parameters: asked,
    ask: (page, options) =>
      tasksList(campaignId, { ...page, ...fewFirst(page.cursor, 100), ...asked }, options),
  };
};

/** For each person, and for nobody, how many open tasks there are. */
export const tasksByPersonQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['tasks', 'members'], 'tasks-by-person', (options) =>
    tasksByPerson(campaignId, options),
  );
