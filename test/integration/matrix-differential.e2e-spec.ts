import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Tier } from '#libs/domain';
import { READER_NAMES, type MatrixReader } from '../support/access-table.js';
import { askAll, doEverythingOnce, makeBusy, questionsOf, type Question } from '../support/busy-campaign.js';
import type { Answer, Client } from '../support/demarche.js';
import { aPerson } from '../support/makers.js';
import { abreast, openMatrix, type Matrix } from '../support/matrix.js';
import { daysAgo } from '../support/overview.js';
import { VALID_REQUESTS } from '../support/valid-requests.js';
import { WHOLE } from '../support/whole.js';

/*
 * Decision 0006, held by difference: whatever is hidden from a reader changes no byte of any answer to that reader, by
 * whatever route, in a campaign in which everything there is has been done once. What is not hidden does change
 * answers, so that the comparison is known to see something.
 */

type Reader = MatrixReader | 'author' | 'coordinatorOutside';
type Snapshot = Map<string, string>;

/** By hand, the nearest outside: the author is of the first organisation, and only `coordinator` is in the core group. */
const OUTSIDE: Record<'me' | 'organisation' | 'core', Reader[]> = {
  me: ['campaigner', 'coordinator'],
  organisation: ['member2', 'coordinator'],
  core: ['campaigner', 'coordinatorOutside'],
};
/** With `WHOLE` it is compared with every reader, and every question is asked. Of these readers `npm test` asks the one that sees most beside it, the last. */
const outsideOf = (tier: keyof typeof OUTSIDE) => (WHOLE ? OUTSIDE[tier] : OUTSIDE[tier].slice(-1));
const INSIDE: Record<'me' | 'organisation' | 'core', Reader> = {
  me: 'author',
  organisation: 'member',
  core: 'coordinator',
};

let matrix: Matrix;
let clients: Record<Reader, Client>;
let asks: string[];
let questions: Question[];

beforeAll(async () => {
  matrix = await openMatrix();
  const { demarche, here, author } = matrix;
  const outside = await aPerson(demarche.database, here, {
    role: 'coordinator',
    organisationId: here.secondOrganisationId,
  });
  clients = {
    ...matrix.clients,
    author: await demarche.as(author),
    coordinatorOutside: await demarche.as(outside),
  };
  await demarche.database.admin(`update membership set joined_at = clock_now() - interval '20 days'`);
  await doEverythingOnce(matrix);
  asks = await makeBusy(matrix);
  questions = [...(await questionsOf(matrix)), ...closerQuestions().filter((_, at) => WHOLE || at % 3 === 0)];
}, 600_000);
afterAll(() => matrix.demarche.stop());

const at = (path: string) => `/api/campaigns/${matrix.here.id}/${path}`;
const TOUCHED = ['FJI', 'PER', 'IND'];

/** Where a single hidden position would show first. */
function closerQuestions(): Question[] {
  const since = daysAgo(0.5);
  const sheets = ['wide', 'long'].map((form) => ({
    path: at('exports/positions'),
    body: { form, format: 'csv' },
  }));
  const addresses = [
    `handover?since=${since}`,
    'matrix?stale=any',
    'positions?limit=1',
    `positions?limit=200&since=${since}`,
    'interactions?limit=1',
    'contacts?limit=200',
    'tasks?limit=200&state=open',
    'statements?limit=200',
    'next-targets?limit=50',
    ...['oppose', 'support', 'undecided'].map((stance) => `matrix?stance=${stance}`),
    ...asks.flatMap((askId) => [
      `asks/${askId}/count`,
      `asks/${askId}/count?turnout=0.9`,
      `asks/${askId}/next-targets`,
      `matrix?askId=${askId}`,
      `statements?askId=${askId}`,
      ...['oppose', 'champion'].map((stance) => `delegations?askId=${askId}&stance=${stance}`),
    ]),
    ...TOUCHED.flatMap((code) => [
      `delegations/${code}`,
      `delegations/${code}/brief`,
      `delegations/${code}/positions?limit=200`,
      ...asks.map((askId) => `delegations/${code}/positions?limit=1&askId=${askId}`),
      `contacts?delegationCode=${code}`,
    ]),
  ].map((path) => ({ path: at(path) }));
  return [...sheets, ...addresses];
}

async function walk(reader: Reader): Promise<Snapshot> {
  const found: Snapshot = new Map();
  await abreast(questions, 8, async (question) => {
    const { status, text, headers } = await askAll(clients[reader], question);
    const name = `${question.path} ${JSON.stringify(question.body ?? '')}`;
    found.set(name, `${status} ${headers.get('etag')} ${withoutClock(text)}`);
  });
  return found;
}

