import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { newId } from '#libs/platform';
import { undocumented } from '../support/api-document.js';
import { faultsOf, fieldName, MEGABYTE, resolved, spoilt, type Schema } from '../support/bad-values.js';
import type { Answer, Client } from '../support/demarche.js';
import { abreast, openMatrix, type Matrix } from '../support/matrix.js';
import type { ValidRequest } from '../support/valid-request.js';
import { fill, VALID_REQUESTS } from '../support/valid-requests.js';
import { aSharedView } from '../support/views.js';

interface Operation {
  requestBody?: { content: Record<string, { schema: Schema }> };
  parameters?: { in: string; name: string; schema?: Schema }[];
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** The committed document: tests are compiled without the plugin that reads the DTOs for it. */
const document = JSON.parse(
  readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8'),
) as Document;
const { schemas } = document.components;

interface Route {
  name: string;
  method: string;
  path: string;
  operation: Operation;
}

const ROUTES: Route[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([verb, operation]) => {
    const [method, declared] = [verb.toUpperCase(), path.replace(/\{(\w+)\}/g, ':$1')];
    return { name: `${method} ${declared}`, method, path: declared, operation };
  }),
);
const schemaOf = ({ operation }: Route) => operation.requestBody?.content['application/json']?.schema;
/** With a JSON body; the demo's clock is not there, and its own tests hold it. */
const WRITING = ROUTES.filter((route) => schemaOf(route) && !route.path.startsWith('/api/demo'));
const OPEN = new Set(['POST /api/auth/sign-in', 'POST /api/invitations/accept', 'POST /api/password-resets']);
const CHANGE_COMMENT = 'PATCH /api/campaigns/:campaignId/tasks/:taskId/comments/:commentId';
const CHANGE_VIEW = 'PATCH /api/campaigns/:campaignId/views/:viewId';
const READING = ROUTES.filter(({ method, path }) => method === 'GET' && path.includes(':campaignId'));

let matrix: Matrix;
let requests: Map<string, ValidRequest>;
let before: Record<string, number>;
let sent = 0;
const surprises: string[] = [];

beforeAll(async () => {
  matrix = await openMatrix();
  // Made before anything is counted: each is only ever spoilt, never carried out.
  requests = new Map();
  for (const { name } of ROUTES) {
    const request = await VALID_REQUESTS[name]!(matrix.demarche, matrix.here);
    requests.set(name, name.startsWith('PATCH') ? { ...request, headers: { 'If-Match': '"1"' } } : request);
  }
  // What is not the reader's own is refused before its version is looked at.
  const { database } = matrix.demarche;
  const own = await aSharedView(database, matrix.here, false, matrix.people.coordinator.id);
  const change = requests.get(CHANGE_VIEW)!;
  requests.set(CHANGE_VIEW, { ...change, params: { viewId: own } });
  await database.admin('update task_comment set author_id = $1 where id = $2', [
    matrix.people.coordinator.id,
    requests.get(CHANGE_COMMENT)!.params!['commentId'],
  ]);
  before = await rowCounts();
});
afterAll(() => matrix.demarche.stop());

/** Rows of every table but those that count attempts. */
async function rowCounts(): Promise<Record<string, number>> {
  const { admin } = matrix.demarche.database;
  const tables = await admin<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and relname not in ('idempotency_record', 'sign_in_throttle') order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await admin<{ count: number }>(`select count(*)::int as count from ${name}`);
    counts[name] = row?.count ?? -1;
  }
  return counts;
}

const clientFor = ({ name }: Route): Client =>
  /^(POST \/api\/campaigns$|\w+ \/api\/installation)/.test(name)
    ? matrix.clients.admin
    : matrix.clients.coordinator;
const urlOf = (
  route: Route,
  { campaignId = matrix.here.id, params = {}, query = '' }: ValidRequest = requests.get(route.name) ?? {},
) => fill(route.path, { ...params, campaignId }) + query;

interface Wanted {
  status?: number[];
  field?: string;
}

