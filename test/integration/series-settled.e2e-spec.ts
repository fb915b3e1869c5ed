import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setClock } from '../support/makers.js';
import { PlannedWorld, type Name } from '../support/planned-world.js';

/** Monday 21 October 2024, 10:00 in Vienna. */
const BEGIN = '2024-10-21T08:00:00Z';
const VIENNA = 'Europe/Vienna';
const WEEKLY = {
  ...{ title: 'Report the head count', atTime: '11:00', zone: VIENNA, tier: 'coalition' },
  ...{ unit: 'week', every: 1, weekdays: [1, 4], startsOn: '2024-10-21' },
};

let world: PlannedWorld;

beforeAll(async () => {
  world = await PlannedWorld.open(BEGIN);
});
beforeEach(() => world.empty(BEGIN));
afterAll(() => world.close());

const id = (name: Name) => world.people[name].id;
const call = (by: Name, method: string, path: string, body?: object, version?: number) =>
  world.clients[by].call(
    method,
    world.at(path),
    body,
    version === undefined ? {} : { 'If-Match': `"${version}"` },
  );
const done = async (answer: ReturnType<typeof call>) => {
  const { status, text, body } = await answer;
  if (status > 201) throw new Error(text);
  return body;
};
const aSeries = (by: Name, more: object = {}) =>
  done(call(by, 'POST', 'task-series', { ...WEEKLY, ...more }));
const changed = (by: Name, series: { id: string; version: number }, body: object) =>
  done(call(by, 'PATCH', `task-series/${series.id}`, body, series.version));
interface Row {
  id: string;
  on_date: string;
  due: string;
  state: string;
  title: string;
  version: number;
  assignee_id: string | null;
}
const tasks = () =>
  world.demarche.database.admin<Row>(
    `select id, on_date::text, to_char(due_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as due, state, title, version, assignee_id
     from task where series_id is not null order by on_date, id`,
  );
const days = async (state = 'open') =>
  (await tasks()).filter((one) => one.state === state).map(({ on_date }) => on_date);
const clockAt = async (instant: string) => {
  await setClock(world.demarche.database, instant);
  await world.send();
};
const news = async (name: Name): Promise<string[]> =>
  (await done(call(name, 'GET', 'tasks/news'))).items.map(({ change }: { change: string }) => change);

const withoutSeat = async (name: Name, work: () => Promise<void>) => {
  const { database } = world.demarche;
  const seat = `update membership set state = $2 where user_id = $1`;
  await database.admin(seat, [id(name), 'removed']);
  try {
    await work();
  } finally {
    await database.admin(seat, [id(name), 'active']);
  }
};

describe('tasks that a change of their series cancelled', () => {
  it('are back with their day, and whoever does them hears of it as of others', async () => {
    const series = await aSeries('desk', { assigneeId: id('vienna') });
    await world.wait(1);
    const other = await changed('desk', series, { weekdays: [2] });
    expect(await days()).toEqual(['2024-10-22']);
    expect(await news('vienna')).toContain('cancelled');
    await changed('desk', other, { weekdays: [1, 4] });
    expect(await days()).toEqual(['2024-10-21', '2024-10-24', '2024-10-28']);
    expect(await days('cancelled')).toEqual(['2024-10-22']);
    expect(await news('vienna')).toContain('reopened');
    await world.wait(12);
    await clockAt('2024-10-22T08:00:00Z');
    expect(await days()).toEqual(['2024-10-21', '2024-10-24', '2024-10-28']);
    expect((await world.worker.auditNow()).problems).toBe(0);
  });

  it('are back where its end is put back, as the series has become meanwhile', async () => {
    const series = await aSeries('desk', { assigneeId: id('yangon') });
    const shorter = await changed('desk', series, { untilOn: '2024-10-24' });
    expect(await days()).toEqual(['2024-10-21', '2024-10-24']);
    const later = await changed('desk', shorter, {
      ...{ title: 'Report twice', atTime: '12:00', assigneeId: id('vienna') },
    });
    await changed('desk', later, { untilOn: null });
    const last = (await tasks()).at(-1);
    expect(last).toMatchObject({ on_date: '2024-10-28', state: 'open', due: '2024-10-28 11:00' });
    expect(last).toMatchObject({ title: 'Report twice', assignee_id: id('vienna') });
  });

  it('stay cancelled where a person had cancelled them, or where they lie before the change', async () => {
    const series = await aSeries('desk');
    const [, thursday] = await tasks();
    await done(call('desk', 'PATCH', `tasks/${thursday!.id}`, { state: 'cancelled' }, thursday!.version));
    const other = await changed('desk', series, { weekdays: [2] });
    await changed('desk', other, { weekdays: [1, 4], from: '2024-10-22' });
    expect(await days()).toEqual(['2024-10-28']);
    expect(await days('cancelled')).toEqual(['2024-10-21', '2024-10-22', '2024-10-24']);
  });

  it('are not given to somebody whose seat ended meanwhile', async () => {
    const series = await aSeries('desk', { assigneeId: id('yangon') });
    const shorter = await changed('desk', series, { untilOn: '2024-10-24' });
    await withoutSeat('yangon', async () => {
      await changed('desk', shorter, { untilOn: null });
      expect((await tasks()).at(-1)).toMatchObject({
        ...{ on_date: '2024-10-28', state: 'open', assignee_id: null },
      });
    });
  });

  it('are not given to them either where the series, or the talk that they follow from, is put back', async () => {
    const series = await aSeries('desk', { assigneeId: id('yangon') });
    await done(call('desk', 'POST', `task-series/${series.id}/end`, {}, series.version));
    const task = { title: 'Send the text', dueLocal: '2024-10-25T11:00', zone: VIENNA };
    const talk = await done(
      call('desk', 'POST', 'interactions', {
        ...{ delegationCode: 'FJI', kind: 'corridor', occurredAt: BEGIN, tier: 'coalition' },
        task: { ...task, assigneeId: id('yangon') },
      }),
    );
    await call('desk', 'DELETE', `interactions/${talk.id}?tasks=cancel`, undefined, talk.version);
    await withoutSeat('yangon', async () => {
      await done(call('desk', 'POST', `task-series/${series.id}/resume`, {}));
      await done(call('desk', 'POST', `interactions/${talk.id}/restore`, {}));
      const open = (await tasks()).filter(({ on_date, state }) => state === 'open' && on_date > '2024-10-21');
      expect(open.map(({ assignee_id }) => assignee_id)).toEqual([null, null]);
      const { items } = await done(call('desk', 'GET', 'tasks?state=open'));
      expect(items.find(({ title }: Row) => title === task.title)).toMatchObject({ assigneeId: null });
    });
  });
});

