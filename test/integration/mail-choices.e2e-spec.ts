import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { setClock } from '../support/makers.js';
import { PlannedWorld, type Name } from '../support/planned-world.js';

const BEGIN = '2024-08-04T02:40:00Z';
const AUDIENCE = { roles: ['campaigner', 'coordinator'] };

let world: PlannedWorld;

beforeAll(async () => {
  world = await PlannedWorld.open(BEGIN);
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty(BEGIN);
  await world.demarche.database.admin(
    `update user_account set redacted_mail = false, mail_paused_until = null, version = version + 1`,
  );
  await world.demarche.database.admin(`update membership set unwanted_mail = '{}', wants_digest = false`);
});

const desk = (method: 'get' | 'post' | 'patch', path: string, body?: object, version?: number) =>
  world.ask(world.clients.desk, method, path, body, version);
const aRule = (subject: string, hours: number) =>
  desk('post', 'reminder-rules', {
    ...{ subject, type: 'before', minutes: hours * 60 },
    ...(subject === 'task' ? {} : { audience: AUDIENCE }),
  });
const aDeadline = (title: string, wall: string) =>
  desk('post', 'deadlines', { kind: 'own', title, wall, zone: 'UTC' });
const aTask = (title: string, wall: string) =>
  desk('post', 'tasks', {
    title,
    dueLocal: wall,
    zone: 'UTC',
    assigneeId: world.people.vienna.id,
    tier: 'coalition',
  });
const me = async (change: object, name: Name = 'vienna') => {
  const { version } = (await world.clients[name].get('/api/me')).body;
  return world.clients[name].patch('/api/me', change, version);
};
const mails = (name: Name = 'vienna') => world.mailsTo(name);
const faultless = async () => {
  await world.worker.planNow();
  const { missing, misdated, surplus, late, duplicates } = await world.worker.auditNow();
  expect({ missing, misdated, surplus, late, duplicates }).toEqual({
    ...{ missing: 0, misdated: 0, surplus: 0, late: 0, duplicates: 0 },
  });
};

describe('a pause of mail', () => {
  it('sends nothing until its day, and then what still matters, each once', async () => {
    await aRule('own', 24 * 4);
    await aRule('own', 24);
    await aRule('task', 24);
    await aDeadline('Passes meanwhile', '2024-08-07T12:00');
    await aDeadline('Still ahead', '2024-08-10T12:00');
    await aTask('Call Fiji', '2024-08-10T08:00');
    await aTask('Call Peru', '2024-08-10T20:00');
    expect((await me({ mailPausedUntil: '2024-08-10' })).status).toBe(200);
    await world.wait(24 * 5 + 16);
    expect(await mails()).toEqual([]);
    // The others have theirs.
    expect((await mails('yangon')).length).toBeGreaterThan(2);
    await faultless();

    await world.wait(12);
    const came = await mails();
    expect(came.map(({ text }) => /Still ahead|Passes|Call/.exec(text)?.[0]).toSorted()).toEqual([
      // That they were given, and that they are due.
      ...['Call', 'Call'],
      'Still ahead',
    ]);
    // Both tasks, whose reminders fell on other hours, in one.
    const tasks = came.find(({ subject }) => subject.endsWith('due'));
    expect(tasks?.subject).toBe('Demarche: tasks are due');
    expect(tasks?.text).toMatch(/Call Fiji[^]*Call Peru/);
    await faultless();
    await world.wait(48);
    expect(await mails()).toHaveLength(came.length);
  });

  it('is ended with one tap, and what waited comes at once', async () => {
    await aRule('own', 24 * 5);
    await aDeadline('Still ahead', '2024-08-10T12:00');
    await me({ mailPausedUntil: '2024-09-10' });
    await world.wait(24 * 2 + 6);
    expect(await mails()).toEqual([]);
    const answer = await me({ mailPausedUntil: null });
    expect(answer.body.mailPausedUntil).toBeNull();
    await world.send();
    expect(await mails()).toHaveLength(1);
  });

  it('is seen by whoever gives a task, until it is over', async () => {
    await me({ mailPausedUntil: '2024-08-10' });
    const seen = async () => {
      const { items } = (await world.clients.desk.get(world.at('members'))).body;
      return items.find(({ userId }: { userId: string }) => userId === world.people.vienna.id)
        .mailPausedUntil;
    };
    expect(await seen()).toBe('2024-08-10');
    await setClock(world.demarche.database, '2024-08-09T22:00:01Z');
    expect(await seen()).toBeNull();
    expect((await world.clients.vienna.get('/api/me')).body.mailPausedUntil).toBeNull();
  });

  it.each([
    ['2024-08-04', 'settings.pausePast'],
    ['2023-08-04', 'settings.pausePast'],
    ['2025-02-04', 'settings.pauseLong'],
    ['2024-02-30', undefined],
    ['tomorrow', undefined],
  ])('until %s is refused at its field', async (day, code) => {
    const { status, body } = await me({ mailPausedUntil: day });
    const [{ path, code: said }] = body.fields;
    expect([status, path, said]).toEqual([400, 'mailPausedUntil', code ?? said]);
  });
});

