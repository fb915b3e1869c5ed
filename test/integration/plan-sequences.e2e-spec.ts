import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { speechOf } from '#libs/mail';
import type { CaughtMail } from '../../apps/embedded/src/mail/index.js';
import { PlannedWorld, type Name } from '../support/planned-world.js';

const BEGIN = '2024-08-05T14:40:00Z';
const HOUR = 3_600_000;

let world: PlannedWorld;

beforeAll(async () => {
  world = await PlannedWorld.open(BEGIN);
});
afterAll(() => world.close());

const desk = (method: 'get' | 'post' | 'patch', path: string, body?: object, version?: number) =>
  world.ask(world.clients.desk, method, path, body, version);

/** `YYYY-MM-DDTHH:mm` in UTC, so many hours from now. */
const wallIn = async (hours: number) =>
  new Date((await world.now()).getTime() + hours * HOUR).toISOString().slice(0, 16);

/** What a sequence acts upon. */
interface Laid {
  session: string;
  deadlines: string[];
  rules: string[];
  tasks: string[];
  /** Of the tasks, those whose assignee did something to them: of that no mail tells. */
  own: Set<string>;
}

const RULES = [
  { subject: 'session_close', type: 'before', minutes: 48 * 60 },
  { subject: 'session_close', type: 'before', minutes: 6 * 60 },
  { subject: 'own', type: 'before', minutes: 24 * 60 },
  { subject: 'task', type: 'before', minutes: 24 * 60 },
] as const;

/** A session with its close, an own deadline, rules for both, and two tasks that the desk gave. */
async function lay(): Promise<Laid> {
  await world.empty(BEGIN);
  const rules: string[] = [];
  for (const rule of RULES) {
    const audience = rule.subject === 'task' ? {} : { audience: { roles: ['campaigner', 'coordinator'] } };
    rules.push((await desk('post', 'reminder-rules', { ...rule, ...audience })).id);
  }
  const session = await desk('post', 'sessions', {
    name: 'A session',
    city: 'New York',
    zone: 'America/New_York',
    opensWall: '2024-07-29T10:00',
    closesWall: '2024-08-09T18:00',
  });
  const close = { kind: 'session_close', title: 'The close', sessionId: session.id, anchor: 'session_close' };
  const own = { kind: 'own', title: 'The letter', wall: await wallIn(40), zone: 'UTC' };
  const deadlines = [
    (await desk('post', 'deadlines', { ...close, zone: 'America/New_York' })).id,
    (await desk('post', 'deadlines', own)).id,
  ];
  const tasks: string[] = [];
  for (const [title, hours] of [
    ['Call Fiji', 4],
    ['Send the wording', 40],
  ] as const) {
    const task = { title, dueLocal: await wallIn(hours), zone: 'UTC', tier: 'coalition' };
    tasks.push((await desk('post', 'tasks', { ...task, assigneeId: world.people.vienna.id })).id);
  }
  return { session: session.id, deadlines, rules, tasks, own: new Set() };
}

type Step =
  | { act: 'move_session'; days: number }
  | { act: 'move_deadline'; hours: number }
  | { act: 'deadline'; at: number; state: 'cancelled' | 'open' }
  | { act: 'rule'; at: number; minutes: number; active: boolean }
  | { act: 'move_task'; at: number; hours: number }
  | { act: 'assign'; at: number; to: Name | null }
  | { act: 'task'; at: number; state: 'open' | 'done' | 'cancelled' }
  | { act: 'own_move'; at: number; hours: number }
  | { act: 'own_end'; at: number }
  | { act: 'wait'; hours: number };

