import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemarche, type Client, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson, setClock } from '../support/makers.js';

let demarche: TestDemarche;
let client: Client;
let campaignId: string;
let path: string;

beforeAll(async () => {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-07-30T12:00:00Z');
  const campaign = await aCampaign(demarche.database);
  campaignId = campaign.id;
  await demarche.database.make.process({ campaignId });
  const zone = 'Asia/Bangkok';
  client = await demarche.as(await aPerson(demarche.database, campaign, { role: 'coordinator', zone }));
  path = `/api/campaigns/${campaignId}`;
});
afterAll(() => demarche.stop());

const venues = async () => {
  const { body } = await client.get('/api/me');
  return body.seats.find((seat: { campaignId: string }) => seat.campaignId === campaignId).venues;
};
const digest = async (): Promise<string> => {
  const { status, body } = await client.get(`/api/me/digest-preview?campaignId=${campaignId}`);
  expect(status).toBe(200);
  return body.text;
};
let sessions = 0;
const enter = async (city: string, zone: string, more = {}) => {
  const name = `Session ${++sessions}`;
  const times = { opensWall: '2024-08-05T10:00', closesWall: '2024-08-09T18:00' };
  const made = await client.post(`${path}/sessions`, { name, city, zone, ...times, ...more });
  expect(made.status).toBe(201);
  return made.body as { id: string; version: number };
};

describe('the clock of a venue', () => {
  it('is called by the city of the session, not by the one that its zone is named after', async () => {
    expect(await venues()).toEqual({});
    await enter('Geneva', 'Europe/Zurich', { closeTitle: 'The session closes' });
    expect(await venues()).toEqual({ 'Europe/Zurich': 'Geneva' });
    const text = await digest();
    expect(text).toContain(
      'Fri 9 Aug 2024, 18:00 in Geneva (UTC+2) · Fri 9 Aug 2024, 23:00 in Bangkok (UTC+7)',
    );
    expect(text).not.toContain('Zurich');
  });

  it('is called by its city in the language of whoever is written to', async () => {
    const { body } = await client.get('/api/me');
    const changed = await client.patch('/api/me', { locale: 'fr' }, body.version);
    expect(changed.status).toBe(200);
    expect(await digest()).toContain('18:00 (Genève, UTC+2)');
  });

  it('keeps the name of its zone where two cities go by it, until one of the sessions is removed', async () => {
    const { id, version } = await enter('Bern', 'Europe/Zurich');
    expect(await venues()).toEqual({});
    const gone = await client.call('DELETE', `${path}/sessions/${id}`, undefined, {
      'If-Match': `"${version}"`,
    });
    expect(gone.status).toBeLessThan(300);
    expect(await venues()).toEqual({ 'Europe/Zurich': 'Geneva' });
  });

  it('is not called by a city that goes by another clock, so that a wrong zone stays visible', async () => {
    await enter('New York', 'Europe/Vienna');
    expect(await venues()).toEqual({ 'Europe/Zurich': 'Geneva' });
  });

  it('is called by the city of the campaign while no session says so', async () => {
    const { body } = await client.get(path);
    const venue = { city: 'Islamabad', zone: 'Asia/Karachi' };
    expect((await client.patch(path, { venue }, body.version)).status).toBe(200);
    expect(await venues()).toMatchObject({ 'Asia/Karachi': 'Islamabad' });
  });
});
