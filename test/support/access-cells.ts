import { expect } from '@jest/globals';
import { TIERS } from '#libs/domain';
import { answerOf, OWN_SEEN_BY, READER_NAMES, SEEN_BY, type MatrixReader } from './access-table.js';
import { abreast, openMatrix, type Matrix } from './matrix.js';
import { aDelegate, anInteraction, aPosition, aTask } from './subjects.js';
import type { ValidRequest } from './valid-request.js';
import { fill } from './valid-requests.js';

export let matrix: Matrix;
export let cells = 0;
export const surprises: string[] = [];

export async function openAccessWorld(): Promise<void> {
  matrix = await openMatrix();
}

export async function stopAccessWorld(): Promise<void> {
  await matrix.demarche.stop();
}

/** One cell of the matrix. */
export function hold(cell: string, expected: unknown, found: unknown, detail = ''): void {
  cells++;
  if (expected !== found) surprises.push(`${cell}: expected ${expected}, found ${found} ${detail}`.trim());
}

let told = 0;
/** Each test answers for its own cells; the last one for all. */
export function noneSince(): void {
  const fresh = surprises.slice(told);
  told = surprises.length;
  expect(fresh).toEqual([]);
}

const VERSION_OF_ONESELF: Record<string, (reader: MatrixReader, campaignId: string) => Promise<unknown[]>> = {
  'PATCH /api/me': (reader) => versionOf('user_account', reader === 'nobody' ? '' : matrix.people[reader].id),
  'PATCH /api/campaigns/:campaignId/members/me': (reader) =>
    versionOf('membership', reader === 'nobody' ? '' : matrix.people[reader].membershipId),
};

const versionOf = (table: string, id: string) =>
  matrix.demarche.database.admin<{ version: number }>(`select version from ${table} where id::text = $1`, [
    id,
  ]);

export async function send(
  route: string,
  reader: MatrixReader,
  campaignId: string,
  { params = {}, query = '', body, raw, headers = {} }: ValidRequest,
): Promise<{ status: number; text: string }> {
  const [method = '', path = ''] = route.split(' ');
  const own = VERSION_OF_ONESELF[route];
  const version = own && ((await own(reader, campaignId)) as { version: number }[])[0]?.version;
  const sent = own ? { 'If-Match': `"${version ?? 1}"` } : headers;
  // Signing out, or in anew in the same browser, ends the sign-in that the other cells need.
  const ends = /^POST \/api\/auth\/sign-(in|out)$/.test(route) && reader !== 'nobody';
  const client = ends ? await matrix.demarche.as(matrix.people[reader]) : matrix.clients[reader];
  const content = raw ?? body ?? (own ? {} : undefined);
  return client.call(method, fill(path, { ...params, campaignId }) + query, content, sent);
}

/** Of another campaign only its coordinator gets more than what stands for "not there". */
export function inAnother(row: string, reader: MatrixReader, place: string): number {
  if (reader === 'nobody') return 401;
  return place === 'other' && reader === 'stranger' ? answerOf(row, 'coordinator') : 404;
}

const KINDS = { interaction: anInteraction, position: aPosition, task: aTask, delegate: aDelegate };
export type Kind = keyof typeof KINDS;

/** A delegation of which nothing else in this file speaks, so that no list is too short for all of it. */
export const CODE = 'KEN';

/** Which kinds of testimony each reading route could show. */
export const SHOWS: [path: string, kinds: Kind[]][] = [
  ['/interactions?limit=200', ['interaction']],
  ['/interactions?limit=200&delegationCode=KEN', ['interaction']],
  ['/contacts?limit=200&delegationCode=KEN', ['interaction']],
  ['/positions?limit=200', ['position']],
  ['/delegations/KEN/positions?limit=200', ['position']],
  ['/delegations/KEN', ['position', 'task', 'delegate']],
  ['/tasks?limit=200', ['task']],
  ['/tasks?limit=200&delegationCode=KEN&state=open', ['task']],
];

export interface Item {
  kind: Kind;
  id: string;
  tier: string;
  /** Whose it is: the author's, or a reader's own. */
  writer: 'author' | Exclude<MatrixReader, 'nobody'>;
}

const WRITERS = ['author', ...READER_NAMES.filter((name) => name !== 'nobody')] as Item['writer'][];

export async function plantAll(): Promise<Item[]> {
  const items: Item[] = [];
  const { here, people, demarche } = matrix;
  const all = Object.entries(KINDS).flatMap(([kind, plant]) =>
    TIERS.flatMap((tier) => WRITERS.map((writer) => ({ kind: kind as Kind, plant, tier, writer }))),
  );
  await abreast(all, 3, async ({ kind, plant, tier, writer }) => {
    const person = writer === 'author' ? matrix.author : people[writer];
    const second = writer === 'member2' || writer === 'coordinator';
    const organisationId = second ? here.secondOrganisationId : here.organisationId;
    const id = await plant(demarche.database, here, {
      authorId: person.id,
      organisationId,
      tier,
      delegationCode: CODE,
    });
    items.push({ kind, id, tier, writer });
  });
  return items;
}

/** Somebody else's own items are read by the same rule, but by hand only the author's and one's own are told. */
export const concerns = (item: Item, reader: MatrixReader) =>
  item.writer === 'author' || item.writer === reader;
export const sees = (item: Item, reader: MatrixReader): boolean =>
  (item.writer === 'author' ? (SEEN_BY[item.tier] ?? []) : OWN_SEEN_BY).includes(reader);

/** A list with all its pages: what the other cells left behind fills more than one. */
export async function wholeOf(reader: MatrixReader, path: string): Promise<string> {
  const pages: string[] = [];
  let after = '';
  do {
    const { text, body } = await matrix.clients[reader].get(path + after);
    pages.push(text);
    after = body?.next ? `${path.includes('?') ? '&' : '?'}cursor=${body.next}` : '';
  } while (after);
  return pages.join('\n');
}

export function retracting(reader: MatrixReader, seen: boolean, may: boolean): number {
  if (!OWN_SEEN_BY.includes(reader)) return 404;
  // The role is asked for first.
  if (reader !== 'campaigner' && reader !== 'coordinator') return 403;
  return seen ? (may ? 200 : 403) : 404;
}