describe('tasks until the end of a session', () => {
  const aSession = async () => {
    const [process] = await world.demarche.database.admin<{ id: string }>('select id from process');
    return world.demarche.database.make.session({
      ...{ campaignId: world.campaign.id, processId: process!.id, zone: VIENNA },
      ...{ opensLocal: '2024-10-14T10:00', closesLocal: '2024-11-08T18:00' },
    });
  };
  const move = (sessionId: string, days: number, version: number) =>
    done(call('desk', 'POST', `sessions/${sessionId}/move`, { days }, version));

  const removed = async (sessionId: string) =>
    expect((await call('desk', 'DELETE', `sessions/${sessionId}`, undefined, 1)).status).toBe(204);

  it('that lie beyond its new end are cancelled, also those that the mover does not see, and come back with it', async () => {
    const untilSessionId = await aSession();
    await aSeries('desk', { untilSessionId, assigneeId: id('vienna') });
    await aSeries('vienna', { untilSessionId, tier: 'me', title: 'For me', weekdays: [1] });
    await world.wait(1);
    const preview = await done(call('desk', 'GET', `sessions/${untilSessionId}/move?days=-14`));
    expect(preview.tasks).toEqual({ cancelled: 1, reopened: 0 });
    expect(await days('cancelled')).toEqual([]);
    expect((await move(untilSessionId, -14, 1)).tasks).toEqual({ cancelled: 1, reopened: 0 });
    expect(await days()).toEqual(['2024-10-21', '2024-10-21', '2024-10-24']);
    expect(await days('cancelled')).toEqual(['2024-10-28', '2024-10-28']);
    expect(await news('vienna')).toContain('cancelled');
    await world.wait(1);
    expect((await world.worker.auditNow()).problems).toBe(0);
    expect((await move(untilSessionId, 14, 2)).tasks).toEqual({ cancelled: 0, reopened: 1 });
    expect(await days('cancelled')).toEqual([]);
    expect(await news('vienna')).toContain('reopened');
    await world.wait(1);
    expect((await world.worker.auditNow()).problems).toBe(0);
  });

  it('come back to nobody whose seat ended meanwhile, and who gave them hears of it', async () => {
    const untilSessionId = await aSession();
    await aSeries('vienna', { untilSessionId, assigneeId: id('yangon') });
    await move(untilSessionId, -14, 1);
    expect(await days('cancelled')).toEqual(['2024-10-28']);
    await withoutSeat('yangon', async () => {
      await move(untilSessionId, 14, 2);
      expect((await tasks()).at(-1)).toMatchObject({
        on_date: '2024-10-28',
        state: 'open',
        assignee_id: null,
      });
      expect(await news('vienna')).toContain('left');
    });
  });

  it('are cancelled when it is removed, but for those of today, and come back with it', async () => {
    const untilSessionId = await aSession();
    await aSeries('desk', { untilSessionId, assigneeId: id('vienna') });
    await aSeries('vienna', { untilSessionId, tier: 'me', title: 'For me', weekdays: [1] });
    await aSeries('desk', { title: 'Whatever comes', weekdays: [2] });
    await world.wait(1);
    const { items } = await done(call('desk', 'GET', `sessions/${untilSessionId}/uses`));
    expect(items).toContainEqual({ kind: 'series_task', count: 2, blocks: false });
    await removed(untilSessionId);
    expect(await days()).toEqual(['2024-10-21', '2024-10-21', '2024-10-22']);
    expect(await days('cancelled')).toEqual(['2024-10-24', '2024-10-28', '2024-10-28']);
    expect(await news('vienna')).toContain('cancelled');
    const series = (await done(call('desk', 'GET', 'task-series'))).items;
    expect(series.find((one: any) => one.untilSessionId).next).toEqual([]);
    await clockAt('2024-10-26T08:00:00Z');
    expect((await world.worker.auditNow()).problems).toBe(0);
    expect(await days()).toEqual(['2024-10-21', '2024-10-21', '2024-10-22', '2024-10-29']);

    await done(call('desk', 'POST', `sessions/${untilSessionId}/restore`, {}));
    // The day that went by meanwhile stays as it was; those within a week are there.
    expect(await days('cancelled')).toEqual(['2024-10-24']);
    expect(await days()).toEqual([
      ...['2024-10-21', '2024-10-21', '2024-10-22', '2024-10-28', '2024-10-28', '2024-10-29', '2024-10-31'],
    ]);
    expect(await news('vienna')).toContain('reopened');
    await world.wait(1);
    expect((await world.worker.auditNow()).problems).toBe(0);
  });

  it('are made for no day that went by while it was removed', async () => {
    const untilSessionId = await aSession();
    await aSeries('desk', { untilSessionId });
    await removed(untilSessionId);
    await clockAt('2024-11-06T08:00:00Z');
    await done(call('desk', 'POST', `sessions/${untilSessionId}/restore`, {}));
    expect(await days()).toEqual(['2024-10-21', '2024-11-07']);
    await clockAt('2024-11-06T08:10:00Z');
    expect(await days()).toEqual(['2024-10-21', '2024-11-07']);
  });

  it('stay where somebody moved them, or cancelled them', async () => {
    const untilSessionId = await aSession();
    await aSeries('desk', { untilSessionId, weekdays: [6, 7] });
    const [saturday, sunday] = await tasks();
    await done(call('desk', 'PATCH', `tasks/${saturday!.id}`, { state: 'cancelled' }, saturday!.version));
    const elsewhere = { dueLocal: '2024-10-27T15:00' };
    await done(call('desk', 'PATCH', `tasks/${sunday!.id}`, elsewhere, sunday!.version));
    expect((await move(untilSessionId, -16, 1)).tasks).toEqual({ cancelled: 0, reopened: 0 });
    expect(await days()).toEqual(['2024-10-27']);
    expect((await move(untilSessionId, 16, 2)).tasks).toEqual({ cancelled: 0, reopened: 0 });
    expect(await days('cancelled')).toEqual(['2024-10-26']);
  });
});

