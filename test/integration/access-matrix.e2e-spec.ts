import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TIERS } from '#libs/domain';
import { newId } from '#libs/platform';
import { PolicyCheck } from '../../apps/api/src/http/policy-check.js';
import {
  answerOf,
  INSIDE,
  MISSING,
  OUTSIDE,
  OWN_SEEN_BY,
  READER_NAMES,
  SEEN_BY,
  type MatrixReader,
} from '../support/access-table.js';
import { abreast, openMatrix, type Matrix } from '../support/matrix.js';
import { aDelegate, anInteraction, aPosition, aTask, type Subjects } from '../support/subjects.js';
import type { ValidRequest } from '../support/valid-request.js';
import { fill, VALID_REQUESTS } from '../support/valid-requests.js';

const WIDTH = 8;
/** Two of them at once are refused by design: a table is applied to what it was checked against. */
/** Few archives may wait at once, and other requests plant some. */
const WHILE_NONE_WAIT = 'POST /api/installation/archives';
/** Each of these holds the lock of a whole campaign; eight abreast would wait for it until they are refused. */
const LOCKS_CAMPAIGN = /\/(reminder-rules|reopen|close|treaty\/tables)\b/;
let matrix: Matrix;
let cells = 0;
const surprises: string[] = [];

beforeAll(async () => (matrix = await openMatrix()));
afterAll(() => matrix.demarche.stop());

/** One cell of the matrix. */
function hold(cell: string, expected: unknown, found: unknown, detail = ''): void {
  cells++;
  if (expected !== found) surprises.push(`${cell}: expected ${expected}, found ${found} ${detail}`.trim());
}

