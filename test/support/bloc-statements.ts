import { BLOC_STATEMENTS } from '#libs/reference';
import { startDemarche, type Answer, type TestDemarche } from './demarche.js';
import { setClock } from './makers.js';
import { aCoalition, anAsk, type Coalition, type ReaderName } from './outreach.js';

export const [EU_STATEMENT] = BLOC_STATEMENTS;
export const TEN = [...EU_STATEMENT!.aligned] as string[];
export let demarche: TestDemarche;
export let coalition: Coalition;
export let ask: { id: string; title: string };

export async function openBlocWorld(): Promise<void> {
  demarche = await startDemarche();
  await setClock(demarche.database, '2026-01-27T09:00:00Z');
  coalition = await aCoalition(demarche);
}

export async function stopBlocWorld(): Promise<void> {
  await demarche.stop();
}

export async function begin(): Promise<void> {
  ask = await anAsk(demarche.database, coalition.campaign);
}

export const statement = (more: object = {}) => {
  return {
    title: 'EU statement on the rules of procedure',
    speakerCode: 'EUE',
    groupCode: 'eu',
    aligned: TEN,
    asks: [{ askId: ask.id, stance: 'support', confidence: 3 }],
    occurredAt: '2026-01-26T11:00:00+01:00',
    zone: 'Europe/Vienna',
    said: 'publicly',
    grade: 'written_submission',
    source: EU_STATEMENT!.source,
    tier: 'coalition',
    ...more,
  };
};
export const record = (body: object, name: ReaderName = 'author') =>
  coalition.clients[name].post(coalition.at('statements'), body);
export const preview = (body: object, name: ReaderName = 'author') =>
  coalition.clients[name].post(coalition.at('statements/preview'), body);
export const read = (id: string, name: ReaderName = 'author') =>
  coalition.clients[name].get(coalition.at(`statements/${id}`));
export const ownWord = (delegationCode: string, stance: string, occurredAt: string, more: object = {}) =>
  coalition.clients.author.post(coalition.at('positions'), {
    delegationCode,
    askId: ask.id,
    stance,
    confidence: 3,
    said: 'publicly',
    grade: 'official_record',
    occurredAt,
    tier: 'coalition',
    ...more,
  });
export const fields = (answer: Answer) => answer.body.fields.map(({ path }: { path: string }) => path);
export const named = (answer: Answer, code: string) =>
  answer.body.delegations.find((one: { code: string }) => one.code === code);
