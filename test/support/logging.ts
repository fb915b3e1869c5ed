import { startDemarche, type TestDemarche } from './demarche.js';
import { aReminderRule, setClock } from './makers.js';
import { aCoalition, anAsk, type Coalition } from './outreach.js';

export const WHEN = '2024-08-08T11:40:00-04:00';
export let demarche: TestDemarche;
export let coalition: Coalition;
export let asks: string[];

export async function openLoggingWorld(): Promise<void> {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-08-08T16:00:00Z');
  coalition = await aCoalition(demarche);
  asks = [];
  for (let i = 1; i <= 31; i++) asks.push((await anAsk(demarche.database, coalition.campaign, i)).id);
  await aReminderRule(demarche.database, coalition.campaign, { subject: 'task', minutes: 60 });
}

export async function stopLoggingWorld(): Promise<void> {
  await demarche.stop();
}

export const stand = (index: number, more: object = {}) => {
  return { askId: asks[index], stance: 'support', confidence: 2, said: 'privately', ...more };
};
export const meeting = (more: object = {}) => {
  return { delegationCode: 'FJI', kind: 'corridor', occurredAt: WHEN, zone: 'America/New_York', ...more };
};
export const log = (body: object) => coalition.clients.author.post(coalition.at('interactions'), body);
