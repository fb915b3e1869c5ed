import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { setClock } from '../support/makers.js';
import { PlannedWorld, type Name } from '../support/planned-world.js';

/** Monday 21 October 2024, 10:00 in Vienna, six days before the clocks go back there. */
const BEGIN = '2024-10-21T08:00:00Z';
const WEEKLY = {
  ...{ title: 'Report the head count', atTime: '11:00', zone: 'Europe/Vienna', tier: 'coalition' },
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
const aSeries = async (by: Name, more: object = {}) => {
  const answer = await call(by, 'POST', 'task-series', { ...WEEKLY, ...more });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
};
const change = (by: Name, series: { id: string; version: number }, body: object) =>
  call(by, 'PATCH', `task-series/${series.id}`, body, series.version);
interface Row {
  on_date: string;
  due: string;
  state: string;
  title: string;
  assignee_id: string | null;
}
const tasks = () =>
  world.demarche.database.admin<Row>(
    `select on_date::text, to_char(due_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as due, state, title, assignee_id from task
     where series_id is not null order by on_date`,
  );
const days = async (state = 'open') =>
  (await tasks()).filter((one) => one.state === state).map(({ on_date }) => on_date);
const clockAt = async (instant: string) => {
  await setClock(world.demarche.database, instant);
  await world.send();
};

describe('a task that comes again', () => {
  it('is made a week ahead for each of its days, at the same time of day before and after the clocks change', async () => {
    const { next } = await aSeries('desk');
    expect(next.map(({ venue }: { venue: { wall: string } }) => venue.wall)).toEqual([
      '2024-10-21T11:00', '2024-10-24T11:00', '2024-10-28T11:00',
    ]); // prettier-ignore
    expect((await tasks()).map(({ due }) => due)).toEqual([
      '2024-10-21 09:00', '2024-10-24 09:00', '2024-10-28 10:00',
    ]); // prettier-ignore
  });

  it('is made once, whoever comes how often, and however far the clock has moved', async () => {
    await aSeries('desk');
    await Promise.all([
      world.planner.refresh(world.database),
      world.planner.refresh(world.database),
      world.worker.planNow(),
    ]);
    expect(await days()).toEqual(['2024-10-21', '2024-10-24', '2024-10-28']);
    await clockAt('2024-11-06T08:00:00Z');
    await clockAt('2024-11-06T08:01:00Z');
    expect(await days()).toEqual([
      ...['2024-10-21', '2024-10-24', '2024-10-28', '2024-10-31', '2024-11-04'],
      ...['2024-11-07', '2024-11-11'],
    ]);
    expect((await world.worker.auditNow()).missing).toBe(0);
  });

  it('is not made again for a day whose task was moved or cancelled', async () => {
    await aSeries('desk');
    const { items } = (await call('desk', 'GET', 'tasks?state=open')).body;
    await call('desk', 'PATCH', `tasks/${items[1].id}`, { state: 'cancelled' }, items[1].version);
    await call('desk', 'PATCH', `tasks/${items[2].id}`, { dueLocal: '2024-10-30T09:00' }, items[2].version);
    await world.send();
    expect((await tasks()).map(({ due, state }) => `${due} ${state}`)).toEqual([
      '2024-10-21 09:00 open', '2024-10-24 09:00 cancelled', '2024-10-30 08:00 open',
    ]); // prettier-ignore
  });

  it('ends on its last day, or with the session wherever that moves', async () => {
    await aSeries('desk', { untilOn: '2024-10-24' });
    expect(await days()).toEqual(['2024-10-21', '2024-10-24']);
    await world.empty(BEGIN);
    const [process] = await world.demarche.database.admin<{ id: string }>('select id from process');
    const untilSessionId = await world.demarche.database.make.session({
      ...{ campaignId: world.campaign.id, processId: process!.id, zone: 'America/New_York' },
      ...{ opensLocal: '2024-10-14T10:00', closesLocal: '2024-10-24T18:00' },
    });
    // In Vienna it closes at midnight: on the 25th.
    await aSeries('desk', { untilSessionId, weekdays: [4, 5, 6] });
    expect(await days()).toEqual(['2024-10-24', '2024-10-25']);
    await world.demarche.database.admin(`update session set closes_at = closes_at + interval '7 days'`);
    await clockAt('2024-10-25T08:00:00Z');
    // A day on which it had ended already is made up for; and the clocks have gone back, so that it closes on the 31st.
    expect(await days()).toEqual(['2024-10-24', '2024-10-25', '2024-10-26', '2024-10-31']);
  });

  it('tells its assignee of each as of other tasks: given in one mail, reminded, and nothing more', async () => {
    await call('desk', 'POST', 'reminder-rules', { subject: 'task', type: 'before', minutes: 60 });
    await aSeries('desk', { assigneeId: id('vienna') });
    await world.wait(0.5);
    expect((await world.mailsTo('vienna')).map(({ subject }) => subject)).toContain(
      'Demarche: your tasks have changed',
    );
    expect((await world.mailsTo('vienna')).length).toBeLessThanOrEqual(2);
    expect(await world.mailsTo('desk')).toEqual([]);
    expect((await world.worker.auditNow()).problems).toBe(0);
  });

  it('is nobody’s when its assignee leaves, and what is made then as well', async () => {
    const series = await aSeries('desk', { assigneeId: id('yangon') });
    await world.demarche.database.admin(`update membership set state = 'removed' where user_id = $1`, [
      id('yangon'),
    ]);
    expect((await call('desk', 'GET', `task-series/${series.id}`)).body.assigneeId).toBeNull();
    await clockAt('2024-10-28T08:00:00Z');
    const made = (await tasks()).filter(({ on_date }) => on_date > '2024-10-28');
    expect(made.map(({ assignee_id }) => assignee_id)).toEqual([null, null]);
    await world.demarche.database.admin(`update membership set state = 'active'`);
  });

  it('goes with the tasks to whoever takes them over when its assignee’s seat ends', async () => {
    const series = await aSeries('desk', { assigneeId: id('yangon') });
    const hidden = await aSeries('vienna', { assigneeId: id('yangon'), tier: 'me', title: 'Between us' });
    const membershipId = world.people.yangon.membershipId;
    const body = { state: 'removed', handTasksTo: id('vienna') };
    const gone = await call('desk', 'PATCH', `members/${membershipId}`, body, 1);
    expect([gone.status, gone.text]).toEqual([200, expect.anything()]);
    expect((await call('desk', 'GET', `task-series/${series.id}`)).body.assigneeId).toBe(id('vienna'));
    expect((await call('vienna', 'GET', `task-series/${hidden.id}`)).body.assigneeId).toBeNull();
    expect((await world.worker.auditNow()).missing).toBe(0);
    await world.demarche.database.admin(`update membership set state = 'active'`);
  });

  it('is made no more in a closed campaign', async () => {
    await aSeries('desk');
    await world.demarche.database.admin('update campaign set closed_at = clock_now()');
    await clockAt('2024-11-06T08:00:00Z');
    expect(await days()).toHaveLength(3);
    await world.demarche.database.admin('update campaign set closed_at = null');
  });
});

describe('a series that is changed', () => {
  it('changes this one and later, and leaves what was changed alone', async () => {
    const series = await aSeries('desk');
    const { items } = (await call('desk', 'GET', 'tasks?state=open')).body;
    await call('desk', 'PATCH', `tasks/${items[2].id}`, { dueLocal: '2024-10-29T09:00' }, items[2].version);
    const body = { title: 'Report twice', atTime: '12:00', from: '2024-10-24', assigneeId: id('vienna') };
    expect((await change('desk', series, body)).status).toBe(200);
    expect((await tasks()).map(({ due, title, assignee_id }) => [due, title, assignee_id])).toEqual([
      ['2024-10-21 09:00', 'Report the head count', null],
      ['2024-10-24 10:00', 'Report twice', id('vienna')],
      ['2024-10-29 08:00', 'Report twice', id('vienna')],
    ]);
  });

  it('to other days cancels what it has no more and makes what it has now', async () => {
    const series = await aSeries('desk');
    await change('desk', series, { weekdays: [2, 4], from: '2024-10-22' });
    expect(await days('cancelled')).toEqual(['2024-10-28']);
    expect(await days()).toEqual(['2024-10-21', '2024-10-22', '2024-10-24']);
    await clockAt('2024-10-22T08:00:00Z');
    expect(await days()).toEqual(['2024-10-21', '2024-10-22', '2024-10-24', '2024-10-29']);
  });

  it('is ended with what lies ahead, and goes on as if it had not been', async () => {
    const series = await aSeries('desk');
    const ended = await call('desk', 'POST', `task-series/${series.id}/end`, {}, series.version);
    expect(ended.body).toMatchObject({ next: [], endedAt: { instant: expect.anything() } });
    expect(await days()).toEqual(['2024-10-21']);
    await clockAt('2024-10-22T08:00:00Z');
    expect(await days()).toEqual(['2024-10-21']);
    expect((await change('desk', ended.body, { title: 'More' })).status).toBe(409);
    expect((await call('desk', 'POST', `task-series/${series.id}/resume`, {})).body.endedAt).toBeNull();
    expect(await days()).toEqual(['2024-10-21', '2024-10-24', '2024-10-28']);
    await clockAt('2024-10-24T08:00:00Z');
    expect(await days()).toEqual(['2024-10-21', '2024-10-24', '2024-10-28', '2024-10-31']);
  });

  it('keeps what is left out or null, and takes one end for the other', async () => {
    const series = await aSeries('desk', { untilOn: '2024-12-20', note: 'By telephone' });
    const nothing = { title: null, note: null, zone: null, weekdays: null, tier: null, every: null };
    const same = (await change('desk', series, nothing)).body;
    expect(same).toMatchObject({ title: series.title, note: 'By telephone', untilOn: '2024-12-20' });
    const endless = (await change('desk', same, { untilOn: null })).body;
    expect([endless.untilOn, endless.untilSessionId]).toEqual([null, null]);
    expect(await days()).toEqual(['2024-10-21', '2024-10-24', '2024-10-28']);
  });

  it('is changed by its author and coordinators alone, at the version that was read', async () => {
    const series = await aSeries('yangon');
    expect((await change('vienna', series, { title: 'Mine' })).status).toBe(403);
    expect((await change('desk', series, { title: 'Ours' })).status).toBe(200);
    expect((await change('desk', series, { title: 'Ours again' })).status).toBe(412);
    const tier = await change('desk', { ...series, version: 2 }, { tier: 'me' });
    expect([tier.status, tier.text]).toEqual([403, expect.stringContaining('"tier"')]);
  });

  it('is not there for who does not see it, nor known from a task that was handed on', async () => {
    const series = await aSeries('desk', { tier: 'me' });
    expect((await call('vienna', 'GET', 'task-series')).body.items).toEqual([]);
    expect((await call('vienna', 'GET', `task-series/${series.id}`)).status).toBe(404);
    expect((await change('vienna', series, { title: 'Mine' })).status).toBe(404);
    const { items } = (await call('desk', 'GET', 'tasks?state=open')).body;
    expect(items[0]).toMatchObject({ seriesId: series.id, onDate: '2024-10-21' });
    await call('desk', 'PATCH', `tasks/${items[0].id}`, { assigneeId: id('vienna') }, items[0].version);
    const theirs = (await call('vienna', 'GET', `tasks/${items[0].id}`)).body;
    expect(theirs).toMatchObject({ seriesId: null, onDate: null });
  });

  it('stands in the sheet of tasks', async () => {
    const series = await aSeries('desk');
    const { items } = (await call('desk', 'GET', 'tasks?state=open')).body;
    await call('desk', 'POST', `tasks/${items[0].id}/comments`, { text: 'Look' });
    const sheet = (await call('desk', 'POST', 'tasks/export', {})).text.split('\r\n');
    expect(sheet[0]).toContain('"series","series_date","comments"');
    expect(sheet[1]).toContain(`"${series.id}","2024-10-21","1"`);
    expect(sheet[2]).toContain(`"${series.id}","2024-10-24","0"`);
  });
});

describe('a task of the first of each month', () => {
  const OF_MONTH = { unit: 'month', weekdays: [], startsOn: '2024-10-01', atTime: '00:30' };

  it('comes on that day of its own clock, also where it is still the month before in UTC', async () => {
    const { next } = await aSeries('desk', OF_MONTH);
    expect(next.map(({ venue }: { venue: { wall: string } }) => venue.wall)).toEqual([
      ...['2024-11-01T00:30', '2024-12-01T00:30', '2025-01-01T00:30'],
    ]);
    expect(await tasks()).toEqual([]);
    await clockAt('2024-10-25T08:00:00Z');
    expect((await tasks()).map(({ on_date, due }) => [on_date, due])).toEqual([
      ['2024-11-01', '2024-10-31 23:30'],
    ]);
  });

  it('becomes one of weeks only with its days, and one of months only without', async () => {
    const series = await aSeries('desk', OF_MONTH);
    const refused = await change('desk', series, { unit: 'week' });
    expect([refused.status, refused.body.fields[0].path]).toEqual([400, 'weekdays']);
    const weekly = await change('desk', series, { unit: 'week', weekdays: [5] });
    expect([weekly.status, weekly.body.unit, weekly.body.weekdays]).toEqual([200, 'week', [5]]);
    const back = await change('desk', weekly.body, { unit: 'month' });
    expect([back.status, back.body.fields[0].path]).toEqual([400, 'weekdays']);
  });
});

describe('a rule that cannot be', () => {
  it.each<[string, object]>([
    ['weekdays', { weekdays: [] }],
    ['weekdays', { weekdays: [0] }],
    ['weekdays', { weekdays: [1, 1] }],
    ['weekdays', { weekdays: null }],
    ['weekdays', { unit: 'month' }],
    ['weekdays', { unit: 'month', weekdays: null }],
    ['untilOn', { unit: 'month', weekdays: [], startsOn: '2024-11-01', untilOn: '2024-10-31' }],
    ['startsOn', { unit: 'month', weekdays: [], startsOn: '2024-11-00' }],
    ['every', { unit: 'month', weekdays: [], startsOn: '2024-11-01', every: 53 }],
    ['every', { every: 0 }],
    ['every', { every: '1' }],
    ['unit', { unit: 'day' }],
    ['atTime', { atTime: '25:00' }],
    ['zone', { zone: 'Nowhere/City' }],
    ['startsOn', { startsOn: '2024-02-30' }],
    ['untilOn', { untilOn: '2024-10-20' }],
    ['untilOn', { startsOn: '2024-01-01', untilOn: '2024-02-01' }],
    ['untilSessionId', { untilSessionId: newId() }],
    ['startsOn', { startsOn: '9999-01-01' }],
    ['untilOn', { untilOn: '9999-12-31' }],
    ['assigneeId', { assigneeId: newId() }],
    ['delegationCode', { delegationCode: 'XXX' }],
  ])('is refused naming %s, and nothing is written', async (field, wrong) => {
    const answer = await call('desk', 'POST', 'task-series', { ...WEEKLY, ...wrong });
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(`"${field}`)]);
    expect((await call('desk', 'GET', 'task-series')).body.items).toEqual([]);
  });

  it('is once what is sent twice with one id', async () => {
    const same = { ...WEEKLY, id: newId() };
    expect((await call('desk', 'POST', 'task-series', same)).status).toBe(201);
    expect((await call('desk', 'POST', 'task-series', same)).status).toBe(201);
    expect(await days()).toHaveLength(3);
  });
});
