import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LetterRequest, LetterSigning } from '#libs/data';
import { zoneDataVersion } from '#libs/domain';
import { Database, Jobs, newId } from '#libs/platform';
import { Planner } from '#libs/planning';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testEnvironment } from '../support/demarche.js';
import { aCampaign, aPerson, aReminderRule, setClock, type TestPerson } from '../support/makers.js';

const OLD = '2023c';

/** All instants were stored an hour too early, as if New York were at UTC−3 in that summer. */
describe('an update of the time-zone data', () => {
  let test: TestDatabase;
  let database: Database;
  let jobs: Jobs;
  let planner: Planner;
  let campaign: { id: string; organisationId: string };
  let person: TestPerson;
  let ruleId: string;
  let taskRuleId: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await Database.open({ url: test.url });
    jobs = await Jobs.open({ ...testEnvironment(test), prefix: newId() });
    planner = new Planner(jobs);
  });
  afterAll(async () => {
    await jobs.close();
    await database.close();
    await test.drop();
  });
  beforeEach(async () => {
    await test.admin('truncate campaign cascade');
    await setClock(test, '2024-08-05T14:40:00Z');
    await test.admin('update installation set zone_version = $1', [OLD]);
    campaign = await aCampaign(test);
    person = await aPerson(test, campaign, { zone: 'America/New_York' });
    ruleId = await aReminderRule(test, campaign, { minutes: 24 * 60 });
    taskRuleId = await aReminderRule(test, campaign, { subject: 'task', minutes: 60 });
  });

  const rederive = () => database.asRole('worker', (tx) => planner.rederiveZones(tx));

  // What the old zone data made of the wall times, right or wrong.
  const there = () => ({ campaignId: campaign.id, zone: 'America/New_York', zoneVersion: OLD });

  async function aSession(opens: [string, string], closes: [string, string]): Promise<string> {
    return test.make.session({
      ...there(),
      processId: await test.make.process({ campaignId: campaign.id }),
      ...{ opensLocal: opens[0], opensAt: new Date(opens[1]) },
      ...{ closesLocal: closes[0], closesAt: new Date(closes[1]) },
    });
  }

  const aMeeting = (sessionId: string, starts: [string, string], ends: [string, string]) =>
    test.make.meeting({
      ...{ campaignId: campaign.id, sessionId },
      ...{ startsLocal: starts[0], startsAt: new Date(starts[1]) },
      ...{ endsLocal: ends[0], endsAt: new Date(ends[1]) },
    });

  const anAbsolute = (dueLocal: string, dueAt: string) =>
    test.make.deadline({ ...there(), dueLocal, dueAt: new Date(dueAt) });

  const aRelative = (sessionId: string, offsetDays: number, dueLocal: string, dueAt: string) =>
    test.make.deadline({
      ...there(),
      ...{ schedule: 'relative', sessionId, anchor: 'session_close', offsetDays, atTime: '18:00' },
      ...{ dueLocal, dueAt: new Date(dueAt) },
    });

  const aTask = (dueLocal: string, dueAt: string) =>
    test.make.task({
      ...there(),
      ...{ assigneeId: person.id, authorId: person.id, organisationId: campaign.organisationId },
      ...{ dueLocal, dueAt: new Date(dueAt) },
    });

  const aLetter = (closesLocal: string, closesAt: string) =>
    test.make.letter({
      ...{ campaignId: campaign.id, authorId: person.id, state: 'open', openedAt: new Date(closesAt) },
      ...{ closesLocal, closesAt: new Date(closesAt), zone: 'America/New_York', zoneVersion: OLD },
    });

  const instants = async (table: string, id: string, ...columns: string[]) => {
    const [row] = await test.admin<Record<string, Date | string>>(`select * from ${table} where id = $1`, [
      id,
    ]);
    return columns.map((column) => {
      const value = row?.[column];
      return value instanceof Date ? value.toISOString() : value;
    });
  };
  const fireAt = async (subjectId: string, ruleKey: string) => {
    const found = await test.admin<{ fire_at: Date; useful_until: Date; state: string }>(
      'select fire_at, useful_until, state from delivery where subject_id = $1 and rule_key = $2',
      [subjectId, ruleKey],
    );
    return found.map((row) => [row.state, row.fire_at.toISOString(), row.useful_until.toISOString()]);
  };

  it('corrects whatever lies ahead: sessions with their meetings, deadlines of both kinds, tasks', async () => {
    const session = await aSession(
      ['2024-07-29T10:00', '2024-07-29T13:00:00Z'],
      ['2024-08-09T18:00', '2024-08-09T21:00:00Z'],
    );
    const meeting = await aMeeting(
      session,
      ['2024-08-08T10:00', '2024-08-08T13:00:00Z'],
      ['2024-08-08T13:00', '2024-08-08T16:00:00Z'],
    );
    const absolute = await anAbsolute('2024-08-09T18:00', '2024-08-09T21:00:00Z');
    const relative = await aRelative(session, -1, '2024-08-08T18:00', '2024-08-08T21:00:00Z');
    const task = await aTask('2024-08-07T17:00', '2024-08-07T20:00:00Z');

    expect(await rederive()).toBe(true);

    expect(await instants('session', session, 'opens_at', 'closes_at', 'zone_version')).toEqual([
      '2024-07-29T14:00:00.000Z',
      '2024-08-09T22:00:00.000Z',
      zoneDataVersion,
    ]);
    expect(await instants('meeting', meeting, 'starts_at', 'ends_at')).toEqual([
      '2024-08-08T14:00:00.000Z',
      '2024-08-08T17:00:00.000Z',
    ]);
    expect(await instants('deadline', absolute, 'due_local', 'due_at', 'zone_version')).toEqual([
      '2024-08-09T18:00',
      '2024-08-09T22:00:00.000Z',
      zoneDataVersion,
    ]);
    expect(await instants('deadline', relative, 'due_local', 'due_at', 'zone_version')).toEqual([
      '2024-08-08T18:00',
      '2024-08-08T22:00:00.000Z',
      zoneDataVersion,
    ]);
    expect(await instants('task', task, 'due_local', 'due_at', 'zone_version')).toEqual([
      '2024-08-07T17:00',
      '2024-08-07T21:00:00.000Z',
      zoneDataVersion,
    ]);
  });

  it('corrects when sign-on of a letter closes and what reminds of it, and leaves one that is over', async () => {
    const ahead = await aLetter('2024-08-09T18:00', '2024-08-09T21:00:00Z');
    const over = await aLetter('2024-08-05T10:00', '2024-08-05T13:00:00Z');
    await test.table(LetterSigning).insert({ letterId: ahead, campaignId: campaign.id });
    const asked = { id: newId(), campaignId: campaign.id, letterId: ahead, userId: person.id };
    await test
      .table(LetterRequest)
      .insert({ ...asked, name: 'Somebody', askedBy: person.id, askedAt: new Date('2024-08-01T12:00:00Z') });
    await database.asRole('worker', (tx) => planner.everything(tx));
    const rules = ['letter:1', 'letter:3'];
    const until = async () => (await Promise.all(rules.map((rule) => fireAt(asked.id, rule)))).flat();
    const fires = ['2024-08-08T13:00:00.000Z', '2024-08-06T13:00:00.000Z'];
    const planned = (at: string) => fires.map((fire) => ['planned', fire, at]);
    expect(await until()).toEqual(planned('2024-08-09T21:00:00.000Z'));

    expect(await rederive()).toBe(true);

    expect(await instants('letter', ahead, 'closes_local', 'closes_at', 'zone_version')).toEqual([
      ...['2024-08-09T18:00', '2024-08-09T22:00:00.000Z'],
      zoneDataVersion,
    ]);
    expect(await instants('letter', over, 'closes_at', 'zone_version')).toEqual([
      ...['2024-08-05T13:00:00.000Z', OLD],
    ]);
    expect(await until()).toEqual(planned('2024-08-09T22:00:00.000Z'));
  });

  it('leaves what lies behind as it happened', async () => {
    const session = await aSession(
      ['2024-02-05T10:00', '2024-02-05T14:00:00Z'],
      ['2024-02-09T18:00', '2024-02-09T22:00:00Z'],
    );
    const meeting = await aMeeting(
      session,
      ['2024-02-08T10:00', '2024-02-08T14:00:00Z'],
      ['2024-02-08T13:00', '2024-02-08T17:00:00Z'],
    );
    const deadline = await anAbsolute('2024-08-05T10:00', '2024-08-05T13:00:00Z');
    const task = await aTask('2024-08-02T17:00', '2024-08-02T20:00:00Z');
    const before = await all();

    expect(await rederive()).toBe(true);

    expect(await all()).toEqual(before);
    async function all() {
      return [
        await instants('session', session, 'opens_at', 'closes_at', 'zone_version'),
        await instants('meeting', meeting, 'starts_at', 'ends_at'),
        await instants('deadline', deadline, 'due_at', 'zone_version'),
        await instants('task', task, 'due_at', 'zone_version'),
      ];
    }
  });

  it('re-dates the mail that is planned, and a second run changes nothing', async () => {
    const deadline = await anAbsolute('2024-08-09T18:00', '2024-08-09T21:00:00Z');
    const task = await aTask('2024-08-07T17:00', '2024-08-07T20:00:00Z');
    await database.asRole('worker', (tx) => planner.everything(tx));
    const planned = ['planned', '2024-08-08T21:00:00.000Z', '2024-08-09T21:00:00.000Z'];
    expect(await fireAt(deadline, `rule:${ruleId}`)).toEqual([planned]);
    expect(await fireAt(task, `rule:${taskRuleId}`)).toEqual([
      ['planned', '2024-08-07T19:00:00.000Z', '2024-08-07T20:00:00.000Z'],
    ]);

    expect(await rederive()).toBe(true);

    expect(await fireAt(deadline, `rule:${ruleId}`)).toEqual([
      ['planned', '2024-08-08T22:00:00.000Z', '2024-08-09T22:00:00.000Z'],
    ]);
    expect(await fireAt(task, `rule:${taskRuleId}`)).toEqual([
      ['planned', '2024-08-07T20:00:00.000Z', '2024-08-07T21:00:00.000Z'],
    ]);
    const everything = () => test.admin('select d.*, xmin from delivery d order by id');
    const rows = await everything();
    const deadlines = await test.admin('select l.*, xmin from deadline l order by id');
    expect(await rederive()).toBe(false);
    expect(await everything()).toEqual(rows);
    // Nor does it find anything to correct when it has to look again.
    await test.admin('update installation set zone_version = $1', [OLD]);
    expect(await rederive()).toBe(true);
    expect(await test.admin('select l.*, xmin from deadline l order by id')).toEqual(deadlines);
    expect(await everything()).toEqual(rows);
  });

  it('writes again to those who hold the wrong hour', async () => {
    const deadline = await anAbsolute('2024-08-09T18:00', '2024-08-09T21:00:00Z');
    await database.asRole('worker', (tx) => planner.everything(tx));
    await test.admin(
      `update delivery set state = 'accepted', handed_over_at = clock_now(), accepted_at = clock_now()
       where subject_id = $1`,
      [deadline],
    );
    await rederive();
    const moved = await test.admin(
      `select kind, occurrence, state, useful_until from delivery where subject_id = $1 and state = 'planned' order by kind`,
      [deadline],
    );
    const until = new Date('2024-08-09T22:00:00Z');
    expect(moved).toEqual([
      expect.objectContaining({ kind: 'deadline_moved', useful_until: until }),
      expect.objectContaining({ kind: 'deadline_reminder', occurrence: '1', useful_until: until }),
    ]);
  });
});
