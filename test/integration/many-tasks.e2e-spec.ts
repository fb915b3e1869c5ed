import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import { aCoalition, statementsOf, type Coalition, type ReaderName } from '../support/outreach.js';

interface Listed {
  id: string;
  title: string;
  version: number;
  author: string;
  closedBy: string | null;
}

describe('several tasks', () => {
  let demarche: TestDemarche;
  let coalition: Coalition;

  beforeAll(async () => {
    demarche = await startDemarche();
    await setClock(demarche.database, '2024-08-08T16:00:00Z');
    coalition = await aCoalition(demarche);
  });
  afterAll(() => demarche.stop());

  const post = (name: ReaderName, path: string, body: object) =>
    coalition.clients[name].post(coalition.at(`tasks/${path}`), body);
  const batch = (tasks: object[], more: object = {}) => {
    const when = { dueLocal: '2024-08-20T10:00', zone: 'America/New_York' };
    return post('author', 'batch', { title: 'Send the wording', tier: 'coalition', ...when, ...more, tasks });
  };
  const made = async (tasks: object[], more: object = {}) =>
    (await batch(tasks, more)).body.items as Listed[];
  const titles = async (query: string) =>
    ((await coalition.clients.author.get(coalition.at(`tasks?${query}`))).body.items as Listed[]).map(
      ({ title }) => title,
    );
  const count = () => demarche.database.admin('select count(*), sum(version) from task');

  it('are made with as many statements as one', async () => {
    const one = await statementsOf(() => batch([{ delegationCode: 'FJI' }]));
    const many = Array.from({ length: 120 }, () => ({ delegationCode: 'PER' }));
    expect(await statementsOf(() => batch(many))).toBe(one);
  });

  it('are made once when the request is repeated, and are no others', async () => {
    const tasks = ['FJI', 'PER'].map((delegationCode) => ({ id: newId(), delegationCode }));
    const first = await batch(tasks, { title: 'Repeated' });
    expect(first.status).toBe(201);
    await demarche.database.admin('delete from idempotency_record');
    const late = await batch(tasks, { title: 'Repeated' });
    expect([late.status, late.body]).toEqual([201, first.body]);
    const before = await count();
    expect((await batch(tasks, { title: 'Other' })).status).toBe(409);
    expect((await batch([...tasks, { delegationCode: 'KEN' }], { title: 'Repeated' })).status).toBe(409);
    expect(await count()).toEqual(before);
  });

  it.each<[string, () => object[], object, string]>([
    ['nobody who sits here', () => [{}, { assigneeId: coalition.people.outsider.id }], {}, 'tasks[1].assigneeId'],
    ['no delegation', () => [{ delegationCode: 'FJI' }, { delegationCode: 'XXX' }], {}, 'tasks[1].delegationCode'],
    ['one twice', () => [newId()].flatMap((id) => [{ id }, { id }]), {}, 'tasks[1].id'],
    ['an hour that the clocks skip', () => [{}], { dueLocal: '2025-03-09T02:30' }, 'dueLocal'],
    ['nothing', () => [], {}, 'tasks'],
    ['more than there can be', () => Array.from({ length: 251 }, () => ({})), {}, 'tasks'],
  ])('that name %s are refused, and none is made', async (_, tasks, more, path) => {
    const before = await count();
    const answer = await batch(tasks(), more);
    expect([answer.status, answer.body.fields[0].path]).toEqual([400, path]);
    expect(await count()).toEqual(before);
  }); // prettier-ignore

  it('are changed together or not at all, and the one that stands in the way is named', async () => {
    const { people } = coalition;
    const [one, other] = await made([{}, {}]);
    const [hidden] = await made([{}], { tier: 'me' });
    const change = (name: ReaderName, ...changes: object[]) => post(name, 'changes', { changes });
    const to = { assigneeId: people.colleague.id };
    const before = await count();
    const stale = await change('author', { ...one, ...to }, { ...other, ...to, version: 7 });
    expect([stale.status, stale.body.fields?.[0]?.path]).toEqual([400, 'changes[0].title']);
    const ask = ({ id, version }: Listed, more: object = to) => ({ id, version, ...more });
    if (!one || !other || !hidden) throw new Error('not made');
    const overtaken = await change('author', ask(one), { ...ask(other), version: 7 });
    expect([overtaken.status, overtaken.body.fields[0].path]).toEqual([412, 'changes[1].version']);
    const secret = await change('coordinator', ask(one), ask(hidden));
    expect([secret.status, secret.body.fields[0].path]).toEqual([404, 'changes[1].id']);
    const none = await change('coordinator', ask(one), { ...ask(hidden), id: newId() });
    expect(none.text.replace(/"instance":"[^"]*"/, '')).toBe(secret.text.replace(/"instance":"[^"]*"/, ''));
    const others = await change('coreMember', ask(one));
    expect([others.status, others.body.fields[0].path]).toEqual([403, 'changes[0].id']);
    const twice = await change('author', ask(one), ask(one));
    expect([twice.status, twice.body.fields[0].path]).toEqual([400, 'changes[1].id']);
    expect(await count()).toEqual(before);
    const done = await change('author', ask(one), ask(other, { state: 'done' }));
    expect(done.body.items).toMatchObject([
      { id: one.id, version: 2, assigneeId: people.colleague.id, closedBy: null },
      { id: other.id, version: 2, state: 'done', closedBy: other.author },
    ]);
  });

  it('are listed by whom they wait for, by what is overdue, and by who left', async () => {
    const { people, campaign } = coalition;
    const [gone] = await made([{ assigneeId: people.coreMember.id }], { title: 'Left behind' });
    await made([{}], { title: 'Nobody’s' });
    await made([{ assigneeId: people.plainMember.id }], { title: 'Late', dueLocal: '2024-08-08T10:00' });
    expect(await titles('overdue=true')).toEqual(['Late']);
    expect(await titles('assignee=nobody&limit=200')).toContain('Nobody’s');
    expect(await titles('assignee=nobody&limit=200')).not.toContain('Late');
    expect(await titles('removed=true')).toEqual([]);
    await demarche.database.admin(
      `update membership set state = 'removed' where campaign_id = $1 and user_id = $2`,
      [campaign.id, people.coreMember.id],
    );
    expect(await titles('removed=true&state=open')).toEqual(['Left behind']);
    const { body } = await coalition.clients.author.get(coalition.at('tasks/by-person'));
    const of = (userId: string | null) =>
      body.items.find((item: { userId: string | null }) => item.userId === userId);
    expect(of(people.plainMember.id)).toMatchObject({ active: true, open: 1, overdue: 1 });
    expect(of(people.coreMember.id)).toMatchObject({ active: false, open: 1, overdue: 0 });
    expect(body.items.at(-1).userId).toBeNull();
    expect(gone?.version).toBe(1);
  });

  it('are exported as their reader sees them, and nothing in a cell runs as a formula', async () => {
    await made([{ delegationCode: 'TUV' }], { title: '=SUM(1)', note: 'One, "two"', tier: 'organisation' });
    const sheet = async (name: ReaderName) => {
      const path = coalition.at('tasks/export');
      const { bytes } = await coalition.clients[name].download(path, { delegationCode: 'TUV' });
      return bytes.toString();
    };
    const own = await sheet('author');
    expect(own).toContain(`"'=SUM(1)","TUV","","2024-08-20T10:00:00-04:00","America/New_York","open"`);
    expect(own).toContain('"One, ""two"""');
    expect(await sheet('plainMember')).not.toContain('SUM');
    const noted = await demarche.database.admin<{ detail: object }>(
      `select detail from audit_event where action = 'tasks_exported' order by id`,
    );
    expect(noted.map(({ detail }) => detail)).toEqual([{ tasks: 1 }, { tasks: 0 }]);
  });

  it('that are done are listed by when, with who said so', async () => {
    const closed = await made([{}, {}, {}], { title: 'Closed' });
    for (const [index, { id, version }] of closed.entries()) {
      await setClock(demarche.database, `2024-08-08T1${index + 7}:00:00Z`);
      await post('author', 'changes', {
        changes: [{ id, version, state: index === 1 ? 'cancelled' : 'done' }],
      });
    }
    const ids: string[] = [];
    let cursor = '';
    do {
      const { body } = await coalition.clients.author.get(
        coalition.at(`tasks?order=closed&limit=1${cursor}`),
      );
      ids.push(...body.items.map((item: Listed) => item.id));
      expect(body.items[0].closedBy).toBe(body.items[0].author);
      cursor = body.next ? `&cursor=${body.next}` : '';
    } while (cursor && ids.length < 3);
    expect(ids.slice(0, 3)).toEqual(closed.map(({ id }) => id).reverse());
    expect(await titles('order=closed&state=cancelled')).toEqual(['Closed']);
  });
});
