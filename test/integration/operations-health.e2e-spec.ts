import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client as PostgresClient } from 'pg';
import { newId } from '#libs/platform';
import { Client, MONITOR, startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson, type TestPerson } from '../support/makers.js';

let demarche: TestDemarche;
let campaign: { id: string; organisationId: string };
let person: TestPerson;
beforeAll(async () => {
  demarche = await startDemarche();
  campaign = await aCampaign(demarche.database, 'Secret treaty');
  person = await aPerson(demarche.database, campaign, { role: 'coordinator', name: 'Hidden Name' });
});
afterAll(() => demarche.stop());
const open = () => new Client(demarche.base);
const beat = (name: string, seconds: number, detail: object = {}) =>
  demarche.database.admin(
    `insert into heartbeat (name, at, detail) values ($1, now() - make_interval(secs => $2), $3)
     on conflict (name) do update set at = excluded.at, detail = excluded.detail`,
    [name, seconds, detail],
  );

describe('health', () => {
  beforeEach(() => demarche.database.admin('delete from heartbeat'));
  it('is live and ready while the database answers', async () => {
    expect((await open().get('/health/live')).body).toEqual({ status: 'ok' });
    expect((await open().get('/health/ready')).body).toEqual({ status: 'ok' });
  });
  it('is ok while the worker and the auditor are at work and nothing is wrong', async () => {
    await beat('worker', 5);
    // A held mail is a coordinator's turn, not a fault.
    await beat('auditor', 60, { missing: 0, late: 0, duplicates: 0, held: 2, problems: 0 });
    const { status, body } = await open().get('/health', MONITOR);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'ok',
      database: 'up',
      reasons: [],
      audit: { findings: { missing: 0, late: 0, duplicates: 0, held: 2 } },
    });
    expect(body.jobs.map((job: { name: string }) => job.name)).toEqual(['auditor', 'worker']);
  });
  it('is degraded when no worker ever ran, or none for more than two minutes', async () => {
    expect((await open().get('/health', MONITOR)).body).toMatchObject({ status: 'degraded', audit: null });
    await beat('worker', 115);
    expect((await open().get('/health', MONITOR)).body.status).toBe('ok');
    await beat('worker', 125);
    const { status, body } = await open().get('/health', MONITOR);
    expect([status, body.status]).toEqual([503, 'degraded']);
    expect(body.reasons).toEqual([{ code: 'worker_silent', count: expect.any(Number) }]);
  });
  it.each(['missing', 'late', 'duplicates', 'stale'])(
    'is degraded when the auditor found something %s',
    async (finding) => {
      await beat('worker', 5);
      await beat('auditor', 60, { [finding]: 3, example: 'Hidden Name' });
      const { status, body, text } = await open().get('/health', MONITOR);
      expect(status).toBe(503);
      expect(body).toMatchObject({ status: 'degraded', audit: { findings: { [finding]: 3 } } });
      expect(body.reasons).toHaveLength(1);
      expect(text).not.toContain('Hidden');
    },
  );
  it('is degraded when the auditor itself fell silent', async () => {
    await beat('worker', 5);
    await beat('auditor', 3_000, { missing: 0 });
    expect((await open().get('/health', MONITOR)).body.reasons).toEqual([
      { code: 'auditor_silent', count: expect.any(Number) },
    ]);
  });
  it('is not ready over a database that lacks a migration, though live', async () => {
    const removed = await demarche.database.admin<{ timestamp: string; name: string }>(
      'delete from migrations where id = (select max(id) from migrations) returning timestamp, name',
    );
    const answer = await open().get('/health/ready');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    expect(answer.body.detail).toMatch('migration');
    expect((await open().get('/health/live')).status).toBe(200);
    await demarche.database.admin('insert into migrations (timestamp, name) values ($1, $2)', [
      removed[0]?.timestamp,
      removed[0]?.name,
    ]);
    expect((await open().get('/health/ready')).status).toBe(200);
  });
});

describe('a schema on which something was changed by hand', () => {
  it.each([
    [
      'lacks a column',
      'alter table task rename column note to noted',
      'alter table task rename column noted to note',
    ],
    [
      'has a column of another type',
      'alter table heartbeat alter column detail type text',
      "alter table heartbeat alter column detail drop default, alter column detail type jsonb using detail::jsonb, alter column detail set default '{}'",
    ],
    ['lacks a table', 'alter table digest_run rename to runs', 'alter table runs rename to digest_run'],
    [
      'shows rows to everybody',
      'alter table task disable row level security',
      'alter table task enable row level security',
    ],
    [
      'shows rows to its owner',
      'alter table task no force row level security',
      'alter table task force row level security',
    ],
    [
      'lacks a policy',
      'alter policy app_read on task rename to anybody',
      'alter policy anybody on task rename to app_read',
    ],
  ])('that %s is not ready', async (_what, change, restore) => {
    await demarche.database.admin(change);
    const answer = await open().get('/health/ready');
    await demarche.database.admin(restore);
    expect([answer.status, answer.body.code]).toEqual([503, 'operations.databaseOld']);
    expect((await open().get('/health/ready')).status).toBe(200);
  });
  it('is ready with what a newer release has added', async () => {
    await demarche.database.admin('alter table task add column later text');
    expect((await open().get('/health/ready')).status).toBe(200);
    await demarche.database.admin('alter table task drop column later');
  });
});

