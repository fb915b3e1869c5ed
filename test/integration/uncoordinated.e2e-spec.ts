import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, Tokens } from '#libs/platform';
import { Client, startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson, type TestPerson } from '../support/makers.js';

/** A campaign that nobody coordinates is no orphan: an installation admin names somebody, and reads nothing of it. */
let demarche: TestDemarche;
let admin: TestPerson;
let desk: Client;

beforeAll(async () => {
  demarche = await startDemarche();
  admin = await aPerson(demarche.database, await aCampaign(demarche.database, 'Elsewhere'));
  await demarche.database.admin('update user_account set installation_admin = true where id = $1', [
    admin.id,
  ]);
  desk = await demarche.as(admin);
});
afterAll(() => demarche.stop());

const anAddress = () => `${newId()}@example.org`;
const invite = (id: string, email: string, name = 'Ploy Srisai') =>
  desk.post(`/api/installation/campaigns/${id}/coordinator`, { email, name, locale: 'fr' });
const here = async (id: string) =>
  (await desk.get('/api/installation')).body.campaigns.find((one: { id: string }) => one.id === id);

async function opened(email: string): Promise<string> {
  const answer = await desk.post('/api/campaigns', {
    ...{ name: `Treaty ${newId()}`, slug: `t-${newId()}`, template: 'empty' },
    coordinator: { email, name: 'Ploy Srisai', zone: 'Asia/Bangkok', organisation: 'Manushya' },
  });
  expect(answer.status).toBe(201);
  return answer.body.id;
}

/** Accepts the last invitation that went to an address, as somebody new. */
async function accept(email: string) {
  const [row] = await demarche.database.admin<{ id: string }>(
    'select id from invitation where email = $1 order by created_at desc, id desc limit 1',
    [email],
  );
  const token = new Tokens(demarche.environment.secret).make('invitation', row?.id ?? '');
  const form = {
    token,
    name: `Somebody ${newId().slice(-6)}`,
    zone: 'UTC',
    password: 'three boats on the river',
  };
  const answer = await new Client(demarche.base).post('/api/invitations/accept', form);
  return { answer, as: () => signedIn(email) };
}

async function signedIn(email: string): Promise<Client> {
  const client = new Client(demarche.base);
  expect((await client.signIn(email, 'three boats on the river')).status).toBe(200);
  return client;
}

