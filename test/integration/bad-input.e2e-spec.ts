import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { faultsOf, fieldName, MEGABYTE, resolved, spoilt } from '../support/bad-values.js';
import { abreast } from '../support/matrix.js';
import { fill, VALID_REQUESTS } from '../support/valid-requests.js';
import { oneOfEach } from '../support/whole.js';
import {
  clientFor,
  urlOf,
  judge,
  nothingWritten,
  sendBody,
  GARBAGE,
  type Route,
  ROUTES,
  matrix,
  requests,
  sent,
  countOne,
  surprises,
  document,
  openInputWorld,
  stopInputWorld,
} from '../support/bad-input.js';

/*
 * `npm test` sends each field, header and parameter of each route one thing that is wrong with it, another from one to the next;
 * `npm run test:services` sends everything that can be wrong with each.
 */

beforeAll(openInputWorld);
afterAll(stopInputWorld);

const { schemas } = document.components;
const schemaOf = ({ operation }: Route) => operation.requestBody?.content['application/json']?.schema;
/** With a JSON body; the demo's clock is not there, and its own tests hold it. */
const WRITING = ROUTES.filter((route) => schemaOf(route) && !route.path.startsWith('/api/demo'));
const nameOf = ({ route }: { route: Route }) => route.name;
const OPEN = new Set(['POST /api/auth/sign-in', 'POST /api/invitations/accept', 'POST /api/password-resets']);
const READING = ROUTES.filter(({ method, path }) => method === 'GET' && path.includes(':campaignId'));

describe('a body', () => {
  it('with one thing wrong is refused with the name of that thing', async () => {
    const all = WRITING.flatMap((route) => {
      const body = requests.get(route.name)?.body ?? {};
      return faultsOf(schemaOf(route)!, schemas, matrix.other).map((fault) => ({ route, body, fault }));
    });
    expect(all.length).toBeGreaterThan(1_000);
    const sample = oneOfEach(all, ({ route, fault }) => `${route.name} ${fieldName(fault.path)}`);
    await abreast(sample, 6, async ({ route, body, fault }) => {
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
    await abreast(oneOfEach(all, nameOf), 6, async ({ route, key }) => {
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
    await abreast(oneOfEach(all, nameOf), 6, async ({ route, body }) => {
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
    const wrong = [
      ...types.map((type) => ({ what: type, headers: { 'content-type': type }, status: [415] })),
      { what: 'not gzip', headers: { 'content-encoding': 'gzip' }, status: [400] },
    ];
    const all = WRITING.flatMap((route) => wrong.map((one) => ({ route, ...one })));
    await abreast(oneOfEach(all, nameOf), 6, async ({ route, what, headers, status }) => {
      const body = JSON.stringify(requests.get(route.name)?.body ?? {});
      judge(`${route.name} · ${what}`, await sendBody(route, body, { ...headers }), { status });
    });
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
    const values = ['3', '"x"', '*', '"99999999999"', '"1", "2"', '"-1"', '""'];
    const all = versioned.flatMap((route) => values.map((value) => ({ route, value })));
    await abreast(oneOfEach(all, nameOf), 6, async ({ route, value }) => {
      const { body } = requests.get(route.name) ?? {};
      const answer = await clientFor(route).call(route.method, urlOf(route), body ?? {}, {
        'If-Match': value,
      });
      judge(`${route.name} · If-Match ${value}`, answer, { status: [400], field: 'If-Match' });
    });
    for (const route of versioned) {
      const { body } = requests.get(route.name) ?? {};
      // Whoever undoes an act may name what it left; a change has to.
      if (route.operation.parameters?.some(({ name, required }) => name === 'If-Match' && required)) {
        const without = await clientFor(route).call(route.method, urlOf(route), body ?? {});
        judge(`${route.name} · no If-Match`, without, { status: [428], field: 'If-Match' });
      }
      const stale = await clientFor(route).call(route.method, urlOf(route), body ?? {}, {
        'If-Match': '"77"',
      });
      judge(`${route.name} · stale If-Match`, stale, { status: [412], field: 'If-Match' });
    }
    await nothingWritten();
  });
  it('Idempotency-Key that is too long or not plain is refused', async () => {
    const all = WRITING.filter(({ operation }) =>
      operation.parameters?.some(({ name }) => name === 'Idempotency-Key'),
    ).flatMap((route) => ['k'.repeat(500), '', 'a b', 'schlüssel'].map((key) => ({ route, key })));
    await abreast(oneOfEach(all, nameOf), 6, async ({ route, key }) => {
      const answer = await sendBody(route, requests.get(route.name)?.body ?? {}, { 'Idempotency-Key': key });
      judge(`${route.name} · key ${key.slice(0, 9)}`, answer, { status: [400], field: 'Idempotency-Key' });
    });
    await nothingWritten();
  });
});

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
    const sample = oneOfEach(all, ({ route, name }) => `${route.name} ${name}`);
    await abreast(sample, 6, async ({ route, name, value }) => {
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
      /\/(delegations|groups|members|organisations|coalitions|invitations|provisions|reminder-rules|accreditations|representatives|speaking-slots|mission-addresses|recipients)$/;
    const all = paged.flatMap((route) => GARBAGE.map((value) => ({ route, value })));
    await abreast(oneOfEach(all, nameOf), 6, async ({ route, value }) => {
      const { params = {}, query = '' } = requests.get(route.name) ?? {};
      const url = `${urlOf(route, { params })}${query}${query ? '&' : '?'}cursor=${value}`;
      const answer = await clientFor(route).get(url);
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
    const values = ['nonsense', '%00', '1', 'x'.repeat(1_000), `${newId()}'--`];
    const all = withId.flatMap((route) =>
      (route.path.match(/(?<=:)\w+Id/g) ?? []).flatMap((name) =>
        values.map((value) => ({ route, name, value })),
      ),
    );
    const sample = oneOfEach(all, ({ route, name }) => `${route.name} ${name}`);
    await abreast(sample, 6, async ({ route, name, value }) => {
      const { params = {}, body, headers = {} } = requests.get(route.name) ?? {};
      const url = fill(route.path, { campaignId: matrix.here.id, ...params, [name]: value });
      const answer = await clientFor(route).call(route.method, url, body, headers);
      judge(`${route.name} · ${name}=${value.slice(0, 20)}`, answer, { status: [400], field: name });
    });
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
    const all = WRITING.flatMap((route) => {
      const { properties = {}, required = [] } = resolved(schemaOf(route)!, schemas);
      const optional = Object.keys(properties).filter((key) => !required.includes(key));
      return optional.map((name) => ({ route, name }));
    });
    for (const { route, name } of oneOfEach(all, nameOf)) {
      const request = await VALID_REQUESTS[route.name]!(matrix.demarche, matrix.here);
      const body = { ...request.body, [name]: null };
      const answer = await clientFor(route).call(route.method, urlOf(route, request), body, request.headers);
      countOne();
      if (answer.status >= 500)
        surprises.push(`${route.name} · ${name}: null — ${answer.status} ${answer.text}`);
    }
    expect(surprises.splice(0)).toEqual([]);
    process.stdout.write(`bad input: ${sent} requests\n`);
    expect(matrix.demarche.logged.filter((line) => /request\.failed/.test(line))).toEqual([]);
  });
});