/** Holds an answer to what every refusal must be; what is wrong with it is kept for the end of the test. */
function judge(cell: string, answer: Answer, { status, field }: Wanted = {}): void {
  sent++;
  const complain = (what: string) =>
    surprises.push(`${cell}: ${what} — ${answer.status} ${answer.text.slice(0, 250)}`);
  if (answer.status < 400 || answer.status >= 500) return void complain('not refused');
  if (status && !status.includes(answer.status)) return void complain(`expected ${status.join(' or ')}`);
  if (!/^application\/problem\+json/.test(answer.headers.get('content-type') ?? '')) {
    return void complain('no problem document');
  }
  const shape = undocumented('POST', '/api/campaigns/{campaignId}/tasks', { ...answer, status: 400 });
  if (shape) return void complain(shape);
  if (field === undefined) return;
  const named = (answer.body.fields as { path: string }[]).map((problem) => problem.path);
  const right = named.some(
    (name) => name === field || name.startsWith(`${field}.`) || name.startsWith(`${field}[`),
  );
  if (!right) complain(`expected a word about ${field}`);
}

async function nothingWritten(): Promise<void> {
  const [found, was] = [surprises.splice(0), before];
  // What one test finds written is not held against the next.
  before = await rowCounts();
  expect(found).toEqual([]);
  expect(before).toEqual(was);
}

async function sendBody(route: Route, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const request = requests.get(route.name) ?? {};
  return clientFor(route).call(route.method, urlOf(route), body, { ...request.headers, ...headers });
}

describe('a body', () => {
  it('with one thing wrong is refused with the name of that thing', async () => {
    const all = WRITING.flatMap((route) => {
      const body = requests.get(route.name)?.body ?? {};
      return faultsOf(schemaOf(route)!, schemas, matrix.other).map((fault) => ({ route, body, fault }));
    });
    expect(all.length).toBeGreaterThan(1_000);
    await abreast(all, 6, async ({ route, body, fault }) => {
      const field = fieldName(fault.path);
      const answer = await sendBody(route, spoilt(body, fault));
      const what = JSON.stringify(fault.value)?.slice(0, 40);
      // What is open to everybody reads so little that it does not come to the field.
      const wanted = fault.value === MEGABYTE && OPEN.has(route.name) ? 'body' : field;
      judge(`${route.name} · ${field} · ${fault.why} ${what}`, answer, { field: wanted });
    });
    await nothingWritten();
  });

  it('with a key of the prototype is refused like one with any unknown field', async () => {
    const all = WRITING.flatMap((route) =>
      ['__proto__', 'constructor', 'prototype', 'toString'].map((key) => ({ route, key })),
    );
    await abreast(all, 6, async ({ route, key }) => {
      const inner = JSON.stringify(requests.get(route.name)?.body ?? {}).slice(1);
      const body = `{"${key}":{"polluted":true}${inner === '}' ? '' : ','}${inner}`;
      judge(`${route.name} · ${key}`, await sendBody(route, body), { field: key, status: [400] });
    });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    await nothingWritten();
  });

  it('that is no JSON object is refused', async () => {
    const bodies = ['{"a":', '[]', '[{}]', 'null', '"text"', '5', '\u0000', '{"a":1}}'];
    const all = WRITING.flatMap((route) => bodies.map((body) => ({ route, body })));
    await abreast(all, 6, async ({ route, body }) => {
      judge(`${route.name} · ${JSON.stringify(body)}`, await sendBody(route, body), { status: [400] });
    });
    await nothingWritten();
  });

  it('that is empty is refused with the names of what is missing', async () => {
    for (const route of WRITING) {
      const { required = [] } = resolved(schemaOf(route)!, schemas);
      if (required.length === 0) continue;
      for (const body of ['', '{}']) {
        const answer = await sendBody(route, body);
        judge(`${route.name} · empty`, answer, { status: [400], field: required[0]! });
      }
    }
    await nothingWritten();
  });

  it('of another type or encoding is refused', async () => {
    const types = [
      'text/plain',
      'application/xml',
      'multipart/form-data; boundary=x',
      'application/json; charset=latin1',
    ];
    for (const route of WRITING) {
      const body = JSON.stringify(requests.get(route.name)?.body ?? {});
      for (const type of types) {
        judge(`${route.name} · ${type}`, await sendBody(route, body, { 'content-type': type }), {
          status: [415],
        });
      }
      const gzip = await sendBody(route, body, { 'content-encoding': 'gzip' });
      judge(`${route.name} · not gzip`, gzip, { status: [400] });
    }
    await nothingWritten();
  });

  it('of more than 2 MB is refused', async () => {
    const answer = await sendBody(WRITING[0]!, JSON.stringify({ a: 'x'.repeat(2_500_000) }));
    judge('3 MB', answer, { status: [413], field: 'body' });
    await nothingWritten();
  });
});

