import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { maySee, type Seat, type Tier, TIERS } from '#libs/domain';
import { newId } from '#libs/platform';
import { setClock } from '../support/makers.js';
import { PlannedWorld, type Name } from '../support/planned-world.js';

const BEGIN = '2024-08-05T14:40:00Z';
const DUE = { dueLocal: '2024-08-09T10:00', zone: 'Europe/Vienna' };

let world: PlannedWorld;
let taskId: string;

beforeAll(async () => {
  world = await PlannedWorld.open(BEGIN);
});
beforeEach(async () => {
  await world.empty(BEGIN);
  taskId = await aTask('desk', 'Call Fiji');
});
afterAll(() => world.close());

type Method = 'get' | 'post' | 'patch' | 'delete';
const id = (name: Name) => world.people[name].id;
const call = (by: Name, method: Method, path: string, body?: object, version?: number) =>
  world.clients[by].call(
    method.toUpperCase(),
    world.at(path),
    body,
    version === undefined ? {} : { 'If-Match': `"${version}"` },
  );
const aTask = async (by: Name, title: string, tier: Tier = 'coalition', more: object = {}): Promise<string> =>
  (await call(by, 'post', 'tasks', { title, tier, ...DUE, ...more })).body.id;
const write = (by: Name, text: string, mentions: string[] = []) =>
  call(by, 'post', `tasks/${taskId}/comments`, { text, mentions });
const comments = async (by: Name) => (await call(by, 'get', `tasks/${taskId}/comments`)).body.items;
const subjects = async (name: Name) => (await world.mailsTo(name)).map(({ subject }) => subject);
const NAMED = 'Demarche: a comment names you';

describe('a comment', () => {
  it('is read by whoever sees the task, the first first, with its author and time', async () => {
    await write('desk', 'They moved it');
    await write('yangon', '  To Friday  ');
    const found = await comments('vienna');
    expect(found).toMatchObject([
      { text: 'They moved it', authorId: id('desk'), changedAt: null, removedAt: null },
      { text: 'To Friday', authorId: id('yangon'), mentions: [] },
    ]);
    expect(found[0].createdAt.venue.zone).toBe(DUE.zone);
  });

  it('is not there for who does not see the task, nor is the way to write one', async () => {
    taskId = await aTask('desk', 'For me alone', 'me');
    const { body } = await write('desk', 'A secret');
    for (const [method, path, more] of [
      ['get', 'comments', undefined],
      ['get', 'mentionable', undefined],
      ['post', 'comments', { text: 'What?' }],
      ['patch', `comments/${body.id}`, { text: 'What?' }],
      ['delete', `comments/${body.id}`, undefined],
      ['post', `comments/${body.id}/restore`, {}],
    ] as const) {
      const answer = await call('vienna', method, `tasks/${taskId}/${path}`, more, 1);
      expect([path, answer.status, answer.text.includes('secret')]).toEqual([path, 404, false]);
    }
  });

  it('goes out of sight with its task', async () => {
    await write('vienna', 'A word');
    expect(await comments('yangon')).toHaveLength(1);
    await call('desk', 'patch', `tasks/${taskId}`, { tier: 'me' }, 1);
    expect((await call('yangon', 'get', `tasks/${taskId}/comments`)).status).toBe(404);
    expect((await call('vienna', 'get', `tasks/${taskId}/comments`)).status).toBe(404);
    expect(await comments('desk')).toHaveLength(1);
  });

  it('is changed by its author alone, at the version that was read, and says so', async () => {
    const { body } = await write('vienna', 'Thursday');
    const path = `tasks/${taskId}/comments/${body.id}`;
    expect((await call('desk', 'patch', path, { text: 'No' }, 1)).status).toBe(403);
    expect((await call('vienna', 'patch', path, { text: 'Friday' }, 1)).status).toBe(200);
    expect((await call('vienna', 'patch', path, { text: 'Monday' }, 1)).status).toBe(412);
    const [found] = await comments('desk');
    expect(found).toMatchObject({ text: 'Friday', version: 2, changedAt: { instant: expect.anything() } });
  });

  it('leaves a mark without its words when it is removed, and comes back', async () => {
    const { body } = await write('vienna', 'A slip of the tongue', [id('yangon')]);
    const path = `tasks/${taskId}/comments/${body.id}`;
    expect((await call('desk', 'delete', path, undefined, 1)).status).toBe(403);
    expect((await call('vienna', 'delete', path, undefined, 1)).status).toBe(204);
    const [mark] = await comments('desk');
    expect(mark).toMatchObject({ text: null, mentions: [], removedAt: { instant: expect.anything() } });
    expect((await call('desk', 'get', `tasks?q=tongue`)).body.items).toEqual([]);
    expect((await call('desk', 'post', `${path}/restore`, {})).status).toBe(404);
    expect((await call('vienna', 'post', `${path}/restore`, {})).body.text).toBe('A slip of the tongue');
    expect((await call('vienna', 'post', `${path}/restore`, {})).status).toBe(200);
    expect((await call('desk', 'get', `tasks?q=tongue`)).body.items).toHaveLength(1);
  });

  it.each([
    ['text', { text: '   ' }],
    ['text', { text: null }],
    ['text', { text: 7 }],
    ['mentions', { text: 'Hello', mentions: 'all' }],
    ['mentions', { text: 'Hello', mentions: [null] }],
    ['mentions[0]', { text: 'Hello', mentions: [newId()] }],
  ])('that cannot be is refused naming %s, and nothing is written', async (field, body) => {
    const answer = await call('vienna', 'post', `tasks/${taskId}/comments`, body);
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(`"${field}`)]);
    expect(await comments('vienna')).toEqual([]);
  });

  it('that is sent twice with one id is there once', async () => {
    const same = { id: newId(), text: 'Once' };
    const first = await call('vienna', 'post', `tasks/${taskId}/comments`, same);
    const second = await call('vienna', 'post', `tasks/${taskId}/comments`, same);
    expect([second.status, second.body.id]).toEqual([201, first.body.id]);
    expect((await call('yangon', 'post', `tasks/${taskId}/comments`, same)).status).toBe(409);
    expect(await comments('vienna')).toHaveLength(1);
  });
});

