import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request as httpRequest } from 'node:http';
import { type Pool } from 'pg';
import { openQueueConnection } from '#libs/platform';
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