describe('a header', () => {
  it('If-Match that is missing or not one of our ETags is refused', async () => {
    const versioned = WRITING.filter(({ operation }) =>
      operation.parameters?.some(({ name }) => name === 'If-Match'),
    );
    expect(versioned.length).toBeGreaterThan(8);
    for (const route of versioned) {
      const { body } = requests.get(route.name) ?? {};
      for (const value of ['3', '"x"', '*', '"99999999999"', '"1", "2"', '"-1"', '""']) {
        const answer = await clientFor(route).call(route.method, urlOf(route), body ?? {}, {
          'If-Match': value,
        });
        judge(`${route.name} · If-Match ${value}`, answer, { status: [400], field: 'If-Match' });
      }
      const without = await clientFor(route).call(route.method, urlOf(route), body ?? {});
      judge(`${route.name} · no If-Match`, without, { status: [428], field: 'If-Match' });
      const stale = await clientFor(route).call(route.method, urlOf(route), body ?? {}, {
        'If-Match': '"77"',
      });
      judge(`${route.name} · stale If-Match`, stale, { status: [412], field: 'If-Match' });
    }
    await nothingWritten();
  });

  it('Idempotency-Key that is too long or not plain is refused', async () => {
    for (const route of WRITING) {
      if (!route.operation.parameters?.some(({ name }) => name === 'Idempotency-Key')) continue;
      for (const key of ['k'.repeat(500), '', 'a b', 'schlüssel']) {
        const answer = await sendBody(route, requests.get(route.name)?.body ?? {}, {
          'Idempotency-Key': key,
        });
        judge(`${route.name} · key ${key.slice(0, 9)}`, answer, { status: [400], field: 'Idempotency-Key' });
      }
    }
    await nothingWritten();
  });
});

const cursor = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');
const GARBAGE = [
  '!!!',
  'x'.repeat(501),
  cursor({}),
  cursor([]),
  cursor(['x']),
  cursor(['x', 'y']),
  cursor(['x', 'y', 'z']),
  cursor([1, 2]),
  cursor([1e300, 'x']),
  cursor(['2024-01-01T00:00:00.000Z', 'x']),
  cursor(['2024-01-01T00:00:00.000000Z', 'x']),
  cursor(['9999-99-99T00:00:00.000000Z', newId()]),
  cursor(['x', newId()]),
  cursor([null, newId()]),
  cursor(['2024-01-01T00:00:00.000Z', null]),
  cursor(['2024-01-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z', 'x']),
  cursor(['2024-02-30T00:00:00.000Z', newId()]),
  cursor(['a\u0000', 'b\u0000']),
  cursor([[1], { a: 1 }]),
];

