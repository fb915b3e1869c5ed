import { startDemarche, type TestDemarche } from './demarche.js';
import { setClock } from './makers.js';
import { aCoalition, anAsk, type Coalition, type ReaderName } from './outreach.js';

export let demarche: TestDemarche;
export let coalition: Coalition;
export let asks: string[];

export async function openDelegationWorld(): Promise<void> {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-08-05T16:00:00Z');
  coalition = await aCoalition(demarche);
  asks = [];
  for (let i = 1; i <= 3; i++) asks.push((await anAsk(demarche.database, coalition.campaign, i)).id);
}

export async function stopDelegationWorld(): Promise<void> {
  await demarche.stop();
}

export const get = (path: string, name: ReaderName = 'plainMember') =>
  coalition.clients[name].get(coalition.at(path));
export const post = (path: string, body: object, name: ReaderName = 'author') =>
  coalition.clients[name].post(coalition.at(path), body);
export const meet = (delegationCode: string, more: object = {}) =>
  post('interactions', {
    delegationCode,
    kind: 'meeting',
    occurredAt: '2024-08-05T15:00:00Z',
    zone: 'America/New_York',
    tier: 'coalition',
    positions: asks.map((askId) => ({ askId, stance: 'support', confidence: 2, said: 'privately' })),
    task: { title: 'Write to them', dueLocal: '2024-08-20T10:00' },
    ...more,
  });
export const codes = (body: { items: { code: string }[] }) => body.items.map((item) => item.code);
