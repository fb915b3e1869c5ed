import { newId } from '#libs/platform';
import { startDemarche, type Client, type TestDemarche } from './demarche.js';
import { aCampaign, aPerson, setClock, type TestPerson } from './makers.js';

interface Clocks {
  venue: { wall: string };
}

/** What the answers below list. */
export interface Item {
  id: string;
  version: number;
  code: string;
  subjectId: string;
  from: Clocks;
  to: Clocks;
  due: Clocks;
}

export let demarche: TestDemarche;
export let campaign: { id: string; organisationId: string };
export let coordinator: TestPerson;
export let client: Client;
export let member: Client;
export let path: string;

export async function openSessionWorld(): Promise<void> {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-08-05T12:00:00Z');
  campaign = await aCampaign(demarche.database);
  await aProcess(campaign.id);
  coordinator = await aPerson(demarche.database, campaign, { role: 'coordinator', zone: 'Asia/Bangkok' });
  client = await demarche.as(coordinator);
  member = await demarche.as(await aPerson(demarche.database, campaign, { zone: 'Asia/Yangon' }));
  path = `/api/campaigns/${campaign.id}`;
}

export async function stopSessionWorld(): Promise<void> {
  await demarche.stop();
}

export const aProcess = (campaignId: string) => demarche.database.make.process({ campaignId });

export const august = {
  name: 'Reconvened concluding session',
  city: 'New York',
  zone: 'America/New_York',
  opensWall: '2024-07-29T10:00',
  closesWall: '2024-08-09T18:00',
};

/** As answered by the api. */
export async function aSession(
  changes: Partial<typeof august> = {},
): Promise<{ id: string; version: number }> {
  const name = `Reconvened session ${newId()}`;
  const answer = await client.post(`${path}/sessions`, { ...august, name, ...changes });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
}

export async function aDeadline(body: Record<string, unknown>): Promise<{ id: string; version: number }> {
  const zone = 'America/New_York';
  const answer = await client.post(`${path}/deadlines`, { kind: 'own', title: 'A deadline', zone, ...body });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
}

export const aClose = (sessionId: string, changes: Record<string, unknown> = {}) =>
  aDeadline({ kind: 'session_close', title: 'The close', sessionId, anchor: 'session_close', ...changes });

export const move = (id: string, body: unknown, version: number, headers: Record<string, string> = {}) =>
  client.post(`${path}/sessions/${id}/move`, body, { 'If-Match': `"${version}"`, ...headers });

export const read = async (id: string) => (await client.get(`${path}/sessions/${id}`)).body;