let told = 0;
/** Each test answers for its own cells; the last one for all. */
function noneSince(): void {
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

async function send(
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

describe('every route', () => {
  it('stands in the table of expectations, and nothing else does', () => {
    const declared = matrix.demarche.app.get(PolicyCheck).routes();
    const named = declared.map(({ method, path }) => `${method} ${path}`).toSorted();
    expect(Object.keys({ ...OUTSIDE, ...INSIDE }).toSorted()).toEqual(named);
    expect(Object.keys(VALID_REQUESTS).toSorted()).toEqual(named);
    expect(named.length).toBeGreaterThan(60);
  });

  it('answers each reader as the table says, outside of campaigns', async () => {
    const all = Object.entries(OUTSIDE).flatMap(([route, row]) =>
      READER_NAMES.map((r) => [route, row, r] as const),
    );
    const ask = async ([route, row, reader]: (typeof all)[number]) => {
      const request = await VALID_REQUESTS[route]!(matrix.demarche, matrix.here);
      const answer = await send(route, reader, request.campaignId ?? matrix.here.id, request);
      hold(`${route} · ${reader}`, answerOf(row, reader), answer.status, answer.text.slice(0, 200));
    };
    const first = all.filter(([route]) => route === WHILE_NONE_WAIT);
    await abreast(first, 1, ask);
    await abreast(
      all.filter((one) => !first.includes(one)),
      WIDTH,
      ask,
    );
    noneSince();
  });

  it('answers each reader as the table says, in the own campaign, in another, and in one that is not there', async () => {
    const places: [string, Subjects][] = [
      ['here', matrix.here],
      ['other', matrix.other],
      ['nowhere', { ...matrix.here, id: newId() }],
    ];
    const all = Object.entries(INSIDE).flatMap(([route, row]) =>
      places.flatMap(([place, subjects]) =>
        READER_NAMES.map((r) => ({ route, row, place, subjects, reader: r })),
      ),
    );
    const ask = async ({ route, row, place, subjects, reader }: (typeof all)[number]) => {
      // What the path and the body name exists, so that only the campaign of the path is wrong.
      const made = place === 'nowhere' ? matrix.here : subjects;
      const request = await VALID_REQUESTS[route]!(matrix.demarche, made);
      const at = place === 'nowhere' ? subjects.id : (request.campaignId ?? subjects.id);
      const answer = await send(route, reader, at, request);
      const expected = place === 'here' ? answerOf(row, reader) : inAnother(row, reader, place);
      hold(`${route} · ${place} · ${reader}`, expected, answer.status, answer.text.slice(0, 200));
    };
    // They come first, while the campaign is small.
    await abreast(
      all.filter(({ route }) => LOCKS_CAMPAIGN.test(route)),
      1,
      ask,
    );
    await abreast(
      all.filter(({ route }) => !LOCKS_CAMPAIGN.test(route)),
      WIDTH,
      ask,
    );
    noneSince();
  });

  it('knows no subject that is not there or belongs to another campaign', async () => {
    const all = Object.entries(INSIDE)
      .filter(([route]) => /Id$|Id\/|:code/.test(route.replace(':campaignId', '')))
      .flatMap(([route, row]) =>
        READER_NAMES.flatMap((reader) =>
          (['missing', 'foreign'] as const).map((kind) => ({ route, row, reader, kind })),
        ),
      );
    await abreast(all, WIDTH, async ({ route, row, reader, kind }) => {
      if (kind === 'foreign' && route.includes(':code')) return;
      const good = await VALID_REQUESTS[route]!(matrix.demarche, matrix.here);
      const params =
        kind === 'foreign'
          ? (await VALID_REQUESTS[route]!(matrix.demarche, matrix.other)).params
          : Object.fromEntries(
              Object.keys(good.params ?? {}).map((name) => [name, name === 'code' ? 'ZZZ' : newId()]),
            );
      const answer = await send(route, reader, matrix.here.id, { ...good, params: params ?? {} });
      const usual = answerOf(MISSING[route] ?? row, reader);
      hold(
        `${route} · ${kind} · ${reader}`,
        usual < 300 ? 404 : usual,
        answer.status,
        answer.text.slice(0, 200),
      );
    });
    noneSince();
  });
});

const BELOW = '/api/campaigns/:campaignId';

/** What is done in a closed campaign all the same: its end, what one has seen, and taking along what one reads. */
const WHILE_CLOSED = new Set([
  ...['POST /close', 'POST /reopen', 'POST /deletion', 'DELETE /deletion'],
  ...['POST /seat-news/seen', 'POST /members/me/leaving'],
  ...['POST /exports/positions', 'POST /statements/export', 'POST /archive'],
]);

/** Of another campaign only its coordinator gets more than what stands for "not there". */
function inAnother(row: string, reader: MatrixReader, place: string): number {
  if (reader === 'nobody') return 401;
  return place === 'other' && reader === 'stranger' ? answerOf(row, 'coordinator') : 404;
}

const KINDS = { interaction: anInteraction, position: aPosition, task: aTask, delegate: aDelegate };
type Kind = keyof typeof KINDS;

/** A delegation of which nothing else in this file speaks, so that no list is too short for all of it. */
const CODE = 'KEN';

/** Which kinds of testimony each reading route could show. */
const SHOWS: [path: string, kinds: Kind[]][] = [
  ['/interactions?limit=200', ['interaction']],
  ['/interactions?limit=200&delegationCode=KEN', ['interaction']],
  ['/contacts?limit=200&delegationCode=KEN', ['interaction']],
  ['/positions?limit=200', ['position']],
  ['/delegations/KEN/positions?limit=200', ['position']],
  ['/delegations/KEN', ['position', 'task', 'delegate']],
  ['/tasks?limit=200', ['task']],
  ['/tasks?limit=200&delegationCode=KEN&state=open', ['task']],
];

interface Item {
  kind: Kind;
  id: string;
  tier: string;
  /** Whose it is: the author's, or a reader's own. */
  writer: 'author' | Exclude<MatrixReader, 'nobody'>;
}

const WRITERS = ['author', ...READER_NAMES.filter((name) => name !== 'nobody')] as Item['writer'][];

async function plantAll(): Promise<Item[]> {
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
const concerns = (item: Item, reader: MatrixReader) => item.writer === 'author' || item.writer === reader;
const sees = (item: Item, reader: MatrixReader): boolean =>
  (item.writer === 'author' ? (SEEN_BY[item.tier] ?? []) : OWN_SEEN_BY).includes(reader);

/** A list with all its pages: what the other cells left behind fills more than one. */
async function wholeOf(reader: MatrixReader, path: string): Promise<string> {
  const pages: string[] = [];
  let after = '';
  do {
    const { text, body } = await matrix.clients[reader].get(path + after);
    pages.push(text);
    after = body?.next ? `${path.includes('?') ? '&' : '?'}cursor=${body.next}` : '';
  } while (after);
  return pages.join('\n');
}

describe('testimony at each tier', () => {
  let items: Item[];
  beforeAll(async () => (items = await plantAll()));

  it('is in every list for those who may see it, and in none for the others', async () => {
    const all = SHOWS.flatMap(([path, kinds]) => READER_NAMES.map((reader) => ({ path, kinds, reader })));
    await abreast(all, WIDTH, async ({ path, kinds, reader }) => {
      const text = await wholeOf(reader, `/api/campaigns/${matrix.here.id}${path}`);
      for (const item of items) {
        if (!kinds.includes(item.kind) || !concerns(item, reader)) continue;
        hold(
          `GET ${path} · ${item.kind} at ${item.tier} by ${item.writer} · ${reader}`,
          sees(item, reader),
          text.includes(item.id),
        );
      }
    });
    noneSince();
  });

  it('is there by its id for those who may see it, and for nobody else', async () => {
    const routes: Partial<Record<Kind, string>> = {
      interaction: 'interactions',
      position: 'positions',
      task: 'tasks',
    };
    const all = items.flatMap((item) => READER_NAMES.map((reader) => ({ item, reader })));
    const asked = all.filter(({ item, reader }) => routes[item.kind] && concerns(item, reader));
    await abreast(asked, WIDTH, async ({ item, reader }) => {
      const path = `/api/campaigns/${matrix.here.id}/${routes[item.kind]}/${item.id}`;
      const { status } = await matrix.clients[reader].get(path);
      const expected = reader === 'nobody' ? 401 : sees(item, reader) ? 200 : 404;
      hold(`GET one · ${item.kind} at ${item.tier} by ${item.writer} · ${reader}`, expected, status);
    });
    noneSince();
  });

  it('is named in an interaction only by those who may see it', async () => {
    const asked = items
      .filter(({ kind }) => kind === 'delegate')
      .flatMap((item) => READER_NAMES.map((reader) => ({ item, reader })))
      .filter(({ item, reader }) => concerns(item, reader));
    await abreast(asked, WIDTH, async ({ item, reader }) => {
      const body = {
        delegationCode: CODE,
        kind: 'call',
        occurredAt: '2024-08-08T11:40:00-04:00',
        delegateIds: [item.id],
      };
      const path = `/api/campaigns/${matrix.here.id}/interactions`;
      const { status } = await matrix.clients[reader].post(path, body);
      const usual = answerOf(INSIDE['POST /api/campaigns/:campaignId/interactions'] ?? '', reader);
      const expected = usual === 201 && !sees(item, reader) ? 400 : usual;
      hold(`POST interaction · delegate at ${item.tier} by ${item.writer} · ${reader}`, expected, status);
    });
    noneSince();
  });

  it('is changed, as a task, by its author, its assignee and coordinators who see it', async () => {
    const { here, demarche, people } = matrix;
    const readers = READER_NAMES.filter((name) => name !== 'nobody');
    const all = TIERS.flatMap((tier) =>
      readers.flatMap((reader) =>
        (['theirs', 'own', 'assigned'] as const).map((tie) => ({ tier, reader, tie })),
      ),
    );
    await abreast(all, WIDTH, async ({ tier, reader, tie }) => {
      const second = tie === 'own' && (reader === 'member2' || reader === 'coordinator');
      const id = await aTask(demarche.database, here, {
        authorId: tie === 'own' ? people[reader].id : matrix.author.id,
        organisationId: second ? here.secondOrganisationId : here.organisationId,
        tier,
        assigneeId: tie === 'assigned' ? people[reader].id : null,
      });
      const path = `/api/campaigns/${here.id}/tasks/${id}`;
      const { status } = await matrix.clients[reader].patch(path, { state: 'done' }, 1);
      const seated = OWN_SEEN_BY.includes(reader);
      const seen = tie === 'theirs' ? (SEEN_BY[tier] ?? []).includes(reader) : seated;
      const may = tie !== 'theirs' || reader === 'coordinator';
      hold(`PATCH task at ${tier} · ${tie} · ${reader}`, seen ? (may ? 200 : 403) : 404, status);
    });
    noneSince();
  });
});

describe('a position at each tier', () => {
  it('is taken back by its author, if still a campaigner, and by coordinators who see it', async () => {
    const { here, demarche, people } = matrix;
    const readers = READER_NAMES.filter((name) => name !== 'nobody');
    const all = TIERS.flatMap((tier) =>
      readers.flatMap((reader) => (['theirs', 'own'] as const).map((tie) => ({ tier, reader, tie }))),
    );
    await abreast(all, WIDTH, async ({ tier, reader, tie }) => {
      const second = tie === 'own' && (reader === 'member2' || reader === 'coordinator');
      const id = await aPosition(demarche.database, here, {
        authorId: tie === 'own' ? people[reader].id : matrix.author.id,
        organisationId: second ? here.secondOrganisationId : here.organisationId,
        tier,
      });
      const path = `/api/campaigns/${here.id}/positions/${id}/retract`;
      const { status } = await matrix.clients[reader].post(path, { reason: 'By mistake' });
      const seen = tie === 'own' || (SEEN_BY[tier] ?? []).includes(reader);
      const may = tie === 'own' || reader === 'coordinator';
      hold(`retract position at ${tier} · ${tie} · ${reader}`, retracting(reader, seen, may), status);
    });
    noneSince();
  });
});

function retracting(reader: MatrixReader, seen: boolean, may: boolean): number {
  if (!OWN_SEEN_BY.includes(reader)) return 404;
  // The role is asked for first.
  if (reader !== 'campaigner' && reader !== 'coordinator') return 403;
  return seen ? (may ? 200 : 403) : 404;
}

describe('a closed campaign', () => {
  it('refuses every write of every reader with one code, and is read as before', async () => {
    const { here, demarche } = matrix;
    const close = (at: string | null) =>
      demarche.database.admin('update campaign set closed_at = $2 where id = $1', [here.id, at]);
    // What is asked for is made while the campaign is open: the makers write past every rule, yet not past its end.
    const routes = Object.keys(INSIDE).filter((route) => !WHILE_CLOSED.has(route.replace(BELOW, '')));
    const requests = await Promise.all(
      routes.map(async (route) => [route, await VALID_REQUESTS[route]!(demarche, here)] as const),
    );
    await close(new Date().toISOString());
    const readers = ['member', 'campaigner', 'coordinator'] as const;
    // What each reads was asked above; here one is enough, to see that it is as before.
    const all = requests.flatMap(([route, request]) =>
      readers
        .filter((reader) => reader === 'coordinator' || !route.startsWith('GET'))
        .map((reader) => ({ route, request, reader })),
    );
    await abreast(all, WIDTH, async ({ route, request, reader }) => {
      const { status, text } = await send(route, reader, here.id, request);
      const cell = `${route} · closed · ${reader}`;
      if (route.startsWith('GET')) hold(cell, answerOf(INSIDE[route] ?? '', reader), status);
      else
        hold(cell, 'campaigns.closed', text.startsWith('{') ? JSON.parse(text).code : text, String(status));
    });
    await close(null);
    noneSince();
  });
});

describe('the matrix', () => {
  it('has no surprise in at least 1,500 cells', () => {
    process.stdout.write(`access matrix: ${cells} cells, ${surprises.length} surprises\n`);
    expect(surprises).toEqual([]);
    expect(cells).toBeGreaterThanOrEqual(1_500);
  });
});
