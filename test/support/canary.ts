import { TIERS, type Tier } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { PolicyCheck } from '../../apps/api/src/http/policy-check.js';
import { type Client } from './demarche.js';
import { aPerson, aReminderRule, type TestPerson } from './makers.js';
import { type MatrixReader } from './access-table.js';
import { abreast, openMatrix, type Matrix } from './matrix.js';
import { fill } from './valid-requests.js';
import { oneOfEach } from './whole.js';

/*
 * Two campaigners, one of each organisation, write one of everything at every tier, by the api; each text field holds
 * a word that occurs nowhere else. Then everybody asks for everything. Who may find which word is told by hand below.
 */

type Writer = 'first' | 'second';
const WRITERS: Writer[] = ['first', 'second'];
const KINDS = ['interaction', 'position', 'task', 'delegate', 'statement'] as const;
type Kind = (typeof KINDS)[number];

export interface Planted {
  kind: Kind;
  id: string;
  tier: Tier;
  writer: Writer;
  /** Words in its text fields. */
  words: string[];
}

/** A request about something hidden. */
export interface Attempt {
  reader: Person;
  method: string;
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export type Person = Exclude<MatrixReader, 'nobody'> | 'author' | 'author2';
const SAME_ORGANISATION: Record<Writer, Person[]> = {
  first: ['author', 'member', 'campaigner'],
  second: ['author2', 'member2', 'coordinator'],
};
export const SEATED: Person[] = ['author', 'author2', 'member', 'member2', 'campaigner', 'coordinator'];

/** By hand: the author, then who the tier names. The core group are the coordinator and the two who write. */
export function mayFind(person: Person, { tier, writer }: Planted): boolean {
  if (person === (writer === 'first' ? 'author' : 'author2')) return true;
  if (tier === 'me') return false;
  if (tier === 'organisation') return SAME_ORGANISATION[writer].includes(person);
  if (tier === 'core') return ['coordinator', 'author', 'author2'].includes(person);
  return SEATED.includes(person);
}

export const CODE = 'KEN';
export let matrix: Matrix;
export let database: Database;
export let people: Record<Person, TestPerson>;
export let clients: Record<Person | 'nobody', Client>;
export let planted: Planted[];
/** Sources that only their author reads, of positions that everybody sees. */
export let seals: { writer: Writer; word: string }[];

let serial = 0;
const word = (kind: string, tier: string, writer: string) =>
  `canary${kind}${tier}${writer}${String(++serial).padStart(4, '0')}x`;

export async function openCanaryWorld(): Promise<void> {
  matrix = await openMatrix();
  const { demarche, here } = matrix;
  database = await Database.open({ url: demarche.database.url, poolSize: 3 });
  const author2 = await aPerson(demarche.database, here, {
    ...{ role: 'campaigner', coreGroup: true },
    organisationId: here.secondOrganisationId,
  });
  people = { ...matrix.people, author: matrix.author, author2 };
  clients = {
    ...matrix.clients,
    author: await demarche.as(matrix.author),
    author2: await demarche.as(author2),
  };
  // Digests reach back to when one joined.
  await demarche.database.admin(`update membership set joined_at = clock_now() - interval '20 days'`);
  // So that there are mails about the tasks in the ledger, which coordinators read.
  await aReminderRule(demarche.database, here, { subject: 'task', minutes: 60, roles: [] });
  planted = [];
  for (const writer of WRITERS) for (const tier of TIERS) planted.push(...(await plant(writer, tier)));
  seals = [];
  for (const writer of WRITERS) seals.push(await seal(writer));
}

export async function stopCanaryWorld(): Promise<void> {
  await database.close();
  await matrix.demarche.stop();
}

export const at = (path: string) => `/api/campaigns/${matrix.here.id}${path}`;

async function made(
  writer: Writer,
  path: string,
  body: Record<string, unknown>,
): Promise<{ id: string; [field: string]: any }> {
  const answer = await clients[writer === 'first' ? 'author' : 'author2'].post(at(path), body);
  if (answer.status !== 201) throw new Error(`Could not plant: ${answer.status} ${answer.text}`);
  return answer.body;
}

export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);

