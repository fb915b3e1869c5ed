import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aDeadline,
  aSession,
  client,
  move,
  openSessionWorld,
  path,
  read,
  stopSessionWorld,
  type Item,
} from '../support/sessions.js';

beforeAll(openSessionWorld);
afterAll(stopSessionWorld);

const VIENNA = { zone: 'Europe/Vienna', city: 'Vienna' };
const NEW_YORK = { zone: 'America/New_York', city: 'New York' };

const aList = (sessionId: string, zone: string) =>
  aDeadline({
    ...{ kind: 'written_submission', title: `Comments ${zone}`, sessionId, anchor: 'session_open' },
    ...{ offsetDays: -7, at: '18:00', zone },
  });

const moveTo = async (sessionId: string, to: typeof VIENNA) => {
  const { version } = await read(sessionId);
  expect((await move(sessionId, to, version)).status).toBe(200);
};

describe('a session that is moved to another venue and back', () => {
  const dueOf = async (sessionId: string, id: string) =>
    (await read(sessionId)).deadlines.find((deadline: Item) => deadline.id === id).due;

  it.each(['Europe/Vienna', 'America/New_York', 'Asia/Bangkok'])(
    'leaves a deadline on the clock of %s where it was',
    async (zone) => {
      const { id } = await aSession();
      const list = await aList(id, zone);
      const before = await dueOf(id, list.id);
      await moveTo(id, VIENNA);
      const there = await dueOf(id, list.id);
      expect(there.venue.zone).toBe(zone === NEW_YORK.zone ? VIENNA.zone : zone);
      await moveTo(id, NEW_YORK);
      expect(await dueOf(id, list.id)).toEqual(before);
    },
  );

  it('leaves it there when its hour was changed and put back in between', async () => {
    const { id } = await aSession();
    const list = await aList(id, VIENNA.zone);
    const before = await dueOf(id, list.id);
    await moveTo(id, VIENNA);
    const change = async (fields: object) => {
      const { version } = (await client.get(`${path}/deadlines/${list.id}`)).body;
      const { status } = await client.patch(`${path}/deadlines/${list.id}`, fields, version);
      expect(status).toBe(200);
    };
    await change({ at: '17:00' });
    await change({ at: '18:00' });
    await moveTo(id, NEW_YORK);
    expect(await dueOf(id, list.id)).toEqual(before);
  });

  it('takes along a deadline that somebody put on the clock of the venue', async () => {
    const { id } = await aSession();
    const list = await aList(id, 'Asia/Bangkok');
    const put = await client.patch(`${path}/deadlines/${list.id}`, { zone: NEW_YORK.zone }, list.version);
    expect(put.status).toBe(200);
    await moveTo(id, VIENNA);
    expect((await dueOf(id, list.id)).venue).toMatchObject({ wall: '2024-07-22T18:00', zone: VIENNA.zone });
  });
});
