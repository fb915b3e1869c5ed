import { defineQuery } from '../define-query.js';
import { arrayOf, nullable, uuid } from '../sql-type.js';
import { TASK_GIVER } from './overdue-tasks.js';
import { TASK_NEWS_DAYS } from './task-notices.js';

const row = { id: uuid };

/** Who holds a mail about a deadline that was put into the past has to hear that: so long the floor looks at it. */
const PAST_OR_AHEAD = `(due_at > clock_now() or changed_at > clock_now() - interval '7 days')`;

/** Deadlines that lie ahead or have changed lately, of one campaign where it is given. */
export const deadlinesAhead = defineQuery({
  name: 'planning.deadlinesAhead',
  text: `select id from deadline where ${PAST_OR_AHEAD} and ($1::uuid is null or campaign_id = $1)`,
  parameters: { campaignId: nullable(uuid) },
  row,
  prepared: false,
});

export const deadlinesAheadOfPeople = defineQuery({
  name: 'planning.deadlinesAheadOfPeople',
  text: `select id from deadline where ${PAST_OR_AHEAD} and campaign_id in
      (select campaign_id from membership where user_id = any($1::uuid[]))`,
  parameters: { userIds: arrayOf(uuid) },
  row,
  prepared: false,
});

/** Tasks that lie ahead or are not overdue for long, of one campaign where it is given. */
export const tasksAhead = defineQuery({
  name: 'planning.tasksAhead',
  text: `select id from task where due_at > clock_now() - interval '${TASK_NEWS_DAYS} days' and ($1::uuid is null or campaign_id = $1)`,
  parameters: { campaignId: nullable(uuid) },
  row,
  prepared: false,
});

export const tasksAheadOfPeople = defineQuery({
  name: 'planning.tasksAheadOfPeople',
  text: `select id from task t where due_at > clock_now() - interval '${TASK_NEWS_DAYS} days'
    and (assignee_id = any($1::uuid[]) or ${TASK_GIVER} = any($1))`,
  parameters: { userIds: arrayOf(uuid) },
  row,
  prepared: false,
});
