import { startDemarche, type Client, type TestDemarche } from './demarche.js';
import { aCampaign, aPerson, setClock } from './makers.js';

export let demarche: TestDemarche;
export let campaign: { id: string; organisationId: string };
export let client: Client;
export let member: Client;
export let path: string;
export let newYorkSession: string;
export let viennaSession: string;

export async function openDeadlineWorld(): Promise<void> {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-08-05T12:00:00Z');
  campaign = await aCampaign(demarche.database);
  await aProcess(campaign.id);
  client = await demarche.as(
    await aPerson(demarche.database, campaign, { role: 'coordinator', zone: 'Asia/Bangkok' }),
  );
  member = await demarche.as(await aPerson(demarche.database, campaign));
  path = `/api/campaigns/${campaign.id}`;
  newYorkSession = await aSession(client, path, {});
  viennaSession = await aSession(client, path, {
    name: 'Rules of procedure',
    city: 'Vienna',
    zone: 'Europe/Vienna',
    opensWall: '2026-01-26T10:00',
    closesWall: '2026-01-30T18:00',
  });
}

export async function stopDeadlineWorld(): Promise<void> {
  await demarche.stop();
}

export const aProcess = (campaignId: string) => demarche.database.make.process({ campaignId });

export async function aSession(as: Client, base: string, changes: Record<string, string>): Promise<string> {
  const answer = await as.post(`${base}/sessions`, {
    name: 'Reconvened concluding session',
    city: 'New York',
    zone: 'America/New_York',
    opensWall: '2024-07-29T10:00',
    closesWall: '2024-08-09T18:00',
    ...changes,
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.id as string;
}

export const absolute = {
  kind: 'own',
  title: 'A deadline',
  zone: 'America/New_York',
  wall: '2024-08-09T18:00',
};
export const make = (body: Record<string, unknown>) => client.post(`${path}/deadlines`, body);
export const made = async (changes: Record<string, unknown> = {}) => {
  const answer = await make({ ...absolute, ...changes });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
};
export const atVenue = (deadline: { due: { venue: { wall: string } } }) => deadline.due.venue.wall;
