import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  addIsoWeeks,
  slotOfWeek,
  TIERS,
  type DeliveryKind,
  type Tier,
  type Stance,
  clockInWords,
  type TaskState,
} from '#libs/domain';
import { compose, SETTLING, type Composed, type CampaignMail } from '#libs/mail';
import { Database, newId, Tokens } from '#libs/platform';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aStatement } from '../support/ledger.js';
import {
  aCampaign,
  aDeadline,
  anOrganisation,
  aPerson,
  setClock,
  type TestPerson,
} from '../support/makers.js';
import { aPositionEvent } from '../support/positions.js';
import { Retraction, ScheduleChange } from '#libs/data';

const MONDAY = '2024-08-05T01:00:00Z';
const publicUrl = 'http://127.0.0.1:3000';
let demarche: TestDemarche;
let database: Database;
let campaign: { id: string; organisationId: string };
let otherOrganisation: string;

beforeAll(async () => {
  demarche = await startDemarche();
  database = await Database.open({ url: demarche.database.url, poolSize: 4 });
  for (const [code, name] of 'ABCDEFGH'.split('').map((letter) => [`XX${letter}`, `Delegation ${letter}`])) {
    await demarche.database.admin(
      `insert into delegation (code, alpha2, short_name, formal_name, kind) values ($1, $2, $3, $3, 'member_state')
       on conflict do nothing`,
      [code, `${code?.slice(1)}`, name],
    );
  }
});
afterAll(async () => {
  await database.close();
  await demarche.stop();
});
beforeEach(async () => {
  campaign = await aCampaign(demarche.database, `Campaign ${newId().slice(-6)}`);
  otherOrganisation = await anOrganisation(demarche.database, campaign.id);
  await setClock(demarche.database, MONDAY);
});

const person = (options: Parameters<typeof aPerson>[2] = {}) =>
  aPerson(demarche.database, campaign, { joinedAt: '2024-01-01T00:00:00Z', ...options });

interface Planted {
  author: TestPerson;
  tier?: Tier;
  organisationId?: string;
  recordedAt?: string;
  occurredAt?: string;
}

const WITHIN = '2024-08-01T10:00:00Z';

const by = ({ author, organisationId = campaign.organisationId, tier = 'coalition' }: Planted) => {
  return { campaignId: campaign.id, authorId: author.id, organisationId, tier };
};

const anInteraction = (note: string, planted: Planted) =>
  demarche.database.make.interaction({
    ...by(planted),
    ...{ delegationCode: 'XXA', zone: 'America/New_York', note },
    occurredAt: new Date(planted.occurredAt ?? planted.recordedAt ?? WITHIN),
    recordedAt: new Date(planted.recordedAt ?? WITHIN),
  });

function anAsk(title: string, instant = '2024-01-01T00:00:00Z'): Promise<string> {
  const at = new Date(instant);
  return demarche.database.make.ask({ campaignId: campaign.id, title, createdAt: at, changedAt: at });
}

async function aPosition(
  askId: string,
  stance: Stance,
  delegation: string,
  planted: Planted & { statementId?: string },
): Promise<string> {
  const at = (instant: string) => new Date(instant);
  const text = `position-${planted.tier}-canary`;
  return aPositionEvent(demarche.database, {
    ...by(planted),
    delegationCode: delegation,
    askId,
    stance,
    source: text,
    note: text,
    occurredAt: at(planted.occurredAt ?? planted.recordedAt ?? WITHIN),
    recordedAt: at(planted.recordedAt ?? WITHIN),
    statementId: planted.statementId ?? null,
    voice: planted.statementId === undefined ? 'own' : 'bloc',
  });
}

/** Takes a position back at an instant. */
async function takenBack(eventId: string, person: TestPerson, recordedAt: string): Promise<void> {
  await demarche.database.table(Retraction).insert({
    eventId,
    campaignId: campaign.id,
    retractedBy: person.id,
    reason: 'Wrong state',
    recordedAt: new Date(recordedAt),
  });
}

interface PlantedTask extends Planted {
  assigneeId?: string;
  dueAt?: string;
  state?: TaskState;
  closedAt?: string;
}

const aTask = (title: string, planted: PlantedTask) =>
  demarche.database.make.task({
    ...by(planted),
    ...{
      title,
      note: title,
      delegationCode: 'XXB',
      zone: 'America/New_York',
      state: planted.state ?? 'open',
    },
    assigneeId: planted.assigneeId ?? null,
    dueAt: new Date(planted.dueAt ?? '2024-08-07T10:00:00Z'),
    createdAt: new Date(planted.recordedAt ?? WITHIN),
    closedAt: planted.closedAt === undefined ? null : new Date(planted.closedAt),
  });

interface Circumstances {
  kind?: DeliveryKind;
  subjectId?: string;
  occurrence?: string;
  fireAt?: string | Date;
  now?: Date;
  zone?: string;
  locale?: string;
  plainSubjects?: boolean;
}

async function composeFor(
  reader: TestPerson,
  circumstances: Circumstances = {},
): Promise<Composed & { statements: number }> {
  const fireAt = new Date(circumstances.fireAt ?? MONDAY);
  const delivery: CampaignMail = {
    id: newId(),
    campaignId: campaign.id,
    kind: circumstances.kind ?? 'digest',
    ruleKey: 'digest',
    subjectId: circumstances.subjectId ?? reader.membershipId,
    subjectVersion: 1,
    occurrence: circumstances.occurrence ?? '2024-W32',
    userId: reader.id,
    membershipId: reader.membershipId,
    fireAt,
    recipient: {
      name: 'A',
      email: 'a@example.org',
      zone: circumstances.zone ?? 'Asia/Bangkok',
      locale: circumstances.locale ?? 'en',
      plainSubjects: circumstances.plainSubjects ?? false,
    },
  };
  const context = {
    publicUrl,
    tokens: new Tokens(demarche.environment.secret),
    now: circumstances.now ?? new Date(fireAt.getTime() + 2 * SETTLING),
  };
  return database.asRole('worker', (tx) =>
    tx.asReader(reader.id, async (theirs) => {
      const before = theirs.statements;
      const composed = await compose(theirs, delivery, context);
      return { ...composed, statements: theirs.statements - before };
    }),
  );
}

