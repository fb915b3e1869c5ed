import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Delegation, layOutRoom, Membership } from '#libs/data';
import { Database, newId } from '#libs/platform';
import { startDemarche, type Answer, type TestDemarche } from '../support/demarche.js';
import { aCampaign, setClock } from '../support/makers.js';
import { aCoalition, anAsk, type Coalition, type ReaderName } from '../support/outreach.js';
import { memberCodes } from '../support/room.js';

let demarche: TestDemarche;
let coalition: Coalition;
let askId: string;
/** Of the member states by name, the 47 that sit in the council. */
let council: string[];
let states: string[];

beforeAll(async () => {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-08-05T16:00:00Z');
  coalition = await aCoalition(demarche);
  askId = (await anAsk(demarche.database, coalition.campaign)).id;
  states = await memberCodes(demarche.database);
  council = states.slice(0, 47);
});
afterAll(() => demarche.stop());

const get = (path: string, name: ReaderName = 'plainMember'): Promise<Answer> =>
  coalition.clients[name].get(coalition.at(path));
const post = (path: string, body: object, name: ReaderName = 'author'): Promise<Answer> =>
  coalition.clients[name].post(coalition.at(path), body);
const put = (body: object, version: number, name: ReaderName = 'coordinator'): Promise<Answer> =>
  coalition.clients[name].call('PUT', coalition.at('room'), body, { 'If-Match': `"${version}"` });
const voting = (codes: readonly string[]) => codes.map((code) => ({ code, capacity: 'voting' }));
const list = (members: object[]) => ({ kind: 'list', members });
const say = (delegationCode: string, stance: string) =>
  post('positions', {
    ...{ delegationCode, askId, stance, confidence: 3, said: 'publicly', tier: 'coalition' },
    ...{ occurredAt: '2024-08-05T10:00:00Z', zone: 'UTC', grade: 'webcast' },
  });
const fields = ({ body }: Answer) =>
  body.fields.map(({ path, code }: { path: string; code: string }) => [path, code]);
const codes = ({ body }: Answer): string[] => body.items.map(({ code }: { code: string }) => code);

describe('the room that nobody has changed', () => {
  it('is that of all member states, who vote, and of the observers', async () => {
    const { body, headers } = await get('room');
    expect(body).toMatchObject({ kind: 'all_states', version: 0, on: '2024-08-05', changedBy: null });
    expect(body.numbers).toEqual({
      ...{ voters: 193, quorum: 97, twoThirds: 129, simpleMajority: 97, absoluteMajority: 97 },
    });
    expect(body.members).toHaveLength(196);
    expect(headers.get('etag')).toBe('"0"');
  });

  it('is that of its day: Tuvalu, Serbia, Switzerland, Timor-Leste, Montenegro and South Sudan came after 1999', async () => {
    const { body } = await get('room?on=1999-12-31');
    expect(body.numbers.voters).toBe(193 - 6);
    expect((await get('room?on=2011-07-13')).body.numbers.voters).toBe(192);
    expect((await get('room?on=2011-07-14')).body.numbers.voters).toBe(193);
  });

  it('offers whoever is not in it: states that are no members', async () => {
    expect(codes(await get('room/outside'))).toEqual(['COK', 'NIU']);
  });
});

describe('a pasted list', () => {
  it('matches who is certain, asks who may be meant, and names the rest', async () => {
    const { body } = await post(
      'room/read-list',
      { text: 'Fiji, Korea, Îles Cook; Turkey\nNarnia, Fiji' },
      'coordinator',
    );
    expect(body.matched.map(({ code }: { code: string }) => code)).toEqual(['FJI', 'TUR', 'COK']);
    expect(body.asked).toMatchObject([{ text: 'Korea', among: [{ code: 'PRK' }, { code: 'KOR' }] }]);
    expect(body.unknown).toEqual(['Narnia']);
  });

  it('may be a group of today instead', async () => {
    const { body } = await post('room/read-list', { groupCode: 'asean' }, 'coordinator');
    expect(body.matched).toHaveLength(10);
    expect((await post('room/read-list', {}, 'coordinator')).status).toBe(400);
    expect((await post('room/read-list', { groupCode: 'nato' }, 'coordinator')).status).toBe(400);
  });
});