describe('a query', () => {
  it('with a parameter that makes no sense is refused with its name', async () => {
    const bad: Record<string, string[]> = {
      limit: ['0', '-1', 'most + 1', '1e9', 'x', '', '1.5', '5&limit=6'],
      from: ['2024-02-30', 'x', '%00'],
      to: ['2024-02-30', 'x', '%00'],
      since: ['0000-01-01T00:00:00Z', 'x', '2024-08-08'],
      dueBefore: ['x', '2024-02-30T00:00:00Z'],
      on: ['0000-01-01', '2024-02-30', 'x'],
      name: ['%00', 'a%0Ab', 'x'.repeat(201)],
      q: ['%00', 'a%0Ab', 'x'.repeat(101), 'a&q=b'],
      group: ['%00', 'x'.repeat(51)],
      city: ['%00', 'a%0Ab', 'x'.repeat(81), ''],
      days: ['x', '0.5', '1e9', '0', ''],
      opensOn: ['2024-02-30', 'x', '0000-01-01', '9999-12-31'],
      delegationCode: ['x', '%00%00%00'],
      authorId: ['x', 'ME%00'],
      assignee: ['x', newId().slice(1)],
      includeCancelled: ['yes', ''],
    };
    const all = READING.flatMap((route) =>
      (route.operation.parameters ?? [])
        .filter(
          (parameter) =>
            parameter.in === 'query' && parameter.name !== 'cursor' && parameter.name !== 'closesOn',
        )
        .flatMap(({ name, schema }) => {
          const values = schema?.enum ? ['nonsense', '%00'] : (bad[name] ?? ['nonsense', '%00']);
          const over = String((schema?.maximum ?? 200) + 1);
          return values.map((value) => ({ route, name, value: value === 'most + 1' ? over : value }));
        }),
    );
    expect(all.length).toBeGreaterThan(100);
    await abreast(all, 6, async ({ route, name, value }) => {
      const { params = {} } = requests.get(route.name) ?? {};
      const url = `${urlOf(route, { params })}?${name}=${value}`;
      judge(`${route.name} · ${name}=${value.slice(0, 20)}`, await clientFor(route).get(url), {
        status: [400],
        field: name,
      });
    });
    await nothingWritten();
  });

  it('with a cursor that is none of ours is refused, or taken for the place in the alphabet that it names', async () => {
    const paged = READING.filter(({ operation }) =>
      operation.parameters?.some(({ name }) => name === 'cursor'),
    );
    expect(paged.length).toBeGreaterThan(12);
    const alphabetical =
      /\/(delegations|groups|members|organisations|coalitions|invitations|provisions|reminder-rules)$/;
    const all = paged.flatMap((route) => GARBAGE.map((value) => ({ route, value })));
    await abreast(all, 6, async ({ route, value }) => {
      const { params = {} } = requests.get(route.name) ?? {};
      const answer = await clientFor(route).get(`${urlOf(route, { params })}?cursor=${value}`);
      if (answer.status === 200 && alphabetical.test(route.path)) return;
      const told = value.length > 100 ? 'long' : Buffer.from(value, 'base64url').toString();
      judge(`${route.name} · cursor ${told}`, answer, { status: [400], field: 'cursor' });
    });
    await nothingWritten();
  });

  it('with an unknown parameter is refused with its name', async () => {
    const listed = READING.filter(({ operation }) =>
      operation.parameters?.some((parameter) => parameter.in === 'query'),
    );
    for (const route of listed) {
      const { params = {}, query = '' } = requests.get(route.name) ?? {};
      const url = `${urlOf(route, { params })}${query === '' ? '?' : `${query}&`}unexpected=1`;
      judge(`${route.name} · unexpected`, await clientFor(route).get(url), {
        status: [400],
        field: 'unexpected',
      });
    }
    await nothingWritten();
  });
});

describe('a path', () => {
  it('with an id that cannot be one is refused with its name', async () => {
    const withId = ROUTES.filter(({ path }) => /:\w+Id/.test(path));
    for (const route of withId) {
      const { params = {}, body, headers = {} } = requests.get(route.name) ?? {};
      for (const name of route.path.match(/(?<=:)\w+Id/g) ?? []) {
        for (const value of ['nonsense', '%00', '1', 'x'.repeat(1_000), `${newId()}'--`]) {
          const url = fill(route.path, { campaignId: matrix.here.id, ...params, [name]: value });
          const answer = await clientFor(route).call(route.method, url, body, headers);
          judge(`${route.name} · ${name}=${value.slice(0, 20)}`, answer, { status: [400], field: name });
        }
      }
    }
    await nothingWritten();
  });

  it('that is not encoded as it should be, or leads nowhere, is refused', async () => {
    const base = `/api/campaigns/${matrix.here.id}`;
    for (const path of [
      '/asks/%E0%A4%A',
      '/nothing',
      '/delegations/%',
      '/delegations/F%00I',
      '/delegations/FIJI',
      '/../..',
    ]) {
      judge(path, await matrix.clients.coordinator.get(base + path), { status: [400, 404] });
    }
    await nothingWritten();
  });
});

describe('an optional part', () => {
  it('that is null is taken for left out or refused, and never breaks anything', async () => {
    for (const route of WRITING) {
      const { properties = {}, required = [] } = resolved(schemaOf(route)!, schemas);
      for (const name of Object.keys(properties).filter((key) => !required.includes(key))) {
        const request = await VALID_REQUESTS[route.name]!(matrix.demarche, matrix.here);
        const body = { ...request.body, [name]: null };
        const answer = await clientFor(route).call(
          route.method,
          urlOf(route, request),
          body,
          request.headers,
        );
        sent++;
        if (answer.status >= 500)
          surprises.push(`${route.name} · ${name}: null — ${answer.status} ${answer.text}`);
      }
    }
    expect(surprises.splice(0)).toEqual([]);
    process.stdout.write(`bad input: ${sent} requests\n`);
    expect(matrix.demarche.logged.filter((line) => /request\.failed/.test(line))).toEqual([]);
  });
});
