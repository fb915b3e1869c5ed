import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COALITIONS, DEADLINES, ORGANISATIONS, PARTIES, SESSIONS } from '#libs/reference';
import { Client as PgClient } from 'pg';
import { DirectAccess, layOutCampaign, loadReferenceData } from '#libs/data';
import { Database, newId, Tokens } from '#libs/platform';
import { Client, startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson, PASSWORD, setClock, type TestPerson } from '../support/makers.js';

let demarche: TestDemarche;
let admin: TestPerson;
let slugs = 0;

const aRequest = (changes: Record<string, unknown> = {}) => ({
  name: `Cybercrime convention ${++slugs}`,
  slug: `campaign-${slugs}`,
  template: 'un_cybercrime',
  coordinator: {
    email: `c${slugs}@example.org`,
    name: 'Ploy',
    zone: 'Asia/Bangkok',
    organisation: 'Manushya',
  },
  ...changes,
});

beforeAll(async () => {
  demarche = await startDemarche();
  // An admin of the installation, with a seat in no campaign.
  const somewhere = await aCampaign(demarche.database, 'Left');
  admin = await aPerson(demarche.database, somewhere);
  await demarche.database.admin(`update membership set state = 'removed' where user_id = $1`, [admin.id]);
  await demarche.database.admin('update user_account set installation_admin = true where id = $1', [
    admin.id,
  ]);
});
afterAll(() => demarche.stop());

/** Opens a campaign as the admin and accepts as its coordinator. */
async function aCoordinatedCampaign(changes: Record<string, unknown> = {}) {
  const request = aRequest(changes);
  const opened = await (await demarche.as(admin)).post('/api/campaigns', request);
  expect(opened.status).toBe(201);
  const [invitation] = await demarche.database.admin<{ id: string }>(
    'select id from invitation where campaign_id = $1',
    [opened.body.id],
  );
  const token = new Tokens(demarche.environment.secret).make('invitation', invitation?.id ?? '');
  const client = new Client(demarche.base);
  const password = 'three boats on the river';
  await client.post('/api/invitations/accept', { token, name: 'Ploy', zone: 'Asia/Bangkok', password });
  expect((await client.signIn(request.coordinator.email, password)).status).toBe(200);
  return { client, id: opened.body.id as string, opened, request };
}

