import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import { aCoalition, anAsk, type Coalition, type ReaderName } from '../support/outreach.js';

let demarche: TestDemarche;
let coalition: Coalition;
let askId: string;

beforeAll(async () => {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-08-08T16:00:00Z');
  coalition = await aCoalition(demarche);
  askId = (await anAsk(demarche.database, coalition.campaign)).id;
});
afterAll(() => demarche.stop());
beforeEach(async () => {
  await demarche.database.admin('update amendment set voting_order = null');
});

const record = async (
  title: string,
  more: object = {},
  name: ReaderName = 'coordinator',
): Promise<string> => {
  const body = { title, askId, effect: 'defeats', grade: 'webcast', tier: 'coalition', ...more };
  return (await coalition.clients[name].post(coalition.at('amendments'), body)).body.id;
};
const read = async (id: string, name: ReaderName = 'coordinator') =>
  (await coalition.clients[name].get(coalition.at(`amendments/${id}`))).body;
const places = async (ids: readonly string[], name: ReaderName = 'coordinator') =>
  Promise.all(ids.map(async (id) => (await read(id, name)).votingOrder ?? null));
const order = (amendmentIds: readonly string[], before: readonly string[]) =>
  coalition.clients.coordinator.call('PUT', coalition.at('amendments/order'), { amendmentIds, before });
const remove = async (id: string) =>
  coalition.clients.coordinator.delete(coalition.at(`amendments/${id}`), (await read(id)).version);
const restore = (id: string) => coalition.clients.coordinator.post(coalition.at(`amendments/${id}/restore`));
const vote = (amendmentId: string, name: ReaderName = 'coordinator') =>
  coalition.clients[name].post(coalition.at('votes'), {
    ...{ title: 'On it', amendmentId, rule: 'two_thirds', heldAt: '2024-08-08T15:00:00Z' },
    ...{ tally: { yes: 130, no: 40, abstained: 23 }, grade: 'webcast', source: 'Webcast' },
  });

describe('the order of voting', () => {
  it('can be changed after the first of them was decided, and the rest moves up', async () => {
    const [one, two, three] = [await record('One'), await record('Two'), await record('Three')];
    await order([one, two, three], []);
    await vote(one);
    expect((await read(one)).state).toBe('adopted');
    expect(await places([one, two, three])).toEqual([null, 1, 2]);
    expect((await order([one, three, two], [two, three])).body.code).toBe('amendments.notToOrder');
    expect((await order([three, two], [two, three])).status).toBe(200);
    expect(await places([one, two, three])).toEqual([null, 2, 1]);
  });

  it('has one that is put back where it was, but not in an order that was made without it', async () => {
    const [one, two, three] = [await record('One'), await record('Two'), await record('Three')];
    await order([one, two, three], []);
    await remove(two);
    expect(await places([one, three])).toEqual([1, 2]);
    await restore(two);
    expect(await places([one, two, three])).toEqual([1, 2, 3]);
    await remove(two);
    expect((await order([three, one], [one, three])).status).toBe(200);
    await restore(two);
    expect(await places([one, two, three])).toEqual([2, null, 1]);
    expect((await order([three, one, two], [three, one])).status).toBe(200);
    expect(await places([one, two, three])).toEqual([2, 3, 1]);
  });

  it('has no former place for one that is open again after the others were put in a new order', async () => {
    const [one, two, three] = [await record('One'), await record('Two'), await record('Three')];
    await order([one, two, three], []);
    const { body } = await vote(one);
    expect((await order([three, two], [two, three])).status).toBe(200);
    await coalition.clients.coordinator.delete(coalition.at(`votes/${body.id}`), 1);
    expect((await read(one)).state).toBe('proposed');
    expect(await places([three, two, one])).toEqual([1, 2, null]);
  });

  it('tells nobody by a gap that there is one which is kept from them', async () => {
    const hidden = await record('Hidden', { tier: 'me' });
    const [one, two] = [await record('One'), await record('Two')];
    await order([hidden, one, two], []);
    expect(await places([hidden, one, two])).toEqual([1, 2, 3]);
    expect(await places([one, two], 'plainMember')).toEqual([1, 2]);
    const list = await coalition.clients.plainMember.get(coalition.at('amendments?limit=200'));
    const shown = list.body.items.filter(({ votingOrder }: { votingOrder: number | null }) => votingOrder);
    expect(shown.map(({ title, votingOrder }: Record<string, unknown>) => [title, votingOrder])).toEqual([
      ['Two', 2],
      ['One', 1],
    ]);
  });
});

describe('a vote on an amendment that was removed', () => {
  const removed = async (name: ReaderName) => {
    const id = await record('Removed after its vote', {}, 'coreMember');
    const { body } = await vote(id, name);
    const path = coalition.at(`votes/${body.id}`);
    await coalition.clients[name].delete(path, 1);
    expect((await remove(id)).status).toBe(204);
    return { id, path };
  };

  it('comes back after its amendment for who can put both back', async () => {
    const { id, path } = await removed('coordinator');
    const refused = await coalition.clients.coordinator.post(`${path}/restore`);
    expect([refused.status, refused.body.code]).toEqual([409, 'votes.amendmentRemoved']);
    expect(refused.body.detail).toContain('“Removed after its vote”');
    expect((await coalition.clients.coordinator.get(path)).body.removed).not.toBeNull();
    await restore(id);
    const back = await coalition.clients.coordinator.post(`${path}/restore`);
    expect([back.status, back.body.amendmentId, (await read(id)).state]).toEqual([200, id, 'adopted']);
  });

  it('is said of the amendment that comes back after its vote', async () => {
    const { id, path } = await removed('author');
    expect((await coalition.clients.author.post(`${path}/restore`)).body).toMatchObject({
      ...{ removed: null, amendmentId: null },
    });
    expect((await restore(id)).body).toMatchObject({ id, state: 'adopted', removed: null });
    expect((await coalition.clients.author.get(path)).body.amendmentId).toBe(id);
  });
});
