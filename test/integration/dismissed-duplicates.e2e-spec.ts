import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { delegatesOf, why } from '../support/delegates.js';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aDirectory, type Directory } from '../support/organisations.js';
import { aCoalition, type Coalition, type ReaderName } from '../support/outreach.js';

let demarche: TestDemarche;

beforeAll(async () => {
  demarche = await startDemarche();
});
afterAll(() => demarche.stop());

type Pair = { one: { id: string }; other: { id: string } };
const idsOf = (items: Pair[]) => items.map(({ one, other }) => [one.id, other.id].toSorted());

describe('two delegates who look alike', () => {
  let coalition: Coalition;
  beforeEach(async () => {
    coalition = await aCoalition(demarche);
  });
  const { client, get, post, aDelegate } = delegatesOf(() => coalition);

  const reported = async (by: ReaderName = 'author') =>
    idsOf((await get('delegates/duplicates', by)).body.items);
  const away = async (by: ReaderName = 'author') =>
    (await get('dismissed-duplicates?about=delegates', by)).body.items;
  const dismiss = (oneId: string, otherId: string, by: ReaderName = 'author') =>
    post('dismissed-duplicates', { about: 'delegates', oneId, otherId }, by);
  const takeBack = (id: string, by: ReaderName = 'author') =>
    client(by).call('DELETE', coalition.at(`dismissed-duplicates/${id}`));
  const merge = (id: string, intoId: string) => post(`delegates/${id}/merge`, { intoId });
  async function alike(more: object = {}, otherMore: object = {}) {
    const one = await aDelegate({ name: 'Tavita Seluka', ...more }, 'TUV');
    const other = await aDelegate({ name: 'T. Seluka', ...otherMore }, 'TUV');
    return { one, other, pair: [one, other].toSorted() };
  }

  it('are put away for everybody who sees both, and come back when that is taken back', async () => {
    const { one, other, pair } = await alike();
    expect(await reported()).toContainEqual(pair);
    const made = await dismiss(other, one);
    expect(made.status).toBe(201);
    expect([made.body.one, made.body.other].find(({ id }) => id === one)).toMatchObject({
      ...{ name: 'Tavita Seluka', delegationCode: 'TUV' },
    });
    for (const reader of ['author', 'coreMember', 'coordinator'] as const) {
      expect(await reported(reader)).not.toContainEqual(pair);
      const [listed] = await away(reader);
      expect(listed).toEqual({ ...made.body, dismissed: expect.anything() });
      expect(listed.by).toBe((await get('members/me')).body.name);
    }
    // While somebody types, both are still named.
    const similar = await get('delegates/similar?name=tavita%20seluka&delegationCode=TUV');
    expect(similar.body.items).toHaveLength(2);
    expect((await takeBack(made.body.id)).status).toBe(204);
    expect(await reported()).toContainEqual(pair);
    expect(await away()).toEqual([]);
    expect((await takeBack(made.body.id)).status).toBe(404);
    expect((await dismiss(one, other)).status).toBe(201);
    expect(await reported()).not.toContainEqual(pair);
  });

  it('are put away once, however often and in whatever order that is said', async () => {
    const { one, other } = await alike();
    const both = await Promise.all([dismiss(one, other), dismiss(other, one, 'coordinator')]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(both.map(({ body }) => body.id)).size).toBe(1);
    expect(await away()).toHaveLength(1);
  });

  it('say nothing of the one whom a reader does not see', async () => {
    const { one, other, pair } = await alike({}, { tier: 'organisation' });
    const made = await dismiss(one, other);
    expect(made.status).toBe(201);
    expect(await away('coreMember')).toEqual([]);
    expect((await takeBack(made.body.id, 'coordinator')).status).toBe(404);
    expect(why(await dismiss(one, other, 'coordinator'))).toEqual([400, 'otherId', 'duplicates.unknown']);
    expect(idsOf(await away())).toEqual([pair]);
  });

  it('stay two when one of them is merged into a third, and when they are taken apart', async () => {
    const { one, other } = await alike();
    await dismiss(one, other);
    const third = await aDelegate({ name: 'Tavita A. Seluka' }, 'TUV');
    expect((await merge(one, third)).status).toBe(200);
    expect(await reported()).toEqual([]);
    expect(idsOf(await away())).toEqual([[third, other].toSorted()]);
    // Said once more of those who lead, it is the same, and goes as one.
    const again = await dismiss(third, other);
    expect(await away()).toHaveLength(1);
    await post(`delegates/${one}/unmerge`);
    expect(idsOf(await away())).toEqual([[one, other].toSorted()]);
    expect(await reported()).toHaveLength(2);
    expect((await takeBack(again.body.id)).status).toBe(204);
    expect(await away()).toEqual([]);
  });

  it('are two no longer once they are merged with each other', async () => {
    const { one, other, pair } = await alike();
    await dismiss(one, other);
    expect((await merge(one, other)).status).toBe(200);
    expect(
      await demarche.database.admin('select id from dismissed_duplicate where campaign_id = $1', [
        coalition.campaign.id,
      ]),
    ).toEqual([]);
    expect(why(await dismiss(one, other))).toEqual([409, 'otherId', 'delegates.mergedTogether']);
    await post(`delegates/${one}/unmerge`);
    expect(await reported()).toContainEqual(pair);
  });

  it('are refused where one is missing, the same, removed or unknown', async () => {
    const { one, other } = await alike();
    expect(why(await dismiss(one, one))).toEqual([400, 'otherId', 'duplicates.itself']);
    expect(why(await dismiss('00000000-0000-7000-8000-000000000000', other))).toEqual([
      400,
      'oneId',
      'duplicates.unknown',
    ]);
    for (const body of [
      { about: 'delegates', oneId: null, otherId: other },
      { about: 'votes', oneId: one, otherId: other },
      { oneId: one, otherId: [other] },
    ]) {
      expect((await post('dismissed-duplicates', body)).status).toBe(400);
    }
    expect(
      why(await post('dismissed-duplicates', { about: 'organisations', oneId: one, otherId: other })),
    ).toEqual([403, null, 'http.needsRole']);
    await client('author').call('DELETE', coalition.at(`delegates/${other}`), undefined, {
      'If-Match': '"1"',
    });
    expect(why(await dismiss(one, other))).toEqual([400, 'otherId', 'duplicates.unknown']);
    expect(await away()).toEqual([]);
  });

  it('leave nothing behind of one who is erased', async () => {
    const { one, other } = await alike();
    await dismiss(one, other);
    expect((await post(`delegates/${other}/erase`)).status).toBe(204);
    expect(await away()).toEqual([]);
    const rows = await demarche.database.admin('select id from dismissed_duplicate where campaign_id = $1', [
      coalition.campaign.id,
    ]);
    expect(rows).toEqual([]);
  });
});

