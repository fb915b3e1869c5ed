import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Delegation, layOutRoom, Membership } from '#libs/data';
import { Database, newId } from '#libs/platform';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCampaign, setClock } from '../support/makers.js';
import { aCoalition, anAsk, type Coalition, type ReaderName } from '../support/outreach.js';
import { codes, fields, inRoom, list, memberCodes, voting } from '../support/room.js';

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

const get = (path: string, name?: ReaderName) => inRoom(coalition).get(path, name);
const post = (path: string, body: object, name?: ReaderName) => inRoom(coalition).post(path, body, name);
const put = (body: object, version: number, name?: ReaderName) => inRoom(coalition).put(body, version, name);
const say = (delegationCode: string, stance: string) => inRoom(coalition).say(askId, delegationCode, stance);

describe('the room that nobody has changed', () => {
  it('is that of all member states, who vote, and of the observers', async () => {
    const { body, headers } = await get('room');
    expect(body).toMatchObject({ kind: 'all_states', version: 0, on: '2024-08-05', changedBy: null });
    expect(body.numbers).toEqual({
      ...{
        voters: 193,
        quorum: 97,
        twoThirds: 129,
        simpleMajority: 97,
        absoluteMajority: 97,
        twoThirdsOfMembers: 129,
      },
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
    expect(body.matched.map(({ code }: { code: string }) => code)).toEqual(['FJI', 'COK', 'TUR']);
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

  it('is refused where no code is left for a delegation of its own, which other campaigns have all taken', async () => {
    const { database } = demarche;
    await database.admin(
      `insert into delegation (code, alpha2, short_name, formal_name, kind, campaign_id)
       select code, '', code, code, 'non_member', $1 from (
         select 'Q' || chr(m) || chr(n) as code from generate_series(77, 90) m, generate_series(65, 90) n
         union select 'X' || chr(m) || chr(n) from generate_series(65, 90) m, generate_series(65, 90) n) taken
       on conflict do nothing`,
      [coalition.other.id],
    );
    const answer = await put(list([...voting(['FJI']), { name: 'Kosovo', capacity: 'observer' }]), 0);
    expect([answer.status, fields(answer)]).toEqual([400, [['members', 'rooms.noCodeLeft']]]);
    expect((await get('room')).body.version).toBe(0);
    await database.admin(`delete from delegation where campaign_id = $1`, [coalition.other.id]);
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
    expect((await get('counts?rule=two_thirds_of_members')).body.items[0].needed).toBe(32);
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
