import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PolicyCheck, type DeclaredRoute } from '../../apps/api/src/http/policy-check.js';
import { PolicyGuard } from '../../apps/api/src/http/policy.guard.js';
import { newId } from '#libs/platform';
import { LARGE, SMALL_AND_COSTLY, type Shape } from '../support/body-shapes.js';
import { Client, startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson } from '../support/makers.js';
import { abreast } from '../support/matrix.js';
import { slowBody } from '../support/slow-body.js';
import { fill } from '../support/valid-requests.js';

/** No answer to nobody is longer, in characters: the page of an invitation lists all time zones. */
const LONGEST_ANSWER = 30_000;
/** Characters of the longest text that may be read as JSON for somebody who is not signed in. */
const LONGEST_JSON = 16 * 1024;
const MOST_PROBLEMS = 20;

let demarche: TestDemarche;
let routes: DeclaredRoute[];

beforeAll(async () => {
  demarche = await startDemarche({ trustedProxies: 1 });
  routes = demarche.app.get(PolicyCheck).routes();
});
afterAll(() => demarche.stop());

const isOpen = ({ policy }: DeclaredRoute) => policy?.kind === 'anyone' || policy?.kind === 'demo';
const writes = ({ method }: DeclaredRoute) => method !== 'GET';
const urlOf = (path: string) =>
  fill(path, Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name]) => [name ?? '', newId()])));

/** What is wrong with the answer that a route gives to a shape; the longest text that was read as JSON for it. */
async function flood(route: DeclaredRoute, shape: Shape): Promise<string[]> {
  const { method, path } = route;
  const url = urlOf(path) + (shape.query ?? '');
  const body = writes(route) ? shape.body : undefined;
  const { status, text } = await new Client(demarche.base).send(method, url, body, shape.headers);
  const wrong: string[] = [];
  // A monitor is told by 503 that something is not well.
  if (status >= 500 && !path.startsWith('/health')) wrong.push(`answered ${status}`);
  if (text.length > LONGEST_ANSWER && writes(route)) wrong.push(`${text.length} characters`);
  const { fields = [] } = (/^\{/.test(text) ? JSON.parse(text) : {}) as { fields?: unknown[] };
  if (fields.length > MOST_PROBLEMS) wrong.push(`${fields.length} problems`);
  return wrong.map((what) => `${method} ${path} · ${shape.name}: ${what}`);
}

async function grid(some: DeclaredRoute[], shapes: readonly Shape[]): Promise<string[]> {
  const cells = some.flatMap((route) =>
    shapes.filter(({ body }) => body === undefined || writes(route)).map((shape) => ({ route, shape })),
  );
  const wrong: string[] = [];
  await abreast(cells, 4, async ({ route, shape }) => {
    wrong.push(...(await flood(route, shape)));
  });
  expect(cells.length).toBeGreaterThan(50);
  return wrong;
}

describe('of somebody who is not signed in', () => {
  it('no route reads more than a form needs, and none answers at length, whatever is sent', async () => {
    const read = jest.spyOn(JSON, 'parse');
    const wrong = await grid(routes.filter(isOpen), [...LARGE, ...SMALL_AND_COSTLY]);
    const longest = Math.max(...read.mock.calls.map(([text]) => text.length));
    read.mockRestore();
    expect(wrong).toEqual([]);
    expect(longest).toBeLessThanOrEqual(LONGEST_JSON);
  });

  it('no body at all is read by a route that is not open', async () => {
    const read = jest.spyOn(JSON, 'parse');
    const closed = routes.filter((route) => !isOpen(route) && writes(route));
    const shapes = [LARGE[0]!, LARGE[10]!, SMALL_AND_COSTLY[0]!];
    const wrong = await grid(closed, shapes);
    const longest = Math.max(...read.mock.calls.map(([text]) => text.length));
    read.mockRestore();
    expect(wrong).toEqual([]);
    // Answers alone, which this test reads.
    expect(longest).toBeLessThan(1_000);
  });
});

describe('of whoever is signed in', () => {
  let client: Client;

  beforeAll(async () => {
    client = await demarche.as(await aPerson(demarche.database, await aCampaign(demarche.database)));
  });

  it.each([
    ['60,000 keys', `{${'"k":1,'.repeat(60_000)}"k":1}`, 'http.tooManyValues', 50_000],
    [
      '2,001 keys',
      `{${Array.from({ length: 2_001 }, (_, n) => `"k${n}":1`).join(',')}}`,
      'http.tooManyProperties',
      2_000,
    ],
    ['900,000 brackets', `{"a":${'['.repeat(900_000)}`, 'http.deepBody', 16],
    ['a number of 41 digits', `{"a":${'9'.repeat(41)}}`, 'http.longNumber', 40],
    ['a name of 1,001 letters', `{"${'n'.repeat(1_001)}":1}`, 'http.longName', 1_000],
  ])('a body with %s is refused before anything is made of it', async (_what, body, code, most) => {
    const answer = await client.call('PATCH', '/api/me', body, { 'If-Match': '"1"' });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ fields: [{ path: 'body', code, params: { most } }], fieldCount: 1 });
  });

  it('the first 20 problems are told, and how many there are', async () => {
    const body = Object.fromEntries(Array.from({ length: 57 }, (_, n) => [`unknown${n}`, n]));
    const answer = await client.call('PATCH', '/api/me', body, { 'If-Match': '"1"' });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ fieldCount: 57 });
    expect(answer.body.fields.map(({ path }: { path: string }) => path)).toEqual(
      Array.from({ length: 20 }, (_, n) => `unknown${n}`),
    );
  });

  it('a body that is still on its way when the sign-in ends is not let in by its end', async () => {
    const person = await aPerson(demarche.database, await aCampaign(demarche.database));
    const slow = await demarche.as(person);
    const letIn = jest.spyOn(demarche.app.get(PolicyGuard), 'canActivate');
    const sending = await slowBody(slow, '/api/me', '{"zone":"Asia/', { 'If-Match': '"1"' });
    while (letIn.mock.results.length === 0) await new Promise(setImmediate);
    expect(await letIn.mock.results[0]?.value).toBe(true);
    letIn.mockRestore();
    await demarche.database.admin('update sign_in set revoked_at = now() where user_id = $1', [person.id]);
    expect((await sending.end('Yangon"}')).status).toBe(401);
    const [account] = await demarche.database.admin<{ zone: string }>(
      'select zone from user_account where id = $1',
      [person.id],
    );
    expect(account?.zone).not.toBe('Asia/Yangon');
  });
});
