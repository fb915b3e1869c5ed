import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ask, Campaign, eraseCampaign } from '#libs/data';
import { Database, Jobs, jsonLog, newId, Tokens } from '#libs/platform';
import { startWorker } from '../../apps/worker/src/worker.js';
import { Client, startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson, type TestPerson } from '../support/makers.js';
import { anInvitation, type Subjects } from '../support/subjects.js';

let demarche: TestDemarche;
let admin: TestPerson;
let slugs = 0;

beforeAll(async () => {
  demarche = await startDemarche();
  admin = await aPerson(demarche.database, await aCampaign(demarche.database, 'Another'));
  await demarche.database.admin('update user_account set installation_admin = true where id = $1', [
    admin.id,
  ]);
});
afterAll(() => demarche.stop());

const aRequest = (changes: Record<string, unknown> = {}) => ({
  ...{ name: `Treaty on plastics ${++slugs}`, slug: `plastics-${slugs}`, template: 'un_cybercrime' },
  ...{ me: { organisation: 'Friends of rivers' }, ...changes },
});

/** A campaign with two coordinators, a member, and something in it. */
async function aLiveCampaign() {
  const client = await demarche.as(admin);
  const request = aRequest();
  const opened = await client.post('/api/campaigns', request);
  expect(opened.status).toBe(201);
  const id = opened.body.id as string;
  const database = demarche.database;
  const [organisation] = await database.admin<{ id: string }>(
    'select id from organisation where campaign_id = $1',
    [id],
  );
  const campaign = { id, organisationId: organisation?.id ?? '' };
  const second = await aPerson(database, campaign, { role: 'coordinator', name: 'Second Coordinator' });
  const member = await aPerson(database, campaign, { role: 'member' });
  const at = (path: string) => `/api/campaigns/${id}${path}`;
  const ask = { key: 'an-ask', title: 'An ask', summary: 'Why', priority: 1, provisionIds: [] };
  const asked = await client.post(at('/asks'), ask);
  expect(asked.status).toBe(201);
  const due = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 11);
  const deadline = await client.post(at('/deadlines'), {
    ...{ kind: 'own', title: 'Paper', wall: `${due}12:00`, zone: 'Europe/Zurich' },
  });
  expect(deadline.status).toBe(201);
  return { client, id, campaign, slug: request.slug, at, second, member, askId: asked.body.id as string };
}

const planned = async (id: string) => {
  const rows = await demarche.database.admin<{ kind: string }>(
    `select distinct kind from delivery where campaign_id = $1 and state = 'planned' order by 1`,
    [id],
  );
  return rows.map(({ kind }) => kind);
};

describe('a campaign that is changed', () => {
  it('is named anew with its venue, languages and rule, and a stale form is refused', async () => {
    const { client, id, slug } = await aLiveCampaign();
    const before = (await client.get(`/api/campaigns/${id}`)).body;
    const change = {
      ...{ name: `Treaty on rivers ${id}`, summary: 'Water', languages: ['es'], venue: null },
      process: { rule: 'consensus', forum: '', decisionRule: 'Rule 37' },
    };
    const changed = await client.patch(`/api/campaigns/${id}`, change, before.version);
    expect(changed.body).toMatchObject({
      ...{ slug, name: change.name, summary: 'Water', languages: ['es'], venue: null },
      processes: [{ rule: 'consensus', forum: '', decisionRule: 'Rule 37' }],
      version: before.version + 1,
    });
    expect((await client.get(`/api/campaigns/${id}/counts`)).body.rule).toBe('consensus');
    const stale = await client.patch(`/api/campaigns/${id}`, { name: 'Treaty on lakes' }, before.version);
    expect(stale.status).toBe(412);
  });

  it('lists its first steps by what is there, until they are put away', async () => {
    const { client, at } = await aLiveCampaign();
    const steps = async () => (await client.get(at('/steps'))).body;
    const shown = await steps();
    expect(shown.hidden).toBe(false);
    expect(shown.items).toEqual([
      { step: 'asks', count: expect.any(Number), done: true },
      { step: 'session', count: expect.any(Number), done: true },
      { step: 'people', count: 3, done: true },
      { step: 'positions', count: 0, done: false },
      { step: 'reminders', count: expect.any(Number), done: true },
    ]);
    expect((await client.call('PUT', at('/steps'), { hidden: true })).body.hidden).toBe(true);
    expect((await client.call('PUT', at('/steps'), { hidden: false })).body.hidden).toBe(false);
  });
});

