import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Delegation } from '#libs/data';
import { startDemarche, type Client, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson } from '../support/makers.js';
import { codes, fields, list, voting } from '../support/room.js';

const TWELVE = ['BRA', 'CHL', 'EGY', 'FJI', 'FRA', 'IDN', 'JPN', 'KEN', 'MEX', 'NOR', 'PHL', 'ZAF'];

let demarche: TestDemarche;
let admin: Client;
let opened = 0;

beforeAll(async () => {
  demarche = await startDemarche();
  const person = await aPerson(demarche.database, await aCampaign(demarche.database, 'Elsewhere'));
  await demarche.database.admin('update user_account set installation_admin = true where id = $1', [
    person.id,
  ]);
  admin = await demarche.as(person);
});
afterAll(() => demarche.stop());

const open = (room?: object, more: object = {}) => {
  opened += 1;
  return admin.post('/api/campaigns', {
    ...{ name: `Council ${opened}`, slug: `council-${opened}`, template: 'empty' },
    ...{ process: { rule: 'two_thirds_of_members' }, me: { organisation: 'A coalition' } },
    ...(room ? { room } : {}),
    ...more,
  });
};

describe('who votes in a new campaign', () => {
  it('is every member state where nobody says otherwise', async () => {
    for (const room of [undefined, { kind: 'all_states', members: [] }]) {
      const { body } = await open(room);
      const found = await admin.get(`/api/campaigns/${body.id}/room`);
      expect(found.body).toMatchObject({ kind: 'all_states', version: 0, numbers: { voters: 193 } });
    }
  });

  it('is a list of members, with observers who are counted nowhere and delegations of its own', async () => {
    const members = [
      ...voting(TWELVE),
      { code: 'EUE', capacity: 'observer' },
      { name: 'Kosovo', capacity: 'observer' },
    ];
    const { status, body } = await open(list(members));
    expect(status).toBe(201);
    const at = (path: string) => `/api/campaigns/${body.id}/${path}`;
    const room = (await admin.get(at('room'))).body;
    expect(room).toMatchObject({
      ...{ kind: 'list', version: 1, changedBy: null },
      numbers: { voters: 12, quorum: 7, twoThirdsOfMembers: 8 },
    });
    expect(codes(await admin.get(at('delegations?limit=200')))).toHaveLength(14);
    expect((await admin.get(at('counts'))).body).toMatchObject({
      rule: 'two_thirds_of_members',
      members: 12,
    });
    const elsewhere = await open();
    const [own] = await demarche.database
      .table(Delegation)
      .find({ campaignId: body.id }, ['shortName', 'code']);
    expect(own?.shortName).toBe('Kosovo');
    const hidden = await admin.get(`/api/campaigns/${elsewhere.body.id}/delegations/${own?.code}`);
    expect(hidden.status).toBe(404);
  });

  const nobody: [string, string][] = [['room.members', 'rooms.nobodyVotes']];
  it.each([
    ['no names', list([]), nobody],
    ['observers alone', list([{ code: 'EUE', capacity: 'observer' }]), nobody],
    [
      'nobody who is there any more',
      list([{ code: 'FJI', capacity: 'voting', validTo: '2001-01-01' }]),
      nobody,
    ],
    [
      'names beside all states',
      { kind: 'all_states', members: voting(['FJI']) },
      [['room.members', 'rooms.noListOfAll']],
    ],
    ['a code of nobody', list(voting(['FJI', 'QQQ'])), [['room.members[1].code', 'statements.unknownCode']]],
    ['one twice', list(voting(['FJI', 'FJI'])), [['room.members[1]', 'rooms.namedTwice']]],
    [
      'a state by its name',
      list([{ name: 'Fiji', capacity: 'voting' }]),
      [['room.members[0].name', 'rooms.knownName']],
    ],
  ])('is refused with %s, by field, and nothing is written', async (_what, room, found) => {
    const rows = () =>
      demarche.database.admin(
        'select (select count(*) from campaign) as campaigns, (select count(*) from room_version) as rooms',
      );
    const before = await rows();
    const answer = await open(room);
    expect([answer.status, fields(answer)]).toEqual([400, found]);
    expect(await rows()).toEqual(before);
  });

  it.each([null, 'all', { kind: 'list' }, { kind: 'list', members: [null] }, { kind: 'some', members: [] }])(
    'is no %j',
    async (room) => {
      expect((await open(undefined, { room })).status).toBe(room === null ? 201 : 400);
    },
  );

  it('is read from a pasted list before anything is opened: who is certain, who is asked, who is unknown', async () => {
    const read = (body: object) => admin.post('/api/installation/read-members', body);
    const { status, body } = await read({ text: 'Fiji; Ägypten\nCook Islands, Korea, Narnia' });
    expect(status).toBe(200);
    expect(codes({ body: { items: body.matched } } as never)).toEqual(['FJI', 'COK']);
    expect(body.asked[0]).toMatchObject({ text: 'Korea' });
    expect(body.unknown).toContain('Narnia');
    for (const text of [undefined, null, 7, 'x'.repeat(20_001)]) {
      expect(fields(await read({ text }))[0]?.[0]).toBe('text');
    }
  });
});
