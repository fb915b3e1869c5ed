import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
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
  await inRoom(coalition).put(list(voting(council)), 0);
  await inRoom(coalition).say(askId, council[0] ?? '', 'support');
});
afterAll(() => demarche.stop());

const get = (path: string, name?: ReaderName) => inRoom(coalition).get(path, name);
const post = (path: string, body: object, name?: ReaderName) => inRoom(coalition).post(path, body, name);

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
      ['members[0].code', 'groups.memberIsGroup'],
    ]);
    // Not itself either.
    expect(fields(await change(code, { members: [member(code)] }, 1))).toEqual([
      ['members[0].code', 'groups.memberIsGroup'],
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