describe('a room that makes no sense', () => {
  it('is refused by field, and nothing is written', async () => {
    const refused = async (members: object[]) => fields(await put(list(members), 0));
    const one = { code: 'FJI', capacity: 'voting' };
    expect(await refused([])).toEqual([['members', 'rooms.nobodyVotes']]);
    expect(await refused([{ ...one, capacity: 'observer' }])).toEqual([['members', 'rooms.nobodyVotes']]);
    expect(await refused([{ ...one, validTo: '2024-08-04' }])).toEqual([['members', 'rooms.nobodyVotes']]);
    expect(await refused([one, { ...one, capacity: 'observer' }])).toEqual([
      ['members[1]', 'rooms.namedTwice'],
    ]);
    expect(await refused([one, { code: 'ZZZ', capacity: 'voting' }])).toEqual([
      ['members[1].code', 'statements.unknownCode'],
    ]);
    expect(await refused([one, { name: 'Fidji', capacity: 'observer' }])).toEqual([
      ['members[1].name', 'rooms.knownName'],
    ]);
    expect(await refused([one, { capacity: 'observer' }])).toEqual([['members[1].code', 'rooms.codeOrName']]);
    expect(fields(await put({ kind: 'all_states', members: [one] }, 0))).toEqual([
      ['members', 'rooms.noListOfAll'],
    ]);
    expect((await put(list([one]), 0, 'author')).status).toBe(403);
    expect((await get('room')).body.version).toBe(0);
  });
});

describe('a council of 47', () => {
  let own: string;

  beforeAll(async () => {
    await say(council[0] ?? '', 'support');
    await say(states[47] ?? '', 'oppose');
    await say('EUE', 'support');
  });

  const members = () => [
    ...voting(council.slice(0, 46)),
    { code: council[46], capacity: 'voting', validFrom: '2024-08-01' },
    { code: 'EUE', capacity: 'observer' },
    { code: 'COK', capacity: 'non_member' },
    { name: 'Kosovo', capacity: 'non_member' },
  ];

  it('is shown with what it does to the numbers before it is saved', async () => {
    const { body } = await post('room/preview', list(members()), 'coordinator');
    expect(body.before).toMatchObject({ voters: 193, twoThirds: 129, quorum: 97 });
    expect(body.after).toMatchObject({ voters: 47, twoThirds: 32, quorum: 24 });
    expect([body.gains.length, body.loses.length, body.leaves.length]).toEqual([0, 146, 148]);
    expect((await get('room')).body.version).toBe(0);
  });

  it('is what all counts, thresholds and quorums go by from then on', async () => {
    const { body } = await put(list(members()), 0);
    expect(body).toMatchObject({ kind: 'list', version: 1, numbers: { voters: 47, twoThirds: 32 } });
    own = body.members.find(({ shortName }: { shortName: string }) => shortName === 'Kosovo').code;
    const count = (await get(`asks/${askId}/count?rule=two_thirds`)).body;
    // Of those who spoke, one is a member; the observer and the state outside count nowhere.
    expect(count).toMatchObject({
      members: 47,
      tally: { yes: 1, no: 0, open: 46 },
      quorum: { needed: 24, present: 47 },
      needed: { vote: 32 },
      positions: { known: 1, unknown: 46 },
    });
    expect((await get('counts')).body.members).toBe(47);
    expect((await get('counts?rule=absolute_majority')).body.items[0].needed).toBe(24);
  });

  it('is who stands in the matrix, the lists, the search and the export', async () => {
    const matrix = (await get('matrix')).body;
    expect(matrix.rows).toHaveLength(50);
    const row = (code: string) => matrix.rows.find((one: { code: string }) => one.code === code);
    expect(row('EUE')).toMatchObject({ votes: false, capacity: 'observer' });
    expect(row(own)).toMatchObject({ name: 'Kosovo', votes: false, capacity: 'non_member' });
    expect(codes(await get('delegations?limit=200'))).toHaveLength(50);
    expect(codes(await get('delegations?capacity=non_member'))).toEqual(['COK', own]);
    expect(codes(await get('delegations?q=kosov'))).toEqual([own]);
    const outside = states[47] ?? '';
    expect((await get(`delegations/${outside}/brief`)).body).toMatchObject({ capacity: null, votes: false });
    expect((await get('search?q=Kosovo')).body.items[0]).toMatchObject({ kind: 'delegation', id: own });
    const sheet = await coalition.clients.plainMember.download(coalition.at('exports/positions'), {
      form: 'wide',
      format: 'csv',
    });
    expect(sheet.bytes.toString().trim().split('\n')).toHaveLength(1 + 50);
  });

  it('asks whoever is outside for nothing: no position, no word of a bloc, but it can be met', async () => {
    expect(fields(await say(states[47] ?? '', 'support'))).toEqual([['delegationCode', 'rooms.outside']]);
    expect((await say(own, 'support')).status).toBe(201);
    const met = await post('interactions', {
      ...{ delegationCode: states[47], kind: 'meeting', tier: 'coalition', positions: [] },
      ...{ occurredAt: '2024-08-05T15:00:00Z', zone: 'UTC' },
    });
    expect(met.status).toBe(201);
  });

  it('votes as it sat on the day of the vote', async () => {
    const vote = (heldAt: string, code: string) =>
      post('votes', {
        ...{ title: 'A vote', rule: 'absolute_majority', grade: 'webcast', source: 'Webcast', zone: 'UTC' },
        ...{ heldAt, askId, ballots: [{ delegationCode: code, choice: 'yes' }] },
      });
    const late = council[46] ?? '';
    const refused = await vote('2024-07-31T12:00:00Z', late);
    expect(fields(refused)).toEqual([['ballots[0].delegationCode', 'votes.observer']]);
    expect((await vote('2024-07-31T12:00:00Z', council[0] ?? '')).body.result.members).toBe(46);
    expect((await vote('2024-08-01T12:00:00Z', late)).body.result.members).toBe(47);
    expect(fields(await vote('2024-08-02T12:00:00Z', 'EUE'))).toEqual([
      ['ballots[0].delegationCode', 'votes.observer'],
    ]);
  });

  it('is nobody’s elsewhere, not even for who sits in both campaigns', async () => {
    const { database } = demarche;
    const { other, people, clients } = coalition;
    await database.table(Membership).insert({
      ...{ id: newId(), campaignId: other.id, userId: people.plainMember.id, role: 'member' },
      organisationId: other.organisationId,
    });
    const elsewhere = (path: string) => clients.plainMember.get(`/api/campaigns/${other.id}/${path}`);
    expect((await elsewhere('room')).body.numbers.voters).toBe(193);
    expect((await elsewhere(`delegations/${own}`)).status).toBe(404);
    expect((await elsewhere('delegations?q=kosovo')).body.items).toEqual([]);
    expect(codes(await elsewhere('room/outside'))).toEqual(['COK', 'NIU']);
    expect((await clients.plainMember.get(coalition.at(`delegations/${own}`))).status).toBe(200);
  });

  it('is not changed by who has seen another state of it', async () => {
    expect((await put(list(voting(council)), 0)).body).toMatchObject({ code: 'http.changedSince' });
  });

  it('can be taken back: every earlier state stays, and whoever was added keeps the code', async () => {
    const all = await put({ kind: 'all_states', members: [] }, 1);
    expect(all.body).toMatchObject({ version: 2, numbers: { voters: 193 } });
    const before = (await get('room?version=1')).body;
    expect(before).toMatchObject({ kind: 'list', version: 1, numbers: { voters: 47 } });
    const back = await put(list([...voting(council), { name: 'KOSOVO', capacity: 'observer' }]), 2);
    expect(back.body.numbers.voters).toBe(47);
    expect(back.body.members.find(({ own: added }: { own: boolean }) => added)).toMatchObject({ code: own });
    const { items } = (await get('room/history')).body;
    expect(items.map(({ version, added, removed }: any) => [version, added.length, removed.length])).toEqual([
      [3, 48, 0],
      [2, 0, 50],
      [1, 50, 0],
    ]);
    expect((await get('room?version=9')).status).toBe(404);
  });
});

