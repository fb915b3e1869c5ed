import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCoalition, type Coalition, type ReaderName } from '../support/outreach.js';

describe('saved views', () => {
  let demarche: TestDemarche;
  let coalition: Coalition;

  beforeAll(async () => {
    demarche = await startDemarche();
    coalition = await aCoalition(demarche);
  });
  afterAll(() => demarche.stop());

  const as = (name: ReaderName) => {
    const client = coalition.clients[name];
    const at = (path: string) => coalition.at(`views${path}`);
    return {
      save: (body: object) => client.post(at(''), { screen: 'matrix', search: 'group=eu', ...body }),
      names: async () =>
        (await client.get(at(''))).body.items.map((view: { name: string }) => view.name) as string[],
      change: (id: string, body: object, version: number) => client.patch(at(`/${id}`), body, version),
      remove: (id: string, version: number) => client.delete(at(`/${id}`), version),
      restore: (id: string) => client.post(at(`/${id}/restore`)),
      order: (...ids: string[]) => client.post(at('/order'), { ids }),
      begin: (body: object) => client.call('PUT', at('/home'), body),
      home: async () => {
        const { seats } = (await client.get('/api/me')).body;
        const seat = seats.find((one: { campaignId: string }) => one.campaignId === coalition.campaign.id);
        return seat.home as unknown;
      },
    };
  };

  it('are their owner’s alone until they are shared, and keep only filters of their screen', async () => {
    const answer = await as('author').save({ name: 'Mine', search: '?stance=oppose&group=eu&q=' });
    expect([answer.status, answer.body]).toMatchObject([
      201,
      { name: 'Mine', search: 'group=eu&stance=oppose', shared: false, mine: true, version: 1 },
    ]);
    const { id } = answer.body;
    expect(await as('colleague').names()).toEqual([]);
    expect((await as('coordinator').change(id, { name: 'x' }, 1)).status).toBe(404);
    const shared = await as('author').change(id, { shared: true }, 1);
    expect(shared.body).toMatchObject({ shared: true, version: 2 });
    expect(await as('colleague').names()).toEqual(['Mine']);
    expect((await as('colleague').change(id, { name: 'x' }, 2)).status).toBe(403);
    expect((await as('author').change(id, { name: 'Ours' }, 1)).status).toBe(412);
    expect((await as('outsider').restore(id)).status).toBe(404);
    await as('author').change(id, { shared: false }, 2);
    expect(await as('colleague').names()).toEqual([]);
  });

  it('that are shared name no person and nothing typed, also where that is changed later', async () => {
    const person = `who=${coalition.people.colleague.id}`;
    const direct = await as('author').save({ screen: 'tasks', name: 'Theirs', search: person, shared: true });
    expect([direct.status, direct.body.fields[0]]).toMatchObject([
      400,
      { path: 'search', code: 'views.ownFilter', params: { filter: 'who' } },
    ]);
    const own = await as('author').save({ screen: 'tasks', name: 'Theirs', search: person });
    const later = await as('author').change(own.body.id, { shared: true }, 1);
    expect([later.status, later.body.fields[0].path]).toEqual([400, 'search']);
    const typed = await as('author').save({ name: 'Typed', search: 'q=the+envoy', shared: true });
    expect(typed.status).toBe(400);
  });

  it('with one name are one, are made once when repeated, and come in the order of their owner', async () => {
    const id = newId();
    const first = await as('coordinator').save({ id, name: 'Spoilers' });
    await demarche.database.admin('delete from idempotency_record');
    expect((await as('coordinator').save({ id, name: 'Spoilers' })).body).toEqual(first.body);
    await demarche.database.admin('delete from idempotency_record');
    expect((await as('coordinator').save({ id, name: 'Other' })).status).toBe(409);
    const same = await as('coordinator').save({ name: 'spoilers' });
    expect([same.status, same.body.fields[0]]).toMatchObject([
      409,
      { path: 'name', code: 'views.sameName', params: { name: 'Spoilers' } },
    ]);
    const second = await as('coordinator').save({ name: 'Allies' });
    expect(await as('coordinator').names()).toEqual(['Spoilers', 'Allies']);
    await as('coordinator').order(second.body.id, id);
    expect(await as('coordinator').names()).toEqual(['Allies', 'Spoilers']);
  });

  it('are removed and brought back by their owner, and when shared by a coordinator', async () => {
    const { id } = (await as('author').save({ name: 'For all', shared: true })).body;
    expect((await as('colleague').remove(id, 1)).status).toBe(403);
    expect((await as('coordinator').remove(id, 1)).status).toBe(204);
    expect(await as('author').names()).not.toContain('For all');
    expect((await as('colleague').restore(id)).status).toBe(404);
    expect((await as('coordinator').restore(id)).body).toMatchObject({ name: 'For all', version: 3 });
    expect((await as('author').remove(id, 3)).status).toBe(204);
    // What its owner removed is not the coordinator's to bring back; a name may be given again.
    expect((await as('coordinator').restore(id)).status).toBe(404);
    await as('author').save({ name: 'For all' });
    expect((await as('author').restore(id)).status).toBe(409);
  });

  it('or a screen are where one begins, and where the role begins once the view is gone or kept back', async () => {
    expect(await as('colleague').home()).toBeNull();
    await as('colleague').begin({ place: 'asks' });
    expect(await as('colleague').home()).toEqual({ place: 'asks', search: '' });
    const { id } = (await as('author').save({ name: 'Begin here', search: 'stance=oppose', shared: true }))
      .body;
    expect((await as('colleague').begin({ viewId: id })).status).toBe(204);
    expect(await as('colleague').home()).toEqual({ place: 'matrix', search: 'stance=oppose' });
    await as('author').change(id, { shared: false }, 1);
    expect(await as('colleague').home()).toBeNull();
    const hidden = await as('colleague').begin({ viewId: id });
    expect([hidden.status, hidden.body.fields[0].path]).toEqual([400, 'viewId']);
    expect((await as('author').begin({ place: 'matrix', viewId: id })).body.fields[0].path).toBe('place');
    await as('colleague').begin({});
    expect(await as('colleague').home()).toBeNull();
  });
});