describe('kinds of mail', () => {
  const without = async (unwantedMail: string[]) => {
    const members = (await world.clients.vienna.get(world.at('members'))).body.items;
    const { version } = members.find(({ userId }: { userId: string }) => userId === world.people.vienna.id);
    return world.clients.vienna.patch(world.at('members/me'), { unwantedMail }, version);
  };

  it('are done without one by one', async () => {
    await aRule('own', 24);
    await aRule('task', 24);
    await aDeadline('A letter', '2024-08-06T12:00');
    await aTask('Call Fiji', '2024-08-06T12:00');
    expect((await without(['deadlines'])).body.unwantedMail).toEqual(['deadlines']);
    await world.wait(48);
    expect((await mails()).map(({ text }) => /A letter|Call Fiji/.exec(text)?.[0])).toEqual([
      'Call Fiji',
      'Call Fiji',
    ]);
    await faultless();
    await world.empty(BEGIN);
    await aRule('task', 24);
    await without(['tasks_due', 'tasks_changed']);
    await aTask('Call Fiji', '2024-08-06T12:00');
    await world.wait(48);
    expect(await mails()).toEqual([]);
    await faultless();
  });

  it('that there are not are refused', async () => {
    for (const wrong of [['digest'], ['deadlines', 'deadlines'], 'deadlines', [1], [null]])
      expect((await without(wrong as string[])).status).toBe(400);
  });
});

describe('twelve deadlines that move', () => {
  it('are corrected each once, with a file that a calendar takes for a newer version', async () => {
    await aRule('own', 24 * 20);
    const walls = Array.from(
      { length: 12 },
      (_, n) => `2024-08-${String(20 + (n % 5)).padStart(2, '0')}T1${n % 3}:00`,
    );
    const made = [];
    for (const [n, wall] of walls.entries()) made.push(await aDeadline(`Letter ${n}`, wall));
    await world.wait(12);
    const told = (await mails()).length;
    expect(told).toBe(12);
    const before = (await mails()).flatMap(({ files }) => files);
    expect(before).toEqual([]);
    for (const { id, version } of made)
      await desk('patch', `deadlines/${id}`, { wall: '2024-08-28T09:00', zone: 'UTC' }, version);
    await world.wait(24);
    const came = (await mails()).slice(told);
    expect(came.map(({ subject }) => subject)).toEqual(
      Array.from({ length: 12 }, () => 'Demarche: a deadline has moved'),
    );
    const uids = came.map(({ files: [file], text }) => {
      expect(file).toMatchObject({ name: 'demarche.ics', type: 'text/calendar' });
      expect(text).toContain('may take a day to follow');
      const [event] = new ICAL.Component(ICAL.parse(file!.text)).getAllSubcomponents('vevent');
      expect(file!.text).toContain('METHOD:PUBLISH');
      expect(event!.getFirstPropertyValue('sequence')).toBe(1);
      expect(new ICAL.Event(event!).startDate.toJSDate()).toEqual(new Date('2024-08-28T09:00:00Z'));
      return new ICAL.Event(event!).uid;
    });
    expect(uids.toSorted()).toEqual(made.map(({ id }) => `${id}@127.0.0.1:3000`).toSorted());
    await faultless();
    await world.wait(24);
    expect(await mails()).toHaveLength(24);
  });
});