function mailOf(composed: Composed) {
  if (composed.outcome !== 'mail') throw new Error(`Skipped: ${composed.reason}`);
  const hosts = `${composed.text} ${composed.html}`.match(/https?:\/\/[^/\s"<]+/g) ?? [];
  if (hosts.some((host) => host !== publicUrl)) throw new Error('A mail links to another host');
  return composed;
}

/** Under an ask, after its count: who moved, and how. */
const movementIn = (ask: string, delegation: string, movement: string) =>
  new RegExp(
    `\\n${ask}\\n~+\\n\\n[^\\n]*open[^\\n]*\\n\\n(- .*\\n(  .*\\n)*)*- Delegation ${delegation}\\n  ${movement}`,
    'i',
  );

const everythingIn = (composed: Composed) => JSON.stringify(composed);

describe('the weekly digest', () => {
  it('says the same facts in both forms, with the most pressing task of the reader on top', async () => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person({ name: 'Ploy' })];
    await anInteraction('They asked\r\nfor wording', { author });
    await aTask('Later task', { author, assigneeId: reader.id });
    await aTask('Overdue task', { author, assigneeId: reader.id, dueAt: '2024-08-02T10:00:00Z' });
    await aTask('Finished task', { author, state: 'done', closedAt: WITHIN });
    await aDeadline(demarche.database, campaign, { title: 'The close', dueAt: '2024-08-09T22:00:00Z' });
    await aDeadline(demarche.database, campaign, { title: 'Far away', dueAt: '2024-10-09T22:00:00Z' });
    await demarche.database.admin(
      `update deadline set created_at = $1, changed_at = $1 where campaign_id = $2`,
      ['2024-01-01T00:00:00Z', campaign.id],
    );
    const mail = mailOf(await composeFor(reader));
    const facts = ['They asked for wording', 'Later task', 'Overdue task', 'Finished task', 'The close'];
    for (const fact of [...facts, 'Fri 9 Aug 2024, 22:00 UTC', 'Sat 10 Aug 2024, 05:00 in Bangkok (UTC+7)']) {
      expect(mail.text).toContain(fact);
      expect(mail.html).toContain(fact);
    }
    expect(everythingIn(mail)).not.toContain('Far away');
    expect(mail.subject).toBe('Demarche: your week');
    expect(mail.text.indexOf('Overdue task')).toBeLessThan(mail.text.indexOf('Deadlines ahead'));
    expect(mail.text.indexOf('Later task')).toBeGreaterThan(mail.text.indexOf('Deadlines ahead'));
    expect(mail.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    expect(mail.headers['List-Unsubscribe']).toMatch(
      /^<http:\/\/127\.0\.0\.1:3000\/mail\/unsubscribe\?token=[^\s<>]+>$/,
    );
  });

  it('takes five statements and two changes of what is read, however much there is to say', async () => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person()];
    const ask = await anAsk('An ask');
    await anInteraction('one', { author });
    expect((await composeFor(reader)).statements).toBe(7);
    for (const letter of 'ABCDEFGH') await aPosition(ask, 'support', `XX${letter}`, { author });
    for (let i = 0; i < 30; i++) await anInteraction(`note ${i}`, { author });
    const composed = mailOf(await composeFor(reader));
    expect((composed as unknown as { statements: number }).statements).toBe(7);
    expect(composed.text).toContain('and 19 more');
  });

  it.each([
    ['fr', ['Afrique du Sud', 'Allemagne', 'Égypte', 'Équateur', 'États-Unis', 'Fidji', 'Türkiye'], 'Tuvalu'],
    ['en', ['Ecuador', 'Egypt', 'Fiji', 'Germany', 'South Africa', 'Türkiye', 'Tuvalu'], 'United States'],
  ])('names states in the order of a reader of %s, and cuts the list by it', async (locale, first, cut) => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person()];
    const ask = await anAsk('An ask');
    // Thirteen and twelve more, of which a line names twenty-four.
    for (const code of [
      ...['AFG', 'AGO', 'ARE', 'AUS', 'BEL', 'BEN', 'BGD', 'BGR', 'BHR', 'BLR', 'BOL', 'BWA'],
      'TUV',
      'USA',
      'TUR',
      'ZAF',
      'DEU',
      'EGY',
      'ECU',
      'FJI',
      'ALB',
      'AND',
      'ARG',
      'ARM',
      'AUT',
    ])
      await aPosition(ask, 'support', code, { author });
    const mail = mailOf(await composeFor(reader, { locale }));
    const places = first.map((name) => mail.text.indexOf(name));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(mail.text).not.toContain(cut);
  });

  it('tells a statement of a bloc in one line under each ask, and who did not join it', async () => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person()];
    const [one, two] = [await anAsk('First ask'), await anAsk('Second ask')];
    const statementId = await demarche.database.make.statement({
      ...{ campaignId: campaign.id, organisationId: campaign.organisationId, authorId: author.id },
      ...{ speakerCode: 'EGY', groupCode: 'african', excepted: ['KEN', 'GHA'], aligned: ['TUR'] },
      occurredAt: new Date(WITHIN),
    });
    const codes = ['EGY', 'SEN', 'MLI', 'TUR', 'ZAF', 'DZA', 'AGO', 'BEN', 'BWA', 'BFA', 'BDI', 'CMR', 'TCD'];
    for (const askId of [one, two]) {
      await demarche.database.admin(
        `insert into statement_ask (statement_id, ask_id, campaign_id, stance, confidence) values ($1, $2, $3, 'support', 2)`,
        [statementId, askId, campaign.id],
      );
      for (const code of codes) await aPosition(askId, 'support', code, { author, statementId });
    }
    // Recorded after all of it, and the only thing that hurts.
    await aPosition(two, 'support', 'FJI', { author, recordedAt: '2024-07-01T10:00:00Z' });
    await aPosition(two, 'oppose', 'FJI', { author, recordedAt: '2024-08-02T10:00:00Z' });
    const { text } = mailOf(await composeFor(reader));
    expect(text.match(/^- Group of African States, Egypt speaking: supports$/gm)).toHaveLength(2);
    expect(text.match(/^  Did not join: Ghana, Kenya$/gm)).toHaveLength(2);
    expect(text.match(/^  Aligned with it: Türkiye$/gm)).toHaveLength(2);
    expect(text.match(/^- /gm)).toHaveLength(3);
    expect(text.indexOf('- Fiji')).toBeLessThan(text.indexOf('- Group of African'));
    const known = (open: number, yes: number, no: number) =>
      `Little is known: ${open} of 193 members are open. Counted are ${yes} yes and ${no} no; the open ones decide.`;
    expect(text).toMatch(new RegExp(`\\n${known(179, 13, 1)} .* Before: 1 yes, 0 no, 192 open\\.\\n`));
    expect(text).toMatch(new RegExp(`\\n${known(180, 13, 0)} .* Before: 0 yes, 0 no, 193 open\\.\\n`));
  });

  it('tells an import of thousands of positions in a line for each movement, within the time that a statement has', async () => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person()];
    const asks = await Promise.all(Array.from({ length: 12 }, (_, n) => anAsk(`Ask ${n + 10}`)));
    const words = (recordedAt: string, stance: string) =>
      demarche.database.admin(
        `insert into position_event (id, campaign_id, delegation_code, ask_id, stance, confidence, said, grade, occurred_at,
           recorded_at, tier, author_id, organisation_id)
         select gen_random_uuid(), $1, d.code, a.id, $2, 2, 'publicly', 'own_notes', $3, $3, 'coalition', $4, $5
         from delegation d cross join unnest($6::uuid[]) a (id) where d.kind = 'member'`,
        [campaign.id, stance, recordedAt, author.id, campaign.organisationId, asks],
      );
    await words('2024-07-01T00:00:00Z', 'support');
    await words(WITHIN, 'oppose');
    const { text } = mailOf(await composeFor(reader));
    expect(text.match(/^- Afghanistan, Albania, .* and \d+ more$/gm)).toHaveLength(12);
    expect(text.match(/^  From "supports" to "opposes", away from the ask$/gm)).toHaveLength(12);
    expect(text).toContain('Before: 193 yes, 0 no, 0 open. Missing, if the open ones abstain: 0 → 129.');
  });

  it('tells deadlines that passed, and sessions that are at another time or place', async () => {
    const reader = await person();
    const processId = await demarche.database.make.process({ campaignId: campaign.id });
    const session = await demarche.database.make.session({
      ...{ campaignId: campaign.id, processId, name: 'The session', city: 'Vienna', zone: 'Europe/Vienna' },
      ...{ opensLocal: '2024-08-12T10:00', closesLocal: '2024-08-16T18:00' },
    });
    const passed = await aDeadline(demarche.database, campaign, {
      title: 'Sign-on',
      dueAt: '2024-08-02T12:00:00Z',
    });
    await demarche.database.admin('update deadline set created_at = $1, changed_at = $1 where id = $2', [
      '2024-01-01T00:00:00Z',
      passed,
    ]);
    await setClock(demarche.database, WITHIN);
    for (const [opens, zone, city] of [
      ['2024-08-13T08:00:00Z', 'Europe/Vienna', 'Vienna'],
      ['2024-08-14T14:00:00Z', 'America/New_York', 'New York'],
    ]) {
      await demarche.database.admin('update session set opens_at = $1, zone = $2, city = $3 where id = $4', [
        opens,
        zone,
        city,
        session,
      ]);
    }
    const { text } = mailOf(await composeFor(reader));
    expect(text).toContain('- The session · New York\n  Opens: Wed 14 Aug 2024, 10:00 in New York');
    expect(text).toContain(
      '  Before: Mon 12 Aug 2024, 10:00 in Vienna (UTC+2) to Fri 16 Aug 2024, 18:00 in Vienna',
    );
    expect(text).toMatch(/Deadlines that have passed\n-+\n\n- Sign-on\n  Fri 2 Aug 2024, 12:00 UTC/);
    // There and back again is no news.
    await demarche.database.admin(
      `update session set opens_at = '2024-08-12T08:00:00Z', zone = 'Europe/Vienna', city = 'Vienna' where id = $1`,
      [session],
    );
    expect(mailOf(await composeFor(reader)).text).not.toContain('The session');
  });

  it('says what was voted on, how it came out, and who did otherwise than this reader had counted', async () => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person()];
    const ask = await anAsk('Keep Article 6');
    const said = { author, recordedAt: '2024-07-20T10:00:00Z' };
    await aPosition(ask, 'support', 'FJI', said);
    await aPosition(ask, 'support', 'TON', said);
    await aPosition(ask, 'champion', 'KEN', { ...said, tier: 'me' });
    const aVote = async (title: string, more: object, ballots: Record<string, 'yes' | 'no' | 'abstain'>) => {
      const by = { campaignId: campaign.id, authorId: author.id, organisationId: campaign.organisationId };
      const heldAt = new Date('2024-08-01T21:10:00Z');
      const recordedAt = new Date(WITHIN);
      const facts = {
        ...by,
        title,
        rule: 'simple_majority' as const,
        heldAt,
        recordedAt,
        zone: 'America/New_York',
      };
      const voteId = await demarche.database.make.vote({ ...facts, ...more });
      for (const [delegationCode, choice] of Object.entries(ballots))
        await demarche.database.make.ballot({ campaignId: campaign.id, voteId, delegationCode, choice });
      return voteId;
    };
    const cast = { FJI: 'yes', TON: 'abstain', KEN: 'no' } as const;
    await aVote('On Article 6', { askId: ask, yes: 60, no: 79, abstained: 33 }, cast);
    const before = { recordedAt: new Date('2024-07-20T10:00:00Z'), undoneAt: new Date(WITHIN) };
    await aVote('A slip', { ...before, undoneBy: author.id }, cast);
    await aVote('Recorded and removed', { undoneAt: new Date(WITHIN), undoneBy: author.id }, cast);
    const { text, html } = mailOf(await composeFor(reader));
    const lines = [
      '- On Article 6 · not carried',
      '  yes 60, no 79, abstained 33. By simple majority: 70 yes needed of 139 voting.',
      '  Thu 1 Aug 2024, 17:10 in New York (UTC−4) · Fri 2 Aug 2024, 04:10 in Bangkok (UTC+7)',
      '  It was on: the proposal as a whole',
      '  A yes served the ask: Keep Article 6',
      '  Of 2 that we had counted as yes or no, 1 voted so.',
      '  Counted as yes, abstained: Tonga',
    ];
    expect(text).toContain(`Votes held\n----------\n\n${lines.join('\n')}\n- A slip · removed`);
    expect(text).not.toContain('Recorded and removed');
    expect(`${text} ${html}`).not.toContain('Kenya');
    const own = mailOf(await composeFor(author)).text;
    expect(own).toContain('Counted as yes, voted no: Kenya');
    expect(mailOf(await composeFor(reader, { locale: 'fr' })).text).toContain(
      'Comptées oui, se sont abstenues',
    );
  });

  it('sends nothing in an empty week, and says which time that week was', async () => {
    const reader = await person();
    await aDeadline(demarche.database, campaign, { dueAt: '2024-08-09T22:00:00Z' });
    await demarche.database.admin(
      `update deadline set changed_at = $1, created_at = $1 where campaign_id = $2`,
      ['2024-01-01T00:00:00Z', campaign.id],
    );
    expect(await composeFor(reader)).toMatchObject({
      outcome: 'skip',
      reason: 'empty',
      window: { start: new Date('2024-07-29T01:00:00Z'), end: new Date(MONDAY) },
    });
  });

  it('reports a deadline that was moved far ahead or cancelled', async () => {
    const reader = await person();
    const [far, gone] = [
      await aDeadline(demarche.database, campaign, { title: 'Moved far', dueAt: '2024-08-06T00:00:00Z' }),
      await aDeadline(demarche.database, campaign, { title: 'Called off', dueAt: '2024-08-07T00:00:00Z' }),
    ];
    const past = '2024-01-01T00:00:00Z';
    await demarche.database.admin('update deadline set created_at = $1, changed_at = $1', [past]);
    await setClock(demarche.database, WITHIN);
    await demarche.database.admin(`update deadline set due_at = '2024-12-01T00:00:00Z' where id = $1`, [far]);
    await demarche.database.admin(`update deadline set state = 'cancelled' where id = $1`, [gone]);
    const mail = mailOf(await composeFor(reader));
    expect(mail.text).toContain('Moved far · moved');
    expect(mail.text).toContain('Before: Tue 6 Aug 2024, 00:00 UTC\n');
    expect(mail.text).toContain('Called off · cancelled');
  });

  it('says of what was removed that it holds no more, to those who could have read of it', async () => {
    const [reader, stranger] = [
      await person(),
      await aPerson(demarche.database, await aCampaign(demarche.database)),
    ];
    const processId = await demarche.database.make.process({ campaignId: campaign.id });
    const session = await demarche.database.make.session({
      ...{ campaignId: campaign.id, processId, name: 'The session', city: 'Vienna', zone: 'Europe/Vienna' },
      ...{ opensLocal: '2024-08-12T10:00', closesLocal: '2024-08-16T18:00' },
    });
    const deadlines = ['Sign-on', 'Called off before', 'Made and removed'].map((title) =>
      aDeadline(demarche.database, campaign, { title, dueAt: '2024-08-07T00:00:00Z' }),
    );
    const [gone, before, young] = await Promise.all(deadlines);
    const { admin } = demarche.database;
    const past = '2024-01-01T00:00:00Z';
    await admin('update deadline set created_at = $1, changed_at = $1 where id = any($2)', [
      past,
      [gone, before],
    ]);
    await admin('update deadline set created_at = $1 where id = $2', [WITHIN, young]);
    await setClock(demarche.database, WITHIN);
    await admin(
      `update deadline set state = 'cancelled', cancelled_by_removal = id <> $1, removed_at = $2, removed_by = $3 where id = any($4)`,
      [before, WITHIN, reader.id, [gone, before, young]],
    );
    await admin('update session set removed_at = $1, removed_by = $2 where id = $3', [
      WITHIN,
      reader.id,
      session,
    ]);
    const { text } = mailOf(await composeFor(reader));
    expect(text).toContain('- Sign-on · cancelled\n  Wed 7 Aug 2024, 00:00 UTC');
    expect(text).toContain('- The session · no longer planned\n  Opens: Mon 12 Aug 2024, 10:00 in Vienna');
    expect(text).not.toMatch(/Called off before|Made and removed|Before:/);
    expect((await composeFor(stranger)).outcome).toBe('skip');
    // Whoever was told of it before it was moved knows it by other hours.
    await demarche.database.table(ScheduleChange).insert({
      ...{ campaignId: campaign.id, sessionId: session, deadlineId: null, at: new Date(WITHIN) },
      ...{ zone: 'Europe/Vienna', city: 'Vienna' },
      ...{ startsAt: new Date('2024-08-05T08:00:00Z'), endsAt: new Date('2024-08-09T16:00:00Z') },
    });
    expect(mailOf(await composeFor(reader)).text).toContain(
      'Before: Mon 5 Aug 2024, 10:00 in Vienna (UTC+2) to Fri 9 Aug 2024, 18:00 in Vienna (UTC+2)',
    );
    await admin('update deadline set removed_at = null, removed_by = null, cancelled_by_removal = false');
    await admin('update session set removed_at = null, removed_by = null');
    expect(mailOf(await composeFor(reader)).text).not.toContain('no longer planned');
  });

  it('does not count what was taken back, and says from where a position moved as it was told before', async () => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person()];
    const [gone, slip, moved] = [await anAsk('Gone'), await anAsk('Slip'), await anAsk('Moved')];
    const [before, later] = ['2024-07-20T10:00:00Z', '2024-08-02T10:00:00Z'];
    // Said and taken back within the week: no news at all.
    await takenBack(await aPosition(gone, 'champion', 'XXA', { author }), author, later);
    // Two within the week, the later one a slip.
    await aPosition(slip, 'support', 'XXB', { author });
    const wrong = await aPosition(slip, 'oppose', 'XXB', { author, occurredAt: '2024-08-01T11:00:00Z' });
    await takenBack(wrong, author, later);
    // Told in an earlier digest, taken back now.
    const told = await aPosition(moved, 'oppose', 'XXC', { author, recordedAt: before });
    await aPosition(moved, 'undecided', 'XXC', { author });
    await takenBack(told, author, later);
    const { text } = mailOf(await composeFor(reader));
    expect(text).not.toContain('Gone');
    expect(text).toMatch(movementIn('Slip', 'B', 'Not known before, now: supports\\n'));
    expect(text).not.toContain('2 statements recorded');
    expect(text).toMatch(movementIn('Moved', 'C', 'From "opposes" to "undecided"'));
  });

  it('tells what changed because a word of earlier weeks was taken back', async () => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person()];
    const stranger = await person({ organisationId: otherOrganisation });
    const asks = ['Gone', 'Back', 'Same', 'Older', 'Long ago', 'Ours'];
    const [gone, back, same, older, past, ours] = await Promise.all(asks.map((title) => anAsk(title)));
    const [june, july, later] = ['2024-06-20T10:00:00Z', '2024-07-20T10:00:00Z', '2024-08-02T10:00:00Z'];
    const said = (ask: string | undefined, stance: string, recordedAt: string, tier: Tier = 'coalition') =>
      aPosition(ask ?? '', stance as Stance, 'XXE', { author, recordedAt, tier });
    await takenBack(await said(gone, 'oppose', july), author, later);
    await said(back, 'support', june);
    await takenBack(await said(back, 'oppose', july), author, later);
    await said(same, 'support', june);
    await takenBack(await said(same, 'support', july), author, later);
    // What had been said after it stands as before.
    await takenBack(await said(older, 'oppose', june), author, later);
    await said(older, 'support', july);
    // The digest of that week told it.
    await takenBack(await said(past, 'oppose', june), author, july);
    await said(ours, 'undecided', june);
    await takenBack(await said(ours, 'oppose', july, 'organisation'), author, later);

    const composed = await composeFor(reader);
    const { text, html } = mailOf(composed);
    expect(composed.statements).toBe(7);
    for (const [ask, movement] of [
      ['Gone', 'Taken back: "opposes"; no position is known now'],
      ['Back', 'Record withdrawn: “opposes”; what counts now: supports'],
      ['Same', 'Record withdrawn: “supports”; what counts now: supports'],
      ['Ours', 'Record withdrawn: “opposes”; what counts now: undecided'],
    ] as const) {
      expect(text).toMatch(movementIn(ask, 'E', `${movement}\n  An earlier statement was taken back\n`));
    }
    expect(html).toContain('An earlier statement was taken back');
    for (const ask of ['Older', 'Long ago']) expect(text).not.toContain(ask);
    expect(text.match(/- Delegation E$/gm)).toHaveLength(4);

    const others = mailOf(await composeFor(stranger)).text;
    expect(others).toMatch(movementIn('Gone', 'E', 'Taken back'));
    expect(others).not.toContain('Ours');
  });

  it('tells of one word taken back and another recorded as of one change', async () => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person()];
    const ask = await anAsk('Both');
    const told = await aPosition(ask, 'oppose', 'XXF', { author, recordedAt: '2024-07-20T10:00:00Z' });
    await takenBack(told, author, WITHIN);
    const slip = await aPosition(ask, 'champion', 'XXF', { author });
    await takenBack(slip, author, '2024-08-02T10:00:00Z');
    expect(mailOf(await composeFor(reader)).text).toMatch(
      movementIn('Both', 'F', 'Taken back: "opposes"; no position'),
    );
    await aPosition(ask, 'support', 'XXF', { author });
    const { text } = mailOf(await composeFor(reader));
    expect(text.match(/- Delegation F$/gm)).toHaveLength(1);
    expect(text).toMatch(
      movementIn('Both', 'F', 'From "opposes" to "supports", towards the ask\\n  said privately'),
    );
  });

  it('goes by the own word before the bloc’s of the same instant', async () => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person()];
    const ask = await anAsk('Both spoke');
    const statementId = await aStatement(demarche.database, campaign, author.id);
    await aPosition(ask, 'oppose', 'XXD', { author, occurredAt: WITHIN });
    await aPosition(ask, 'support', 'XXD', {
      author,
      occurredAt: WITHIN,
      recordedAt: '2024-08-02T10:00:00Z',
      statementId,
    });
    expect(mailOf(await composeFor(reader)).text).toMatch(
      movementIn('Both spoke', 'D', 'Not known before, now: opposes\\n'),
    );
  });

  it('reports asks that are new or were changed, and no others', async () => {
    const reader = await person();
    await anAsk('An old ask');
    await anAsk('A new ask', WITHIN);
    const changed = await anAsk('A vague ask');
    await setClock(demarche.database, WITHIN);
    await demarche.database.admin(`update ask set title = 'A clear ask' where id = $1`, [changed]);
    const { text } = mailOf(await composeFor(reader));
    expect(text).toContain('A new ask · new');
    expect(text).toContain('A clear ask · changed');
    expect(text).not.toContain('An old ask');
  });

  it('starts when the person joined, and after that where the last one ended', async () => {
    const author = await person({ role: 'campaigner' });
    const reader = await person({ joinedAt: '2024-07-31T00:00:00Z' });
    await anInteraction('before joining', { author, recordedAt: '2024-07-30T00:00:00Z' });
    await anInteraction('after joining', { author });
    const { text, window } = mailOf(await composeFor(reader));
    expect(text).toContain('after joining');
    expect(text).not.toContain('before joining');
    expect(window?.start).toEqual(new Date('2024-07-31T00:00:00Z'));
  });

  it('leaves what is being written at this very moment to the next one', async () => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person()];
    await anInteraction('long ago', { author });
    await anInteraction('just now', { author, recordedAt: '2024-08-05T00:59:40Z' });
    const first = mailOf(await composeFor(reader, { now: new Date('2024-08-05T01:00:05Z') }));
    expect(first.text).not.toContain('just now');
    await recordRun(reader, '2024-W32', first);
    const next = await composeFor(reader, { occurrence: '2024-W33', fireAt: '2024-08-12T01:00:00Z' });
    expect(mailOf(next).text).toContain('just now');
    expect(mailOf(next).text).not.toContain('long ago');
  });

  it('says the same again when it has to be written a second time', async () => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person()];
    await anInteraction('of this week', { author });
    const first = mailOf(await composeFor(reader));
    await recordRun(reader, '2024-W32', first);
    const again = mailOf(await composeFor(reader, { now: new Date('2024-08-05T09:00:00Z') }));
    expect(again.window).toEqual(first.window);
    expect(again.text).toContain('of this week');
  });
});