describe('a campaign that nobody coordinates', () => {
  it('opened for a wrong address, is given to the right one; the wrong link holds no more', async () => {
    const [wrong, right] = [anAddress(), anAddress()];
    const id = await opened(wrong);
    expect(await here(id)).toMatchObject({ coordinators: 0, invited: 1 });
    const answer = await invite(id, right);
    expect(answer.status).toBe(200);
    expect(answer.body.campaigns.find((one: { id: string }) => one.id === id)).toMatchObject({
      ...{ coordinators: 0, invited: 1, closedAt: null, deletionDue: null },
    });
    expect((await accept(wrong)).answer.status).toBe(410);
    const accepted = await accept(right);
    expect(accepted.answer.body).toMatchObject({ role: 'coordinator', newAccount: true });
    // The first of all: nobody has to confirm what it reads.
    expect((await (await accepted.as()).get('/api/me')).body.seats).toMatchObject([
      { campaignId: id, role: 'coordinator', coreGroup: true, readsOrganisation: true },
    ]);
    const again = await invite(id, anAddress());
    expect([again.status, again.body.code]).toEqual([409, 'campaigns.coordinated']);
    const events = await demarche.database.admin(
      `select action from audit_event where campaign_id = $1 and actor_id = $2 order by at, id`,
      [id, admin.id],
    );
    expect(events).toEqual([{ action: 'campaign_opened' }, { action: 'person_invited' }]);
  });

  it('whose invitation ran out, is given to the same address again', async () => {
    const email = anAddress();
    const id = await opened(email);
    await demarche.database.admin(
      `update invitation set expires_at = now() - interval '1 hour' where campaign_id = $1`,
      [id],
    );
    expect((await accept(email)).answer.status).toBe(410);
    expect((await invite(id, email)).status).toBe(200);
    expect((await accept(email)).answer.status).toBe(200);
  });

  it('since the account of the only coordinator was closed, lets in another one, who reads nothing that others share', async () => {
    const { database } = demarche;
    const name = `Left ${newId()}`;
    const campaign = await aCampaign(database, name);
    const only = await aPerson(database, campaign, { role: 'coordinator', coreGroup: true });
    const member = await aPerson(database, campaign, { role: 'member' });
    const accounts = (await desk.get(`/api/installation/accounts?q=${only.email}`)).body.items;
    expect(accounts).toMatchObject([{ id: only.id, coordinatesAlone: [name] }]);
    expect((await invite(campaign.id, anAddress())).status).toBe(409);
    const closing = await desk.patch(`/api/installation/accounts/${only.id}`, { state: 'disabled' });
    expect(closing.status).toBe(204);
    expect(await here(campaign.id)).toMatchObject({ coordinators: 0 });
    const email = anAddress();
    expect((await invite(campaign.id, email)).status).toBe(200);
    const accepted = await accept(email);
    expect(accepted.answer.status).toBe(200);
    expect((await (await accepted.as()).get('/api/me')).body.seats).toMatchObject([
      { role: 'coordinator', coreGroup: false, readsOrganisation: false },
    ]);
    const news = await (await demarche.as(member)).get(`/api/campaigns/${campaign.id}/seat-news`);
    expect(news.body.items.map(({ change }: { change: string }) => change)).toContain('coordinator_made');
  });

  it('is coordinated at once by somebody who sits there', async () => {
    const campaign = await aCampaign(demarche.database, `Left ${newId()}`);
    const member = await aPerson(demarche.database, campaign, { role: 'campaigner' });
    expect((await invite(campaign.id, member.email)).status).toBe(200);
    expect(await here(campaign.id)).toMatchObject({ coordinators: 1, invited: 0 });
    expect((await (await demarche.as(member)).get('/api/me')).body.seats).toMatchObject([
      { role: 'coordinator' },
    ]);
  });

  it('and is closed, lets in who can open it again; the list says since when, and when it will be erased', async () => {
    const name = `Left ${newId()}`;
    const campaign = await aCampaign(demarche.database, name);
    const only = await aPerson(demarche.database, campaign, { role: 'coordinator' });
    const client = await demarche.as(only);
    const at = (path: string) => `/api/campaigns/${campaign.id}/${path}`;
    expect((await client.post(at('close'))).status).toBe(200);
    expect((await client.post(at('deletion'), { name })).status).toBe(200);
    expect(await here(campaign.id)).toMatchObject({
      closedAt: { instant: expect.any(String) },
      deletionDue: { instant: expect.any(String) },
    });
    expect((await client.post(at('members/me/leaving'), undefined, { 'If-Match': '"1"' })).status).toBe(204);
    const email = anAddress();
    expect((await invite(campaign.id, email)).status).toBe(200);
    const accepted = await accept(email);
    expect(accepted.answer.status).toBe(200);
    const theirs = await accepted.as();
    expect((await theirs.delete(at('deletion'))).status).toBe(200);
    expect((await theirs.post(at('reopen'))).status).toBe(200);
  });

  it('is found by its id alone, and nothing is written for what cannot be read', async () => {
    expect((await invite(newId(), anAddress())).status).toBe(404);
    const id = await opened(anAddress());
    for (const [body, path] of [
      [{ email: null, name: 'A', locale: 'fr' }, 'email'],
      [{ email: anAddress(), name: '' }, 'name'],
      [{ email: anAddress(), name: 'A', locale: 'tlh' }, 'locale'],
    ] as const) {
      const answer = await desk.post(`/api/installation/campaigns/${id}/coordinator`, body);
      expect([answer.status, answer.body.fields[0].path]).toEqual([400, path]);
    }
    expect(await here(id)).toMatchObject({ invited: 1 });
  });
});
