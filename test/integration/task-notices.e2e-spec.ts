import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PlannedWorld, type Name } from '../support/planned-world.js';

/** 16:40 in Vienna, 21:10 in Yangon, 21:40 in Bangkok. */
const BEGIN = '2024-08-05T14:40:00Z';
const VIENNA = 'Europe/Vienna';

let world: PlannedWorld;

beforeAll(async () => {
  world = await PlannedWorld.open(BEGIN);
});
beforeEach(async () => {
  await world.empty(BEGIN);
  await as('desk', 'post', 'reminder-rules', { subject: 'task', type: 'before', minutes: 1440 });
});
afterAll(() => world.close());

const as = (name: Name, method: 'get' | 'post' | 'patch', path: string, body?: object, version?: number) =>
  world.ask(world.clients[name], method, path, body, version);
const id = (name: Name) => world.people[name].id;

const aTask = (by: Name, title: string, dueLocal: string, more: object = {}) =>
  as(by, 'post', 'tasks', { title, dueLocal, zone: VIENNA, tier: 'coalition', ...more });
const change = async (by: Name, taskId: string, body: object) => {
  const { version } = await as(by, 'get', `tasks/${taskId}`);
  return as(by, 'patch', `tasks/${taskId}`, body, version);
};
const news = async (name: Name) =>
  (await as(name, 'get', 'tasks/news')).items.map((item: { change: string; title: string | null }) => [
    item.change,
    item.title,
  ]);
const rows = (kind: string) =>
  world.demarche.database.admin<{ user_id: string; state: string; fire_at: Date }>(
    'select user_id, state, fire_at from delivery where kind = $1 order by fire_at, user_id',
    [kind],
  );
const planned = async (kind: string) =>
  (await rows(kind)).filter(({ state }) => state === 'planned').map(({ fire_at }) => fire_at.toISOString());
const subjects = async (name: Name) => (await world.mailsTo(name)).map(({ subject }) => subject);

const CHANGED = 'Demarche: your tasks have changed';
const OVERDUE = 'Demarche: a task is overdue';

describe('a task that somebody gives', () => {
  it('is new to its assignee in the app at once, until seen, and comes by one mail with what else was given', async () => {
    const assigneeId = id('vienna');
    await aTask('desk', 'Call Fiji', '2024-08-09T10:00', { assigneeId });
    await aTask('desk', 'Send the wording', '2024-08-10T10:00', { assigneeId });
    expect(await news('vienna')).toEqual([
      ['given', 'Send the wording'],
      ['given', 'Call Fiji'],
    ]);
    expect(await planned('task_notice')).toEqual([expect.stringMatching(/^2024-08-05T14:42/)]);
    await world.wait(1);
    const [mail, ...more] = await world.mailsTo('vienna');
    expect([mail?.subject, more]).toEqual([CHANGED, []]);
    expect(mail?.text).toContain('Call Fiji');
    expect(mail?.text).toContain('Send the wording');
    expect(mail?.text).toContain('Fri 9 Aug 2024, 10:00 in Vienna');
    expect(await world.mailsTo('desk')).toEqual([]);
    expect(await news('desk')).toEqual([]);
    const { items } = await as('vienna', 'get', 'tasks/news');
    await as('vienna', 'post', 'tasks/news/seen', { upTo: items[0].at.instant });
    expect(await news('vienna')).toEqual([]);
    expect(await news('yangon')).toEqual([]);
  });

  it('is told with its delegation, by which several that were given at once are told apart', async () => {
    const assigneeId = id('vienna');
    const tasks = ['KEN', 'FJI'].map((delegationCode) => ({ delegationCode, assigneeId }));
    const when = { dueLocal: '2024-08-10T10:00', zone: VIENNA };
    await as('desk', 'post', 'tasks/batch', { title: 'Call the capital', tier: 'coalition', ...when, tasks });
    const { items } = await as('vienna', 'get', 'tasks/news');
    expect(items.map((item: { delegation: string }) => item.delegation).sort()).toEqual(['Fiji', 'Kenya']);
  });

  it('for oneself mails nothing, and is reminded of once where the usual hour has passed', async () => {
    const assigneeId = id('vienna');
    await aTask('vienna', 'Today at six', '2024-08-05T18:00', { assigneeId });
    await aTask('vienna', 'Tomorrow at nine', '2024-08-06T09:00', { assigneeId });
    await aTask('vienna', 'At seven sharp', '2024-08-06T07:00', { assigneeId });
    await aTask('vienna', 'Thursday', '2024-08-08T09:00', { assigneeId });
    expect(await news('vienna')).toEqual([]);
    expect(await rows('task_notice')).toEqual([]);
    expect(await planned('task_reminder')).toEqual([
      '2024-08-05T15:20:00.000Z',
      '2024-08-05T19:59:00.000Z',
      '2024-08-06T06:00:00.000Z',
      '2024-08-07T07:00:00.000Z',
    ]);
    await world.wait(48);
    expect(await subjects('vienna')).toEqual(Array(4).fill('Demarche: a task is due'));
    expect((await world.worker.auditNow()).problems).toBe(0);
  });

  it('with others in one request is told of once, and not at all where all of them are taken back before', async () => {
    const tasks = [
      ...['FJI', 'PER', 'KEN'].map((delegationCode) => ({ delegationCode, assigneeId: id('vienna') })),
      { delegationCode: 'TON', assigneeId: id('yangon') },
      { delegationCode: 'TUV' },
    ];
    const alike = { title: 'Ask again', dueLocal: '2024-08-09T10:00', zone: VIENNA, tier: 'coalition' };
    const { items } = await as('desk', 'post', 'tasks/batch', { ...alike, tasks });
    expect(items.map((task: { delegationCode: string }) => task.delegationCode)).toEqual([
      'FJI', 'PER', 'KEN', 'TON', 'TUV',
    ]); // prettier-ignore
    expect(await planned('task_notice')).toHaveLength(2);
    const changes = items.map(({ id: taskId, version }: { id: string; version: number }) => {
      return { id: taskId, version, state: 'cancelled' };
    });
    await as('desk', 'post', 'tasks/changes', { changes });
    expect(await planned('task_notice')).toEqual([]);
    expect(await planned('task_reminder')).toEqual([]);
    const reopened = changes.map((one: { version: number }) => ({
      ...one,
      version: one.version + 1,
      state: 'open',
    }));
    await as('desk', 'post', 'tasks/changes', { changes: reopened });
    await world.wait(1);
    expect(await subjects('vienna')).toEqual([CHANGED]);
    expect(await subjects('yangon')).toEqual([CHANGED]);
    expect((await world.worker.auditNow()).problems).toBe(0);
  });

  it('and takes back within minutes mails nothing', async () => {
    const { id: taskId } = await aTask('desk', 'A slip', '2024-08-09T10:00', { assigneeId: id('vienna') });
    await change('desk', taskId, { assigneeId: null });
    await world.wait(1);
    expect(await world.mailsTo('vienna')).toEqual([]);
    expect((await rows('task_notice')).map(({ state }) => state)).toEqual(['skipped']);
  });

  it('in the night waits for the morning, and what is due before it does not', async () => {
    await world.empty('2024-08-05T21:00:00Z');
    await aTask('desk', 'For the day', '2024-08-06T12:00', { assigneeId: id('vienna') });
    expect(await planned('task_notice')).toEqual(['2024-08-06T05:00:00.000Z']);
    await aTask('desk', 'For the night', '2024-08-06T04:00', { assigneeId: id('vienna') });
    expect(await planned('task_notice')).toEqual([expect.stringMatching(/^2024-08-05T21:02/)]);
    await world.wait(1);
    const [mail] = await world.mailsTo('vienna');
    expect(mail?.text).toContain('For the night');
    expect(mail?.text).toContain('For the day');
  });
});

