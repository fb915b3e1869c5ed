import { defineQuery } from '../define-query.js';
import { arrayOf, nullable, uuid } from '../sql-type.js';

const row = { id: uuid };

/** Deadlines that lie ahead, of one campaign where it is given. */
export const deadlinesAhead = defineQuery({
  name: 'planning.deadlinesAhead',
  text: `select id from deadline where due_at > clock_now() and ($1::uuid is null or campaign_id = $1)`,
  parameters: { campaignId: nullable(uuid) },
  row,
  prepared: false,
});

export const deadlinesAheadOfPeople = defineQuery({
  name: 'planning.deadlinesAheadOfPeople',
  text: `select id from deadline where due_at > clock_now() and campaign_id in
      (select campaign_id from membership where user_id = any($1::uuid[]))`,
  parameters: { userIds: arrayOf(uuid) },
  row,
  prepared: false,
});

export const tasksAhead = defineQuery({
  name: 'planning.tasksAhead',
  text: `select id from task where due_at > clock_now() and ($1::uuid is null or campaign_id = $1)`,
  parameters: { campaignId: nullable(uuid) },
  row,
  prepared: false,
});

export const tasksAheadOfPeople = defineQuery({
  name: 'planning.tasksAheadOfPeople',
  text: 'select id from task where assignee_id = any($1::uuid[]) and due_at > clock_now()',
  parameters: { userIds: arrayOf(uuid) },
  row,
  prepared: false,
});