describe('a group of the campaign’s own', () => {
  const make = (body: object, name: ReaderName = 'author') => post('own-groups', body, name);
  const change = (code: string, body: object, version: number, name: ReaderName = 'author') =>
    coalition.clients[name].patch(coalition.at(`own-groups/${code}`), body, version);
  const remove = (code: string, version: number) =>
    coalition.clients.author.delete(coalition.at(`own-groups/${code}`), { 'If-Match': `"${version}"` });
  const member = (code: string | undefined, more: object = {}) => ({ code, ...more });
  let code: string;

  it('stands beside the known ones wherever blocs are used, with the members of the day that are in the room', async () => {
    const made = await make({
      name: 'Friends of rights',
      members: [
        member(council[0]),
        member(council[1], { validTo: '2024-08-04' }),
        member(council[2]),
        // Outside the room of 47.
        member(states[60]),
      ],
    });
    expect(made.status).toBe(201);
    code = made.body.code;
    const count = (await get(`asks/${askId}/count?group=${code}`)).body;
    expect(count.groups.find((one: { code: string }) => one.code === code)).toMatchObject({
      ...{ kind: 'own', name: 'Friends of rights', members: 2, yes: 1, open: 1 },
    });
    const inMatrix = (await get(`matrix?group=${code}`)).body.rows.map((row: { code: string }) => row.code);
    expect(inMatrix.sort()).toEqual([council[0], council[2]].sort());
    expect(codes(await get(`delegations?group=${code}`)).sort()).toEqual([council[0], council[2]].sort());
    const groups = (await get('groups')).body.items;
    const shown = groups.find((one: { code: string }) => one.code === code);
    expect(shown.members).toHaveLength(2);
    const statement = await post('statements', {
      ...{ title: 'Friends', speakerCode: council[0], groupCode: code, said: 'publicly', grade: 'webcast' },
      ...{
        asks: [{ askId, stance: 'support', confidence: 2 }],
        source: 'Webcast',
        note: '',
        tier: 'coalition',
      },
      ...{ occurredAt: '2024-08-05T12:00:00Z', zone: 'UTC' },
    });
    expect(statement.status).toBe(201);
    const brief = (await get(`delegations/${council[2]}/brief`)).body;
    expect(brief.groups).toContainEqual(expect.objectContaining({ code, kind: 'own' }));
    expect(brief.asks[0].current).toMatchObject({ stance: 'support' });
  });

  it('is refused without members, with a group in it, and under a name that reads like another', async () => {
    const like = { name: 'friends  of Rights', members: [member('FJI')] };
    expect(await make(like)).toMatchObject({ status: 409, body: { code: 'groups.readsTheSame' } });
    const known = await make({ ...like, name: 'European Union' });
    expect(known.body.code).toBe('groups.readsTheSameAsKnown');
    expect(fields(await make({ name: 'Empty', members: [] }))).toEqual([['members', 'groups.noMembers']]);
    expect(fields(await make({ name: 'Nested', members: [member(code)] }))).toEqual([
      ['members[0].code', 'delegationCode'],
    ]);
    const twice = [member('FJI'), member('FJI', { validFrom: '2024-01-01' })];
    expect(fields(await make({ name: 'Twice', members: twice }))).toEqual([
      ['members[1]', 'rooms.namedTwice'],
    ]);
    expect((await make({ name: 'Mine', members: [member('FJI')] }, 'plainMember')).status).toBe(403);
  });

  it('is changed by who made it and by coordinators, never over what somebody else has changed', async () => {
    expect((await change(code, { name: 'Other' }, 1, 'coreMember')).status).toBe(403);
    const renamed = await change(code, { name: 'Friends' }, 1, 'coordinator');
    expect(renamed.body).toMatchObject({ name: 'Friends', version: 2 });
    expect(renamed.body.members).toHaveLength(4);
    expect((await change(code, { members: [member('FJI')] }, 1)).body.code).toBe('http.changedSince');
    expect((await change('eu', { name: 'Ours' }, 1, 'coordinator')).body.code).toBe('groups.common');
    expect((await coalition.clients.outsider.get(coalition.at('own-groups'))).status).toBe(404);
    const { other, clients } = coalition;
    const elsewhere = await clients.outsider.get(`/api/campaigns/${other.id}/groups?limit=200`);
    expect(codes(elsewhere)).not.toContain(code);
  });

  it('is offered and counted nowhere once it is removed, and as before once it is back', async () => {
    const uses = await get(`own-groups/${code}/uses`, 'coordinator');
    expect(uses.body.items).toEqual([{ kind: 'statement', count: 1, blocks: false }]);
    expect((await remove(code, 2)).status).toBe(204);
    expect(codes(await get('groups?limit=200'))).not.toContain(code);
    expect((await get(`matrix?group=${code}`)).status).toBe(400);
    expect((await get(`asks/${askId}/count?group=${code}`)).status).toBe(400);
    const again = await make({ name: 'Friends', members: [member('FJI')] });
    expect(again.status).toBe(201);
    const restore = () => post(`own-groups/${code}/restore`, {});
    expect((await restore()).body.code).toBe('groups.readsTheSame');
    await remove(again.body.code, 1);
    expect((await restore()).body).toMatchObject({ name: 'Friends', removed: null });
    expect(codes(await get('groups?limit=200'))).toContain(code);
  });
});