describe('a campaign that is closed', () => {
  it('is read as before and plans no mail, but what tells its other coordinators', async () => {
    const { client, id, at, second, member } = await aLiveCampaign();
    expect(await planned(id)).toEqual(expect.arrayContaining(['deadline_reminder', 'digest']));
    const closed = await client.post(at('/close'));
    expect(closed.body).toMatchObject({ closed: { at: { instant: expect.any(String) } }, deletion: null });
    expect(await planned(id)).toEqual(['seat_notice']);
    const other = await demarche.as(second);
    const news = (await other.get(at('/seat-news'))).body.items;
    expect(news).toMatchObject([{ change: 'closed' }]);
    expect((await other.post(at('/seat-news/seen'), { upTo: news[0].at.instant })).status).toBe(204);
    expect((await (await demarche.as(member)).get(at('/seat-news'))).body.items).toEqual([]);
    expect(
      (await client.get('/api/me')).body.seats.find((one: { campaignId: string }) => one.campaignId === id),
    ).toMatchObject({ closed: true });
    for (const path of ['', '/asks', '/matrix', '/sessions', '/members', '/handover'])
      expect((await client.get(at(path))).status).toBe(200);
  });

  it('is opened again by any coordinator, and its mail is planned as before', async () => {
    const { client, id, at, second, member } = await aLiveCampaign();
    const before = await planned(id);
    await client.post(at('/close'));
    expect((await (await demarche.as(member)).post(at('/reopen'))).status).toBe(403);
    const reopened = await (await demarche.as(second)).post(at('/reopen'));
    expect(reopened.body).toMatchObject({ closed: null });
    expect((await planned(id)).filter((kind) => kind !== 'seat_notice')).toEqual(before);
    expect((await client.post(at('/asks'), { key: 'b', title: 'B', summary: '', priority: 1 })).status).toBe(
      201,
    );
  });

  it('lets nobody in by an invitation of before', async () => {
    const { client, campaign, at } = await aLiveCampaign();
    const invitationId = await anInvitation(demarche.database, {
      ...{ id: campaign.id, organisationId: campaign.organisationId, someone: admin },
    } as Subjects);
    const token = new Tokens(demarche.environment.secret).make('invitation', invitationId);
    await client.post(at('/close'));
    const accepting = { token, name: 'Invited', zone: 'UTC', password: 'three boats on the river' };
    expect((await new Client(demarche.base).post('/api/invitations/accept', accepting)).status).toBe(410);
  });

  it('is not written by what began before or comes another way: the database refuses as well', async () => {
    const { client, id, at, askId } = await aLiveCampaign();
    await client.post(at('/close'));
    const database = await Database.open({ url: demarche.database.runtimeUrl, poolSize: 1 });
    const write = database.asReader(admin.id, (tx) =>
      tx.table(Ask).update({ campaignId: id, id: askId }, { title: 'Another' }),
    );
    await expect(write).rejects.toMatchObject({ code: 'DM001' });
    const rename = database.asReader(admin.id, (tx) =>
      tx.table(Campaign).update({ id }, { name: 'Another' }),
    );
    await expect(rename).rejects.toMatchObject({ code: 'DM001' });
    await database.close();
  });
});

