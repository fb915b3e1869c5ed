import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { LiveReader } from '../support/live.js';
import { aReminderRule, setClock } from '../support/makers.js';
import { aCoalition, anAsk, READERS, type Coalition, type ReaderName } from '../support/outreach.js';
import { until } from '../support/processes.js';

const NOW = '2024-08-08T16:00:00Z';
const WHEN = '2024-08-08T15:40:00Z';

let demarche: TestDemarche;
let coalition: Coalition;
let asks: string[];

beforeAll(async () => {
  demarche = await startDemarche();
  await setClock(demarche.database, NOW);
  coalition = await aCoalition(demarche);
  asks = [];
  for (let i = 1; i <= 3; i++) asks.push((await anAsk(demarche.database, coalition.campaign, i)).id);
  await aReminderRule(demarche.database, coalition.campaign, { subject: 'task', minutes: 60 });
});
afterAll(() => demarche.stop());

const post = (name: ReaderName, path: string, body: object = {}) =>
  coalition.clients[name].post(coalition.at(path), body);

const meeting = (more: object = {}) => ({
  id: newId(),
  delegationCode: 'FJI',
  kind: 'corridor',
  occurredAt: WHEN,
  zone: 'America/New_York',
  note: 'canary-note',
  positions: [
    { askId: asks[0], stance: 'champion', confidence: 2, said: 'privately', note: 'canary-word' },
    { askId: asks[1], stance: 'oppose', confidence: 2, said: 'privately' },
  ],
  task: { title: 'canary-task', dueLocal: '2024-08-20T10:00', zone: 'UTC' },
  ...more,
});

/** Wherever something of a talk with Fiji can be read. */
const LOOKS = [
  'interactions',
  'interactions?delegationCode=FJI&limit=1',
  'contacts',
  'positions',
  'positions?since=2024-08-01T00:00:00Z',
  'tasks',
  'tasks?state=cancelled',
  'delegations/FJI',
  'delegations/FJI/brief',
  'delegations/FJI/positions',
  'delegations?q=fiji',
  'matrix',
  'handover?since=2024-08-01T00:00:00Z',
  'statements',
];

const look = async (name: ReaderName) => {
  const texts = await Promise.all(LOOKS.map((path) => coalition.clients[name].get(coalition.at(path))));
  expect(texts.map(({ status }) => status)).toEqual(texts.map(() => 200));
  const count = await coalition.clients[name].get(coalition.at(`asks/${asks[0]}/count?rule=two_thirds`));
  const digest = await coalition.clients[name].get(
    `/api/me/digest-preview?campaignId=${coalition.campaign.id}`,
  );
  const sheet = await post(name, 'exports/positions', { format: 'csv', form: 'long' });
  expect([count.status, digest.status, sheet.status]).toEqual([200, 200, 200]);
  return [...texts.map(({ text }) => text), count.text, digest.text, sheet.text];
};
/** Whoever may see everything of the author's, somebody of the core group, and somebody who sees what all see. */
const LOOKERS = ['author', 'coreMember', 'plainMember'] as const;
const everybodyLooks = async () =>
  Object.fromEntries(await Promise.all(LOOKERS.map(async (name) => [name, await look(name)] as const)));

