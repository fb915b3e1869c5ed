import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AddressInfo } from 'node:net';
import { createApi } from '../../apps/api/src/create-api.js';
import type { ApiServices } from '../../apps/api/src/services.js';
import { Database, Jobs, jsonLog, type Environment } from '#libs/platform';
import { createTestDatabase, type TestDatabase } from './database.js';
import { PASSWORD } from './makers.js';

/** Tests look into answers freely; what is not there fails the expectation. */
export interface Answer<Body = any> {
  status: number;
  headers: Headers;
  body: Body;
  text: string;
}

const MONITOR_TOKEN = 'a-monitor-token-0123456789-abcdefg';
/** Headers of whoever may read health and metrics. */
export const MONITOR = { authorization: `Bearer ${MONITOR_TOKEN}` };

/** A person's HTTP client: keeps the cookie, speaks JSON. */
export class Client {
  cookie = '';

  constructor(readonly base: string) {}

  async signIn(email: string, password = PASSWORD): Promise<Answer> {
    const answer = await this.call('POST', '/api/auth/sign-in', { email, password });
    this.cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    return answer;
  }

  get = (path: string, headers: Record<string, string> = {}) => this.call('GET', path, undefined, headers);
  post = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
    this.call('POST', path, body, headers);
  patch = (path: string, body: unknown, version?: number) =>
    this.call('PATCH', path, body, version === undefined ? {} : { 'If-Match': `"${version}"` });
  /** @param held the version that is meant, or headers */
  delete = (path: string, held: number | Record<string, string> = {}) =>
    this.call('DELETE', path, undefined, typeof held === 'number' ? { 'If-Match': `"${held}"` } : held);

  call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    if (body === undefined) return this.send(method, path, undefined, headers);
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.send(method, path, text, { 'content-type': 'application/json', ...headers });
  }

  /** A body as it is. */
  async send(
    method: string,
    path: string,
    body: string | Uint8Array | undefined,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await this.fetch(method, path, body, headers);
    const endless = response.headers.get('content-type')?.startsWith('text/event-stream');
    // Of a stream that has no end the head is all there is to compare; closed, it takes no place any more.
    if (endless) await response.body?.cancel();
    const text = endless ? '' : await response.text();
    const json = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: json ? JSON.parse(text) : undefined,
    };
  }

  /** The answer of a stream, whose body the caller reads and cancels. */
  listen(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.fetch('GET', path, undefined, headers);
  }

  /** A file that a POST answers with. */
  async download(path: string, body: object): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
    const json = { 'content-type': 'application/json' };
    const response = await this.fetch('POST', path, JSON.stringify(body), json);
    const { status, headers } = response;
    return { status, headers, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  private fetch(
    method: string,
    path: string,
    body: string | Uint8Array | undefined,
    headers: Record<string, string>,
  ): Promise<Response> {
    return fetch(this.base + path, {
      method,
      redirect: 'manual',
      headers: { ...(this.cookie ? { cookie: this.cookie } : {}), ...headers },
      ...(body === undefined ? {} : { body: body as string }),
    });
  }
}

export interface TestDemarche {
  base: string;
  database: TestDatabase;
  environment: Environment;
  app: NestExpressApplication;
  /** Lines the server logged. */
  logged: string[];
  /** A client already signed in as this person. */
  as(person: { email: string }): Promise<Client>;
  /** Ends the server and leaves its database. */
  close(): Promise<void>;
  stop(): Promise<void>;
}

export function testEnvironment(database: TestDatabase, changes: Partial<Environment> = {}): Environment {
  return {
    databaseUrl: database.runtimeUrl,
    redisUrl: process.env['TEST_REDIS_URL'],
    smtpUrl: 'smtp://127.0.0.1:1',
    publicUrl: 'http://127.0.0.1:3000',
    host: '127.0.0.1',
    port: 0,
    secret: 'Vb7nQ2xL9tRk4WmZ6yHc3PfGd8AeUjS5',
    mailFrom: 'Demarche <demarche@example.org>',
    acceptLog: undefined,
    mailConnections: 5,
    trustedProxies: 0,
    monitorToken: MONITOR_TOKEN,
    demo: false,
    ...changes,
  };
}

type More = (databaseUrl: string) => Partial<ApiServices> | Promise<Partial<ApiServices>>;

/**
 * The real api over a cloned database, on a port of its own.
 * @param more what a process may hand in beside the usual, given the database's address
 */
export async function startDemarche(
  changes: Partial<Environment> = {},
  more: More = () => ({}),
): Promise<TestDemarche> {
  return demarcheOver(await createTestDatabase(), changes, more);
}

/** The same over a database that is there. */
export async function demarcheOver(
  testDatabase: TestDatabase,
  changes: Partial<Environment> = {},
  more: More = () => ({}),
): Promise<TestDemarche> {
  const environment = testEnvironment(testDatabase, changes);
  const logged: string[] = [];
  const given = await more(testDatabase.url);
  const database = given.database ?? (await Database.open({ url: testDatabase.runtimeUrl, poolSize: 8 }));
  const jobs = await Jobs.open({ ...environment, prefix: new URL(testDatabase.url).pathname.slice(1) });
  const log = jsonLog((line) => logged.push(line));
  const app = await createApi({ environment, jobs, log, ...given, database });
  await app.listen(0, '127.0.0.1');
  const close = async () => {
    await app.close();
    await jobs.close();
    await database.close();
  };
  const base = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  return {
    base,
    database: testDatabase,
    environment,
    app,
    logged,
    as: async (person) => {
      const client = new Client(base);
      const answer = await client.signIn(person.email);
      if (answer.status !== 200) throw new Error(`Could not sign in: ${answer.text}`);
      return client;
    },
    close,
    stop: async () => {
      await close();
      await testDatabase.drop();
    },
  };
}