describe('opening a campaign', () => {
  it('lays out its facts and invites the coordinator, who then reads and runs it', async () => {
    await setClock(demarche.database, '2024-08-05T13:00:00Z');
    const { client, id } = await aCoordinatedCampaign({ name: 'Cybercrime convention' });
    const campaign = await client.get(`/api/campaigns/${id}`);
    expect(campaign.body).toMatchObject({
      name: 'Cybercrime convention',
      role: 'coordinator',
      // Of all deadlines only the close of the session and the last day for signature are still ahead.
      counts: { members: 1, organisations: 1, deadlines: 2, openTasks: 0 },
      nextDeadline: {
        kind: 'session_close',
        due: {
          instant: '2024-08-09T22:00:00.000Z',
          venue: { zone: 'America/New_York', wall: '2024-08-09T18:00' },
          reader: { zone: 'Asia/Bangkok', wall: '2024-08-10T05:00' },
        },
      },
      now: { venue: { zone: 'America/New_York' }, reader: { zone: 'Asia/Bangkok' } },
    });
    expect(campaign.body.now.instant).toMatch('2024-08-05T13:0');
    expect(campaign.body.processes).toHaveLength(1);
    const [counted] = await demarche.database.admin(
      `select (select count(*)::int from session where campaign_id = $1) as sessions,
         (select count(*)::int from deadline where campaign_id = $1) as deadlines,
         (select count(*)::int from ask_provision where campaign_id = $1) > 10 as linked,
         (select count(*)::int from reminder_rule where campaign_id = $1) > 10 as rules,
         (select count(*)::int from delivery where campaign_id = $1 and kind = 'invitation') as mails`,
      [id],
    );
    expect(counted).toEqual({
      sessions: SESSIONS.length,
      deadlines: DEADLINES.length + 1,
      linked: true,
      rules: true,
      mails: 1,
    });
    await setClock(demarche.database, new Date().toISOString());
  });

  it('gives the admin no seat and no reading', async () => {
    const { id } = await aCoordinatedCampaign();
    const client = await demarche.as(admin);
    const missing = newId();
    expect((await client.get('/api/campaigns')).body).toEqual({ items: [], next: null });
    for (const part of ['', '/members', '/organisations', '/coalitions', '/invitations']) {
      const [real, none] = [
        await client.get(`/api/campaigns/${id}${part}`),
        await client.get(`/api/campaigns/${missing}${part}`),
      ];
      expect(real.status).toBe(404);
      expect(real.text).toBe(none.text);
    }
    const grab = await client.post(`/api/campaigns/${id}/invitations`, {});
    expect(grab.status).toBe(404);
  });

  it('can begin empty, with a process and reminder rules only', async () => {
    const { client, id } = await aCoordinatedCampaign({ template: 'empty', name: 'A new treaty' });
    const { body } = await client.get(`/api/campaigns/${id}`);
    expect(body).toMatchObject({ nextDeadline: null, counts: { deadlines: 0, asks: 0 } });
    expect(body.processes[0].name).toBe('A new treaty');
    expect((await client.get('/api/campaigns')).body.items).toMatchObject([{ id, role: 'coordinator' }]);
  });

  it('happens once when the request is repeated with its key, and not twice under one slug', async () => {
    const client = await demarche.as(admin);
    const request = aRequest();
    const [first, second] = [
      await client.post('/api/campaigns', request, { 'idempotency-key': 'open-1' }),
      await client.post('/api/campaigns', request, { 'idempotency-key': 'open-1' }),
    ];
    expect(second.body).toEqual(first.body);
    const taken = await client.post('/api/campaigns', { ...aRequest(), slug: request.slug });
    expect(taken.status).toBe(409);
    expect(taken.body.fields[0].path).toBe('slug');
  });

  it('is not for coordinators', async () => {
    const { client } = await aCoordinatedCampaign({ template: 'empty' });
    expect((await client.post('/api/campaigns', aRequest())).status).toBe(403);
    expect((await new Client(demarche.base).post('/api/campaigns', aRequest())).status).toBe(401);
  });

  const coordinator = {
    email: 'c@example.org',
    name: 'Ploy',
    zone: 'Asia/Bangkok',
    organisation: 'Manushya',
  };
  it.each([
    ['name', { name: 'a\r\nb' }],
    ['name', { name: 'x'.repeat(1_000_000) }],
    ['slug', { slug: 'Not A Slug' }],
    ['slug', { slug: 'a'.repeat(1_000_000) }],
    ['summary', { summary: 'nul\u0000' }],
    ['summary', { summary: 'x'.repeat(1_000_000) }],
    ['template', { template: 'climate' }],
    ['coordinator', { coordinator: 'me' }],
    ['coordinator', { coordinator: undefined }],
    ['coordinator.email', { coordinator: { ...coordinator, email: 'a@b@c' } }],
    ['coordinator.zone', { coordinator: { ...coordinator, zone: 'Mars/Olympus' } }],
    ['coordinator.organisation', { coordinator: { ...coordinator, organisation: '' } }],
    ['coordinator.role', { coordinator: { ...coordinator, role: 'member' } }],
  ])('with a bad %s is refused by its name, and nothing is written (%#)', async (field, changes) => {
    const client = await demarche.as(admin);
    const count = () => demarche.database.admin('select count(*) from campaign');
    const before = await count();
    const answer = await client.post('/api/campaigns', aRequest(changes));
    expect(answer.status).toBe(400);
    expect(answer.body.fields[0].path).toBe(field);
    expect(await count()).toEqual(before);
  });
});

