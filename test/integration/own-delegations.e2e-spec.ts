import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../support/demarche.js';
import { Desk, eventsOf, openImportWorld, type ImportWorld } from '../support/importing.js';
import { setClock } from '../support/makers.js';
import { aCoalition, anAsk, type Coalition, type ReaderName } from '../support/outreach.js';
import { fields, inRoom, list, memberCodes, voting } from '../support/room.js';

let world: ImportWorld;
let coalition: Coalition;
let askId: string;
/** Codes of what the campaign added. */
let hamburg: string;
let lakes: string;

beforeAll(async () => {
  world = await openImportWorld();
  await setClock(world.demarche.database, '2024-08-05T16:00:00Z');
  coalition = await aCoalition(world.demarche);
  askId = (await anAsk(world.demarche.database, coalition.campaign)).id;
  const states = await memberCodes(world.demarche.database);
  const own = [
    { name: 'Hambourg', capacity: 'voting' },
    { name: 'Lake Commission', capacity: 'observer' },
  ];
  const { body } = await inRoom(coalition).put(list([...voting(states), ...own]), 0);
  const codeOf = (name: string) =>
    body.members.find(({ shortName }: { shortName: string }) => shortName === name).code;
  [hamburg, lakes] = [codeOf('Hambourg'), codeOf('Lake Commission')];
});
afterAll(() => world.stop());

const get = (path: string, name?: ReaderName) => inRoom(coalition).get(path, name);
const post = (path: string, body: object, name?: ReaderName) => inRoom(coalition).post(path, body, name);
const change = (
  body: object,
  version: number,
  code = hamburg,
  name: ReaderName = 'coordinator',
): Promise<Answer> =>
  coalition.clients[name].call('PATCH', coalition.at(`own-delegations/${code}`), body, {
    'If-Match': `"${version}"`,
  });

describe('a delegation of the campaign’s own', () => {
  it('is listed with what it is, and is corrected by a coordinator; what it was stays', async () => {
    const { body } = await get('own-delegations');
    expect(body.items).toMatchObject([
      {
        code: hamburg,
        shortName: 'Hambourg',
        otherNames: [],
        kind: 'non_member',
        capacity: 'voting',
        version: 1,
      },
      { code: lakes, shortName: 'Lake Commission', capacity: 'observer', version: 1 },
    ]);
    const names = { shortName: 'Hamburg', otherNames: ['HH', ' hh ', 'HAMBURG', 'Ville de Hambourg'] };
    const { body: renamed } = await change({ ...names, kind: 'observer' }, 1);
    expect(renamed).toMatchObject({ code: hamburg, shortName: 'Hamburg', kind: 'observer', version: 2 });
    expect(renamed.otherNames).toEqual(['HH', 'Ville de Hambourg']);
    const { body: history } = await get(`own-delegations/${hamburg}/history`);
    expect(history.items).toMatchObject([
      { version: 1, shortName: 'Hambourg', otherNames: [], kind: 'non_member' },
    ]);
    expect(history.items[0].changedBy).not.toBeNull();
    // It votes as before: what it is elsewhere is not its capacity here.
    expect((await get('room')).body.numbers.voters).toBe(194);
  });

  it('is not changed by whoever saw another state, nor by others, nor where nothing is said', async () => {
    expect((await change({ shortName: 'Hammaburg' }, 1)).body).toMatchObject({ code: 'http.changedSince' });
    expect((await change({ shortName: 'Hammaburg' }, 2, hamburg, 'author')).status).toBe(403);
    expect((await change({}, 2)).body).toMatchObject({ shortName: 'Hamburg', version: 2 });
    expect((await change({ shortName: null, otherNames: null, kind: null }, 2)).body.version).toBe(2);
  });

  it('is found by no other campaign, and nobody changes a state', async () => {
    const elsewhere = coalition.clients.coordinator.get(
      `/api/campaigns/${coalition.other.id}/own-delegations`,
    );
    expect((await elsewhere).body.items ?? []).toEqual([]);
    expect((await change({ shortName: 'Norge' }, 1, 'NOR')).body).toMatchObject({
      code: 'rooms.commonDelegation',
    });
    expect((await change({ shortName: 'Norge' }, 1, 'ZZZ')).status).toBe(404);
  });

  it.each([
    [{ shortName: 'Norvège' }, 'shortName', 'rooms.nameTaken'],
    [{ shortName: 'lake commission' }, 'shortName', 'rooms.nameTaken'],
    [{ otherNames: ['HH', 'Burma'] }, 'otherNames[1]', 'rooms.nameTaken'],
    [{ otherNames: ['النرويج'] }, 'otherNames[0]', 'rooms.nameTaken'],
    [{ otherNames: ['Norwegia'] }, 'otherNames[0]', 'rooms.nameTaken'],
    [{ otherNames: ['NOR'] }, 'otherNames[0]', 'rooms.nameTaken'],
    [{ shortName: 'Corée' }, 'shortName', 'rooms.nameOfSeveral'],
    [{ otherNames: ['Union africaine', 'ASEAN'] }, 'otherNames[1]', 'rooms.nameOfGroup'],
    [{ otherNames: ['Groupe des États d’Afrique'] }, 'otherNames[0]', 'rooms.nameOfGroup'],
  ])('keeps no name that is somebody else’s: %j', async (body, field, code) => {
    expect(fields(await change(body, 2))).toEqual([[field, code]]);
  });

  it.each([
    [{ shortName: '' }],
    [{ shortName: 7 }],
    [{ otherNames: 'HH' }],
    [{ otherNames: [7] }],
    [{ kind: 'member' }],
  ])('refuses what is no name and no kind: %j', async (body) => {
    const refused = await change(body, 2);
    expect(refused.status).toBe(400);
    expect(fields(refused)[0]?.[0]).toMatch(Object.keys(body)[0]!);
    expect((await get('own-delegations')).body.items[0]).toMatchObject({ shortName: 'Hamburg', version: 2 });
  });

  it('is not added once more under one of its names, nor under a word that means several', async () => {
    const states = await memberCodes(world.demarche.database);
    const add = (name: string) =>
      inRoom(coalition).post(
        'room/preview',
        list([...voting(states), { name, capacity: 'voting' }]),
        'coordinator',
      );
    expect((await add('Ville de Hambourg')).body).toMatchObject({ gains: [] });
    expect(fields(await add('Korea'))).toEqual([['members[193].name', 'rooms.nameOfSeveral']]);
  });
});

