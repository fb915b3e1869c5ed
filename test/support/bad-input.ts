import { expect } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { newId } from '#libs/platform';
import { undocumented } from './api-document.js';
import { type Schema } from './bad-values.js';
import type { Answer, Client } from './demarche.js';
import { openMatrix, type Matrix } from './matrix.js';
import type { ValidRequest } from './valid-request.js';
import { fill, VALID_REQUESTS } from './valid-requests.js';
import { aSharedView } from './views.js';

interface Operation {
  requestBody?: { content: Record<string, { schema: Schema }> };
  parameters?: { in: string; name: string; required?: boolean; schema?: Schema }[];
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** The committed document: tests are compiled without the plugin that reads the DTOs for it. */
export const document = JSON.parse(
  readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8'),
) as Document;

export interface Route {
  name: string;
  method: string;
  path: string;
  operation: Operation;
}

export const ROUTES: Route[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([verb, operation]) => {
    const [method, declared] = [verb.toUpperCase(), path.replace(/\{(\w+)\}/g, ':$1')];
    return { name: `${method} ${declared}`, method, path: declared, operation };
  }),
);
const CHANGE_COMMENT = 'PATCH /api/campaigns/:campaignId/tasks/:taskId/comments/:commentId';
const CHANGE_VIEW = 'PATCH /api/campaigns/:campaignId/views/:viewId';

export let matrix: Matrix;
export let requests: Map<string, ValidRequest>;
let before: Record<string, number>;
export let sent = 0;
export const countOne = () => void sent++;
export const surprises: string[] = [];

export async function openInputWorld(): Promise<void> {
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
}

export async function stopInputWorld(): Promise<void> {
  await matrix.demarche.stop();
}

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

export const clientFor = ({ name }: Route): Client =>
  /^(POST \/api\/campaigns$|\w+ \/api\/installation)/.test(name)
    ? matrix.clients.admin
    : matrix.clients.coordinator;
export const urlOf = (
  route: Route,
  { campaignId = matrix.here.id, params = {}, query = '' }: ValidRequest = requests.get(route.name) ?? {},
) => fill(route.path, { ...params, campaignId }) + query;

interface Wanted {
  status?: number[];
  field?: string;
}

/** Holds an answer to what every refusal must be; what is wrong with it is kept for the end of the test. */
export function judge(cell: string, answer: Answer, { status, field }: Wanted = {}): void {
  countOne();
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

export async function nothingWritten(): Promise<void> {
  const [found, was] = [surprises.splice(0), before];
  // What one test finds written is not held against the next.
  before = await rowCounts();
  expect(found).toEqual([]);
  expect(before).toEqual(was);
}

export async function sendBody(
  route: Route,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const request = requests.get(route.name) ?? {};
  return clientFor(route).call(route.method, urlOf(route), body, { ...request.headers, ...headers });
}

const cursor = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');
export const GARBAGE = [
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