describe('reading campaigns', () => {
  it('shows mine, page by page, and nobody else’s', async () => {
    const [first, second] = [
      await aCampaign(demarche.database, 'Aaa'),
      await aCampaign(demarche.database, 'Bbb'),
    ];
    const person = await aPerson(demarche.database, first, { role: 'member' });
    await demarche.database.make.membership({
      ...{
        campaignId: second.id,
        userId: person.id,
        organisationId: second.organisationId,
        role: 'campaigner',
      },
    });
    const client = await demarche.as(person);
    const one = await client.get('/api/campaigns?limit=1');
    expect(one.body.items).toMatchObject([
      { id: first.id, role: 'member', counts: { members: 1, organisations: 1 } },
    ]);
    const two = await client.get(`/api/campaigns?limit=1&cursor=${one.body.next}`);
    expect(two.body).toMatchObject({ items: [{ id: second.id, role: 'campaigner' }], next: null });
  });

  it('counts only the tasks that the reader may see', async () => {
    const campaign = await aCampaign(demarche.database, 'Tasks');
    const [author, other] = [
      await aPerson(demarche.database, campaign, { role: 'campaigner' }),
      await aPerson(demarche.database, campaign, { role: 'coordinator' }),
    ];
    await demarche.database.make.task({
      ...{ campaignId: campaign.id, authorId: author.id, organisationId: campaign.organisationId },
      ...{ tier: 'me', dueLocal: '2026-12-01T09:00' },
    });
    const counts = async (person: TestPerson) =>
      (await (await demarche.as(person)).get(`/api/campaigns/${campaign.id}`)).body.counts.openTasks;
    expect(await counts(author)).toBe(1);
    expect(await counts(other)).toBe(0);
  });

  it.each([
    ['not-an-id', 400],
    [newId(), 404],
  ])('answers %s with %i', async (id, status) => {
    const campaign = await aCampaign(demarche.database);
    const client = await demarche.as(await aPerson(demarche.database, campaign));
    expect((await client.get(`/api/campaigns/${id}`)).status).toBe(status);
  });

  it('needs somebody', async () => {
    expect((await new Client(demarche.base).get('/api/campaigns')).status).toBe(401);
    const client = new Client(demarche.base);
    await client.signIn(admin.email, `${PASSWORD}!`);
    expect((await client.get('/api/campaigns')).status).toBe(401);
  });
});

describe('the reference data', () => {
  it('is in a migrated database, and loading it again changes nothing', async () => {
    const [counted] = await demarche.database.admin('select count(*)::int as count from delegation');
    expect(counted).toEqual({ count: PARTIES.length });
    const state = () =>
      demarche.database.admin(`select 'd' as kind, code as id, xmin::text from delegation
        union all select 'g', code, xmin::text from delegation_group
        union all select 'm', id::text, xmin::text from group_membership order by 1, 2`);
    const before = await state();
    const client = new PgClient(demarche.database.url);
    await client.connect();
    await loadReferenceData(new DirectAccess(client));
    await client.end();
    expect(await state()).toEqual(before);
  });

  it('fits a demo that stands in August 2024, with the organisations of the statement', async () => {
    const database = await Database.open({ url: demarche.database.url, poolSize: 1 });
    const ids = await database.asRole('setup', (tx) =>
      layOutCampaign(tx, {
        name: 'Demo',
        slug: 'demo',
        template: 'un_cybercrime',
        until: '2024-08-31',
        organisations: ORGANISATIONS,
        coalitions: COALITIONS,
      }),
    );
    await database.close();
    const [counted] = await demarche.database.admin(
      `select (select count(*)::int from organisation where campaign_id = $1) as organisations,
         (select count(*)::int from meeting where campaign_id = $1) as meetings,
         (select max(closes_local) from session where campaign_id = $1) as last`,
      [ids.campaignId],
    );
    expect(counted).toEqual({ organisations: ORGANISATIONS.length, meetings: 20, last: '2024-08-09T18:00' });
  });
});
