import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { maySee, type Seat, type Tier, TIERS } from '#libs/domain';
import { Client } from 'pg';
import { setClock } from '../support/makers.js';
import { PlannedWorld, type Name } from '../support/planned-world.js';
import { until } from '../support/processes.js';

const BEGIN = '2024-08-05T14:40:00Z';
const DUE = { dueLocal: '2024-08-09T10:00', zone: 'Europe/Vienna' };

let world: PlannedWorld;
let taskId: string;

beforeAll(async () => {
  world = await PlannedWorld.open(BEGIN);
  // Vienna is not in the core group.
  await world.demarche.database.admin(
    'update membership set core_group = true where user_id = any($1::uuid[])',
    [[id('desk'), id('yangon')]],
  );
});
beforeEach(async () => {
  await world.empty(BEGIN);
  taskId = await aTask({ tier: 'core' });
  await write('yangon', 'They would yield on article 5');
});
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
const aTask = async (more: { tier: Tier; assigneeId?: string }): Promise<string> =>
  (await done(call('desk', 'POST', 'tasks', { title: 'Call Fiji', ...DUE, ...more }))).id;
const write = (by: Name, text: string, mentions: string[] = []) =>
  done(call(by, 'POST', `tasks/${taskId}/comments`, { text, mentions }));
const change = async (body: object) => {
  const { version } = await done(call('desk', 'GET', `tasks/${taskId}`));
  await done(call('desk', 'PATCH', `tasks/${taskId}`, body, version));
};
const texts = async (by: Name): Promise<string[]> =>
  (await done(call(by, 'GET', `tasks/${taskId}/comments`))).items.map(({ text }: { text: string }) => text);