/** The campaign itself tells what its clock shows, and a mail is late once five minutes have passed; nothing else tells the time. */
const withoutClock = (text: string) =>
  text
    .replace(/"late":\d+/, '"late":0')
    .replace(/"now":\{"instant":"[^"]*","venue":\{[^}]*\},"reader":\{[^}]*\}\}/, '"now":{}');

function differences(before: Snapshot, after: Snapshot): string[] {
  return [...before].flatMap(([path, text]) => {
    const other = after.get(path) ?? '';
    if (other === text) return [];
    let start = 0;
    while (text[start] === other[start]) start++;
    const from = Math.max(0, start - 120);
    return [`${path}\n  was ${text.slice(from, start + 80)}\n  now ${other.slice(from, start + 80)}`];
  });
}

async function made(path: string, body: object): Promise<{ id: string; [field: string]: unknown }> {
  const answer: Answer = await clients.author.post(at(path), body);
  if (answer.status !== 201 && answer.status !== 200) throw new Error(`${path}: ${answer.text}`);
  return answer.body;
}

const position = (delegationCode: string, askId: string, tier: Tier, more: object = {}) =>
  made('positions', {
    delegationCode,
    askId,
    stance: 'oppose',
    confidence: 3,
    said: 'privately',
    occurredAt: daysAgo(0.1),
    note: 'Between us',
    tier,
    ...more,
  });

/** Everything that can be written at a tier; then the inverse of it. Both are compared for themselves. */
async function write(tier: Tier): Promise<{ positions: { id: string }[]; statement: { id: string } }> {
  const [first = '', second = '', third = ''] = asks;
  // Where another position counts, where none is known, and a sealed one.
  const position1 = await position('FJI', first, tier);
  await position('IND', third, tier, { stance: 'champion' });
  await position('PER', second, tier, { sealed: true, source: 'The red notebook' });
  const renewed = { occurredAt: daysAgo(0.05), stance: 'support' };
  const position2 = await made(`positions/${position1.id}/renew`, renewed);
  await made('interactions', {
    delegationCode: 'FJI',
    kind: 'corridor',
    occurredAt: daysAgo(0.2),
    note: 'Between us',
    tier,
    positions: [{ askId: second, stance: 'champion', confidence: 3, said: 'privately' }],
    task: { title: 'Between us', dueLocal: '2030-01-01T10:00', zone: 'UTC' },
  });
  // An interaction that only its author knows of, with a position that others may.
  await made('interactions', {
    delegationCode: 'PER',
    kind: 'call',
    occurredAt: daysAgo(0.3),
    positions: [{ askId: first, stance: 'support', confidence: 2, said: 'privately', sealed: true, tier }],
  });
  const statement = await made('statements', {
    title: 'Between us',
    speakerCode: 'FJI',
    groupCode: 'pif',
    asks: [{ askId: third, stance: 'oppose', confidence: 3 }],
    occurredAt: daysAgo(0.1),
    said: 'privately',
    grade: 'second_hand',
    tier,
  });
  await made('delegations/FJI/delegates', {
    name: `B. Between ${tier}`,
    tier,
    roles: [{ title: 'Counsellor' }],
  });
  const amendment = await VALID_REQUESTS['POST /api/campaigns/:campaignId/amendments']?.(
    matrix.demarche,
    matrix.here,
  );
  if (amendment) await made('amendments', { ...amendment.body, tier });
  return { positions: [position1, position2], statement };
}

async function takeBack({ positions, statement }: Awaited<ReturnType<typeof write>>): Promise<void> {
  for (const { id } of positions) await made(`positions/${id}/retract`, { reason: 'Misheard' });
  const { status } = await clients.author.delete(at(`statements/${statement.id}`), 1);
  if (status !== 204) throw new Error(`It was not removed: ${status}`);
}

describe('what is hidden from a reader', () => {
  it('is looked for by every route there is, in answers that stay the same when nothing happens', async () => {
    expect(questions.length).toBeGreaterThan(100);
    for (const reader of WHOLE
      ? (['campaigner', 'coordinatorOutside'] as const)
      : (['campaigner'] as const)) {
      expect(differences(await walk(reader), await walk(reader))).toEqual([]);
    }
  }, 600_000);

  it.each(['me', 'organisation', 'core'] as const)(
    'at tier %s changes no byte of any answer to a reader outside of it',
    async (tier) => {
      const insider = INSIDE[tier];
      const before = new Map<Reader, Snapshot>();
      for (const reader of [...outsideOf(tier), insider]) before.set(reader, await walk(reader));
      const compare = async (what: string) => {
        const wrong: string[] = [];
        for (const reader of outsideOf(tier)) {
          const found = differences(before.get(reader)!, await walk(reader));
          wrong.push(...found.map((difference) => `${what}, ${reader}: ${difference}`));
        }
        expect(wrong).toEqual([]);
        const inside = await walk(insider);
        const seen = differences(before.get(insider)!, inside).length;
        process.stdout.write(`${tier}, ${what}: ${questions.length} questions, ${seen} changed inside\n`);
        expect(seen).toBeGreaterThan(10);
        before.set(insider, inside);
      };
      const written = await write(tier);
      await compare('written');
      await takeBack(written);
      await compare('taken back');
    },
    600_000,
  );

  it('is hidden from whoever has no seat as well', async () => {
    const strangers: MatrixReader[] = READER_NAMES.filter((name) =>
      ['nobody', 'admin', 'removed', 'stranger'].includes(name),
    );
    for (const reader of strangers) {
      const before = await walk(reader);
      await position('FJI', asks[0]!, 'coalition');
      expect(differences(before, await walk(reader))).toEqual([]);
    }
  }, 600_000);
});
