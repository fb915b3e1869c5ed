import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaughtMail } from '../../apps/embedded/src/mail/index.js';
import type { MatrixReader } from '../support/access-table.js';
import { askAll, doEverythingOnce, makeBusy, questionsOf, type Question } from '../support/busy-campaign.js';
import { Client, type TestDemarche } from '../support/demarche.js';
import { aPerson, aReminderRule, type TestPerson } from '../support/makers.js';
import { abreast, openMatrix, type Matrix } from '../support/matrix.js';
import { daysAgo } from '../support/overview.js';
import { passDays, settled, twinsOf } from '../support/twins.js';
import { WHOLE } from '../support/whole.js';

/*
 * Decision 0006 over time: two installations that are the same, row for row, until something hidden is written in one of them.
 * A week passes in both, in which the worker plans and sends. Whoever may not see what is hidden is answered the same in both
 * by every route, and gets the same mail.
 */

type Reader = MatrixReader | 'coordinatorOutside';
/** `npm run test:services` compares every reader outside. The author is of the first organisation, whose members see what is shared with it. */
const OUTSIDE: Reader[] = WHOLE
  ? ['nobody', 'admin', 'removed', 'stranger', 'member2', 'coordinatorOutside', 'coordinator']
  : ['member2', 'coordinator'];
const INSIDE = ['member', 'campaigner'] as const;

let matrix: Matrix;
let people: Record<string, TestPerson>;
let questions: Question[];
let plain: TestDemarche;
let hidden: TestDemarche;
let mails: { plain: CaughtMail[]; hidden: CaughtMail[] };

const at = (path: string) => `/api/campaigns/${matrix.here.id}/${path}`;

beforeAll(async () => {
  matrix = await openMatrix();
  const { demarche, here, author } = matrix;
  const outside = await aPerson(demarche.database, here, {
    role: 'coordinator',
    organisationId: here.secondOrganisationId,
  });
  people = { ...matrix.people, author, coordinatorOutside: outside };
  await demarche.database.admin(`update membership set joined_at = clock_now() - interval '20 days'`);
  await aReminderRule(demarche.database, here, { subject: 'task', minutes: 60 });
  await doEverythingOnce(matrix);
  await makeBusy(matrix);
  // Each digest has a minute of its own, after the quiet hours, whose end would gather several: nothing hangs on the order of what comes at the same time.
  await demarche.database.admin(
    `update user_account u set digest_at = to_char(time '07:01' + n.place * interval '1 minute', 'HH24:MI')
     from (select id, row_number() over (order by id) as place from user_account) n where n.id = u.id`,
  );
  questions = [...(await questionsOf(matrix)), ...aboutMail()];
  // What is there has been told, so that whatever comes is all there is in somebody's next digest.
  await passDays(demarche.database, 8);
  [plain, hidden] = await twinsOf(demarche);
  await writeHidden(await hidden.as(author));
  mails = {
    plain: await passDays(plain.database, 7),
    hidden: await passDays(hidden.database, 7),
  };
}, 600_000);
afterAll(async () => {
  await plain.stop();
  await hidden.stop();
});

/** Where the ledger could tell. */
function aboutMail(): Question[] {
  const states = ['planned', 'claimed', 'handing_over', 'accepted', 'skipped', 'failed', 'uncertain'];
  const paths = [
    'deliveries?limit=200',
    'deliveries/summary',
    `handover?since=${daysAgo(1)}`,
    ...states.flatMap((state) => [
      `deliveries?limit=200&state=${state}`,
      `deliveries?limit=1&state=${state}`,
    ]),
    ...['digest', 'task_reminder', 'task_notice', 'task_overdue'].map(
      (kind) => `deliveries?limit=200&kind=${kind}`,
    ),
    ...Object.values(people).flatMap(({ id, membershipId }) => [
      `deliveries?limit=200&userId=${id}`,
      `members/${membershipId}/digest-preview`,
    ]),
  ];
  return paths.map((path) => ({ path: at(path) }));
}