describe('without its database', () => {
  it('stays live, says that it is not ready, and recovers by itself', async () => {
    const lost = await startDemarche();
    const client = new Client(lost.base);
    const name = new URL(lost.database.url).pathname.slice(1);
    const server = new PostgresClient(process.env['TEST_POSTGRES_URL']);
    await server.connect();
    const reachable = (yes: boolean) => server.query(`alter database ${name} with allow_connections ${yes}`);
    await reachable(false);
    await server.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    expect((await client.get('/health/live')).status).toBe(200);
    expect((await client.get('/health/ready')).status).toBe(503);
    expect((await client.get('/health', MONITOR)).body).toMatchObject({
      status: 'degraded',
      database: 'down',
    });
    expect((await client.get('/metrics', MONITOR)).text).toContain('demarche_database_up 0');
    lost.logged.length = 0;
    const failed = await client.call('POST', '/api/auth/sign-in', {
      email: 'canary@example.org',
      password: 'x',
    });
    expect(failed.status).toBeGreaterThanOrEqual(500);
    const id = failed.headers.get('x-request-id');
    expect(lost.logged.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({
        event: 'request.failed',
        route: '/api/auth/sign-in',
        status: failed.status,
        requestId: id,
      }),
    ]);
    expect(lost.logged.join('')).not.toContain('canary');
    await reachable(true);
    expect((await client.get('/health/ready')).status).toBe(200);
    await server.end();
    await lost.stop();
  });
});

describe('metrics', () => {
  it('count requests by pattern and mails by state, and name nobody', async () => {
    await demarche.database.admin(
      `insert into delivery (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id,
         membership_id, fire_at, useful_until)
       values ($1, $2, 'digest', 'digest', $3, 1, '2026-W01', $4, $3, clock_now() - interval '90 seconds', clock_now())`,
      [newId(), campaign.id, person.membershipId, person.id],
    );
    // Somebody's task is nobody else's business, not even as a number.
    await demarche.database.admin(
      `insert into delivery (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id,
         membership_id, fire_at, useful_until)
       select gen_random_uuid(), campaign_id, 'task_reminder', 'rule:task', gen_random_uuid(), 1, '0', user_id,
         membership_id, fire_at, useful_until from delivery`,
    );
    const client = await demarche.as(person);
    await client.get(`/api/campaigns/${campaign.id}`);
    await client.get(`/api/campaigns/${newId()}`);
    await client.get('/api/no/such/page');
    const { status, text, headers } = await open().get('/metrics', MONITOR);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch('text/plain');
    expect(text).toMatch(
      /demarche_http_request_duration_seconds_count\{method="GET",route="\/api\/campaigns\/:campaignId",status="200"\} 1/,
    );
    expect(text).toMatch(/route="\/api\/campaigns\/:campaignId",status="404"\} 1/);
    expect(text).toMatch(/route="unmatched",status="404"/);
    expect(text).toContain('demarche_deliveries{kind="digest",state="planned"} 1');
    const lag = Number(/^demarche_queue_lag_seconds (\S+)$/m.exec(text)?.[1]);
    expect(lag).toBeGreaterThan(89);
    expect(lag).toBeLessThan(150);
    expect(text).not.toContain('task_reminder');
    expect(text).toContain('demarche_database_up 1');
    for (const secret of [
      campaign.id,
      person.id,
      person.membershipId,
      person.email,
      'Hidden',
      'Secret',
      'no/such',
    ]) {
      expect(text).not.toContain(secret);
    }
  });
  it('count the ledger once for all who scrape within a quarter of a minute', async () => {
    const before = (await open().get('/metrics', MONITOR)).text;
    await demarche.database.admin(`update delivery set state = 'skipped', skip_reason = 'expired'`);
    const after = (await open().get('/metrics', MONITOR)).text;
    const ledger = (text: string) =>
      text.split('\n').filter((line) => line.startsWith('demarche_deliveries'));
    expect(ledger(after)).toEqual(ledger(before));
  });
});
