import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setClock } from '../support/makers.js';
import { PlannedWorld, type Name } from '../support/planned-world.js';

const BEGIN = '2024-08-04T02:40:00Z';

let world: PlannedWorld;
let id: string;

beforeAll(async () => {
  world = await PlannedWorld.open(BEGIN);
  await world.demarche.database.admin(
    `update membership set joined_at = '2024-06-01', wants_reminders = user_id <> $1`,
    [world.people.yangon.id],
  );
});
afterAll(() => world.close());

/** The letter, of which a mail told on Sunday, that it is due on the 30th at 10:00. */
beforeEach(async () => {
  await world.empty(BEGIN);
  const audience = { roles: ['campaigner', 'coordinator'] };
  await desk('post', 'reminder-rules', { subject: 'own', type: 'before', minutes: 26 * 24 * 60, audience });
  const own = { kind: 'own', title: 'The letter', wall: '2024-08-30T10:00', zone: 'UTC' };
  ({ id } = await desk('post', 'deadlines', own));
  await world.wait(48);
});

const desk = (method: 'get' | 'post' | 'patch', path: string, body?: object, version?: number) =>
  world.ask(world.clients.desk, method, path, body, version);
const change = async (body: object) =>
  desk('patch', `deadlines/${id}`, body, (await desk('get', `deadlines/${id}`)).version);
const remove = async () => {
  const { version } = await desk('get', `deadlines/${id}`);
  const answer = await world.clients.desk.delete(world.at(`deadlines/${id}`), version);
  expect(answer.status).toBeLessThan(300);
};

/** Its digest as it would be in the week after, as of this moment of the clock. */
async function digest(name: Name): Promise<string> {
  await setClock(world.demarche.database, '2024-08-09T09:00:00Z');
  const { body } = await world.clients[name].get(`/api/me/digest-preview?campaignId=${world.campaign.id}`);
  return body.text;
}
const last = async (name: Name) => (await world.mailsTo(name)).at(-1);

describe('of a deadline that moved unheard and is no more', () => {
  it.each([
    ['cancelled', () => change({ state: 'cancelled' })],
    ['removed', remove],
  ])('a mail says the time that was told, not the one between: %s', async (_, end) => {
    await change({ wall: '2024-09-04T16:00' });
    await end();
    await world.wait(12);
    const mail = await last('vienna');
    expect(mail?.subject).toBe('Demarche: a deadline was cancelled');
    expect(mail?.text).toMatch(/Was due: [^\n]*30 Aug 2024, 10:00/);
    expect(mail?.text).not.toContain('4 Sep');
    expect(mail?.html).not.toContain('4 Sep');
  });

  it.each([
    ['cancelled', () => change({ state: 'cancelled' })],
    ['removed', remove],
  ])('a digest says to each what that person was told: %s', async (_, end) => {
    await change({ wall: '2024-09-02T12:00' });
    await world.wait(12);
    expect((await last('vienna'))?.subject).toBe('Demarche: a deadline has moved');
    await change({ wall: '2024-09-04T16:00' });
    await end();
    // By mail, before it moved again.
    const vienna = await digest('vienna');
    expect(vienna).toMatch(/The letter[^\n]* · cancelled\n[^\n]*2 Sep 2024, 12:00/);
    // Without reminders: what stood when the week began.
    const yangon = await digest('yangon');
    expect(yangon).toMatch(/The letter[^\n]* · cancelled\n[^\n]*30 Aug 2024, 10:00/);
    for (const text of [vienna, yangon]) expect(text).not.toContain('4 Sep');
    expect(yangon).not.toContain('2 Sep');
  });
});