/** One of each, through the routes that people use; the delegate is named in the interaction. */
export async function plant(writer: Writer, tier: Tier): Promise<Planted[]> {
  const words = (kind: Kind, count: number) => Array.from({ length: count }, () => word(kind, tier, writer));
  const [name, role] = words('delegate', 2) as [string, string];
  const [note] = words('interaction', 1) as [string];
  const [said, source] = words('position', 2) as [string, string];
  const [title, detail] = words('task', 2) as [string, string];
  const [heading, remark, record] = words('statement', 3) as [string, string, string];
  const author = writer === 'first' ? 'author' : 'author2';
  const delegate = await made(writer, `/delegations/${CODE}/delegates`, {
    name,
    tier,
    roles: [{ title: role }],
  });
  const interaction = await made(writer, '/interactions', {
    delegationCode: CODE,
    kind: 'corridor',
    occurredAt: new Date(Date.now() - 3_600_000).toISOString(),
    note,
    tier,
    delegateIds: [delegate.id],
    positions: [
      {
        askId: matrix.here.askId,
        stance: 'support',
        confidence: 2,
        said: 'privately',
        note: said,
        source,
        tier,
      },
    ],
    task: { title, note: detail, assigneeId: people[author].id, dueLocal: inDays(3), zone: 'UTC', tier },
  });
  const statement = await made(writer, '/statements', {
    ...{ title: heading, note: remark, source: record, speakerCode: CODE, aligned: ['TUV'], tier },
    asks: [{ askId: matrix.here.askId, stance: 'support', confidence: 2 }],
    ...{ occurredAt: new Date(Date.now() - 7_200_000).toISOString(), said: 'publicly', grade: 'webcast' },
  });
  return [
    { kind: 'statement', id: statement.id, tier, writer, words: [heading, remark, record] },
    { kind: 'delegate', id: delegate.id, tier, writer, words: [name, role] },
    { kind: 'interaction', id: interaction.id, tier, writer, words: [note] },
    { kind: 'position', id: interaction['positions'][0].id, tier, writer, words: [said, source] },
    { kind: 'task', id: interaction['task'].id, tier, writer, words: [title, detail] },
  ];
}

/** A position that the whole coalition sees, whose source nobody does. */
async function seal(writer: Writer): Promise<{ writer: Writer; word: string }> {
  const source = word('seal', 'public', writer);
  await made(writer, '/positions', {
    delegationCode: CODE,
    askId: matrix.here.askId,
    stance: 'champion',
    confidence: 3,
    said: 'privately',
    occurredAt: new Date(Date.now() - 1_800_000).toISOString(),
    tier: 'public',
    sealed: true,
    source,
  });
  return { writer, word: source };
}

export const hiddenFrom = (reader: Person | 'nobody') =>
  planted.filter((item) => reader === 'nobody' || !mayFind(reader, item));
export const shownTo = (reader: Person | 'nobody') =>
  planted.filter((item) => reader !== 'nobody' && mayFind(reader, item));

/** What of the hidden stands in a text; ids count as well, unless the reader sent them. */
export function leaks(text: string, hidden: Planted[], sent = ''): string[] {
  return hidden.flatMap((item) =>
    [...item.words, item.id]
      .filter((trace) => text.includes(trace) && !sent.includes(trace))
      .map((trace) => `${item.kind} at ${item.tier} of the ${item.writer}: ${trace}`),
  );
}

/** Sealed sources of others in a text. */
export function broken(reader: Person | 'nobody', text: string): string[] {
  const author = { first: 'author', second: 'author2' };
  return seals
    .filter(({ writer, word: source }) => reader !== author[writer] && text.includes(source))
    .map(({ word: source }) => `broken seal: ${source}`);
}