describe('a room that is laid out with its campaign', () => {
  it('is that of the 131 who voted in 1971, with those that are no more', async () => {
    const campaign = await aCampaign(demarche.database, 'Another');
    const database = await Database.open({ url: demarche.database.url, poolSize: 1 });
    const gone = ['Czechoslovakia', 'Yugoslavia', 'Democratic Yemen', 'Republic of China'];
    const lines = [...states.slice(0, 127).map((code) => ({ code })), ...gone.map((name) => ({ name }))];
    const members = lines.map((line) => ({ ...line, capacity: 'voting' as const }));
    await database.asRole('setup', (tx) => layOutRoom(tx, campaign.id, members));
    await database.close();
    const [{ voters } = { voters: 0 }] = await demarche.database.admin<{ voters: number }>(
      `select count(*)::int as voters from room_on($1, '1971-10-25') where capacity = 'voting'`,
      [campaign.id],
    );
    expect(voters).toBe(131);
    const added = await demarche.database
      .table(Delegation)
      .find({ campaignId: campaign.id }, ['shortName', 'code']);
    expect(added.map(({ shortName }) => shortName).sort()).toEqual([...gone].sort());
    expect(added.every(({ code }) => /^(X[A-Z]|Q[M-Z])[A-Z]$/.test(code))).toBe(true);
  });
});
