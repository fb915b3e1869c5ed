import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setClock } from '../support/makers.js';
import { PlannedWorld, type Name } from '../support/planned-world.js';

/** Monday 5 August 2024, 10:00 in Vienna. */
const BEGIN = '2024-08-05T08:00:00Z';
const MORNING = '2024-08-07T07:00:01Z';
const VIENNA = 'Europe/Vienna';

let world: PlannedWorld;

beforeAll(async () => {
  world = await PlannedWorld.open(BEGIN);
});
beforeEach(async () => {
  await world.empty(BEGIN);
  await world.ask(world.clients.desk, 'post', 'reminder-rules', {
    ...{ subject: 'task', type: 'morning', at: '09:00', daysBefore: 0 },
  });
});
afterAll(() => world.close());

const id = (name: Name) => world.people[name].id;
const give = (title: string, to: Name = 'vienna', more: object = {}) =>
  world.ask(world.clients.desk, 'post', 'tasks', {
    ...{ title, assigneeId: id(to), dueLocal: '2024-08-07T18:00', zone: VIENNA, tier: 'coalition', ...more },
  });
const change = (task: { id: string; version: number }, request: object) =>
  world.ask(world.clients.desk, 'patch', `tasks/${task.id}`, request, task.version);
const ledger = () =>
  world.demarche.database.admin<{ title: string; state: string; message_id: string; attempts: number }>(
    `select t.title, d.state, d.message_id, d.attempts from delivery d join task t on t.id = d.subject_id
     where d.kind = 'task_reminder' and d.state <> 'skipped' order by t.title, d.occurrence`,
  );
/** Reminders of that morning. Those to whom tasks were given have heard of it before. */
const atTheMorning = async () => {
  await world.wait(1);
  await world.sent();
  await setClock(world.demarche.database, MORNING);
  return world.sent();
};

describe('tasks of one person that are due on the same day', () => {
  it('are one mail at that morning, which lists each; the ledger proves each once', async () => {
    for (const title of ['Call Suva', 'Print the paper', 'Thank the chair']) await give(title);
    await give('Write to Yangon', 'yangon');
    const mails = await atTheMorning();
    const ours = mails.filter(({ to }) => to.includes(world.people.vienna.email));
    expect(ours).toHaveLength(1);
    for (const title of ['Call Suva', 'Print the paper', 'Thank the chair'])
      expect(ours[0]?.text).toContain(title);
    expect(ours[0]?.text).not.toContain('Write to Yangon');
    const rows = (await ledger()).filter(({ title }) => title !== 'Write to Yangon');
    expect(rows.map(({ state, attempts }) => [state, attempts])).toEqual([
      ['accepted', 1],
      ['accepted', 1],
      ['accepted', 1],
    ]);
    expect(new Set(rows.map(({ message_id: one }) => one)).size).toBe(1);
    expect(await world.sent()).toEqual([]);
    expect((await world.worker.auditNow()).problems).toBe(0);
  });

  it('are told without those that are done or another’s by then', async () => {
    await give('Call Suva');
    const done = await give('Print the paper');
    const other = await give('Thank the chair');
    await give('Book the room');
    await world.wait(1);
    await change(done, { state: 'done' });
    await change(other, { assigneeId: id('yangon') });
    const mails = await atTheMorning();
    const [mail, ...more] = mails.filter(({ to }) => to.includes(world.people.vienna.email));
    expect(more).toEqual([]);
    expect(mail?.text).toMatch(/Call Suva[^]*Book the room|Book the room[^]*Call Suva/);
    expect(mail?.text).not.toMatch(/Print the paper|Thank the chair/);
  });

  it('are each told again where one alone moves afterwards', async () => {
    const first = await give('Call Suva');
    await give('Print the paper');
    await atTheMorning();
    await change(first, { dueLocal: '2024-08-08T18:00', zone: VIENNA });
    await setClock(world.demarche.database, '2024-08-08T07:00:01Z');
    const again = (await world.sent()).filter(({ text }) => text.includes('Call Suva'));
    expect(again.length).toBeGreaterThan(0);
    expect(again.every(({ text }) => !text.includes('Print the paper'))).toBe(true);
    const rows = await ledger();
    expect(rows.map(({ title, state }) => `${title} ${state}`)).toEqual([
      ...['Call Suva accepted', 'Call Suva accepted', 'Print the paper accepted'],
    ]);
    await world.send();
    expect((await world.worker.auditNow()).problems).toBe(0);
  });
});

