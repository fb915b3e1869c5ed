import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson, type TestPerson } from '../support/makers.js';

let demarche: TestDemarche;
let admin: TestPerson;
let slugs = 0;

beforeAll(async () => {
  demarche = await startDemarche();
  const somewhere = await aCampaign(demarche.database, 'Left');
  admin = await aPerson(demarche.database, somewhere);
  await demarche.database.admin(`update membership set state = 'removed' where user_id = $1`, [admin.id]);
  await demarche.database.admin('update user_account set installation_admin = true where id = $1', [
    admin.id,
  ]);
});
afterAll(() => demarche.stop());

const session = {
  ...{ name: 'First session', city: 'Geneva', zone: 'Europe/Zurich' },
  ...{ firstDay: '2027-02-01', lastDay: '2027-02-12' },
};

const aRequest = (changes: Record<string, unknown> = {}) => ({
  name: `Treaty on plastics ${++slugs}`,
  slug: `plastics-${slugs}`,
  template: 'empty',
  process: { name: 'Negotiation on plastics', forum: 'The committee', rule: 'simple_majority', session },
  venue: { city: 'Nairobi', zone: 'Africa/Nairobi' },
  languages: ['fr', 'en'],
  me: { organisation: 'Friends of rivers' },
  ...changes,
});

/** Opens a campaign as the admin, who coordinates it. */
async function opened(changes: Record<string, unknown> = {}) {
  const client = await demarche.as(admin);
  const request = aRequest(changes);
  const answer = await client.post('/api/campaigns', request);
  expect(answer.status).toBe(201);
  return { client, request, answer, id: answer.body.id as string };
}

describe('a campaign from nothing', () => {
  it('is opened by an admin who coordinates it at once, with its process, rule, session, venue and languages', async () => {
    const { client, id, answer } = await opened();
    expect(answer.body).toMatchObject({ invitationExpires: null });
    const campaign = (await client.get(`/api/campaigns/${id}`)).body;
    expect(campaign).toMatchObject({
      role: 'coordinator',
      counts: { members: 1, organisations: 1, asks: 0, openTasks: 0 },
      processes: [
        {
          name: 'Negotiation on plastics',
          forum: 'The committee',
          rule: 'simple_majority',
          decisionRule: '',
        },
      ],
      now: { venue: { zone: 'Europe/Zurich' } },
    });
    const sessions = (await client.get(`/api/campaigns/${id}/sessions`)).body.items;
    expect(sessions).toMatchObject([
      {
        name: 'First session',
        opens: { instant: '2027-02-01T09:00:00.000Z', venue: { wall: '2027-02-01T10:00' } },
        closes: { instant: '2027-02-12T17:00:00.000Z', venue: { wall: '2027-02-12T18:00' } },
      },
    ]);
    expect((await client.get(`/api/campaigns/${id}/counts`)).body.rule).toBe('simple_majority');
    const me = (await client.get('/api/me')).body;
    expect(me.seats.at(-1)).toMatchObject({
      ...{ campaignId: id, role: 'coordinator', coreGroup: true, readsOrganisation: true },
      organisation: 'Friends of rivers',
    });
    // Whoever sits there invites at once.
    expect((await client.get(`/api/campaigns/${id}/invitations`)).status).toBe(200);
    const stored = await demarche.database.admin(
      'select languages, venue_city, venue_zone from campaign where id = $1',
      [id],
    );
    expect(stored).toEqual([
      { languages: ['fr', 'en'], venue_city: 'Nairobi', venue_zone: 'Africa/Nairobi' },
    ]);
  });

  it('without a session shows times on the clock of its venue', async () => {
    const { client, id } = await opened({ process: {} });
    expect((await client.get(`/api/campaigns/${id}`)).body).toMatchObject({
      processes: [{ forum: '', rule: 'two_thirds', decisionRule: '' }],
      now: { venue: { zone: 'Africa/Nairobi' } },
    });
  });

  it('invites its coordinator in its first language', async () => {
    const coordinator = {
      email: 'c@example.org',
      name: 'Ploy',
      zone: 'Asia/Bangkok',
      organisation: 'Manushya',
    };
    await opened({ me: undefined, coordinator });
    const [account] = await demarche.database.admin(`select locale from user_account where email = $1`, [
      'c@example.org',
    ]);
    expect(account).toEqual({ locale: 'fr' });
  });

  const with_ = (changes: Record<string, unknown>) => ({ process: { session: { ...session, ...changes } } });
  it.each([
    ['coordinator', { me: undefined }],
    [
      'coordinator',
      { coordinator: { email: 'd@example.org', name: 'D', zone: 'UTC', organisation: 'Another' } },
    ],
    ['me.organisation', { me: { organisation: '' } }],
    ['process.session.lastDay', with_({ lastDay: '2027-01-31' })],
    ['process.session.lastDay', with_({ lastDay: '2027-02-30' })],
    ['process.session.zone', with_({ zone: 'Mars/Olympus' })],
    ['process.rule', { process: { rule: 'loudest' } }],
    ['venue.zone', { venue: { city: 'Nairobi', zone: 'x' } }],
    ['languages', { languages: ['en', 'en'] }],
    ['languages', { languages: ['tlh'] }],
  ])('with a bad %s is refused by its name, and nothing is written (%#)', async (field, changes) => {
    const client = await demarche.as(admin);
    const count = () => demarche.database.admin('select count(*) from campaign');
    const before = await count();
    const answer = await client.post('/api/campaigns', aRequest(changes));
    expect([answer.status, answer.body.fields[0].path]).toEqual([400, field]);
    expect(await count()).toEqual(before);
  });
});

describe('the page of an installation admin', () => {
  it('names the campaigns and how many coordinate them, nothing of what is inside', async () => {
    const { client, request } = await opened();
    const body = (await client.get('/api/installation')).body;
    const here = body.campaigns.find(({ slug }: { slug: string }) => slug === request.slug);
    expect(Object.keys(here).toSorted()).toEqual(
      [
        ...['closedAt', 'coordinators', 'deletionDue', 'id', 'invited', 'name', 'openedAt', 'slug'],
      ].toSorted(),
    );
    expect(here).toMatchObject({ name: request.name, coordinators: 1, invited: 0 });
  });

  it('has a name that admins give and take away', async () => {
    const client = await demarche.as(admin);
    const rename = (name: string) => client.patch('/api/installation', { name });
    expect((await rename('Desk of the coalition')).body.name).toBe('Desk of the coalition');
    expect((await client.get('/api/installation')).body.name).toBe('Desk of the coalition');
    expect((await rename('')).body.name).toBe('');
  });
});