describe('A logged talk that is taken back', () => {
  it.each<[how: string, what: { tier: string; contactTier?: string; positions?: object[] }]>([
    ['by everybody', { tier: 'coalition' }],
    ['by the author alone', { tier: 'me' }],
    ['as a notice', { tier: 'organisation', contactTier: 'coalition' }],
    [
      'as sealed words',
      {
        tier: 'me',
        positions: [
          {
            stance: 'support',
            confidence: 2,
            said: 'privately',
            tier: 'coalition',
            sealed: true,
            source: 'X',
          },
        ],
      },
    ],
  ])('was read %s, and nothing of it is read anywhere afterwards', async (_how, { positions, ...more }) => {
    const before = await everybodyLooks();
    const words = positions?.map((part) => ({ ...part, askId: asks[0] }));
    const logged = await post(
      'author',
      'interactions',
      meeting({ ...more, ...(words && { positions: words }) }),
    );
    expect(logged.status).toBe(201);
    expect(await look('author')).not.toEqual(before['author']);
    const undone = await post('author', `interactions/${logged.body.id}/undo`);
    expect([undone.status, undone.text]).toEqual([204, '']);
    expect(await everybodyLooks()).toEqual(before);
    for (const name of READERS) {
      const one = await coalition.clients[name].get(coalition.at(`interactions/${logged.body.id}`));
      const task = await coalition.clients[name].get(coalition.at(`tasks/${logged.body.task.id}`));
      expect([name, one.status, task.status]).toEqual([name, 404, 404]);
    }
  });

  it('lets what was said before count again, and reminds nobody of its task', async () => {
    const said = { askId: asks[2], confidence: 3, said: 'publicly', tier: 'coalition' };
    await post('author', 'positions', {
      ...said,
      delegationCode: 'TON',
      stance: 'support',
      occurredAt: '2024-08-01T10:00:00Z',
    });
    const logged = await post(
      'author',
      'interactions',
      meeting({ delegationCode: 'TON', tier: 'coalition', positions: [{ ...said, stance: 'oppose' }] }),
    );
    await post('author', `interactions/${logged.body.id}/undo`);
    const { body } = await coalition.clients.plainMember.get(coalition.at('delegations?q=tonga'));
    expect(body.items[0].positions).toMatchObject([{ askId: asks[2], stance: 'support' }]);
    const planned = await demarche.database.admin(
      `select 1 from delivery where subject_id = $1 and state = 'planned'`,
      [logged.body.task.id],
    );
    expect(planned).toEqual([]);
  });

  it('is taken back once, by its author alone', async () => {
    const { body } = await post('author', 'interactions', meeting({ tier: 'coalition' }));
    const path = `interactions/${body.id}/undo`;
    expect((await post('coordinator', path)).body).toMatchObject({
      status: 403,
      code: 'interactions.undoOwn',
    });
    expect((await coalition.clients.plainMember.post(coalition.at(path), {})).status).toBe(403);
    expect((await coalition.clients.author.get(coalition.at(`interactions/${body.id}`))).status).toBe(200);
    expect([(await post('author', path)).status, (await post('author', path)).status]).toEqual([204, 204]);
    const audited = await demarche.database.admin(
      `select 1 from audit_event where action = 'interaction_undone' and subject_id = $1`,
      [body.id],
    );
    expect(audited).toHaveLength(1);
  });

  it('stays away when its request arrives after that, and nobody else keeps it away', async () => {
    const late = meeting({ tier: 'coalition' });
    await post('coreMember', `interactions/${late.id}/undo`);
    await post('author', `interactions/${late.id}/undo`);
    const before = await everybodyLooks();
    const answer = await post('author', 'interactions', late);
    expect(answer.body).toMatchObject({ status: 409, code: 'interactions.undone' });
    expect(await everybodyLooks()).toEqual(before);
    const other = meeting({ tier: 'coalition' });
    await post('coreMember', `interactions/${other.id}/undo`);
    expect((await post('author', 'interactions', other)).status).toBe(201);
    expect((await coalition.clients.plainMember.get(coalition.at(`interactions/${other.id}`))).status).toBe(
      200,
    );
  });

  it('leaves nothing in the count when both requests come at once', async () => {
    for (let time = 0; time < 5; time++) {
      const both = meeting({ tier: 'coalition', delegationCode: 'NRU' });
      await Promise.all([
        post('author', 'interactions', both),
        post('author', `interactions/${both.id}/undo`),
      ]);
    }
    const heads = await demarche.database.admin(`select 1 from position_head where delegation_code = 'NRU'`);
    expect(heads).toEqual([]);
  });

  it('is told to open screens of those who saw it', async () => {
    const { body } = await post('author', 'interactions', meeting({ tier: 'coalition' }));
    const stream = await LiveReader.open(coalition.clients.plainMember, coalition.campaign.id, {});
    await post('author', `interactions/${body.id}/undo`);
    const told = new Set<string>();
    await until(async () => {
      for (const topic of await stream.topics()) told.add(topic);
      return ['interactions', 'positions', 'tasks'].every((topic) => told.has(topic));
    }, 'all of it is told');
    await stream.close();
  });
});
