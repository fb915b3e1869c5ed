import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aReminderRule, setClock } from '../support/makers.js';
import {
  aCoalition,
  others,
  READERS,
  seers,
  SEES,
  statementsOf,
  type Coalition,
  type ReaderName,
} from '../support/outreach.js';

describe('tasks', () => {
  let demarche: TestDemarche;
  let coalition: Coalition;

  beforeAll(async () => {
    demarche = await startDemarche();
    await setClock(demarche.database, '2024-08-08T16:00:00Z');
    coalition = await aCoalition(demarche);
    await aReminderRule(demarche.database, coalition.campaign, { subject: 'task', minutes: 60 });
  });
  afterAll(() => demarche.stop());

  const task = (more: object = {}) => {
    return { title: 'Send the wording', dueLocal: '2024-08-20T10:00', zone: 'America/New_York', ...more };
  };
  const as = (name: ReaderName) => {
    const client = coalition.clients[name];
    return {
      create: (body: object) => client.post(coalition.at('tasks'), body),
      read: (id: string) => client.get(coalition.at(`tasks/${id}`)),
      list: (query = '') => client.get(coalition.at(`tasks${query}`)),
      change: (id: string, body: object, version?: number) =>
        client.patch(coalition.at(`tasks/${id}`), body, version),
    };
  };
  const created = async (more: object = {}) => (await as('author').create(task(more))).body;
  const reminders = (id: string) =>
    demarche.database.admin<{ user_id: string; state: string; fire_at: Date }>(
      `select user_id, state, fire_at from delivery where subject_id = $1 and state = 'planned' and kind = 'task_reminder'`,
      [id],
    );

  it('are due on two clocks and remind their assignee', async () => {
    const { people } = coalition;
    const answer = await as('author').create(
      task({ note: 'Two paragraphs.', delegationCode: 'FJI', assigneeId: people.plainMember.id }),
    );
    expect(answer.status).toBe(201);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(answer.body).toMatchObject({
      title: 'Send the wording',
      note: 'Two paragraphs.',
      delegationCode: 'FJI',
      interactionId: null,
      assigneeId: people.plainMember.id,
      state: 'open',
      tier: 'organisation',
      dueLocal: '2024-08-20T10:00',
      zone: 'America/New_York',
      due: {
        instant: '2024-08-20T14:00:00.000Z',
        venue: { wall: '2024-08-20T10:00' },
        reader: { wall: '2024-08-20T21:00', zone: 'Asia/Bangkok' },
      },
      closedAt: null,
      version: 1,
    });
    expect(await reminders(answer.body.id)).toMatchObject([
      { user_id: people.plainMember.id, fire_at: new Date('2024-08-20T13:00:00Z') },
    ]);
  });

  it('keep their reminders with the time and the person they have now', async () => {
    const { people } = coalition;
    const { id } = await created({ assigneeId: people.colleague.id });
    const moved = await as('author').change(id, { dueLocal: '2024-08-21T10:00' }, 1);
    expect(moved.body).toMatchObject({ due: { instant: '2024-08-21T14:00:00.000Z' }, version: 2 });
    expect(await reminders(id)).toMatchObject([{ fire_at: new Date('2024-08-21T13:00:00Z') }]);
    const elsewhere = await as('author').change(id, { zone: 'Europe/Vienna' }, 2);
    expect(elsewhere.body.due).toMatchObject({
      instant: '2024-08-21T08:00:00.000Z',
      venue: { zone: 'Europe/Vienna' },
    });
    await as('author').change(id, { assigneeId: people.coreMember.id }, 3);
    expect(await reminders(id)).toMatchObject([{ user_id: people.coreMember.id }]);
    const done = await as('coreMember').change(id, { state: 'done' }, 4);
    expect(done.body).toMatchObject({ state: 'done', closedAt: { instant: expect.any(String) } });
    expect(await reminders(id)).toEqual([]);
    const again = await as('author').change(id, { state: 'open', assigneeId: null }, 5);
    expect(again.body).toMatchObject({ state: 'open', closedAt: null, assigneeId: null, assignee: null });
    const audited = await demarche.database.admin<{ action: string }>(
      'select action from audit_event where subject_id = $1 order by id',
      [id],
    );
    expect(audited.map((row) => row.action)).toEqual([
      'task_created', 'task_changed', 'task_changed', 'task_assigned', 'task_done', 'task_reopened',
    ]); // prettier-ignore
  });

  it('are changed only on the version that was read', async () => {
    const { id } = await created();
    expect((await as('author').change(id, { title: 'New' })).status).toBe(428);
    expect((await as('author').change(id, { title: 'New' }, 1)).status).toBe(200);
    const stale = await as('author').change(id, { title: 'Newer' }, 1);
    expect(stale.status).toBe(412);
    expect(stale.headers.get('etag')).toBe('"2"');
    const both = await Promise.all([
      as('author').change(id, { title: 'One' }, 2),
      as('author').change(id, { title: 'Other' }, 2),
    ]);
    expect(new Set(both.map((answer) => answer.status))).toEqual(new Set([200, 412]));
    expect((await as('author').read(id)).body.version).toBe(3);
  });

  describe.each(Object.keys(SEES))('at the tier %s', (tier) => {
    it('are seen by those and nobody else, and counted for nobody else', async () => {
      const before = new Map<string, string>();
      for (const name of READERS) before.set(name, (await as(name).list()).text);
      const { id } = await created({ tier, title: `canary-${tier}` });
      for (const name of seers(tier)) {
        expect([name, (await as(name).read(id)).status]).toEqual([name, 200]);
        expect((await as(name).list()).text).toContain(id);
        expect([403, 412]).toContain((await as(name).change(id, { title: 'x' }, 99)).status);
      }
      // Who may not see it is told the same as about a task that does not exist.
      for (const name of others(tier)) {
        const [read, none] = [await as(name).read(id), await as(name).read(newId())];
        expect([name, read.status, read.text]).toEqual([name, 404, none.text]);
        expect([name, (await as(name).list()).text]).toEqual([name, before.get(name)]);
        const change = await as(name).change(id, { title: 'x' }, 99);
        const changeNone = await as(name).change(newId(), { title: 'x' }, 99);
        expect([name, change.status, change.text]).toEqual([name, 404, changeNone.text]);
      }
    });
  });

  it('show themselves to their assignee at any tier, and only to that one', async () => {
    const { people } = coalition;
    const { id } = await created({ tier: 'me', assigneeId: people.plainMember.id });
    expect((await as('plainMember').read(id)).status).toBe(200);
    expect((await as('plainMember').list('?assignee=me')).text).toContain(id);
    expect((await as('colleague').read(id)).status).toBe(404);
    expect((await as('coordinator').read(id)).status).toBe(404);
    await as('author').change(id, { assigneeId: people.colleague.id }, 1);
    expect((await as('plainMember').read(id)).status).toBe(404);
    expect((await as('colleague').read(id)).status).toBe(200);
  });

  it('are finished by a member they are assigned to, who may neither pass them on nor share them wider', async () => {
    const { people } = coalition;
    const { id } = await created({ tier: 'organisation', assigneeId: people.plainMember.id });
    const passed = await as('plainMember').change(id, { assigneeId: people.coreMember.id }, 1);
    expect([passed.status, passed.body.fields[0].path]).toEqual([403, 'assigneeId']);
    const shared = await as('plainMember').change(id, { tier: 'public' }, 1);
    expect([shared.status, shared.body.fields[0].path]).toEqual([403, 'tier']);
    expect((await as('plainMember').change(id, { state: 'done' }, 1)).status).toBe(200);
  });

  it('are not changed by a reader who neither wrote, does nor coordinates them', async () => {
    const { id } = await created({ tier: 'coalition' });
    expect((await as('colleague').change(id, { state: 'done' }, 1)).status).toBe(403);
    expect((await as('coreMember').change(id, { state: 'done' }, 1)).status).toBe(403);
    expect((await as('coordinator').change(id, { state: 'cancelled' }, 1)).body.state).toBe('cancelled');
  });

  it('are not given away out of the giver’s own sight', async () => {
    const { people } = coalition;
    const { id } = await created({ tier: 'organisation', assigneeId: people.coordinator.id });
    const answer = await as('coordinator').change(id, { assigneeId: people.coreMember.id }, 1);
    expect([answer.status, answer.body.fields[0].path]).toEqual([403, 'assigneeId']);
    expect((await as('author').read(id)).body).toMatchObject({
      assigneeId: people.coordinator.id,
      version: 1,
    });
  });

  it('are shared wider by their author', async () => {
    const { id } = await created({ tier: 'me' });
    expect((await as('author').change(id, { tier: 'coalition' }, 1)).status).toBe(200);
    expect((await as('plainMember').read(id)).body.tier).toBe('coalition');
  });

  it.each<[string, () => object, string]>([
    ['an hour that does not exist', () => ({ dueLocal: '2025-03-09T02:30' }), 'dueLocal'],
    ['a day that does not exist', () => ({ dueLocal: '2025-02-29T10:00' }), 'dueLocal'],
    ['an unknown zone', () => ({ zone: 'Mars/Olympus' }), 'zone'],
    ['an assignee of another campaign', () => ({ assigneeId: coalition.people.outsider.id }), 'assigneeId'],
    ['an assignee without a seat', () => ({ assigneeId: coalition.people.admin.id }), 'assigneeId'],
    ['an assignee that is no id', () => ({ assigneeId: 'me' }), 'assigneeId'],
    ['a title of 1 MB', () => ({ title: 'x'.repeat(1_000_000) }), 'title'],
    ['CR and LF in the title', () => ({ title: 'a\r\nBcc: b' }), 'title'],
    ['NUL in the note', () => ({ note: 'a\u0000' }), 'note'],
    ['an unknown tier', () => ({ tier: 'all' }), 'tier'],
  ])('name %s, when made and when changed, and stay as they are', async (_, wrong, field) => {
    const task1 = await created();
    const before = await demarche.database.admin('select count(*) from task');
    const made = await as('author').create(task({ id: newId(), ...wrong() }));
    const changed = await as('author').change(task1.id, wrong(), 1);
    expect([made.status, made.body.fields[0].path]).toEqual([400, field]);
    expect([changed.status, changed.body.fields[0].path]).toEqual([400, field]);
    expect(await demarche.database.admin('select count(*) from task')).toEqual(before);
    expect((await as('author').read(task1.id)).body).toEqual(task1);
  });

  it('names a delegation that does not exist', async () => {
    const answer = await as('author').create(task({ delegationCode: 'XXX' }));
    expect(answer.body.fields[0].path).toBe('delegationCode');
  });

  it('take the earlier of an hour that comes twice', async () => {
    const { due } = await created({ dueLocal: '2024-11-03T01:30' });
    expect(due.instant).toBe('2024-11-03T05:30:00.000Z');
  });

  it('are made once when the request is repeated, also when the first answer is forgotten', async () => {
    const body = task({ id: newId() });
    const answers = await Promise.all([as('author').create(body), as('author').create(body)]);
    expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
    await demarche.database.admin('delete from idempotency_record');
    const late = await as('author').create(body);
    expect([late.status, late.body]).toEqual([201, answers[0]?.body]);
    expect((await as('coreMember').create(body)).status).toBe(409);
  });

  it('are listed by what is due first, page by page, and by person, state, delegation and time', async () => {
    const { people } = coalition;
    const made = await created({
      delegationCode: 'TON',
      assigneeId: people.colleague.id,
      dueLocal: '2024-08-10T10:00',
    });
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await as('author').list(`?limit=5${cursor}`);
      seen.push(
        ...body.items.map(
          (item: { due: { instant: string }; id: string }) => `${item.due.instant} ${item.id}`,
        ),
      );
      cursor = body.next ? `&cursor=${body.next}` : '';
    } while (cursor);
    expect(seen.length).toBeGreaterThan(10);
    expect(seen).toEqual([...new Set(seen)].sort());
    const idsOf = async (query: string) =>
      (await as('author').list(query)).body.items.map((item: { id: string }) => item.id);
    expect(await idsOf('?delegationCode=TON')).toEqual([made.id]);
    expect(await idsOf('?dueBefore=2024-08-11T00:00:00Z')).toEqual([made.id]);
    expect(await idsOf(`?assignee=${people.colleague.id}&state=open`)).toContain(made.id);
    expect(await idsOf(`?delegationCode=TON&state=done`)).toEqual([]);
    expect((await as('author').list('?assignee=you')).body.fields[0].path).toBe('assignee');
  });

  it('are listed with one statement, however many', async () => {
    expect(await statementsOf(() => as('author').list('?limit=1'))).toBe(1);
    expect(await statementsOf(() => as('author').list('?limit=200'))).toBe(1);
  });

  it('are made by campaigners, and do not exist for those without a seat', async () => {
    expect((await as('colleague').create(task())).status).toBe(403);
    expect((await as('outsider').create(task())).status).toBe(404);
    expect((await as('admin').list()).status).toBe(404);
    expect(demarche.logged.join('\n')).not.toMatch(/canary/);
  });
});
