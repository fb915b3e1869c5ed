import { OPEN_CAMPAIGN, SEEN_BY_WORKER } from './campaign.js';
import { SERIES_FACTS, TASK_FACTS } from './columns.js';
import * as rules from './rules.js';
import type { TableAccess } from './types.js';

const {
  ALL,
  all,
  AS_MYSELF,
  AUTHOR,
  COORDINATES,
  FROM_NONE_UNDONE,
  isMe,
  MEMBER,
  MINE_HERE,
  PRESENT,
  seen,
  UNDOES,
} = rules;
const { there } = rules;

const ITS_TASK = there('task t', 't.id = task_id');
/** Words stay with those who could read them when they were written, whoever sees the task since. */
const WRITTEN = `(${seen('assignee_id')} or ${there('task t', `t.id = task_id and ${isMe('t.author_id')}`)})`;
const AS_OF_ITS_TASK = there(
  'task t',
  `t.id = task_id and t.tier = task_comment.tier and t.organisation_id = task_comment.organisation_id
    and t.assignee_id is not distinct from task_comment.assignee_id`,
);
const OF_MY_COMMENT = `${MEMBER} and ${there('task_comment c', `c.id = comment_id and ${isMe('c.author_id')}`)}`;

/** Tasks, what people write below them, and what is new about them to whom. */
export const tasks: Readonly<Record<string, TableAccess>> = {
  task: {
    app: {
      read: `${seen('assignee_id')} and ${FROM_NONE_UNDONE}`,
      insert: AS_MYSELF,
      update: {
        // A coordinator changes what she sees: an update that reads no column is not held to the right to read.
        rows: `${AUTHOR} or ${isMe('assignee_id')} or (${COORDINATES} and ${seen()})`,
        after: MEMBER,
        columns:
          'title, note, assignee_id, zone, due_local, due_at, zone_version, state, tier, closed_at, closed_by, closed_by_series, given_by, given_at, handed_version, handed_by, had_by, had_from, had_since, left_version, left_at, version',
      },
    },
    worker: {
      read: { rows: OPEN_CAMPAIGN, columns: TASK_FACTS },
      // Whose seat ends leaves no task behind that nobody is reminded of, nor does a session that is over sooner.
      update: all(
        'due_at, zone_version, assignee_id, version, state, closed_at, closed_by, closed_by_series, given_at, given_by, handed_version, handed_by, had_by, had_from, had_since, left_version, left_at',
      ),
    },
    ledger: {
      read: all(
        'id, interaction_id, author_id, assignee_id, tier, state, closed_at, closed_by, version, series_id, on_date',
      ),
      insert: ALL,
      update: all('title, note, state, closed_at, closed_by, version'),
    },
  },
  task_series: {
    app: {
      read: seen('assignee_id'),
      insert: AS_MYSELF,
      update: {
        rows: UNDOES,
        after: MEMBER,
        columns:
          'title, note, delegation_code, assignee_id, at_time, zone, unit, every, weekdays, starts_on, until_on, until_session_id, made_until, tier, given_by, handed_version, handed_by, had_by, had_from, left_version, left_at, ended_at, ended_by, version',
      },
    },
    worker: {
      read: { rows: OPEN_CAMPAIGN, columns: SERIES_FACTS },
      update: all(
        'made_until, assignee_id, version, given_by, handed_version, handed_by, had_by, had_from, left_version, left_at',
      ),
    },
    // It makes the tasks, whose words the worker does not read.
    ledger: { read: ALL, update: all('title, note, ended_at, ended_by, version') },
  },
  task_notice: {
    app: { read: MINE_HERE, update: { rows: isMe('user_id'), columns: 'seen_at' } },
    worker: { read: ALL, insert: ALL, update: ALL },
  },
  task_comment: {
    app: {
      read: `${MEMBER} and ${ITS_TASK} and ${PRESENT} and ${WRITTEN}`,
      insert: `${MEMBER} and ${AUTHOR} and ${AS_OF_ITS_TASK}`,
      update: {
        rows: `${MEMBER} and ${AUTHOR}`,
        columns: 'text, changed_at, version, removed_at, removed_by',
      },
    },
    // That there is one, for whoever is mentioned; nothing of what it says.
    worker: { read: { rows: SEEN_BY_WORKER, columns: 'id, campaign_id, task_id, author_id' } },
    ledger: {
      read: all('task_id, author_id, assignee_id, tier, removed_at, removed_by, version'),
      update: all('text, removed_at, removed_by, version'),
    },
  },
  task_mention: {
    app: {
      read: `${MEMBER} and (${isMe('user_id')} or ${there('task_comment c', 'c.id = comment_id')})`,
      insert: OF_MY_COMMENT,
      update: { rows: MINE_HERE, columns: 'seen_at' },
      delete: OF_MY_COMMENT,
    },
    worker: { read: OPEN_CAMPAIGN },
  },
};
