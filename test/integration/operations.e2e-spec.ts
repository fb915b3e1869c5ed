import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { request as httpRequest } from 'node:http';
import { Client as PostgresClient, type Pool } from 'pg';
import { newId, openQueueConnection } from '#libs/platform';
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

describe("a connection of the queue's pool", () => {
  it('that breaks while it is in use, between two statements, ends no process', async () => {
    const queue = await openQueueConnection({ databaseUrl: demarche.database.url, redisUrl: undefined });
    const pool = queue.options.connection as unknown as Pool;
    const inUse = await pool.connect();
    const { rows } = await inUse.query<{ pid: number }>('select pg_backend_pid() as pid');
    const gone = new Promise<void>((resolve) => inUse.once('end', resolve));
    await demarche.database.admin('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await gone;
    inUse.release(true);
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await queue.close();
  });
});

it('keeps a connection without a request open for longer than proxies do', async () => {
  const { headers } = await open().get('/health/live');
  expect(Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThan(75);
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

describe('what tells of the installation as a whole', () => {
  const closed = ['/health', '/metrics'];
  const document = [
    '/api/docs',
    '/api/docs/',
    '/API/Docs',
    '/api/docs/swagger-ui-init.js',
    '/api/docs/swagger-ui.css',
    '/api/openapi.json',
    '/api/openapi.JSON',
  ];

  it.each(closed)('is not there for anybody but the monitor: %s', async (path) => {
    const reader = await demarche.as(person);
    const strangers = [
      await open().get(path),
      await open().get(path, { authorization: 'Bearer nonsense' }),
      await reader.get(path),
    ];
    expect(strangers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(strangers[0]?.text).not.toMatch(/demarche_|worker|auditor|degraded/);
    expect((await open().get(path, MONITOR)).status).not.toBe(404);
  });

  it('says by the address that is open to all whether it runs, and nothing that ever changes', async () => {
    await demarche.database.admin('delete from heartbeat');
    const without = await open().get('/health/live');
    await beat('worker', 5);
    const { text, status } = await open().get('/health/live');
    expect([status, text]).toEqual([without.status, without.text]);
  });

  it.each(document)('describes the api to whoever is signed in, or to the monitor: %s', async (path) => {
    expect((await open().get(path)).status).toBe(401);
    expect((await open().get(path, { 'sec-fetch-site': 'cross-site' })).status).toBe(401);
    const reader = await demarche.as(person);
    const there = (await reader.get(path)).status;
    expect([200, 301, 404]).toContain(there);
    expect((await open().get(path, MONITOR)).status).toBe(there);
    expect((await reader.get(path, { 'sec-fetch-site': 'cross-site' })).status).toBe(401);
  });

  it('reads the document where it is', async () => {
    const reader = await demarche.as(person);
    expect((await reader.get('/api/openapi.json')).body.info.title).toBe('Demarche');
    expect((await reader.get('/api/docs')).status).toBe(200);
    expect((await open().get('/api/docs-yaml')).status).toBe(401);
  });
});

describe('every answer', () => {
  const signIn = '/api/auth/sign-in';
  // One value per case: a row shorter than the test's parameters would get a callback in its place.
  const cases: [
    name: string,
    request: { method?: string; path: string; body?: unknown; headers?: Record<string, string> },
  ][] = [
    ['a success', { path: '/health/live' }],
    ['a refusal', { path: '/api/me' }],
    ['an unknown page', { path: '/nowhere' }],
    ['bad input', { method: 'POST', path: signIn, body: {} }],
    ['broken JSON', { method: 'POST', path: signIn, body: '{' }],
    [
      'another content type',
      { method: 'POST', path: signIn, body: 'a=b', headers: { 'content-type': 'text/plain' } },
    ],
    [
      'a foreign origin',
      { method: 'POST', path: signIn, body: {}, headers: { origin: 'https://elsewhere.example' } },
    ],
    ['a page', { path: '/mail/invitation?token=nonsense' }],
    ['metrics', { path: '/metrics' }],
    ['the API document', { path: '/api/openapi.json' }],
    ['too much', { method: 'POST', path: signIn, body: { email: 'x'.repeat(2_100_000) } }],
  ];

  it.each(cases)(
    'carries the protective headers: %s',
    async (_name, { method = 'GET', path, body, headers }) => {
      const answer = await open().call(method, path, body, headers);
      expect(answer.status).toBeLessThan(500);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      // The plain pages post forms, and a browser must be able to say that these come from here.
      const referrer = path.startsWith('/mail/') ? 'same-origin' : 'no-referrer';
      expect(answer.headers.get('referrer-policy')).toBe(referrer);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('x-powered-by')).toBeNull();
      expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      const policy = answer.headers.get('content-security-policy') ?? '';
      for (const rule of [
        "default-src 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ]) {
        expect(policy).toContain(rule);
      }
      expect(policy).not.toContain('unsafe');
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(answer.headers.get('permissions-policy')).toMatch(
        /camera=\(\), .*geolocation=\(\), .*microphone=\(\)/,
      );
    },
  );

  it.each(cases)(
    'is a problem document when it fails: %s',
    async (_name, { method = 'GET', path, body, headers }) => {
      const answer = await open().call(method, path, body, headers);
      const failed = answer.status >= 400;
      const expected = path.startsWith('/mail/')
        ? /text\/html/
        : failed
          ? /problem\+json/
          : /json|text\/plain/;
      expect(answer.headers.get('content-type')).toMatch(expected);
    },
  );
});

/** With headers that fetch does not let one choose. @returns the status */
function raw(base: string, method: string, path: string, headers: Record<string, string>, body?: string) {
  return new Promise<number | undefined>((resolve, reject) => {
    const sent = httpRequest(base + path, { method, headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode));
    });
    sent.on('error', reject);
    // Without a length known before, Node sends in chunks.
    if (body) sent.write(body);
    sent.end();
  });
}

describe('a body', () => {
  it('in chunks must say what it is, like any other', async () => {
    const send = (type: Record<string, string>) =>
      raw(demarche.base, 'POST', '/api/auth/sign-in', type, '{"email":"a@example.org","password":"x"}');
    expect(await send({ 'content-type': 'text/plain' })).toBe(415);
    expect(await send({ 'content-type': 'multipart/form-data; boundary=x' })).toBe(415);
    expect(await send({})).toBe(415);
    expect(await send({ 'content-type': 'application/json' })).toBe(401);
  });
});

describe('on the demo, which needs no sign-in for its clock and mail', () => {
  it('only the names of this machine lead to it', async () => {
    const demo = await startDemarche({ demo: true });
    const { port } = new URL(demo.base);
    const get = (host: string) => raw(demo.base, 'GET', '/api/demo/clock', { host });
    for (const name of ['127.0.0.1', 'localhost', '[::1]']) expect(await get(`${name}:${port}`)).toBe(200);
    for (const host of [
      `rebound.example:${port}`,
      'rebound.example',
      '127.0.0.1',
      `127.0.0.1.rebound.example:${port}`,
      `localhost:${port}.`,
    ]) {
      expect([host, await get(host)]).toEqual([host, 403]);
    }
    const post = (origin: string) =>
      raw(demo.base, 'POST', '/api/auth/sign-out', { host: `localhost:${port}`, origin });
    expect(await post(`http://localhost:${port}`)).toBe(401);
    expect(await post('http://localhost:1')).toBe(403);
    await demo.stop();
  });
});

describe('a request from somebody else’s page', () => {
  it('changes nothing by calling itself what it calls us', async () => {
    const headers = { host: 'elsewhere.example', origin: 'http://elsewhere.example' };
    expect(await raw(demarche.base, 'POST', '/api/auth/sign-out', headers)).toBe(403);
  });

  const signIn = (headers: Record<string, string>) =>
    open().call('POST', '/api/auth/sign-in', { email: person.email, password: 'wrong' }, headers);

  it.each([
    ['another origin', { origin: 'https://elsewhere.example' }],
    ['an origin that only begins like ours', { origin: 'http://127.0.0.1:3000.elsewhere.example' }],
    ['no origin that a browser would name', { origin: 'null' }],
    ['a hidden origin from across sites', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling site', { 'sec-fetch-site': 'same-site' }],
    [
      'our name in the origin but from across sites',
      { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'cross-site' },
    ],
  ])('changes nothing: %s', async (_name, headers) => {
    const answer = await signIn(headers as Record<string, string>);
    expect(answer.status).toBe(403);
    expect(answer.body.type).toBe('urn:demarche:problem:forbidden');
  });

  it.each([
    ['a program, which names none', {}],
    ['the public address', { origin: 'http://127.0.0.1:3000' }],
    ['our own page', { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
  ])('is told from ours: %s', async (_name, headers) => {
    expect((await signIn(headers as Record<string, string>)).status).toBe(401);
  });

  it('may still read what anybody may read', async () => {
    const answer = await open().get('/health/live', {
      origin: 'https://elsewhere.example',
      'sec-fetch-site': 'cross-site',
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});
