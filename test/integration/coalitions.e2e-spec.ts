import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import { aDirectory, type Directory } from '../support/organisations.js';

let demarche: TestDemarche;
let world: Directory;

beforeAll(async () => {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-08-05T12:00:00Z');
});
afterAll(() => demarche.stop());
beforeEach(async () => {
  world = await aDirectory(demarche);
});

const patch = (id: string, body: object, version: number) =>
  world.client.patch(world.at(`coalitions/${id}`), body, version);
const why = ({ body }: { body: { code?: string; fields?: { path: string; code: string }[] } }) =>
  body.fields?.[0] ? [body.fields[0].path, body.fields[0].code] : [body.code];

describe('a coalition of organisations', () => {
  it('has members with days, is renamed, and every member of the campaign reads it', async () => {
    const [first, second] = [world.campaign.organisationId, world.second];
    const { id } = await world.post(
      'coalitions',
      {
        name: 'A network',
        members: [{ organisationId: first, joinedOn: '2023-03-01', leftOn: '2024-01-31' }],
      },
      201,
    );
    const members = [
      { organisationId: first, joinedOn: '2023-03-01', leftOn: '2024-01-31' },
      { organisationId: first, joinedOn: '2024-06-01' },
      { organisationId: second },
    ];
    expect((await patch(id, { name: 'The network', members }, 1)).body).toMatchObject({
      ...{ name: 'The network', version: 2 },
      members: [
        {
          organisation: 'A treaty organisation',
          joinedOn: '2023-03-01',
          leftOn: '2024-01-31',
          current: false,
        },
        { organisation: 'A treaty organisation', joinedOn: '2024-06-01', leftOn: null, current: true },
        { organisation: 'The second organisation', joinedOn: null, leftOn: null, current: true },
      ],
    });
    const { items } = await world.read('coalitions', world.people.author.client);
    expect(items).toMatchObject([{ id, members: [{}, {}, {}] }]);
    expect((await world.read(`organisations?coalitionId=${id}`)).items).toHaveLength(2);
    expect((await patch(id, { name: 'Late' }, 1)).status).toBe(412);
    // What is null, and what is left out, stays.
    expect((await patch(id, { name: null, members: null }, 2)).body.members).toHaveLength(3);
    expect((await patch(id, { members: [] }, 3)).body.members).toEqual([]);
  });

  it('refuses days that make no sense, strangers and a name that is taken, each at its field', async () => {
    const organisationId = world.second;
    const refused = async (members: object[]) =>
      why(await world.client.post(world.at('coalitions'), { name: 'Wrong', members }));
    expect(await refused([{ organisationId, joinedOn: '2024-02-01', leftOn: '2024-01-01' }])).toEqual([
      'members[0].leftOn',
      'organisations.leftBefore',
    ]);
    expect(await refused([{ organisationId }, { organisationId, joinedOn: '2024-01-01' }])).toEqual([
      'members[1].joinedOn',
      'organisations.belongsTwice',
    ]);
    expect(await refused([{ organisationId: newId() }])).toEqual([
      'members[0].organisationId',
      'unknown_organisation',
    ]);
    expect((await refused([{ organisationId, joinedOn: '2024-13-01' }]))[0]).toBe('members[0].joinedOn');
    expect((await world.read('coalitions')).items).toEqual([]);
    await world.post('coalitions', { name: 'A network' }, 201);
    const twice = await world.client.post(world.at('coalitions'), { name: 'a  NETWORK' });
    expect(why(twice)).toEqual(['name', 'organisations.coalitionNamed']);
  });

  it('is removed and comes back with its members, unless its name was given away', async () => {
    const organisationId = world.second;
    const members = [{ organisationId, joinedOn: '2023-03-01' }];
    const { id } = await world.post('coalitions', { name: 'A network', members }, 201);
    expect((await world.read(`coalitions/${id}/uses`)).items).toEqual([
      { kind: 'organisation', count: 1, blocks: false },
    ]);
    expect((await world.client.delete(world.at(`coalitions/${id}`), 1)).status).toBe(204);
    expect((await world.client.delete(world.at(`coalitions/${id}`), 1)).status).toBe(204);
    expect((await world.read('coalitions')).items).toEqual([]);
    expect((await world.read(`organisations/${organisationId}`)).coalitions).toEqual([]);
    expect((await patch(id, { name: 'B' }, 2)).status).toBe(404);
    expect((await world.read('coalitions?shelf=removed')).items).toMatchObject([{ id }]);
    const author = world.people.author.client;
    expect((await author.get(world.at('coalitions?shelf=removed'))).status).toBe(403);
    const other = await world.post('coalitions', { name: 'A Network' }, 201);
    const back = () => world.client.post(world.at(`coalitions/${id}/restore`), {});
    expect(why(await back())).toEqual(['name', 'organisations.coalitionNamed']);
    await patch(other.id, { name: 'Another' }, 1);
    expect((await back()).body).toMatchObject({ id, members: [{ organisationId }] });
    expect((await back()).status).toBe(200);
  });

  it('leaves to a merged record the days that it had', async () => {
    const old = await world.add({ name: 'Old record' });
    const members = [{ organisationId: old.id, joinedOn: '2023-03-01' }];
    const { id } = await world.post('coalitions', { name: 'A network', members }, 201);
    await world.post(`organisations/${old.id}/merge`, { intoId: world.second });
    const shown = [{ organisationId: world.second, joinedOn: '2023-03-01' }];
    const also = { organisationId: world.campaign.organisationId };
    expect((await patch(id, { members: [...shown, also] }, 1)).body.members).toHaveLength(2);
    await world.post(`organisations/${old.id}/unmerge`);
    const { items } = await world.read('coalitions');
    expect(items[0].members.map(({ organisation }: { organisation: string }) => organisation)).toEqual([
      'A treaty organisation',
      'Old record',
    ]);
  });
});
