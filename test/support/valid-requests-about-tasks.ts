import { TaskComment, TaskSeries } from '#libs/data';
import { newId } from '#libs/platform';
import type { TestDatabase } from './database.js';
import { aTask, type Subjects } from './subjects.js';
import { nothing, unique, type Build } from './valid-request.js';

const FIRST = { 'If-Match': '"1"' };
const widely = (subjects: Subjects) => ({
  authorId: subjects.someone.id,
  organisationId: subjects.organisationId,
  tier: 'public' as const,
});

/** What somebody else wrote below a task that all see. */
const aComment = async (database: TestDatabase, subjects: Subjects) => {
  const [taskId, commentId] = [await aTask(database, subjects, widely(subjects)), newId()];
  const facts = { campaignId: subjects.id, taskId, authorId: subjects.someone.id, text: 'A comment' };
  const circle = { tier: 'public' as const, organisationId: subjects.organisationId, assigneeId: null };
  await database.table(TaskComment).insert({ id: commentId, ...facts, ...circle });
  return { taskId, commentId };
};

const ofAComment =
  (more: object = {}): Build =>
  async ({ database }, subjects) => ({ params: await aComment(database, subjects), ...more });

const onATask =
  (more: (subjects: Subjects) => object = () => ({})): Build =>
  async ({ database }, subjects) => ({
    params: { taskId: await aTask(database, subjects, widely(subjects)) },
    ...more(subjects),
  });

const rule = {
  ...{ atTime: '10:00', zone: 'UTC', unit: 'week' as const, every: 1, weekdays: [1, 4] },
  startsOn: '2030-01-01',
};

/** A task of somebody else that comes again, which all see. */
const aSeries = async (database: TestDatabase, subjects: Subjects, more: object = {}) => {
  const id = newId();
  const by = { ...widely(subjects), givenBy: subjects.someone.id };
  const facts = { campaignId: subjects.id, title: 'Again', madeUntil: '2029-12-31' };
  const open = { delegationCode: null, assigneeId: null, untilOn: null, untilSessionId: null };
  await database.table(TaskSeries).insert({
    ...{ id, ...facts, ...rule, ...open, endedAt: null, endedBy: null, ...by },
    ...more,
  });
  return { seriesId: id };
};

const ofASeries =
  (more: object = {}, facts: object = {}): Build =>
  async ({ database }, subjects) => ({ params: await aSeries(database, subjects, facts), ...more });

/** By method and path below the campaign: what comes again, and what people write below tasks. */
export const ABOUT_TASKS: Record<string, Build> = {
  'GET /task-series': nothing,
  'GET /task-series/:seriesId': ofASeries(),
  'POST /task-series': (_, { someone }) => ({
    body: { ...rule, title: 'A report', note: 'Soon', assigneeId: someone.id, tier: 'coalition' },
  }),
  'PATCH /task-series/:seriesId': ofASeries({ headers: FIRST, body: { title: 'Another report' } }),
  'POST /task-series/:seriesId/end': ofASeries({ headers: FIRST, body: { from: '2030-01-01' } }),
  'POST /task-series/:seriesId/resume': ofASeries({}, { endedAt: new Date('2024-08-01T10:00:00Z') }),
  'GET /tasks/:taskId/comments': ofAComment(),
  'GET /tasks/:taskId/mentionable': onATask(),
  'POST /tasks/:taskId/comments': onATask(({ someone }) => ({
    body: { text: unique('See this'), mentions: [someone.id] },
  })),
  'PATCH /tasks/:taskId/comments/:commentId': ofAComment({ headers: FIRST, body: { text: 'Other words' } }),
  'DELETE /tasks/:taskId/comments/:commentId': ofAComment({ headers: FIRST }),
  'POST /tasks/:taskId/comments/:commentId/restore': ofAComment(),
};