describe('a campaign that is deleted', () => {
  it('is closed first, waits seven days that nobody shortens, and is stopped by any other coordinator', async () => {
    const { client, id, at, second } = await aLiveCampaign();
    const { name } = (await client.get(at(''))).body;
    expect((await client.post(at('/deletion'), { name })).body.code).toBe('campaigns.closeFirst');
    await client.post(at('/close'));
    // What is erased with it is said before, in numbers.
    const uses = (await client.get(at('/uses'))).body.items;
    expect(uses).toEqual(
      expect.arrayContaining([
        { kind: 'member', count: 3, blocks: false },
        { kind: 'organisation', count: 1, blocks: false },
      ]),
    );
    const asks = (await client.get(at('/asks'))).body.items.length;
    expect(uses).toContainEqual({ kind: 'ask', count: asks, blocks: false });
    // A program that has the wrong address deletes nothing: without the name, or with another, it is refused there.
    for (const body of [undefined, {}, { name: 'Another campaign' }]) {
      const { status, body: why } = await client.post(at('/deletion'), body);
      expect([status, why.fields?.[0]?.path]).toEqual([400, 'name']);
    }
    expect((await client.get(at(''))).body.deletion).toBeNull();
    const asked = await client.post(at('/deletion'), { name: ` ${name} ` });
    const due = Date.parse(asked.body.deletion.due.instant) - Date.now();
    expect(Math.round(due / 3_600_000)).toBe(7 * 24);
    expect((await client.post(at('/reopen'))).body.code).toBe('campaigns.deletionWaits');
    const database = await Database.open({ url: demarche.database.runtimeUrl, poolSize: 1 });
    await database.asReader(admin.id, (tx) =>
      tx.table(Campaign).update({ id }, { deletionDueAt: new Date(Date.now() - 1000) }),
    );
    await database.close();
    const other = await demarche.as(second);
    expect((await other.get(at(''))).body.deletion.due).toEqual(asked.body.deletion.due);
    expect((await other.get(at('/seat-news'))).body.items).toMatchObject([
      { change: 'deletion_asked', due: { instant: asked.body.deletion.due.instant } },
      { change: 'closed' },
    ]);
    expect((await other.call('DELETE', at('/deletion'))).body.deletion).toBeNull();
    expect((await other.post(at('/reopen'))).body.closed).toBeNull();
  });

  it('is erased to the last row, goes on where it was interrupted, and frees its slug; others lose nothing', async () => {
    const { client, id, campaign, slug, at, askId } = await aLiveCampaign();
    const bystander = await aLiveCampaign();
    const { database } = demarche;
    await database.make.position({
      ...{ campaignId: id, organisationId: campaign.organisationId, authorId: admin.id, askId },
      ...{ delegationCode: 'FJI', occurredAt: new Date() },
    });
    await client.post(at('/close'));
    await client.post(at('/deletion'), { name: (await client.get(at(''))).body.name });
    const before = await rowsOf(bystander.id);
    const { worker, stop } = await aWorker();
    await worker.campaignsNow();
    expect((await client.get(at(''))).status).toBe(200);
    await database.admin(`update campaign set deletion_due_at = now() - interval '1 second' where id = $1`, [
      id,
    ]);
    expect((await client.get(at(''))).status).toBe(404);
    // A step of it, and then nothing: as if the worker was killed.
    const runtime = await Database.open({ url: database.runtimeUrl, poolSize: 1 });
    const step = await runtime.asRole('worker', (tx) => tx.first(eraseCampaign, { campaignId: id, most: 3 }));
    await runtime.close();
    expect(step).toEqual({ done: false });
    await worker.campaignsNow();
    await worker.campaignsNow();
    expect(await rowsOf(id)).toEqual({});
    expect(await rowsOf(bystander.id)).toEqual(before);
    expect(
      await database.admin(
        `select 1 from audit_event where action = 'campaign_deleted' and subject_id = $1`,
        [id],
      ),
    ).toHaveLength(1);
    expect((await client.post('/api/campaigns', aRequest({ slug }))).status).toBe(201);
    await stop();
  });
});

/** How many rows each table has of a campaign, where it has any. */
async function rowsOf(id: string): Promise<Record<string, number>> {
  const tables = await demarche.database.admin<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'campaign_id'`,
  );
  const counts: [string, number][] = [];
  for (const { name } of [...tables, { name: 'campaign' }]) {
    const column = name === 'campaign' ? 'id' : 'campaign_id';
    const [row] = await demarche.database.admin<{ count: number }>(
      `select count(*)::int as count from ${name} where ${column} = $1`,
      [id],
    );
    if (row && row.count > 0) counts.push([name, row.count]);
  }
  return Object.fromEntries(counts);
}

/** One that does what it is told and nothing else. */
async function aWorker() {
  const { environment, database: here } = demarche;
  const database = await Database.open({ url: here.runtimeUrl, poolSize: 2 });
  const jobs = await Jobs.open({ ...environment, prefix: newId() });
  const log = jsonLog(() => undefined);
  const worker = await startWorker({ environment, database, jobs, log, rounds: false });
  const stop = async () => {
    await worker.stop();
    await jobs.close();
    await database.close();
  };
  return { worker, stop };
}