const AT: Record<Kind, string | undefined> = {
  interaction: '/interactions',
  position: '/positions',
  task: '/tasks',
  delegate: undefined,
  statement: '/statements',
};

/**
 * Every page behind every GET route, with every filter that could single something out. What one kind of thing answers to the id
 * of another, `npm run test:services` asks for each; `npm test` for one of each kind and tier.
 */
export function addresses(): string[] {
  const ids = planted.map(({ id }) => id);
  const strangers = oneOfEach(planted, ({ kind, tier }) => `${kind} ${tier}`).map(({ id }) => id);
  const atHome = planted.flatMap(({ kind, id }) => (AT[kind] ? [at(`${AT[kind]}/${id}`)] : []));
  const routes = matrix.demarche.app
    .get(PolicyCheck)
    .routes()
    .filter(({ method }) => method === 'GET')
    .map(({ path }) => path);
  const params = { campaignId: matrix.here.id, code: CODE, ...subjectIds() };
  const single = routes
    .filter((path) => !/:(interactionId|positionId|taskId|membershipId)/.test(path))
    .map((path) => fill(path, params));
  return [
    ...single.map((path) =>
      /me\/digest-preview/.test(path) ? `${path}?campaignId=${matrix.here.id}` : path,
    ),
    '/api/openapi.json',
    ...atHome,
    ...strangers.flatMap((id) => Object.values(AT).flatMap((path) => (path ? [at(`${path}/${id}`)] : []))),
    ...planted
      .filter(({ kind, id }) => kind === 'statement' || strangers.includes(id))
      .map(({ id }) => at(`/statements/${id}/changes`)),
    ...Object.values(people).flatMap(({ id, membershipId }) => [
      at(`/members/${membershipId}/digest-preview`),
      at(`/interactions?limit=200&authorId=${id}`),
      at(`/tasks?limit=200&assignee=${id}`),
      at(`/deliveries?limit=200&userId=${id}`),
    ]),
    ...[
      '/handover?since=2020-01-01T00:00:00Z',
      `/interactions?limit=200&delegationCode=${CODE}`,
      '/interactions?limit=200&authorId=me&from=2020-01-01T00:00:00Z&to=2035-01-01T00:00:00Z',
      `/contacts?limit=200&delegationCode=${CODE}&since=2020-01-01T00:00:00Z`,
      '/positions?limit=200&since=2020-01-01T00:00:00Z',
      `/delegations/${CODE}/positions?limit=200&askId=${matrix.here.askId}`,
      '/delegations?limit=200',
      ...['canary', 'canarytask', CODE].map((q) => `/delegations?q=${q}`),
      ...['support', 'oppose'].map((stance) => `/delegations?askId=${matrix.here.askId}&stance=${stance}`),
      '/statements?limit=200&q=canary',
      '/statements?limit=200&delegationCode=TUV',
      '/tasks?limit=200&assignee=me',
      ...['open', 'done', 'cancelled'].map((state) => `/tasks?limit=200&state=${state}`),
      `/tasks?limit=200&delegationCode=${CODE}&dueBefore=2031-01-01T00:00:00Z`,
      ...['task_reminder', 'digest', 'deadline_reminder'].map((kind) => `/deliveries?limit=200&kind=${kind}`),
      ...ids.map((id) => `/deliveries?subjectId=${id}`),
    ].map(at),
  ];
}

const subjectIds = () => ({
  askId: matrix.here.askId,
  sessionId: matrix.here.sessionId,
  deadlineId: newId(),
});

export type Snapshot = Map<string, { status: number; text: string }>;

export async function walk(reader: Person | 'nobody'): Promise<Snapshot> {
  const found: Snapshot = new Map();
  await abreast(addresses(), 6, async (path) => {
    const { status, text } = await clients[reader].get(path);
    found.set(path, { status, text });
  });
  return found;
}