describe('the names of a delegation of the own are read', () => {
  it('in a pasted list of the room, and in searches', async () => {
    const { body } = await post(
      'room/read-list',
      { text: 'HH, Korea, ville de hambourg, Narnia' },
      'coordinator',
    );
    expect(body).toMatchObject({
      matched: [{ code: hamburg, name: 'Hamburg' }],
      asked: [{ text: 'Korea' }],
      unknown: ['Narnia'],
    });
    expect((await get('delegations?q=ville%20de')).body.items).toMatchObject([
      { code: hamburg, otherNames: ['HH', 'Ville de Hambourg'] },
    ]);
    expect((await get('search?q=Ville%20de%20Hambourg')).body.items[0]).toMatchObject({
      ...{ kind: 'delegation', id: hamburg },
    });
  });

  it('in a sheet of positions: as they are written, and asked where they only are near', async () => {
    const desk = new Desk(world, coalition.clients.author, coalition.campaign.id);
    const rows = ['Fiji,support', 'Ville de Hambourg,oppose', 'lake commission,support', 'Hamburgh,support'];
    const brought = await desk.bring([`State,[ask-${askId}]`, ...rows, ''].join('\n'));
    expect(brought.report.unknownStates).toMatchObject([
      { text: 'Hamburgh', candidates: [{ code: hamburg, name: 'Hamburg' }] },
    ]);
    const wrong = { 'If-Match': `"${brought.version}"` };
    const nobody = { mapping: { states: { Hamburgh: 'ZZZ' } } };
    expect((await desk.client.call('PATCH', desk.at(`imports/${brought.id}`), nobody, wrong)).status).toBe(
      400,
    );
    const decided = await desk.change(brought.id, { mapping: { states: { Hamburgh: 'ignore' } } });
    expect(decided.report.errorCount).toBe(0);
    await desk.apply(brought.id);
    const written = await eventsOf(world.demarche.database, brought.id);
    expect(written.map(({ code, stance }) => `${code} ${stance}`).toSorted()).toEqual(
      [`FJI support`, `${hamburg} oppose`, `${lakes} support`].toSorted(),
    );
  });

  it('in a recorded vote', async () => {
    const path = coalition.at('votes/read?fileName=record.txt');
    const text = 'In favour:\nFiji, Ville de Hambourg\n\nAgainst:\nNorway, Lake Commission';
    const { body } = await coalition.clients.author.send('POST', path, text, {
      'content-type': 'text/plain',
    });
    expect(body.ballots).toMatchObject([
      { delegationCode: 'FJI', choice: 'yes' },
      { delegationCode: hamburg, delegation: 'Hamburg', choice: 'yes' },
      { delegationCode: 'NOR', choice: 'no' },
    ]);
    expect(body.withoutVote).toEqual([{ code: lakes, name: 'Lake Commission' }]);
    expect(body.asked).toEqual([]);
  });

  it('in a file of delegates', async () => {
    const text = ['Name,Country', 'Ada Brandt,HH', 'Bo Lund,Lake Commission', 'Cy Han,Korea', ''].join(
      '\r\n',
    );
    const { body } = await post('delegates/files/check', { format: 'csv', text });
    expect(body.rows).toMatchObject([
      { problem: null, delegation: { code: hamburg, name: 'Hamburg' } },
      { problem: null, delegation: { code: lakes } },
      { problem: 'delegationUnknown', delegation: null },
    ]);
  });
});
