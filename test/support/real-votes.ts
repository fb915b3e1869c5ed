import { expect } from '@jest/globals';
import { startDemarche, type TestDemarche } from './demarche.js';
import { setClock } from './makers.js';
import { aCoalition, anAsk, type Coalition, type ReaderName } from './outreach.js';

export let demarche: TestDemarche;
export let coalition: Coalition;
export let ask: { id: string; title: string };

export async function openVoteWorld(): Promise<void> {
  demarche = await startDemarche();
  coalition = await aCoalition(demarche);
}

export async function stopVoteWorld(): Promise<void> {
  await demarche.stop();
}

export async function begin(): Promise<void> {
  await setClock(demarche.database, '2024-08-08T16:00:00Z');
  ask = await anAsk(demarche.database, coalition.campaign);
}

export const vote = (more: object = {}) => {
  return {
    title: 'Motion to delete Article 6, paragraph 2',
    askId: ask.id,
    effect: 'defeats',
    rule: 'simple_majority',
    heldAt: '2024-08-08T17:10:00-04:00',
    zone: 'America/New_York',
    ballots: [
      { delegationCode: 'FJI', choice: 'no' },
      { delegationCode: 'NOR', choice: 'yes' },
      { delegationCode: 'EGY', choice: 'yes' },
      { delegationCode: 'CHE', choice: 'abstain' },
    ],
    grade: 'own_notes',
    source: 'Photo of the board, 17:12',
    ...more,
  };
};
/** A vote is recorded once it has been held. */
export const record = async (body: object, name: ReaderName = 'author') => {
  await afterTheVote();
  return coalition.clients[name].post(coalition.at('votes'), body);
};
export const read = (id: string, name: ReaderName = 'author') =>
  coalition.clients[name].get(coalition.at(`votes/${id}`));
export const calibration = (name: ReaderName = 'author') =>
  coalition.clients[name].get(coalition.at('votes/calibration'));
export const change = (id: string, body: object, version: number, name: ReaderName = 'author') =>
  coalition.clients[name].patch(coalition.at(`votes/${id}`), body, version);
export const putBallots = (id: string, ballots: object[], version: number, name: ReaderName = 'author') =>
  coalition.clients[name].call(
    'PUT',
    coalition.at(`votes/${id}/ballots`),
    { ballots },
    { 'If-Match': `"${version}"` },
  );
export const said = async (delegationCode: string, stance: string, more: object = {}) => {
  const answer = await coalition.clients.author.post(coalition.at('positions'), {
    delegationCode,
    askId: ask.id,
    stance,
    confidence: 3,
    said: 'publicly',
    occurredAt: '2024-08-07T15:00:00Z',
    tier: 'coalition',
    ...more,
  });
  expect(answer.status).toBe(201);
  return answer.body.id as string;
};
export const afterTheVote = () => setClock(demarche.database, '2024-08-09T09:00:00Z');