describe('two organisations that look alike', () => {
  let world: Directory;
  beforeEach(async () => {
    world = await aDirectory(demarche);
  });
  const away = async () => (await world.read('dismissed-duplicates?about=organisations')).items;
  const reported = async () => idsOf((await world.read('organisations/duplicates')).items);
  const body = (oneId: string, otherId: string) => ({ about: 'organisations', oneId, otherId });

  it('are put away by a coordinator, and come back as delegates do', async () => {
    const { id: one } = await world.add({ name: 'Digital Rights Watch' });
    const { id: other } = await world.add({ name: 'Digital Rights Watch Foundation' });
    const pair = [one, other].toSorted();
    expect(await reported()).toContainEqual(pair);
    const { author } = world.people;
    const refused = await author.client.post(world.at('dismissed-duplicates'), body(one, other));
    expect(refused.status).toBe(403);
    const made = await world.post('dismissed-duplicates', body(one, other), 201);
    expect(await reported()).not.toContainEqual(pair);
    expect((await author.client.get(world.at('organisations/duplicates'))).body.items).toEqual([]);
    expect(await away()).toMatchObject([{ id: made.id, by: 'Coordinator' }]);
    const path = world.at(`dismissed-duplicates/${made.id}`);
    expect((await author.client.call('DELETE', path)).status).toBe(403);
    expect((await world.client.call('DELETE', path)).status).toBe(204);
    expect(await reported()).toContainEqual(pair);
  });

  it('are two no longer once they are merged, and stay two beside a third', async () => {
    const { id: one } = await world.add({ name: 'Digital Rights Watch' });
    const { id: other } = await world.add({ name: 'Digital Rights Watch Foundation' });
    const { id: third } = await world.add({ name: 'The Watchers' });
    await world.post('dismissed-duplicates', body(one, other), 201);
    await world.post(`organisations/${one}/merge`, { intoId: third });
    expect(await reported()).toEqual([]);
    expect(idsOf(await away())).toEqual([[third, other].toSorted()]);
    await world.post(`organisations/${third}/merge`, { intoId: other });
    expect(await away()).toEqual([]);
    await world.post(`organisations/${third}/unmerge`);
    expect(await away()).toEqual([]);
  });
});