describe('words below a task that others come to see', () => {
  const SECRET = 'They would yield on article 5';
  const OPEN = 'They meet on Friday';

  it('stay with those who could read them when its tier is widened', async () => {
    await change({ tier: 'coalition' });
    await write('desk', OPEN);
    expect(await texts('vienna')).toEqual([OPEN]);
    for (const name of ['desk', 'yangon'] as const) expect(await texts(name)).toEqual([SECRET, OPEN]);
    const { items } = await done(call('desk', 'GET', `tasks/${taskId}/comments`));
    expect(items.map(({ tier }: { tier: Tier }) => tier)).toEqual(['core', 'coalition']);
  });

  it('and when it is given to somebody outside, who reads what is written from then on', async () => {
    await change({ assigneeId: id('vienna') });
    expect(await texts('vienna')).toEqual([]);
    await write('desk', OPEN);
    await write('vienna', 'I will be there');
    for (const name of ['desk', 'yangon'] as const)
      expect(await texts(name)).toEqual([SECRET, OPEN, 'I will be there']);
    expect(await texts('vienna')).toEqual([OPEN, 'I will be there']);
  });

  it('are read by its author whatever became of them, also on a task between two', async () => {
    taskId = await aTask({ tier: 'me', assigneeId: id('vienna') });
    await write('vienna', 'Only you know this');
    await change({ assigneeId: id('yangon'), tier: 'coalition' });
    expect(await texts('yangon')).toEqual([]);
    expect(await texts('desk')).toEqual(['Only you know this']);
    expect(await texts('vienna')).toEqual(['Only you know this']);
  });

  it('are not found, counted, digested, changed, restored or named in by anybody else', async () => {
    const [comment] = (await done(call('yangon', 'GET', `tasks/${taskId}/comments`))).items;
    // After everybody had joined: a first digest covers what came since.
    await setClock(world.demarche.database, '2024-08-05T16:00:00Z');
    await write('yangon', 'And on article 6');
    await change({ tier: 'coalition', assigneeId: id('vienna') });
    const found = async (by: Name) => (await done(call(by, 'GET', 'tasks?q=yield'))).items.length;
    expect([await found('vienna'), await found('yangon')]).toEqual([0, 1]);
    const sheet = async (by: Name) => (await call(by, 'POST', 'tasks/export', {})).text.split('\r\n')[1];
    expect([await sheet('vienna'), await sheet('yangon')]).toEqual([
      expect.stringContaining('"","","0",""'),
      expect.stringContaining('"","","2",""'),
    ]);
    const digest = `/api/me/digest-preview?campaignId=${world.campaign.id}`;
    expect((await world.clients.vienna.call('GET', digest)).text).not.toContain('new comment');
    expect((await world.clients.desk.call('GET', digest)).text).toContain('new comment');
    for (const [method, path] of [
      ['PATCH', ''],
      ['DELETE', ''],
      ['POST', '/restore'],
    ] as const) {
      const body = method === 'DELETE' ? undefined : { text: 'What?' };
      const answer = await call('vienna', method, `tasks/${taskId}/comments/${comment.id}${path}`, body, 1);
      expect([path, answer.status, answer.text.includes('yield')]).toEqual([path, 404, false]);
    }
    const nameable = async (query: string) =>
      (await done(call('yangon', 'GET', `tasks/${taskId}/mentionable${query}`))).items.map(
        ({ userId }: { userId: string }) => userId,
      );
    expect((await nameable('')).toSorted()).toEqual([id('desk'), id('vienna')].toSorted());
    expect(await nameable(`?commentId=${comment.id}`)).toEqual([id('desk')]);
    const body = { text: '@Vienna look', mentions: [id('vienna')] };
    const refused = await call('yangon', 'PATCH', `tasks/${taskId}/comments/${comment.id}`, body, 1);
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('"mentions[0]')]);
    expect((await call('vienna', 'GET', `tasks/${taskId}/mentionable?commentId=${comment.id}`)).status).toBe(
      404,
    );
  });

  it('are shown as maySee() has it for the tier in which they were written', async () => {
    taskId = await aTask({ tier: 'public' });
    await write('desk', SECRET);
    const about = { campaignId: world.campaign.id, organisationId: world.campaign.organisationId };
    const seat: Seat = { ...about, userId: id('vienna'), role: 'campaigner', coreGroup: false };
    for (const tier of TIERS) {
      await world.demarche.database.admin('update task_comment set tier = $1', [tier]);
      expect([tier, await texts('vienna')]).toEqual([
        tier,
        maySee(seat, { ...about, authorId: id('desk'), tier }) ? [SECRET] : [],
      ]);
    }
  });

  it('are told in no mail to whom they named, where that person does not read them', async () => {
    await change({ tier: 'coalition' });
    await write('desk', 'Please look', [id('vienna')]);
    await world.demarche.database.admin(`update task_comment set tier = 'core'`);
    await world.wait(12);
    await world.send();
    expect(await world.mailsTo('vienna')).toEqual([]);
    expect((await call('vienna', 'GET', 'tasks/news')).text).not.toContain('mentioned');
    expect((await world.worker.auditNow()).problems).toBe(0);
  });
});

describe('words that are written while their task comes to be shared otherwise', () => {
  /** Vienna writes, and between what was checked and what is stored the task changes. */
  async function meanwhile(change: string): Promise<number> {
    taskId = await aTask({ tier: 'coalition' });
    const other = new Client(world.demarche.database.url);
    await other.connect();
    try {
      await other.query('begin; lock table task_comment in exclusive mode');
      const answer = call('vienna', 'POST', `tasks/${taskId}/comments`, { text: 'They meet on Friday' });
      await until(async () => {
        // A relation has the same number in a database of the same making.
        const waiting = `select from pg_locks where not granted and relation = 'task_comment'::regclass
          and database = (select oid from pg_database where datname = current_database())`;
        return (await other.query(waiting)).rowCount === 1;
      }, 'it is about to be stored');
      await other.query(`update task set ${change} where id = '${taskId}'`);
      await other.query('commit');
      return (await answer).status;
    } finally {
      await other.end();
    }
  }

  it('are kept for those who can read the task then', async () => {
    expect(await meanwhile(`tier = 'public'`)).toBe(201);
    const { items } = await done(call('desk', 'GET', `tasks/${taskId}/comments`));
    expect(items.map(({ tier }: { tier: Tier }) => tier)).toEqual(['public']);
  });

  it('are not written where their author does not see it any more', async () => {
    expect(await meanwhile(`tier = 'core'`)).toBe(404);
    expect(await texts('desk')).toEqual([]);
  });
});
