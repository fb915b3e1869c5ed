import { expect } from '@jest/globals';
import { newId } from '#libs/platform';
import { startDemarche, type Answer, type TestDemarche } from './demarche.js';
import { aReminderRule, setClock } from './makers.js';
import { aCoalition, anAsk, type Coalition, type ReaderName } from './outreach.js';

const NOW = '2024-08-08T16:00:00Z';
export const WHEN = '2024-08-08T15:40:00.000Z';

/** How something was said. */
export const SAID = { confidence: 3, said: 'privately' };

/** A coalition with three asks and a delegate of Fiji, whose author logs talks. */
export interface Logging {
  demarche: TestDemarche;
  coalition: Coalition;
  asks: string[];
  delegateId: string;
  get(name: ReaderName, path: string): Promise<Answer>;
  post(name: ReaderName, path: string, body?: object): Promise<Answer>;
  /** Withdraws an interaction. */
  remove(name: ReaderName, path: string): Promise<Answer>;
  /** Logs as its author, and answers what was logged. */
  log(more?: object): Promise<any>;
  correct(id: string, body: object, version?: number, name?: ReaderName): Promise<Answer>;
  history(name: ReaderName, code?: string): Promise<Record<string, any>[]>;
  /** The current positions of the delegation of this name. */
  current(name: ReaderName, delegation: string): Promise<Record<string, any>[]>;
}

export async function startLogging(): Promise<Logging> {
  const demarche = await startDemarche();
  await setClock(demarche.database, NOW);
  const coalition = await aCoalition(demarche);
  const asks: string[] = [];
  for (let i = 1; i <= 3; i++) asks.push((await anAsk(demarche.database, coalition.campaign, i)).id);
  await aReminderRule(demarche.database, coalition.campaign, { subject: 'task', minutes: 60 });
  const { id: campaignId, organisationId } = coalition.campaign;
  const delegateId = await demarche.database.make.delegate({
    ...{ campaignId, organisationId, authorId: coalition.people.author.id, delegationCode: 'FJI' },
    name: 'A. Tuilagi',
  });
  const as = (name: ReaderName) => coalition.clients[name];
  const get = (name: ReaderName, path: string) => as(name).get(coalition.at(path));
  const post = (name: ReaderName, path: string, body: object = {}) => as(name).post(coalition.at(path), body);
  return {
    ...{ demarche, coalition, asks, delegateId, get, post },
    remove: async (name, path) => {
      const [id] = path.split('?');
      const { version = 1 } = (await get('author', `interactions/${id}`)).body;
      return as(name).delete(coalition.at(`interactions/${path}`), { 'If-Match': `"${version}"` });
    },
    log: async (more = {}) => {
      const logged = await post('author', 'interactions', { ...aTalk(asks), ...more });
      expect(logged.status).toBe(201);
      return logged.body;
    },
    correct: (id, body, version = 1, name = 'author') =>
      as(name).patch(coalition.at(`interactions/${id}`), body, version),
    history: async (name, code = 'FJI') => (await get(name, `delegations/${code}/positions`)).body.items,
    current: async (name, delegation) =>
      (await get(name, `delegations?q=${delegation}`)).body.items[0].positions,
  };
}

export const aTalk = (asks: readonly string[]) => ({
  id: newId(),
  ...{ delegationCode: 'FJI', kind: 'corridor', occurredAt: WHEN, zone: 'America/New_York', note: 'A note' },
  positions: [
    { ...SAID, askId: asks[0], stance: 'champion', note: 'A word', source: 'A source' },
    { ...SAID, askId: asks[1], stance: 'oppose' },
  ],
  task: { title: 'A follow-up', dueLocal: '2024-08-20T10:00', zone: 'UTC' },
  tier: 'coalition',
});