describe('what was while a campaign was not worked in', () => {
  it('is made up for in none that is opened again', async () => {
    await aSeries('desk', { assigneeId: id('vienna') });
    await world.wait(1);
    await done(call('desk', 'POST', 'close', {}));
    await clockAt('2024-11-11T08:00:00Z');
    await done(call('desk', 'POST', 'reopen', {}));
    expect(await days()).toEqual([
      ...['2024-10-21', '2024-10-24', '2024-10-28', '2024-11-11', '2024-11-14', '2024-11-18'],
    ]);
    await clockAt('2024-11-11T08:10:00Z');
    expect(await days()).toHaveLength(6);
  });

  it('is told nobody again where it came as an archive: no mention, no overdue task, no day before', async () => {
    const { database } = world.demarche;
    await aSeries('desk', { assigneeId: id('vienna') });
    const due = { dueLocal: '2024-10-21T13:00', zone: VIENNA, tier: 'coalition' };
    const task = await done(
      call('desk', 'POST', 'tasks', { title: 'Call Fiji', ...due, assigneeId: id('vienna') }),
    );
    const named = { text: 'Look', mentions: [id('vienna')] };
    await done(call('vienna', 'POST', `tasks/${task.id}/comments`, { text: 'Look', mentions: [id('desk')] }));
    // As an archive has it: what is there of a campaign, and none of its mail.
    for (const table of ['delivery_task', 'delivery_mention', 'delivery', 'task_notice'])
      await database.admin(`delete from ${table}`);
    await setClock(database, '2024-10-23T08:00:00Z');
    await database.admin(`update campaign set imported_at = clock_now()`);
    await database.admin(`update task_series set made_until = '2024-10-14'`);
    await database.admin(`delete from task where series_id is not null`);
    await world.send();
    await world.wait(12);
    expect(await days()).toEqual(['2024-10-24', '2024-10-28']);
    expect(await world.mailsTo('desk')).toEqual([]);
    expect((await world.worker.auditNow()).problems).toBe(0);
    await done(call('desk', 'POST', `tasks/${task.id}/comments`, named));
    await world.wait(12);
    expect((await world.mailsTo('vienna')).map(({ text }) => text).join()).toContain('A comment names you');
    await database.admin(`update campaign set imported_at = null`);
  });
});
