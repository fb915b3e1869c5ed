import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import { aCoalition, type Coalition } from '../support/outreach.js';
import { inRoom, list, voting } from '../support/room.js';

let demarche: TestDemarche;
let coalition: Coalition;

beforeAll(async () => {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-08-05T16:00:00Z');
  coalition = await aCoalition(demarche);
  await demarche.database.admin(`update campaign set venue_city = 'New York', venue_zone = 'America/New_York'
    where id = '${coalition.campaign.id}'`);
});
afterAll(() => demarche.stop());

describe('when the room was changed', () => {
  it('is told on the clock of the venue, in the room and in how it came about', async () => {
    const room = inRoom(coalition);
    expect((await room.put(list(voting(['FJI', 'PER'])), 0, 'coordinator')).status).toBe(200);
    const venue = { zone: 'America/New_York', wall: '2024-08-05T12:00' };
    expect((await room.get('room', 'coordinator')).body.changedAt.venue).toMatchObject(venue);
    const { body } = await room.get('room/history', 'coordinator');
    expect(body.items[0].changedAt.venue).toMatchObject(venue);
  });
});
