import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { delegatesOf, ids, why } from '../support/delegates.js';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import { aCoalition, type Coalition, type ReaderName } from '../support/outreach.js';

let demarche: TestDemarche;
let coalition: Coalition;

beforeAll(async () => {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-08-05T16:00:00Z');
  coalition = await aCoalition(demarche);
});
afterAll(() => demarche.stop());

const { client, get, post, aDelegate } = delegatesOf(() => coalition);
const patch = (path: string, body: object, version: number, name: ReaderName = 'author') =>
  client(name).patch(coalition.at(path), body, version);
const remove = (path: string, version: number, name: ReaderName = 'author') =>
  client(name).delete(coalition.at(path), { 'If-Match': `"${version}"` });
const geneva = { city: 'Geneva', zone: 'Europe/Zurich' };
const aPost = async (code: string, said: object = geneva) =>
  (await post(`delegations/${code}/posts`, said)).body;
const cities = async (code: string, name: ReaderName = 'author') =>
  (await get(`delegations/${code}`, name)).body.posts.map((one: { city: string }) => one.city);

describe('a post of a delegation', () => {
  it('is changed at the version that was meant, and nobody’s change is lost', async () => {
    const { id, version } = await aPost('VUT');
    const path = `delegations/VUT/posts/${id}`;
    const changed = await patch(path, { city: 'Vienna', zone: 'Europe/Vienna' }, version);
    expect(changed.body).toEqual({ id, city: 'Vienna', zone: 'Europe/Vienna', version: 2, removed: null });
    expect(why(await patch(path, { city: 'Paris' }, version))).toEqual([
      412,
      'If-Match',
      'http.changedSince',
    ]);
    // Null and what stands there anyway say nothing new.
    expect((await patch(path, { city: 'Vienna', zone: null }, 2)).body).toMatchObject({ version: 2 });
    expect(await cities('VUT')).toEqual(['Vienna']);
  });

  it('is refused a name that another one has, an empty one, and a clock that there is not', async () => {
    await aPost('TON');
    const { id } = await aPost('TON', { city: 'New York', zone: 'America/New_York' });
    const path = `delegations/TON/posts/${id}`;
    expect(why(await patch(path, { city: 'GENEVA' }, 1))).toEqual([409, 'city', 'delegations.postThere']);
    expect(why(await patch(path, { city: ' ' }, 1)).slice(0, 2)).toEqual([400, 'city']);
    expect(why(await patch(path, { zone: 'Mars/Base' }, 1)).slice(0, 2)).toEqual([400, 'zone']);
    expect(await cities('TON')).toEqual(['Geneva', 'New York']);
  });

  it('is removed, and its city goes from what people do there; it comes back with all of them', async () => {
    const { id } = await aPost('WSM');
    const path = `delegations/WSM/posts/${id}`;
    const role = { title: 'Counsellor', postId: id };
    const delegateId = await aDelegate({ roles: [role] }, 'WSM');
    const roles = async () => (await get(`delegates/${delegateId}`)).body.roles;
    expect((await get(`${path}/uses`)).body.items).toEqual([{ kind: 'role', count: 1, blocks: false }]);
    expect((await remove(path, 1)).status).toBe(204);
    expect(await cities('WSM')).toEqual([]);
    expect((await get('delegations/WSM/brief')).body.posts).toEqual([]);
    expect(await roles()).toMatchObject([{ title: 'Counsellor', city: null }]);
    expect((await get('delegates?delegationCode=WSM')).text).not.toContain('Geneva');
    // Whoever changes the role meanwhile does not cut the link.
    const [{ id: roleId }] = await roles();
    const anew = await patch(
      `delegates/${delegateId}`,
      { roles: [{ ...role, id: roleId, title: 'Envoy' }] },
      1,
    );
    expect([anew.status, anew.body.roles[0].title]).toEqual([200, 'Envoy']);
    expect((await post(`${path}/restore`)).body).toMatchObject({ id, city: 'Geneva', removed: null });
    expect(await roles()).toMatchObject([{ title: 'Envoy', city: 'Geneva' }]);
    expect((await post(`${path}/restore`)).status).toBe(200);
  });

  it('that was removed is no longer offered, and a coordinator alone finds it', async () => {
    const { id } = await aPost('NRU');
    await remove(`delegations/NRU/posts/${id}`, 1);
    const asked = await post('delegations/NRU/delegates', {
      name: 'Somebody Else',
      roles: [{ title: 'Envoy', postId: id }],
    });
    expect(why(asked)).toEqual([400, 'roles[0].postId', 'delegations.unknownPost']);
    expect((await get('delegations/NRU/posts')).body.items).toEqual([]);
    expect((await get('delegations/NRU/posts?shelf=removed')).status).toBe(403);
    const shelf = (await get('delegations/NRU/posts?shelf=removed', 'coordinator')).body;
    expect(ids(shelf)).toEqual([id]);
    expect(shelf.items[0].removed.by.id).toBe(coalition.people.author.id);
    expect(why(await patch(`delegations/NRU/posts/${id}`, { city: 'Paris' }, 2))[0]).toBe(404);
    expect((await remove(`delegations/NRU/posts/${id}`, 2)).status).toBe(404);
  });

  it('is not put back beside another of its name', async () => {
    const { id } = await aPost('PLW');
    await remove(`delegations/PLW/posts/${id}`, 1);
    await aPost('PLW');
    const answer = await post(`delegations/PLW/posts/${id}/restore`);
    expect(why(answer)).toEqual([409, 'city', 'delegations.postThere']);
  });

  it('is nobody’s of another delegation or campaign, nor a member’s to change', async () => {
    const { id } = await aPost('KIR');
    for (const path of [`delegations/FJI/posts/${id}`, `delegations/KIR/posts/${newId()}`]) {
      expect((await patch(path, { city: 'Paris' }, 1)).status).toBe(404);
      expect((await remove(path, 1)).status).toBe(404);
      expect((await post(`${path}/restore`)).status).toBe(404);
      expect((await get(`${path}/uses`)).status).toBe(404);
    }
    const path = `delegations/KIR/posts/${id}`;
    expect((await patch(path, { city: 'Paris' }, 1, 'plainMember')).status).toBe(403);
    expect((await remove(path, 1, 'plainMember')).status).toBe(403);
    expect((await patch(path, { city: 'Paris' }, 1, 'outsider')).status).toBe(404);
    expect((await get('delegations/XXX/posts')).status).toBe(404);
    expect(await cities('KIR')).toEqual(['Geneva']);
  });
});