const at = fc.nat(1);
const hours = fc.constantFrom(-3, 1, 3, 9, 20, 30, 60);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ act: fc.constant('move_session' as const), days: fc.constantFrom(-3, -1, 1, 2) }),
  fc.record({ act: fc.constant('move_deadline' as const), hours }),
  fc.record({
    act: fc.constant('deadline' as const),
    at,
    state: fc.constantFrom('cancelled' as const, 'open' as const),
  }),
  fc.record({
    act: fc.constant('rule' as const),
    at: fc.nat(RULES.length - 1),
    minutes: fc.constantFrom(60, 720, 1440, 2880, 5760),
    active: fc.boolean(),
  }),
  fc.record({ act: fc.constant('move_task' as const), at, hours }),
  fc.record({
    act: fc.constant('assign' as const),
    at,
    to: fc.constantFrom<Name | null>('desk', 'vienna', 'yangon', null),
  }),
  fc.record({
    act: fc.constant('task' as const),
    at,
    state: fc.constantFrom('open' as const, 'done' as const, 'cancelled' as const),
  }),
  fc.record({ act: fc.constant('own_move' as const), at, hours }),
  fc.record({ act: fc.constant('own_end' as const), at }),
  fc.record({ act: fc.constant('wait' as const), hours: fc.constantFrom(1, 5, 12, 30) }),
);

async function take(laid: Laid, step: Step): Promise<void> {
  const change = async (path: string, body: object) => {
    const { version } = await desk('get', path);
    await desk('patch', path, body, version);
  };
  switch (step.act) {
    case 'move_session': {
      const { version } = await desk('get', `sessions/${laid.session}`);
      return void (await desk('post', `sessions/${laid.session}/move`, { days: step.days }, version));
    }
    case 'move_deadline':
      return change(`deadlines/${laid.deadlines[1]}`, { wall: await wallIn(step.hours), zone: 'UTC' });
    case 'deadline':
      return change(`deadlines/${laid.deadlines[step.at]}`, { state: step.state });
    case 'rule': {
      const id = laid.rules[step.at];
      const { items } = await desk('get', 'reminder-rules');
      const { version } = items.find((rule: { id: string }) => rule.id === id);
      // Two rules that say the same would be refused.
      const minutes = step.minutes + step.at;
      return void (await desk('patch', `reminder-rules/${id}`, { minutes, active: step.active }, version));
    }
    case 'move_task':
      return change(`tasks/${laid.tasks[step.at]}`, { dueLocal: await wallIn(step.hours), zone: 'UTC' });
    case 'assign':
      return change(`tasks/${laid.tasks[step.at]}`, { assigneeId: step.to && world.people[step.to].id });
    case 'task':
      return change(`tasks/${laid.tasks[step.at]}`, { state: step.state });
    case 'own_move':
      return actOneself(laid, step.at, { dueLocal: await wallIn(step.hours), zone: 'UTC' });
    case 'own_end':
      return actOneself(laid, step.at, { state: 'done' });
    case 'wait':
      return world.wait(step.hours);
  }
}

/** What the assignee does, if there is one. */
async function actOneself(laid: Laid, place: number, body: object): Promise<void> {
  const id = laid.tasks[place] ?? '';
  const task = await desk('get', `tasks/${id}`);
  const name = (['vienna', 'yangon'] as const).find((one) => world.people[one].id === task.assigneeId);
  if (!name) return;
  laid.own.add(id);
  await world.ask(world.clients[name], 'patch', `tasks/${id}`, body, task.version);
}

/** A time as a mail says it on the clock of the venue. */
const inMail = ({ instant, venue }: { instant: string; venue: { zone: string } }) =>
  speechOf('en').clock(new Date(instant), venue.zone);

/** The last mail that speaks of this. */
const last = (mails: CaughtMail[], title: string) => mails.findLast(({ text }) => text.includes(title))?.text;

/** Whoever has a mail about something that lies ahead has as the last one a mail with the time that it has. */
async function holdsWhatWasSaid(laid: Laid): Promise<void> {
  const now = (await world.now()).toISOString();
  for (const name of ['desk', 'vienna', 'yangon'] as const) {
    const mails = await world.mailsTo(name);
    for (const id of laid.deadlines) {
      const deadline = await desk('get', `deadlines/${id}`);
      const text = last(mails, deadline.title);
      if (deadline.state !== 'open' || deadline.due.instant <= now || text === undefined) continue;
      expect([name, text]).toEqual([name, expect.stringContaining(inMail(deadline.due))]);
      expect(text).not.toContain('was cancelled');
    }
    for (const id of laid.tasks) {
      const task = await desk('get', `tasks/${id}`);
      const text = last(mails, task.title);
      if (name === 'desk' || text === undefined || laid.own.has(id)) continue;
      const theirs = task.state === 'open' && task.assigneeId === world.people[name].id;
      const said = theirs ? inMail(task.due) : 'No longer yours to do';
      expect([name, text]).toEqual([name, expect.stringContaining(said)]);
    }
  }
}

