import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import { aCoalition, anAsk, type Coalition } from '../support/outreach.js';
import { inRoom, list, memberCodes, voting } from '../support/room.js';

let demarche: TestDemarche;
let coalition: Coalition;
let states: string[];
let own: string;

beforeAll(async () => {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-07-30T09:00:00Z');
  coalition = await aCoalition(demarche);
  const askId = (await anAsk(demarche.database, coalition.campaign)).id;
  states = await memberCodes(demarche.database);
  await inRoom(coalition).say(askId, states[0]!, 'support');
});
afterAll(() => demarche.stop());

const put = async (members: object[], version: number) => {
  const { status, body } = await inRoom(coalition).put(list(members), version);
  expect(status).toBe(200);
  return body;
};

/** The digest of a plain member as it would be now, without what keeps directions apart. */
async function digest(): Promise<{ text: string; room: number }> {
  const { body } = await coalition.clients.plainMember.get(
    `/api/me/digest-preview?campaignId=${coalition.campaign.id}`,
  );
  return { text: body.text.replace(/[\u2066-\u2069]/g, ''), room: body.counts.room };
}

describe('a digest after the room has changed', () => {
  it('tells who came, who left and who only listens now, and that counts did not move thereby', async () => {
    const before = await digest();
    expect(before.room).toBe(0);
    const [first, second, ...rest] = states;
    await put(
      [
        ...voting([first!, ...rest]),
        { code: second, capacity: 'observer' },
        { name: 'Hambourg', capacity: 'voting' },
      ],
      0,
    );
    const { text, room } = await digest();
    // Hamburg came, one state listens, and the three observers of the United Nations are not in the list.
    expect(room).toBe(5);
    expect(text).toContain('New in the room, with a vote: Hambourg');
    expect(text).toMatch(/Now observers, without a vote: Albania/);
    expect(text).toMatch(/No longer in the room: European Union, Holy See/);
    expect(text).toContain('With a vote: 193 before, 193 now');
  });

  it('tells a new name once, from what it was to what it is', async () => {
    const { body } = await inRoom(coalition).get('own-delegations');
    own = body.items[0].code;
    const rename = (shortName: string, version: number) =>
      coalition.clients.coordinator.call(
        'PATCH',
        coalition.at(`own-delegations/${own}`),
        { shortName },
        { 'If-Match': `"${version}"` },
      );
    await rename('Hamborg', 1);
    await rename('Hamburg', 2);
    const { text, room } = await digest();
    expect(room).toBe(6);
    expect(text).toContain('“Hambourg” is now called “Hamburg”');
    expect(text).not.toContain('Hamborg');
    await rename('Hambourg', 3);
    expect((await digest()).room).toBe(5);
  });

  it('says nothing of what was changed and taken back within the week, nor of last week once more', async () => {
    await inRoom(coalition).put({ kind: 'all_states', members: [] }, 1);
    expect((await digest()).room).toBe(0);
    await put(voting(states), 2);
    expect((await digest()).room).toBe(3);
    await setClock(demarche.database, '2024-08-13T09:00:00Z');
    expect((await digest()).room).toBe(0);
  });
});
