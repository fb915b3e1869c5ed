import { expect } from '@jest/globals';
import { startDemarche, type Client, type TestDemarche } from './demarche.js';
import { aCampaign, aPerson, setClock } from './makers.js';

export let demarche: TestDemarche;
export let campaign: { id: string; organisationId: string };
export let desk: Client;
export let base: string;

export async function openRemovalWorld(): Promise<void> {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-07-01T12:00:00Z');
}

export async function stopRemovalWorld(): Promise<void> {
  await demarche.stop();
}

export async function begin(): Promise<void> {
  campaign = await aCampaign(demarche.database);
  desk = await demarche.as(await aPerson(demarche.database, campaign, { role: 'coordinator', zone: 'UTC' }));
  base = `/api/campaigns/${campaign.id}`;
}

export interface Item {
  id: string;
  title?: string;
  name?: string;
}

export const idsOf = async (path: string): Promise<string[]> => {
  const { body } = await desk.get(`${base}/${path}`);
  return (body.items as Item[]).map(({ id }) => id);
};
export const made = async (path: string, body: object) => {
  const answer = await desk.post(`${base}/${path}`, body);
  expect([path, answer.status, answer.body.fields ?? []]).toEqual([path, 201, []]);
  return answer.body;
};
export const aRule = (more: object = {}) =>
  made('reminder-rules', {
    ...{ subject: 'own', type: 'before', minutes: 2880, audience: { roles: ['coordinator'] } },
    ...more,
  });
export const aDeadline = (more: object = {}) =>
  made('deadlines', { kind: 'own', title: 'Letters', zone: 'UTC', wall: '2024-08-01T12:00', ...more });
export const aSession = async (name = 'The session') => {
  await demarche.database.make.process({ campaignId: campaign.id });
  return made('sessions', {
    ...{ name, city: 'New York', zone: 'America/New_York' },
    ...{ opensWall: '2024-07-29T10:00', closesWall: '2024-08-09T18:00' },
  });
};
export const states = (subjectId: string) =>
  demarche.database.admin<{ kind: string; state: string }>(
    `select kind, state from delivery where subject_id = $1 order by kind, created_at, state desc`,
    [subjectId],
  );
