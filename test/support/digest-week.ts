import { expect } from '@jest/globals';
import { startDemarche, type TestDemarche } from './demarche.js';
import { aDraftCampaign, type DraftCampaign } from './drafts.js';
import { setClock } from './makers.js';

/** A campaign with drafts and the digest of its week, for the tests of what it tells. */
export type Row = Record<string, any>;

export let demarche: TestDemarche;
export let campaign: DraftCampaign;

export async function openWeeks(): Promise<void> {
  demarche = await startDemarche();
}

export const closeWeeks = () => demarche.stop();

export async function beginWeek(): Promise<void> {
  await setClock(demarche.database, '2024-01-20T16:00:00Z');
  campaign = await aDraftCampaign(demarche);
}

export const preview = async (reader: 'member' | 'campaigner' | 'coordinator', of = 'me'): Promise<Row> => {
  const path =
    of === 'me'
      ? `/api/me/digest-preview?campaignId=${campaign.campaignId}`
      : campaign.at(`members/${of}/digest-preview`);
  const { status, body } = await campaign.clients[reader].get(path);
  expect(status).toBe(200);
  return body;
};
export const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
/** The digest as it would be now, without what keeps directions apart. */
export const digest = async (reader: 'member' | 'campaigner' = 'member') =>
  plain((await preview(reader))['text'] as string);
export const week = (day: string) => setClock(demarche.database, `${day}T16:00:00Z`);
export const write = async (method: string, path: string, body?: object, version?: number): Promise<Row> => {
  const headers: Record<string, string> = version === undefined ? {} : { 'If-Match': `"${version}"` };
  const answer = await campaign.clients.campaigner.call(method, campaign.at(path), body, headers);
  expect([answer.status < 300, answer.body?.fields ?? []]).toEqual([true, []]);
  return answer.body;
};
export const anAmendment = (more: object = {}) =>
  write('POST', 'amendments', {
    ...{ title: 'Delete paragraph 2', symbol: 'L.20', askId: Object.values(campaign.asks)[0] },
    ...{ effect: 'defeats', grade: 'official_record', tier: 'coalition' },
    ...{ sponsors: [{ delegationCode: 'PER', role: 'sponsor' }], ...more },
  });
export const stateOf = ({ id, version }: Row, state: string) =>
  write('PATCH', `amendments/${id}`, { state }, version);
export const sponsorsOf = ({ id, version }: Row, ...codes: string[]) => {
  const sponsors = codes.map((delegationCode) => ({ delegationCode, role: 'sponsor' }));
  return write('PUT', `amendments/${id}/sponsors`, { sponsors }, version);
};
