import { expect } from '@jest/globals';
import { startDemarche, type TestDemarche } from './demarche.js';
import { setClock } from './makers.js';
import { aCoalition, anAsk, type Coalition, type ReaderName } from './outreach.js';

export let demarche: TestDemarche;
export let coalition: Coalition;

export async function openHistoryWorld(): Promise<void> {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-08-08T16:00:00Z');
  coalition = await aCoalition(demarche);
}

export async function stopHistoryWorld(): Promise<void> {
  await demarche.stop();
}

export const anAskHere = async () => (await anAsk(demarche.database, coalition.campaign)).id;
export const position = (askId: string, more: object = {}) => {
  return {
    delegationCode: 'FJI',
    askId,
    stance: 'support',
    confidence: 3,
    said: 'publicly',
    tier: 'coalition',
    occurredAt: '2024-08-07T15:00:00Z',
    ...more,
  };
};
export const post = (path: string, body: object, name: ReaderName = 'author') =>
  coalition.clients[name].post(coalition.at(path), body);
export const get = (path: string, name: ReaderName = 'author') =>
  coalition.clients[name].get(coalition.at(path));

export async function recorded(askId: string, more: object = {}, name: ReaderName = 'author') {
  const answer = await post('positions', position(askId, more), name);
  expect([answer.status, answer.text]).toEqual([201, answer.text]);
  return answer.body;
}
export const current = async (askId: string, name: ReaderName = 'author', code = 'FJI') => {
  const { body } = await get(`delegations/${code}`, name);
  return body.positions.find((each: { askId: string }) => each.askId === askId);
};
export const retract = (id: string, name: ReaderName = 'author', reason = 'Wrong state') =>
  post(`positions/${id}/retract`, { reason }, name);