async function problems(): Promise<object> {
  const { missing, misdated, surplus, late, duplicates } = await world.worker.auditNow();
  return { missing, misdated, surplus, late, duplicates };
}
const NONE = { missing: 0, misdated: 0, surplus: 0, late: 0, duplicates: 0 };

/** In the plan that a planner makes who finds nothing pending; and when the night is over, everybody knows what holds. */
async function endsWell(steps: readonly Step[]): Promise<void> {
  const laid = await lay();
  for (const each of steps) await take(laid, each);
  await world.send();
  const planned = await world.pending();
  expect(await problems()).toEqual(NONE);
  expect(await world.planAnew()).toEqual(planned);
  await world.wait(11);
  expect(await problems()).toEqual(NONE);
  await holdsWhatWasSaid(laid);
}

describe('any sequence of moves, rule changes, cancellations and restorations, with sends in between', () => {
  it('a session there and back after its 48-hour reminder leaves nothing that no rule asks for', async () => {
    await endsWell([
      { act: 'wait', hours: 60 },
      { act: 'move_session', days: 1 },
      { act: 'move_session', days: -1 },
    ]);
  });

  it('ends in the plan that a fresh planner would make, and what each was told last is what holds', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 10 }), endsWell), { seed: 9, numRuns: 15 });
  });
});

describe('whoever has a mail about a deadline', () => {
  const about = async (name: Name, title: string) =>
    (await world.mailsTo(name)).filter(({ text }) => text.includes(title)).map(({ subject }) => subject);
  const NEAR = 'Demarche: a deadline is near';

  it('hears once that it was cancelled, and once that it holds again', async () => {
    const laid = await lay();
    await world.wait(18);
    await take(laid, { act: 'deadline', at: 1, state: 'cancelled' });
    await world.wait(8);
    const heard = [NEAR, 'Demarche: a deadline was cancelled'];
    for (const name of ['desk', 'vienna', 'yangon'] as const)
      expect([name, await about(name, 'The letter')]).toEqual([name, heard]);
    await take(laid, { act: 'deadline', at: 1, state: 'open' });
    await world.wait(1);
    expect(await about('vienna', 'The letter')).toEqual([...heard, 'Demarche: a deadline holds again']);
  });

  it('hears once that its time has already passed, of a session that was moved as well', async () => {
    const laid = await lay();
    await world.wait(72);
    const moved = [NEAR, 'Demarche: a deadline has moved'];
    await take(laid, { act: 'move_session', days: -3 });
    await world.wait(12);
    expect(await about('vienna', 'The close')).toEqual(moved);
    await lay();
    await world.wait(18);
    await desk(
      'patch',
      `deadlines/${(await desk('get', 'deadlines')).items[0].id}`,
      { wall: await wallIn(-3), zone: 'UTC' },
      1,
    );
    await world.wait(8);
    expect(await about('vienna', 'The letter')).toEqual(moved);
  });

  it('hears nothing where it was over anyway, and who has none hears nothing', async () => {
    const laid = await lay();
    await take(laid, { act: 'deadline', at: 1, state: 'cancelled' });
    await world.wait(12);
    expect(await about('vienna', 'The letter')).toEqual([]);
    await take(laid, { act: 'deadline', at: 1, state: 'open' });
    await world.wait(48);
    await take(laid, { act: 'deadline', at: 1, state: 'cancelled' });
    await world.wait(12);
    expect(await about('vienna', 'The letter')).toEqual([NEAR]);
  });
});