describe('a task that was given', () => {
  let taskId: string;

  beforeEach(async () => {
    ({ id: taskId } = await aTask('desk', 'Call Fiji', '2024-08-09T10:00', { assigneeId: id('vienna') }));
    await world.wait(1);
  });

  it.each<[string, object, string]>([
    ['brought forward', { dueLocal: '2024-08-07T10:00' }, 'Wed 7 Aug 2024, 10:00 in Vienna'],
    ['cancelled', { state: 'cancelled' }, 'It was cancelled.'],
    ['done by somebody else', { state: 'done' }, 'It is done.'],
  ])('and is %s is told to whoever had it, once', async (_, body, said) => {
    await change('desk', taskId, body);
    await world.wait(30);
    const mails = (await world.mailsTo('vienna')).filter(({ subject }) => subject === CHANGED);
    expect(mails).toHaveLength(2);
    expect(mails[1]?.text).toContain(said);
    expect(mails[1]?.text).toContain('By Person');
    expect((await world.worker.auditNow()).problems).toBe(0);
  });

  it('and handed on is told to both, and to who no longer sees it without its title', async () => {
    await change('desk', taskId, { tier: 'me' });
    await change('desk', taskId, { assigneeId: id('yangon') });
    expect(await news('vienna')).toEqual([['handed_on', null]]);
    expect(await news('yangon')).toEqual([['given', 'Call Fiji']]);
    await world.wait(12);
    const [, lost] = await world.mailsTo('vienna');
    expect(lost?.text).toContain('1 task that you had is no longer yours');
    expect(lost?.text).not.toContain('Call Fiji');
    expect((await world.mailsTo('yangon'))[0]?.text).toContain('Call Fiji');
  });

  it('and finished by whoever has it mails that person nothing', async () => {
    await change('vienna', taskId, { state: 'done' });
    await world.wait(12);
    expect(await subjects('vienna')).toEqual([CHANGED]);
  });

  it('and overdue stands out for the coordinator, and is told once to who gave it', async () => {
    const attention = async () =>
      (await as('desk', 'get', 'tasks?attention=true')).items.map(({ title }: { title: string }) => title);
    expect(await attention()).toEqual([]);
    await world.wait(24 * 4);
    await world.wait(12);
    expect(await attention()).toEqual(['Call Fiji']);
    expect(await subjects('desk')).toEqual([OVERDUE]);
    const [mail] = await world.mailsTo('desk');
    expect(mail?.text).toContain('It is not done.');
    expect(await subjects('vienna')).toEqual([CHANGED, 'Demarche: a task is due']);
    await change('vienna', taskId, { state: 'done' });
    expect(await attention()).toEqual([]);
  });

  it('is named in no row of the ledger that a coordinator reads of somebody else', async () => {
    const kinds = async (name: Name) =>
      (await as(name, 'get', 'deliveries')).items.map(({ kind }: { kind: string }) => kind);
    expect(await kinds('vienna')).toContain('task_notice');
    expect(await kinds('desk')).not.toContain('task_notice');
  });

  it('stops with the reminders of the campaign', async () => {
    const { version } = await as('vienna', 'get', 'members/me');
    await as('vienna', 'patch', 'members/me', { wantsReminders: false }, version);
    await change('desk', taskId, { state: 'cancelled' });
    await world.wait(12);
    expect(await subjects('vienna')).toEqual([CHANGED]);
    expect(await news('vienna')).toContainEqual(['cancelled', 'Call Fiji']);
    await world.demarche.database.admin('update membership set wants_reminders = true');
  });
});