/** Of everything that carries a tier, by the author, for the own organisation. */
async function writeHidden(author: Client): Promise<void> {
  const tier = 'organisation';
  const made = async (path: string, body: object) => {
    const answer = await author.post(at(path), body);
    if (answer.status !== 201) throw new Error(`${path}: ${answer.text}`);
  };
  const [askId] = [matrix.here.askId];
  const occurredAt = new Date((await clockOf(hidden)) - 3_600_000).toISOString();
  await made('interactions', {
    ...{ delegationCode: 'FJI', kind: 'corridor', occurredAt, note: 'Between us', tier },
    positions: [{ askId, stance: 'oppose', confidence: 3, said: 'privately' }],
  });
  const due = new Date((await clockOf(hidden)) + 3 * 86_400_000).toISOString().slice(0, 16);
  const assigneeId = people['campaigner']?.id;
  await made('tasks', { title: 'Between us', dueLocal: due, zone: 'UTC', tier, assigneeId });
  await made('delegations/FJI/delegates', { name: 'B. Between', tier, roles: [{ title: 'Counsellor' }] });
}

async function clockOf({ database }: TestDemarche): Promise<number> {
  const [row] = await database.admin<{ now: Date }>('select clock_now() as now');
  return row!.now.getTime();
}

async function answersTo(demarche: TestDemarche, reader: Reader): Promise<Map<string, string>> {
  const person = people[reader];
  const client = person ? await demarche.as(person) : new Client(demarche.base);
  const found = new Map<string, string>();
  await abreast(questions, 8, async (question) => {
    const { status, text, headers } = await askAll(client, question);
    const name = `${question.path} ${JSON.stringify(question.body ?? '')}`;
    found.set(name, `${status} ${headers.get('etag')} ${settled(text)}`);
  });
  return found;
}

async function differences(reader: Reader): Promise<string[]> {
  const [one, other] = [await answersTo(plain, reader), await answersTo(hidden, reader)];
  return [...one].flatMap(([path, text]) => {
    const there = other.get(path) ?? '';
    if (there === text) return [];
    let start = 0;
    while (text[start] === there[start]) start++;
    const from = Math.max(0, start - 120);
    return [
      `${reader} ${path}\n  plain  ${text.slice(from, start + 120)}\n  hidden ${there.slice(from, start + 120)}`,
    ];
  });
}

const digestsOf = (demarche: TestDemarche, name: string) =>
  demarche.database.admin(
    `select state, skip_reason as why from delivery where user_id = $1 and campaign_id = $2 and kind = 'digest'
     and greatest(fire_at, not_before) <= clock_now() order by fire_at desc limit 1`,
    [people[name]?.id, matrix.here.id],
  );

/** What came to somebody, without times of day, which tell how long a mail waited. */
const mailTo = (all: readonly CaughtMail[], name: string) =>
  all
    .filter(({ to }) => to.includes(people[name]?.email ?? ''))
    .map(
      ({ subject, text }) =>
        `${subject}\n${settled(text).replace(/\d+:\d\d|\d+ (minutes?|hours?|h|min)\b/g, '')}`,
    )
    .toSorted();

describe('what is hidden from a reader', () => {
  it('moves what the worker does within the week for those who see it', async () => {
    const outcome = async (demarche: TestDemarche) => (await digestsOf(demarche, 'member'))[0];
    expect(await outcome(plain)).toEqual({ state: 'skipped', why: 'empty' });
    expect(await outcome(hidden)).toEqual({ state: 'accepted', why: null });
    for (const name of INSIDE) expect(mailTo(mails.hidden, name)).not.toEqual(mailTo(mails.plain, name));
    expect((await differences('member')).length).toBeGreaterThan(10);
  }, 600_000);

  it.each(OUTSIDE)(
    'changes no answer of any route to %s, also after a week in which digests were sent',
    async (reader) => {
      expect(questions.length).toBeGreaterThan(130);
      expect(await differences(reader)).toEqual([]);
    },
    600_000,
  );

  it('changes no mail to whoever may not see it', () => {
    const outside = OUTSIDE.filter((name) => people[name]);
    expect(mails.plain.length).toBeGreaterThan(0);
    expect(outside.map((name) => mailTo(mails.hidden, name))).toEqual(
      outside.map((name) => mailTo(mails.plain, name)),
    );
  });
});
