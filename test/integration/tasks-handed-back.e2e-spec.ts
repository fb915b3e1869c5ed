import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setClock } from '../support/makers.js';
import { PlannedWorld, type Name } from '../support/planned-world.js';

/** Monday 21 October 2024, 10:00 in Vienna. */
const BEGIN = '2024-10-21T08:00:00Z';
const DUE = { dueLocal: '2024-10-22T11:00', zone: 'Europe/Vienna' };
const OVERDUE = '2024-10-22T09:30:00Z';

interface Written {
  id: string;
  version: number;
}

let world: PlannedWorld;

beforeAll(async () => {
  world = await PlannedWorld.open(BEGIN);
});
beforeEach(() => world.empty(BEGIN));
afterAll(() => world.close());

const id = (name: Name) => world.people[name].id;
const named = (userId: string) =>
  Object.entries(world.people).find(([, person]) => person.id === userId)?.[0];

const write = async (by: Name, method: string, path: string, body: object, version?: number) => {
  const headers: Record<string, string> = version === undefined ? {} : { 'If-Match': `"${version}"` };
  const answer = await world.clients[by].call(method, world.at(path), body, headers);
  if (answer.status > 201) throw new Error(answer.text);
  return answer.body;
};
const aTask = (by: Name, assigneeId: string | null): Promise<Written> =>
  write(by, 'POST', 'tasks', { ...DUE, title: 'Call back', assigneeId, tier: 'coalition' });
const give = (by: Name, task: Written, to: Name | null, more: object = {}): Promise<Written> =>
  write(by, 'PATCH', `tasks/${task.id}`, { assigneeId: to && id(to), ...more }, task.version);
/** Several at once, as the list of all tasks sends it. */
const giveMany = async (by: Name, { id: taskId, version }: Written, to: Name): Promise<Written> =>
  (await write(by, 'POST', 'tasks/changes', { changes: [{ id: taskId, version, assigneeId: id(to) }] }))
    .items[0];

/** Who hears that it is overdue. */
const hears = async () => {
  await setClock(world.demarche.database, OVERDUE);
  await world.planner.refresh(world.database);
  const mails = await world.demarche.database.admin<{ userId: string }>(
    `select user_id as "userId" from delivery where kind = 'task_overdue'`,
  );
  return mails.map(({ userId }) => named(userId));
};
const givenAt = async () =>
  (await world.demarche.database.admin<{ at: Date }>('select given_at as at from task'))[0]?.at.toISOString();

describe('who hears that a task is overdue', () => {
  it('is whoever gave it, also after a coordinator handed it on and undid that', async () => {
    const task = await aTask('vienna', id('yangon'));
    await setClock(world.demarche.database, '2024-10-21T20:00:00Z');
    const handed = await give('desk', task, 'desk');
    await give('desk', handed, 'yangon');
    expect(await givenAt()).toContain('T08:00');
    expect(await hears()).toEqual(['vienna']);
  });

  it('is the same where several were handed on at once, and where it was handed on by mistake twice', async () => {
    const task = await aTask('vienna', id('yangon'));
    const back = await giveMany('desk', await giveMany('desk', task, 'vienna'), 'yangon');
    await giveMany('desk', await giveMany('desk', back, 'desk'), 'yangon');
    expect(await hears()).toEqual(['vienna']);
  });

  it('is the same where it was handed on with another title and hour', async () => {
    const task = await aTask('vienna', id('yangon'));
    const handed = await give('desk', task, 'desk', { title: 'Call', dueLocal: '2024-10-22T12:00' });
    await give('desk', handed, 'yangon', { title: 'Call back', dueLocal: DUE.dueLocal });
    expect(await hears()).toEqual(['vienna']);
  });

  it('is the same where it was given to nobody, and undone', async () => {
    const task = await aTask('vienna', id('yangon'));
    await give('desk', await give('desk', task, null), 'yangon');
    expect(await hears()).toEqual(['vienna']);
  });

  it('is whoever handed it on where that stands', async () => {
    await give('desk', await aTask('yangon', id('yangon')), 'vienna');
    expect(await hears()).toEqual(['desk']);
  });

  it('is whoever gave it back after it was changed in between, or handed on by somebody else', async () => {
    const task = await aTask('vienna', id('yangon'));
    const handed = await give('desk', task, 'desk');
    const changed = await give('desk', handed, 'desk', { note: 'Ask for the list' });
    await give('desk', changed, 'yangon');
    expect(await hears()).toEqual(['desk']);
    await world.empty(BEGIN);
    const other = await give('yangon', await aTask('vienna', id('yangon')), 'vienna');
    await give('desk', other, 'yangon');
    expect(await hears()).toEqual(['desk']);
  });

  it('is whoever gave it, for every task of a series that was handed on and back', async () => {
    const series: Written = await write('vienna', 'POST', 'task-series', {
      ...{ title: 'Report', atTime: '11:00', zone: DUE.zone, tier: 'coalition', assigneeId: id('yangon') },
      ...{ unit: 'week', every: 1, weekdays: [2], startsOn: '2024-10-22' },
    });
    const hand = (to: Name, version: number): Promise<Written> =>
      write('desk', 'PATCH', `task-series/${series.id}`, { assigneeId: id(to) }, version);
    await hand('yangon', (await hand('desk', series.version)).version);
    const givers = await world.demarche.database.admin<{ by: string }>(
      'select given_by as by from task_series union all select given_by from task',
    );
    expect(givers.map(({ by }) => named(by))).toEqual(givers.map(() => 'vienna'));
    expect(await hears()).toEqual(['vienna']);
  });
});
