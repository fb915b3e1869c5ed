import { startDemarche, type TestDemarche } from './demarche.js';
import { setClock } from './makers.js';
import { aCoalition, type Coalition } from './outreach.js';

export let demarche: TestDemarche;
export let coalition: Coalition;

export async function openTreatyWorld(): Promise<void> {
  demarche = await startDemarche();
  coalition = await aCoalition(demarche);
  // Noon in New York.
  await setClock(demarche.database, '2026-11-22T17:00:00Z');
}

export async function stopTreatyWorld(): Promise<void> {
  await demarche.stop();
}

export const read = async () => (await coalition.clients.plainMember.get(coalition.at('treaty'))).body;
export const record = (more: object, name: 'author' | 'coreMember' | 'coordinator' = 'author') =>
  coalition.clients[name].post(coalition.at('treaty/actions'), {
    confirmed: true,
    source: 'A page',
    ...more,
  });
export const states = async () =>
  (await coalition.clients.plainMember.get(coalition.at('treaty/states'))).body;
export const state = async (code: string) =>
  (await states()).items.find((item: { code: string }) => item.code === code);
export const why = (answer: { status: number; body: any }) => [answer.status, answer.body.fields?.[0]?.path];

export const TERMS = {
  name: 'A convention',
  instrumentsNeeded: 2,
  daysAfter: 90,
  regionalOrganisationCounts: false,
  opensOn: '2025-10-25',
  closesOn: '2026-12-31',
  zone: 'America/New_York',
  source: 'The depositary',
};
export const ALONE = { name: 'Tonga itself', needed: 1, parties: [{ code: 'TON', share: 1 }] };
export const set = (body: object, version: number) =>
  coalition.clients.coordinator.call('PUT', coalition.at('treaty'), body, { 'If-Match': `"${version}"` });
