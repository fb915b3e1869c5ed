import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import { aCoalition, anAsk, type Coalition } from '../support/outreach.js';

let demarche: TestDemarche;
let coalition: Coalition;
let askId: string;
let own: string;

/** Nine in the evening of 8 August in New York, where UTC has 9 August. Tuvalu goes after this day, Palau comes. */
beforeAll(async () => {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-08-08T16:00:00Z');
  coalition = await aCoalition(demarche);
  const { make } = demarche.database;
  const campaignId = coalition.campaign.id;
  askId = (await anAsk(demarche.database, coalition.campaign)).id;
  const processId = await make.process({ campaignId });
  const days = { opensLocal: '2024-08-01T10:00', closesLocal: '2024-08-20T18:00' };
  await make.session({ campaignId, processId, ...days });
  const members = [
    ...[{ code: 'FJI' }, { code: 'KEN' }, { code: 'TUV', validTo: '2024-08-08' }],
    { code: 'PLW', validFrom: '2024-08-09' },
  ].map((member) => ({ ...member, capacity: 'voting' }));
  const room = await coalition.clients.coordinator.call('PUT', coalition.at('room'), { kind: 'list', members }, {
    'If-Match': '"0"',
  }); // prettier-ignore
  expect(room.status).toBe(200);
  const islands = [{ code: 'FJI' }, { code: 'TUV', validTo: '2024-08-08' }];
  own = (await post('own-groups', { name: 'Islands', members: islands })).body.code;
  await setClock(demarche.database, '2024-08-09T01:00:00Z');
});
afterAll(() => demarche.stop());

const get = async (path: string) => (await coalition.clients.author.get(coalition.at(path))).body;
const post = (path: string, body: object) => coalition.clients.author.post(coalition.at(path), body);
const codes = (items: { code: string }[]) => items.map(({ code }) => code).sort();

describe('today in the evening of a session in New York', () => {
  it('has in its count whoever has a vote that is held at the same hour', async () => {
    const { tally } = await get(`asks/${askId}/count`);
    expect(tally).toMatchObject({ yes: 0, no: 0, open: 3 });
    expect((await get('matrix')).rows.map(({ code }: { code: string }) => code).sort()).toEqual([
      'FJI',
      'KEN',
      'TUV',
    ]);
    const vote = await post('votes', {
      ...{ title: 'Tonight', askId, rule: 'two_thirds', heldAt: '2024-08-08T20:30:00-04:00' },
      ...{ zone: 'America/New_York', grade: 'webcast', source: 'Webcast', tally: { yes: 2, no: 1 } },
    });
    expect(vote.body.result.members).toBe(3);
  });

  it('has the same in the room, its lists and what stands outside', async () => {
    expect((await get('room')).numbers.voters).toBe(3);
    expect(codes((await get('delegations?limit=200')).items)).toEqual(['FJI', 'KEN', 'TUV']);
    expect((await get('delegations/TUV')).capacity).toBe('voting');
    expect((await get('delegations/PLW')).capacity).toBeNull();
    const outside = codes((await get('room/outside')).items);
    expect([outside.includes('TUV'), outside.includes('PLW')]).toEqual([false, true]);
  });

  it('has its groups too', async () => {
    const groups = await get('groups?limit=200');
    expect(groups.on).toBe('2024-08-08');
    expect(codes(groups.items.find(({ code }: { code: string }) => code === own).members)).toEqual([
      'FJI',
      'TUV',
    ]);
    expect(codes((await get('delegations/TUV/brief')).groups)).toContain(own);
  });

  it('is over at midnight there', async () => {
    await setClock(demarche.database, '2024-08-09T04:00:01Z');
    expect(codes((await get('delegations?limit=200')).items)).toEqual(['FJI', 'KEN', 'PLW']);
    expect(codes((await get('delegations/TUV/brief')).groups)).not.toContain(own);
  });
});