describe('what was written to a task', () => {
  it('stands in the mail that gives it, in its reminder, and in one of several', async () => {
    const note = 'Two paragraphs\nat most, in French.';
    await give('Call Suva', 'vienna', { note });
    await world.wait(1);
    const [given] = await world.sent();
    expect(given?.text).toContain('Two paragraphs at most, in French.');
    await setClock(world.demarche.database, MORNING);
    expect((await world.sent())[0]?.text).toContain('Note: Two paragraphs at most, in French.');
  });

  it('is in one that lists several', async () => {
    await give('Call Suva', 'vienna', { note: 'Ask for the clerk.' });
    await give('Print the paper');
    const [mail] = await atTheMorning();
    expect(mail?.text).toContain('Note: Ask for the clerk.');
  });
});

describe('tasks that somebody gave and that are overdue at one instant', () => {
  it('are one mail to who gave them, which lists each with whose it is; the ledger proves each once', async () => {
    await give('Call Suva');
    await give('Write to Yangon', 'yangon');
    await give('Thank the chair', 'vienna', { dueLocal: '2024-08-07T18:30' });
    const done = await give('Print the paper');
    await world.wait(1);
    await change(done, { state: 'done' });
    // Planned as it falls due, in the night of who gave them; sent in that person's morning.
    await setClock(world.demarche.database, '2024-08-07T17:00:00Z');
    await world.send();
    await setClock(world.demarche.database, '2024-08-08T02:00:01Z');
    const mails = (await world.sent()).filter(({ to }) => to.includes(world.people.desk.email));
    const [mail, ...others] = mails.filter(({ text }) => text.includes('Call Suva'));
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Demarche: tasks are overdue');
    expect(mail?.text).toContain('Write to Yangon');
    for (const name of ['vienna', 'yangon'] as const)
      expect(mail?.text).toContain(`Person ${id(name).slice(-4)}`);
    expect(mail?.text).not.toContain('Print the paper');
    const rows = await world.demarche.database.admin<{ message_id: string; attempts: number }>(
      `select d.message_id, d.attempts from delivery d join task t on t.id = d.subject_id
       where d.kind = 'task_overdue' and d.state = 'accepted' and t.title in ('Call Suva', 'Write to Yangon')`,
    );
    expect(rows.map(({ attempts }) => attempts)).toEqual([1, 1]);
    expect(new Set(rows.map(({ message_id: one }) => one)).size).toBe(1);
    expect(await world.sent()).toEqual([]);
    expect((await world.worker.auditNow()).problems).toBe(0);
  });
});

describe('a task that comes again', () => {
  const WEEKLY = {
    ...{ title: 'Report the head count', atTime: '18:00', zone: VIENNA, tier: 'coalition' },
    ...{ unit: 'week', every: 1, weekdays: [3], startsOn: '2024-08-07' },
  };
  const CHANGED = 'Demarche: your tasks have changed';
  const noticesAt = async (instant: string) => {
    await setClock(world.demarche.database, instant);
    await world.send();
    await setClock(world.demarche.database, new Date(Date.parse(instant) + 600_000).toISOString());
    const ours = (await world.sent()).filter(({ to }) => to.includes(world.people.vienna.email));
    return ours.filter(({ subject }) => subject === CHANGED);
  };

  it('is news the first time; a repeat at the usual hour is none, and at another hour it says what it is', async () => {
    const series = await world.ask(world.clients.desk, 'post', 'task-series', {
      ...{ ...WEEKLY, assigneeId: id('vienna') },
    });
    expect(await noticesAt('2024-08-05T08:10:00Z')).toHaveLength(1);
    expect(await noticesAt('2024-08-08T08:00:00Z')).toEqual([]);
    const days = await world.demarche.database.admin('select 1 from task where series_id is not null');
    expect(days).toHaveLength(2);
    await world.demarche.database.admin(
      `update task set state = 'done', closed_at = clock_now() where on_date < '2024-09-01'`,
    );
    await world.ask(
      world.clients.desk,
      'patch',
      `task-series/${series.id}`,
      { atTime: '17:00' },
      series.version,
    );
    const [mail] = await noticesAt('2024-08-15T08:00:00Z');
    expect(mail?.text).toContain('It repeats a task of yours.');
    expect((await world.worker.auditNow()).problems).toBe(0);
  });
});
