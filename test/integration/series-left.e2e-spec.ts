import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setClock } from '../support/makers.js';
import { PlannedWorld, type Name } from '../support/planned-world.js';

/** Tuesday 22 October 2024, 10:00 in Vienna. A series that comes on the first Monday of a month has no task yet. */
const BEGIN = '2024-10-22T08:00:00Z';
const MONTHLY = {
  ...{ title: 'Send the funder its figures', atTime: '11:00', zone: 'Europe/Vienna', tier: 'coalition' },
  ...{ unit: 'month', every: 1, startsOn: '2024-11-11', weekdays: [] },
};

let world: PlannedWorld;

beforeAll(async () => {
  world = await PlannedWorld.open(BEGIN);
});
beforeEach(() => world.empty(BEGIN));
afterAll(() => world.close());

const id = (name: Name) => world.people[name].id;
const aSeries = (more: object = {}) =>
  world.ask(world.clients.desk, 'post', 'task-series', { ...MONTHLY, assigneeId: id('vienna'), ...more });
const tasks = () =>
  world.demarche.database.admin(
    `select on_date::text, state, assignee_id from task where series_id is not null order by on_date`,
  );
const news = async (name: Name) =>
  (await world.ask(world.clients[name], 'get', 'tasks/news')).items.map(
    ({ change, title }: Record<string, string>) => ({ change, title }),
  );
const seat = (state: 'active' | 'removed') =>
  world.demarche.database.admin('update membership set state = $2 where user_id = $1', [id('vienna'), state]);
const account = (state: 'active' | 'disabled') =>
  world.demarche.database.admin('update user_account set state = $2 where id = $1', [id('vienna'), state]);
const clockAt = async (instant: string) => {
  await setClock(world.demarche.database, instant);
  await world.send();
};
const version = async () => {
  const [row] = await world.demarche.database.admin<{ version: number }>(
    'select version from membership where id = $1',
    [world.people.vienna.membershipId],
  );
  return row!.version;
};
const leave = async () =>
  world.clients.vienna.post(world.at('members/me/leaving'), undefined, {
    'If-Match': `"${await version()}"`,
  });
const handOn = async (handTasksTo: string) =>
  world.ask(
    world.clients.desk,
    'patch',
    `members/${world.people.vienna.membershipId}`,
    { state: 'removed', handTasksTo },
    await version(),
  );

describe('a series whose doer leaves', () => {
  it('has its next task at once, which is nobody’s: who gave it hears, however far off it is', async () => {
    await aSeries();
    expect(await tasks()).toEqual([]);
    await leave();
    try {
      expect(await tasks()).toEqual([{ on_date: '2024-11-11', state: 'open', assignee_id: null }]);
      expect(await news('desk')).toEqual([{ change: 'left', title: MONTHLY.title }]);
      const list = await world.ask(world.clients.desk, 'get', 'tasks?assignee=nobody&state=open');
      expect(list.items.map(({ title }: { title: string }) => title)).toEqual([MONTHLY.title]);
      await clockAt('2024-11-05T08:00:00Z');
      expect(await tasks()).toHaveLength(1);
    } finally {
      await seat('active');
    }
  });

  it('is told to whoever takes it over, by its next task', async () => {
    await aSeries();
    await handOn(id('yangon'));
    try {
      expect(await tasks()).toEqual([{ on_date: '2024-11-11', state: 'open', assignee_id: id('yangon') }]);
      expect(await news('yangon')).toEqual([{ change: 'given', title: MONTHLY.title }]);
    } finally {
      await seat('active');
    }
  });

  it('has no further task where one is open that says so', async () => {
    await aSeries({ startsOn: '2024-10-25' });
    await leave();
    try {
      expect(await tasks()).toEqual([{ on_date: '2024-10-25', state: 'open', assignee_id: null }]);
      expect(await news('desk')).toEqual([{ change: 'left', title: MONTHLY.title }]);
    } finally {
      await seat('active');
    }
  });

  it('has none where it ends before', async () => {
    await aSeries({ startsOn: '2024-10-22', atTime: '11:30', untilOn: '2024-11-05' });
    const [first] = await world.demarche.database.admin<{ id: string }>('select id from task');
    await world.ask(world.clients.vienna, 'patch', `tasks/${first!.id}`, { state: 'done' }, 1);
    await leave();
    try {
      expect((await tasks()).map((one) => one['state'])).toEqual(['done']);
    } finally {
      await seat('active');
    }
  });
});

describe('a series whose doer’s account is closed', () => {
  it('goes on for that person, like single tasks, and is as it was when the account is opened again', async () => {
    await aSeries();
    await account('disabled');
    try {
      await clockAt('2024-11-05T08:00:00Z');
      expect(await tasks()).toEqual([{ on_date: '2024-11-11', state: 'open', assignee_id: id('vienna') }]);
      const [series] = (await world.ask(world.clients.desk, 'get', 'task-series')).items;
      expect(series.assigneeId).toBe(id('vienna'));
      const left = await world.ask(world.clients.desk, 'get', 'tasks?removed=true&state=open');
      expect(left.items).toHaveLength(1);
    } finally {
      await account('active');
    }
    await clockAt('2024-11-10T08:00:00Z');
    const day = await world.ask(world.clients.vienna, 'get', 'tasks?assignee=me&state=open');
    expect(day.items.map(({ title }: { title: string }) => title)).toEqual([MONTHLY.title]);
  });
});