describe('the digest', () => {
  it('says how many comments are new on my tasks, of others and to me visible, and not what they say', async () => {
    // After everybody had joined: a first digest covers what came since.
    await setClock(world.demarche.database, '2024-08-05T16:00:00Z');
    taskId = await aTask('desk', 'Ask Tonga', 'coalition', { assigneeId: id('vienna') });
    await write('desk', 'In confidence');
    await write('yangon', 'In confidence, too');
    await write('vienna', 'My own');
    const digest = async (name: Name) =>
      (await world.clients[name].call('GET', `/api/me/digest-preview?campaignId=${world.campaign.id}`)).text;
    const found = await digest('vienna');
    expect(found).toContain('2 new comments');
    expect(found).not.toContain('confidence');
    expect(await digest('yangon')).not.toContain('new comments');
  });
});

describe('who is named in a comment', () => {
  it('hears of it in the app at once and by exactly one mail, which holds no word of it', async () => {
    await write('desk', 'Please ask Ana in confidence', [id('vienna')]);
    const { items } = (await call('vienna', 'get', 'tasks/news')).body;
    expect(items).toMatchObject([{ change: 'mentioned', taskId, title: 'Call Fiji' }]);
    await world.wait(30);
    expect(await subjects('vienna')).toEqual([NAMED]);
    const [mail] = await world.mailsTo('vienna');
    expect(mail?.text).toContain('Call Fiji');
    expect(mail?.text).not.toContain('confidence');
    expect(await subjects('yangon')).toEqual([]);
    expect((await world.worker.auditNow()).problems).toBe(0);
    await call('vienna', 'post', 'tasks/news/seen', { upTo: items[0].at.instant });
    expect((await call('vienna', 'get', 'tasks/news')).body.items).toEqual([]);
  });

  it('comes in one mail with what else is new about tasks', async () => {
    await write('desk', 'See below', [id('vienna')]);
    await aTask('desk', 'Send the wording', 'coalition', { assigneeId: id('vienna') });
    await world.wait(1);
    const mails = await world.mailsTo('vienna');
    expect(mails.map(({ subject }) => subject)).toEqual(['Demarche: your tasks have changed']);
    expect(mails[0]?.text).toMatch(/Send the wording[^]*A comment names you[^]*Call Fiji/);
    expect((await world.worker.auditNow()).problems).toBe(0);
  });

  it('hears of a changed comment no second time, and of one that is taken back in time not at all', async () => {
    const first = (await write('desk', 'One', [id('vienna')])).body;
    const second = (await write('desk', 'Two', [id('yangon')])).body;
    await call('desk', 'delete', `tasks/${taskId}/comments/${second.id}`, undefined, 1);
    await world.wait(1);
    const again = { text: 'One more', mentions: [id('vienna'), id('yangon')] };
    await call('desk', 'patch', `tasks/${taskId}/comments/${first.id}`, again, 1);
    await world.wait(12);
    expect(await subjects('vienna')).toEqual([NAMED]);
    expect(await subjects('yangon')).toEqual([NAMED]);
    await call('desk', 'post', `tasks/${taskId}/comments/${second.id}/restore`, {});
    await world.wait(12);
    expect(await subjects('yangon')).toEqual([NAMED, NAMED]);
    expect((await world.worker.auditNow()).problems).toBe(0);
  });

  it('gets no mail where the task is out of sight meanwhile, and the plan asks no more', async () => {
    await write('desk', 'A secret', [id('vienna')]);
    await call('desk', 'patch', `tasks/${taskId}`, { tier: 'me' }, 1);
    await world.wait(12);
    await world.send();
    expect(await subjects('vienna')).toEqual([]);
    const rows = await world.demarche.database.admin(`select state from delivery where kind = 'task_notice'`);
    expect(rows).toEqual([{ state: 'skipped' }]);
    expect((await world.worker.auditNow()).problems).toBe(0);
  });

  it('is one of those who see the task: as maySee() has it, as far as the writer may know', async () => {
    for (const tier of TIERS) {
      taskId = await aTask('vienna', `For ${tier}`, tier === 'core' ? 'organisation' : tier);
      await world.demarche.database.admin('update task set tier = $2 where id = $1', [taskId, tier]);
      const { items } = (await call('vienna', 'get', `tasks/${taskId}/mentionable`)).body;
      const about = {
        campaignId: world.campaign.id,
        authorId: id('vienna'),
        organisationId: world.campaign.organisationId,
      };
      const seat = (name: Name): Seat => ({
        userId: id(name),
        ...{ campaignId: world.campaign.id, organisationId: world.campaign.organisationId },
        ...{ role: 'campaigner', coreGroup: false },
      });
      const seeing = (['desk', 'yangon'] as const).filter((name) => maySee(seat(name), { ...about, tier }));
      expect([tier, items.map(({ userId }: { userId: string }) => userId).toSorted()]).toEqual([
        tier,
        seeing.map(id).toSorted(),
      ]);
    }
  });

  it('is nobody of the core group for who sees the task from outside of it', async () => {
    const { database } = world.demarche;
    await database.admin('update membership set core_group = true where user_id = any($1::uuid[])', [
      [id('desk'), id('yangon')],
    ]);
    taskId = await aTask('desk', 'Of the core', 'core', { assigneeId: id('vienna') });
    const names = async (by: Name) =>
      (await call(by, 'get', `tasks/${taskId}/mentionable`)).body.items.map(
        ({ userId }: { userId: string }) => userId,
      );
    expect(await names('vienna')).toEqual([id('desk')]);
    expect((await names('desk')).toSorted()).toEqual([id('vienna'), id('yangon')].toSorted());
    const refused = await write('vienna', 'Hello', [id('yangon')]);
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('mentions[0]')]);
    await database.admin('update membership set core_group = false');
  });
});