async function recordRun(reader: TestPerson, slot: string, composed: Composed): Promise<void> {
  await demarche.database.admin(
    `insert into digest_run (id, campaign_id, membership_id, slot, window_start, window_end, outcome)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      newId(),
      campaign.id,
      reader.membershipId,
      slot,
      composed.window?.start,
      composed.window?.end,
      composed.outcome === 'mail' ? 'sent' : 'empty',
    ],
  );
}

describe('52 weeks of digests', () => {
  it('tell every event exactly once, through changes of zone and late mails', async () => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person()];
    const zones = ['America/New_York', 'Asia/Yangon', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];
    const slots = Array.from({ length: 52 }, (_, week) =>
      slotOfWeek(addIsoWeeks('2024-W02', week), {
        weekday: (week % 7) + 1,
        at: '08:00',
        zone: zones[Math.floor(week / 13)] ?? 'UTC',
      }),
    );
    const planted: { name: string; recordedAt: string }[] = [];
    slots.forEach(({ instant }, week) => {
      // Two weeks of five are silent; the others have events on and around the edges.
      if (week % 5 >= 3) return;
      for (const minutes of [-1, 0, 1, 1440, 5000]) {
        const recordedAt = new Date(instant.getTime() + minutes * 60_000).toISOString();
        planted.push({ name: `event<${week}:${minutes}>`, recordedAt });
      }
    });
    await demarche.database.admin(
      `insert into interaction (id, campaign_id, delegation_code, kind, occurred_at, zone, note, tier, author_id, organisation_id, recorded_at)
       select gen_random_uuid(), $1, 'XXA', 'call', at, 'UTC', name, 'coalition', $2, $3, at
       from unnest($4::text[], $5::timestamptz[]) as e(name, at)`,
      [
        campaign.id,
        author.id,
        campaign.organisationId,
        planted.map((event) => event.name),
        planted.map((event) => event.recordedAt),
      ],
    );
    const texts: string[] = [];
    const starts: (Date | undefined)[] = [];
    const ends: (Date | undefined)[] = [];
    let [empty, end] = [0, new Date(0)];
    for (const [week, slot] of slots.entries()) {
      const late = (week % 7) * 3 * 3_600_000;
      const now = new Date(slot.instant.getTime() + late + 5_000);
      const composed = await composeFor(reader, { occurrence: slot.key, fireAt: slot.instant, now });
      starts.push(composed.window?.start);
      end = composed.window?.end ?? end;
      ends.push(end);
      await recordRun(reader, slot.key, composed);
      if (composed.outcome === 'mail') texts.push(composed.text);
      else empty++;
    }
    expect(starts.slice(1)).toEqual(ends.slice(0, -1));
    const all = texts.join('\n');
    const told = (name: string) => all.split(name).length - 1;
    const due = planted.filter((event) => new Date(event.recordedAt) < end);
    expect(due.length).toBeGreaterThan(140);
    expect(due.filter((event) => told(event.name) !== 1)).toEqual([]);
    expect(planted.filter((event) => new Date(event.recordedAt) >= end && told(event.name) > 0)).toEqual([]);
    expect(empty).toBeGreaterThan(5);
  });
});

describe('what a reader may not see', () => {
  const readers = async () => ({
    author: await person({ role: 'campaigner', coreGroup: true }),
    colleague: await person({ role: 'campaigner' }),
    'core of another organisation': await person({ organisationId: otherOrganisation, coreGroup: true }),
    'member of another organisation': await person({ organisationId: otherOrganisation }),
    'coordinator of another organisation': await person({
      organisationId: otherOrganisation,
      role: 'coordinator',
    }),
  });
  /** Written by hand from the meaning of the tiers, not from the code. */
  const CLEARED: Record<keyof Awaited<ReturnType<typeof readers>>, Tier[]> = {
    author: ['me', 'organisation', 'core', 'coalition', 'public'],
    colleague: ['organisation', 'coalition', 'public'],
    'core of another organisation': ['core', 'coalition', 'public'],
    'member of another organisation': ['coalition', 'public'],
    'coordinator of another organisation': ['coalition', 'public'],
  };

  it('is in none of that reader’s mails, at no tier and in no field', async () => {
    const people = await readers();
    const { author } = people;
    const ask = await anAsk('The ask');
    const tasks: Record<string, string> = {};
    for (const [index, tier] of TIERS.entries()) {
      await anInteraction(`meeting-${tier}-canary`, { author, tier });
      await aPosition(ask, 'oppose', `XX${'CDEFG'[index]}`, { author, tier });
      tasks[tier] = await aTask(`task-${tier}-canary`, { author, tier });
      await aTask(`done-${tier}-canary`, { author, tier, state: 'done', closedAt: WITHIN });
    }
    for (const [who, reader] of Object.entries(people) as [keyof typeof CLEARED, TestPerson][]) {
      const digest = mailOf(await composeFor(reader));
      const reminders = await Promise.all(
        TIERS.map((tier) => composeFor(reader, { kind: 'task_reminder', subjectId: tasks[tier] ?? '' })),
      );
      for (const [index, tier] of TIERS.entries()) {
        const cleared = CLEARED[who].includes(tier);
        const found = {
          who,
          tier,
          meeting: digest.text.includes(`meeting-${tier}-canary`),
          position: digest.text.includes(`Delegation ${'CDEFG'[index]}`),
          task: digest.text.includes(`task-${tier}-canary`),
          done: digest.text.includes(`done-${tier}-canary`),
        };
        expect(found).toEqual({
          who,
          tier,
          meeting: cleared,
          position: cleared,
          task: cleared,
          done: cleared,
        });
        expect(everythingIn(digest).includes(`${tier}-canary`)).toBe(cleared);
      }
      // None is assigned to anybody here, so no reminder may say a word.
      expect(reminders.map((reminder) => reminder.outcome)).toEqual(TIERS.map(() => 'skip'));
      expect(everythingIn(digest)).not.toContain('position-');
    }
  });

  it('is told to the one to whom a task was given, and to nobody else', async () => {
    const [author, assignee, stranger] = [
      await person({ role: 'campaigner' }),
      await person({ organisationId: otherOrganisation }),
      await person({ organisationId: otherOrganisation }),
    ];
    const task = await aTask('private-task', { author, tier: 'me', assigneeId: assignee.id });
    await anInteraction('a meeting', { author });
    expect(mailOf(await composeFor(assignee)).text).toContain('private-task');
    expect(everythingIn(await composeFor(stranger))).not.toContain('private-task');
    const reminder = mailOf(await composeFor(assignee, { kind: 'task_reminder', subjectId: task }));
    expect(reminder.text).toContain('private-task');
    expect(await composeFor(stranger, { kind: 'task_reminder', subjectId: task })).toMatchObject({
      outcome: 'skip',
      reason: 'no_longer_addressed',
    });
  });

  it('is not told by where a delegation stood before', async () => {
    const [author, stranger] = [
      await person({ role: 'campaigner' }),
      await person({ organisationId: otherOrganisation }),
    ];
    const ask = await anAsk('The ask');
    const before = { author, recordedAt: '2024-07-01T00:00:00Z' };
    await aPosition(ask, 'oppose', 'XXA', { ...before, occurredAt: '2024-06-01T00:00:00Z' });
    await aPosition(ask, 'champion', 'XXA', { ...before, tier: 'organisation' });
    await aPosition(ask, 'undecided', 'XXA', { author });
    expect(mailOf(await composeFor(author)).text).toContain('From "champions it" to "undecided", away from');
    expect(mailOf(await composeFor(stranger)).text).toContain(
      'From "opposes" to "undecided", towards the ask',
    );
  });

  it('reaches nobody who is not a member any more, nor a member of another campaign', async () => {
    const [author, gone] = [await person({ role: 'campaigner' }), await person()];
    const deadline = await aDeadline(demarche.database, campaign, { dueAt: '2024-08-09T22:00:00Z' });
    await anInteraction('a meeting', { author });
    await demarche.database.admin(`update membership set state = 'removed' where id = $1`, [
      gone.membershipId,
    ]);
    const other = await aPerson(demarche.database, await aCampaign(demarche.database));
    for (const reader of [gone, { ...other, membershipId: author.membershipId }]) {
      for (const [kind, subjectId] of [
        ['digest'],
        ['deadline_reminder', deadline],
        ['task_reminder', newId()],
      ]) {
        const composed = await composeFor(reader, {
          kind: kind as DeliveryKind,
          subjectId: subjectId ?? newId(),
        });
        expect(composed).toMatchObject({ outcome: 'skip', reason: 'not_a_member' });
      }
    }
  });
});

describe('the other mails', () => {
  const fireAt = '2024-08-08T22:00:00Z';

  it('remind of a deadline in both clocks and in words, under a subject that tells nothing', async () => {
    const reader = await person();
    const id = await aDeadline(demarche.database, campaign, {
      title: 'Close\r\nBcc: x',
      dueAt: '2024-08-09T22:00:00Z',
    });
    await demarche.database.admin(`update deadline set zone = 'America/New_York' where id = $1`, [id]);
    for (const [zone, label] of [
      ['Asia/Bangkok', 'Sat 10 Aug 2024, 05:00 in Bangkok (UTC+7)'],
      ['Asia/Yangon', 'Sat 10 Aug 2024, 04:30 in Yangon (UTC+6:30)'],
      ['America/New_York', 'Fri 9 Aug 2024, 18:00 in New York (UTC−4)'],
    ] as const) {
      const mail = mailOf(
        await composeFor(reader, {
          kind: 'deadline_reminder',
          subjectId: id,
          fireAt,
          zone,
          now: new Date(fireAt),
        }),
      );
      for (const fact of ['Fri 9 Aug 2024, 18:00 in New York (UTC−4)', label, 'in 24 hours']) {
        expect(mail.text).toContain(fact);
        expect(mail.html).toContain(fact);
      }
      expect(mail.subject).toBe('Demarche: a deadline is near');
      expect(JSON.stringify(mail.headers)).not.toContain('Bcc');
      expect(mail.text).not.toContain('late');
    }
  });

  it('say so when they are late, and do not come when it is over', async () => {
    const reader = await person();
    const subjectId = await aDeadline(demarche.database, campaign, { dueAt: '2024-08-09T22:00:00Z' });
    const mail = (now: string) =>
      composeFor(reader, { kind: 'deadline_reminder', subjectId, fireAt, now: new Date(now) });
    expect(mailOf(await mail('2024-08-09T01:00:00Z')).text).toContain(
      'This mail is late. It should have left 3 hours ago, on Fri 9 Aug 2024, 05:00 in Bangkok (UTC+7).',
    );
    expect(await mail('2024-08-09T22:00:00Z')).toMatchObject({ outcome: 'skip', reason: 'expired' });
    await demarche.database.admin(`update deadline set state = 'cancelled' where id = $1`, [subjectId]);
    expect(await mail(fireAt)).toMatchObject({ outcome: 'skip', reason: 'cancelled' });
  });

  it('correct a time that was already mailed', async () => {
    const reader = await person();
    const subjectId = await aDeadline(demarche.database, campaign, { dueAt: '2024-08-11T22:00:00Z' });
    const mail = mailOf(await composeFor(reader, { kind: 'deadline_moved', subjectId, fireAt }));
    expect(mail.subject).toBe('Demarche: a deadline has moved');
    expect(mail.text).toContain('This deadline has moved. The time in earlier mails no longer holds.');
    expect(mail.text).toContain(
      'The time now: Sun 11 Aug 2024, 22:00 UTC · Mon 12 Aug 2024, 05:00 in Bangkok',
    );
  });

  it('remind the assignee of an open task only', async () => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person()];
    const subjectId = await aTask('Call back', { author, assigneeId: reader.id });
    const mail = mailOf(await composeFor(reader, { kind: 'task_reminder', subjectId, fireAt: WITHIN }));
    expect(mail.text).toContain('Delegation: Delegation B');
    expect(mail.text).toContain(
      'Wed 7 Aug 2024, 06:00 in New York (UTC−4) · Wed 7 Aug 2024, 17:00 in Bangkok',
    );
    for (const [zone, label] of [
      ['Asia/Yangon', '06:00 in New York (UTC−4) · Wed 7 Aug 2024, 16:30 in Yangon (UTC+6:30)'],
      ['America/New_York', 'Due: Wed 7 Aug 2024, 06:00 in New York (UTC−4)\n'],
    ] as const) {
      const other = await composeFor(reader, { kind: 'task_reminder', subjectId, fireAt: WITHIN, zone });
      expect(mailOf(other).text).toContain(label);
    }
    for (const state of ['done', 'cancelled']) {
      await demarche.database.admin('update task set state = $2 where id = $1', [subjectId, state]);
      expect(await composeFor(reader, { kind: 'task_reminder', subjectId })).toMatchObject({ reason: state });
    }
  });

  it('invite somebody who has no seat yet', async () => {
    const inviter = await person({ role: 'coordinator', name: 'Aung <b>Ko</b>' });
    const invited = await person({ role: 'campaigner', zone: 'Asia/Yangon' });
    await demarche.database.admin(`update membership set state = 'invited' where id = $1`, [
      invited.membershipId,
    ]);
    const subjectId = await demarche.database.make.invitation({
      ...{
        campaignId: campaign.id,
        userId: invited.id,
        membershipId: invited.membershipId,
        invitedBy: inviter.id,
      },
      expiresAt: new Date('2024-08-12T00:00:00Z'),
    });
    const composed = () => composeFor(invited, { kind: 'invitation', subjectId, zone: 'Asia/Yangon' });
    const mail = mailOf(await composed());
    const token = new Tokens(demarche.environment.secret).make('invitation', subjectId);
    expect(mail.text).toContain(`${publicUrl}/mail/invitation?token=${token}`);
    expect(mail.text).toContain('as campaigner');
    expect(mail.text).toContain('Mon 12 Aug 2024, 06:30 in Yangon (UTC+6:30)');
    expect(mail.html).toContain('Aung &lt;b&gt;Ko&lt;/b&gt;');
    expect(mail.headers).not.toHaveProperty('List-Unsubscribe');
    await demarche.database.admin('update invitation set revoked_at = now() where id = $1', [subjectId]);
    expect(await composed()).toMatchObject({ outcome: 'skip', reason: 'cancelled' });
  });
});

describe('the preview of a digest', () => {
  const previewPath = (membershipId: string, campaignId = campaign.id) =>
    `/api/campaigns/${campaignId}/members/${membershipId}/digest-preview`;
  /** A Monday morning is ahead, a week of events behind. */
  const CLOCK = '2024-08-04T00:00:00Z';

  it('shows a coordinator only what she may see as well', async () => {
    const member = await person({ role: 'campaigner', name: 'Member' });
    const coordinator = await person({
      role: 'coordinator',
      organisationId: otherOrganisation,
      zone: 'Asia/Yangon',
    });
    const ask = await anAsk('The ask');
    await anInteraction('shared-note', { author: member });
    await anInteraction('private-note', { author: member, tier: 'me' });
    await anInteraction('our-note', { author: member, tier: 'organisation' });
    await anInteraction('her-own-note', {
      author: coordinator,
      tier: 'me',
      organisationId: otherOrganisation,
    });
    await aTask('secret-errand', {
      author: member,
      tier: 'me',
      assigneeId: member.id,
      dueAt: '2024-08-04T10:00:00Z',
    });
    await aTask('known-errand', { author: member, assigneeId: member.id });
    const before = { author: member, recordedAt: '2024-07-01T00:00:00Z' };
    await aPosition(ask, 'oppose', 'XXC', { ...before, occurredAt: '2024-06-01T00:00:00Z' });
    await aPosition(ask, 'champion', 'XXC', { ...before, tier: 'organisation' });
    await aPosition(ask, 'undecided', 'XXC', { author: member });
    await aPosition(ask, 'support', 'XXD', { author: member, tier: 'me' });
    await takenBack(
      await aPosition(ask, 'oppose', 'XXG', { ...before, tier: 'organisation' }),
      member,
      WITHIN,
    );
    await takenBack(await aPosition(ask, 'oppose', 'XXH', before), member, WITHIN);
    await setClock(demarche.database, CLOCK);

    const own = await (await demarche.as(member)).get(`/api/me/digest-preview?campaignId=${campaign.id}`);
    expect(own.status).toBe(200);
    expect(own.body).toMatchObject({ wouldSend: true, reason: null, slot: '2024-W32' });
    expect(clockInWords(own.body.dueAt.reader)).toBe('Mon 5 Aug 2024, 08:00 in Bangkok (UTC+7)');
    for (const text of [
      'private-note',
      'our-note',
      'secret-errand',
      'From "champions it"',
      'Delegation D',
      'Delegation G',
      'Delegation H',
    ]) {
      expect(own.body.text).toContain(text);
    }
    expect(own.text).not.toContain('her-own-note');
    expect(own.body.counts).toMatchObject({ interactions: 3, positions: 4, ownTasks: 2 });

    const { status, body, text } = await (
      await demarche.as(coordinator)
    ).get(previewPath(member.membershipId));
    expect(status).toBe(200);
    expect(body.text).toContain('shared-note');
    expect(body.text).toContain('known-errand');
    expect(body.text).toContain('From "opposes" to "undecided"');
    expect(body.text).toContain('Delegation H');
    for (const hidden of [
      'private-note',
      'our-note',
      'her-own-note',
      'secret-errand',
      'champions',
      'Delegation D',
      'Delegation G',
    ]) {
      expect(text).not.toContain(hidden);
    }
    expect(body.counts).toMatchObject({ interactions: 1, positions: 2, ownTasks: 1 });
    expect(clockInWords(body.windowStart.venue)).toBe('Mon 29 Jul 2024, 08:00 in Bangkok (UTC+7)');
    expect(clockInWords(body.windowEnd.reader)).toBe('Mon 5 Aug 2024, 07:30 in Yangon (UTC+6:30)');
    expect(text).not.toContain('token=');
    expect(own.text).not.toContain('token=');
  });

  it('names the same span beside the mail as in it, also after a mail that was made a moment early', async () => {
    const member = await person();
    await setClock(demarche.database, CLOCK);
    const window = { start: new Date('2024-07-22T01:00:00Z'), end: new Date('2024-07-29T00:59:10Z') };
    await recordRun(member, '2024-W31', { outcome: 'skip', reason: 'empty', window });
    const { body } = await (
      await demarche.as(member)
    ).get(`/api/me/digest-preview?campaignId=${campaign.id}`);
    const from = 'Mon 29 Jul 2024, 08:00 in Bangkok (UTC+7)';
    expect(body.text).toContain(`from ${from}`);
    expect(clockInWords(body.windowStart.reader)).toBe(from);
  });

  it('says that a mail with nothing, or one that is not wanted, is not sent', async () => {
    const [member, coordinator] = [await person(), await person({ role: 'coordinator' })];
    await setClock(demarche.database, CLOCK);
    const client = await demarche.as(coordinator);
    const preview = async () => (await client.get(previewPath(member.membershipId))).body;
    expect(await preview()).toMatchObject({ wouldSend: false, reason: 'empty' });
    await anInteraction('note', { author: coordinator });
    expect(await preview()).toMatchObject({ wouldSend: true, reason: null });
    await demarche.database.admin('update membership set wants_digest = false where id = $1', [
      member.membershipId,
    ]);
    expect(await preview()).toMatchObject({ wouldSend: false, reason: 'unsubscribed' });
  });

  it('is for coordinators, of people of their own campaign, and changes nothing', async () => {
    const [member, coordinator] = [
      await person({ role: 'campaigner' }),
      await person({ role: 'coordinator' }),
    ];
    const elsewhere = await aCampaign(demarche.database);
    const stranger = await aPerson(demarche.database, elsewhere, { role: 'coordinator' });
    const gone = await person();
    await demarche.database.admin(`update membership set state = 'removed' where id = $1`, [
      gone.membershipId,
    ]);
    const [asMember, asCoordinator] = [await demarche.as(member), await demarche.as(coordinator)];
    expect((await asMember.get(previewPath(coordinator.membershipId))).status).toBe(403);
    for (const path of [
      previewPath(stranger.membershipId),
      previewPath(stranger.membershipId, elsewhere.id),
      previewPath(gone.membershipId),
      previewPath(newId()),
      `/api/me/digest-preview?campaignId=${elsewhere.id}`,
    ]) {
      expect((await asCoordinator.get(path)).status).toBe(404);
    }
    const bad = await asCoordinator.get('/api/me/digest-preview?campaignId=x');
    expect(bad.status).toBe(400);
    expect(bad.body.fields[0].path).toBe('campaignId');
    expect((await asCoordinator.get('/api/me/digest-preview')).status).toBe(400);
    const runs = await demarche.database.admin('select 1 from digest_run where campaign_id = $1', [
      campaign.id,
    ]);
    const planned = await demarche.database.admin('select 1 from delivery where campaign_id = $1', [
      campaign.id,
    ]);
    expect([runs.length, planned.length]).toEqual([0, 0]);
  });
});
