import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database, Jobs, newId } from '#libs/platform';
import { Planner } from '#libs/planning';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testEnvironment } from '../support/demarche.js';
import {
  aCampaign,
  aDeadline,
  aPerson,
  aReminderRule,
  setClock,
  type TestPerson,
} from '../support/makers.js';

interface Row {
  id: string;
  user_id: string;
  rule_key: string;
  occurrence: string;
  fire_at: Date;
  useful_until: Date;
  state: string;
  skip_reason: string | null;
  kind: string;
}

describe('the plan of mail', () => {
  let test: TestDatabase;
  let database: Database;
  let jobs: Jobs;
  let planner: Planner;
  let campaign: { id: string; organisationId: string };
  let bangkok: TestPerson;
  let newYork: TestPerson;

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
    await setClock(test, '2024-08-05T14:40:00Z');
    await test.admin('delete from delivery');
    campaign = await aCampaign(test, `Campaign ${newId()}`);
    bangkok = await aPerson(test, campaign, { zone: 'Asia/Bangkok' });
    newYork = await aPerson(test, campaign, { zone: 'America/New_York', role: 'coordinator' });
  });

  const rows = (subjectId: string) =>
    test.admin<Row>('select * from delivery where subject_id = $1 order by rule_key, user_id, occurrence', [
      subjectId,
    ]);
  const plan = (id: string) => database.asRole('worker', (tx) => planner.deadlines(tx, [id]));

  it('has one row for each rule and person it addresses, however often it is made', async () => {
    await aReminderRule(test, campaign, { minutes: 48 * 60 });
    await aReminderRule(test, campaign, { minutes: 24 * 60, roles: ['coordinator'] });
    const deadline = await aDeadline(test, campaign, { dueAt: '2024-08-09T22:00:00Z' });
    await plan(deadline);
    const first = await rows(deadline);
    await plan(deadline);
    await database.asRole('worker', (tx) => planner.everything(tx));
    expect(first).toHaveLength(3);
    expect(await rows(deadline)).toEqual(first);
  });

  it('wakes each at the own hour: Friday 18:00 in New York is Saturday 05:00 in Bangkok', async () => {
    await aReminderRule(test, campaign, { morning: { at: '09:00', daysBefore: 0 } });
    const deadline = await aDeadline(test, campaign, { dueAt: '2024-08-09T22:00:00Z' });
    await plan(deadline);
    const byUser = new Map((await rows(deadline)).map((row) => [row.user_id, row.fire_at.toISOString()]));
    expect(byUser.get(bangkok.id)).toBe('2024-08-09T02:00:00.000Z');
    expect(byUser.get(newYork.id)).toBe('2024-08-09T13:00:00.000Z');
  });

  it('follows a deadline that moves, and does not send what is past', async () => {
    const rule = await aReminderRule(test, campaign, { minutes: 24 * 60 });
    await aReminderRule(test, campaign, { minutes: 14 * 24 * 60 });
    const deadline = await aDeadline(test, campaign, { dueAt: '2024-08-09T12:00:00Z' });
    await plan(deadline);
    expect((await rows(deadline)).map((row) => row.rule_key)).toEqual([`rule:${rule}`, `rule:${rule}`]);
    await test.admin(
      `update deadline set due_at = due_at + interval '2 days', version = version + 1 where id = $1`,
      [deadline],
    );
    await plan(deadline);
    const moved = await rows(deadline);
    expect(moved.map((row) => [row.state, row.occurrence, row.fire_at.toISOString()])).toEqual([
      ['planned', '0', '2024-08-10T12:00:00.000Z'],
      ['planned', '0', '2024-08-10T12:00:00.000Z'],
    ]);
  });

  it('tells those who hold the old time that it moved, and reminds them again of the new one', async () => {
    await aReminderRule(test, campaign, { minutes: 24 * 60, urgent: true });
    const deadline = await aDeadline(test, campaign, { dueAt: '2024-08-07T12:00:00Z' });
    await plan(deadline);
    await test.admin(
      `update delivery set state = 'accepted', accepted_at = now(), handed_over_at = now() where subject_id = $1 and user_id = $2`,
      [deadline, newYork.id],
    );
    await test.admin(`update deadline set due_at = '2024-08-09T12:00:00Z', version = 2 where id = $1`, [
      deadline,
    ]);
    await plan(deadline);
    await plan(deadline);
    const hers = (await rows(deadline)).filter((row) => row.user_id === newYork.id);
    expect(hers.map((row) => [row.kind, row.occurrence, row.state])).toEqual([
      ['deadline_moved', '2', 'planned'],
      ['deadline_reminder', '0', 'accepted'],
      ['deadline_reminder', '1', 'planned'],
    ]);
    const his = (await rows(deadline)).filter((row) => row.user_id === bangkok.id);
    expect(his.map((row) => [row.kind, row.occurrence])).toEqual([['deadline_reminder', '0']]);
  });

  it('sends the nearest reminder only when a move makes several due at once', async () => {
    for (const hours of [72, 48, 24])
      await aReminderRule(test, campaign, { minutes: hours * 60, urgent: true });
    const deadline = await aDeadline(test, campaign, { dueAt: '2024-08-20T12:00:00Z' });
    await plan(deadline);
    await test.admin(`update deadline set due_at = '2024-08-06T12:00:00Z', version = 2 where id = $1`, [
      deadline,
    ]);
    await plan(deadline);
    const hers = (await rows(deadline)).filter((row) => row.user_id === newYork.id);
    expect(hers.map((row) => [row.state, row.skip_reason, row.fire_at.toISOString()]).sort()).toEqual([
      ['planned', null, expect.stringMatching(/^2024-08-05T14:40/)],
      ['skipped', 'superseded', expect.any(String)],
      ['skipped', 'superseded', expect.any(String)],
    ]);
  });

  it('reminds at once, and once, of a deadline that was made too late for its rules', async () => {
    for (const hours of [48, 24]) await aReminderRule(test, campaign, { minutes: hours * 60 });
    const deadline = await aDeadline(test, campaign, { dueAt: '2024-08-06T10:00:00Z' });
    await plan(deadline);
    await plan(deadline);
    const first = await rows(deadline);
    expect(first.map((row) => [row.state, row.fire_at.toISOString().slice(0, 16)])).toEqual([
      ['planned', '2024-08-05T14:40'],
      ['planned', '2024-08-05T14:40'],
    ]);
    await test.admin(`update delivery set state = 'accepted', handed_over_at = now() where subject_id = $1`, [
      deadline,
    ]);
    await plan(deadline);
    expect(await rows(deadline)).toHaveLength(2);
    // 23:00 in Bangkok: whoever comes to it in the night hears in the morning.
    await setClock(test, '2024-08-05T16:00:00Z');
    const joiner = await aPerson(test, campaign, { zone: 'Asia/Bangkok' });
    await plan(deadline);
    const theirs = (await rows(deadline)).filter((row) => row.user_id === joiner.id);
    expect(theirs.map((row) => row.fire_at.toISOString())).toEqual(['2024-08-06T00:00:00.000Z']);
  });

  it('reminds at night of what was entered late and would be over by the morning', async () => {
    await aReminderRule(test, campaign, { minutes: 24 * 60 });
    // Noon in New York is 23:00 in Bangkok; 18:00 there is 05:00, before the quiet hours end.
    await setClock(test, '2024-08-05T16:00:00Z');
    const deadline = await aDeadline(test, campaign, { dueAt: '2024-08-05T22:00:00Z' });
    await plan(deadline);
    const planned = await rows(deadline);
    expect(new Set(planned.map((row) => row.user_id))).toEqual(new Set([bangkok.id, newYork.id]));
    const [now] = await test.admin<{ now: Date }>('select clock_now() as now');
    for (const row of planned) expect(row.fire_at.getTime()).toBeLessThanOrEqual(now!.now.getTime());
  });

  it('tells of a move in the night when the new time would be over by the morning', async () => {
    await aReminderRule(test, campaign, { minutes: 24 * 60, urgent: true });
    const deadline = await aDeadline(test, campaign, { dueAt: '2024-08-07T12:00:00Z' });
    await plan(deadline);
    await test.admin(`update delivery set state = 'accepted', handed_over_at = now() where subject_id = $1`, [
      deadline,
    ]);
    // 23:00 in Bangkok; the new time is 06:00 there, an hour before the quiet hours end.
    await setClock(test, '2024-08-05T16:00:00Z');
    await test.admin(`update deadline set due_at = '2024-08-05T23:00:00Z', version = 2 where id = $1`, [
      deadline,
    ]);
    await plan(deadline);
    const notices = await test.admin<{ user_id: string; urgent: boolean; at_once: boolean }>(
      `select user_id, urgent, fire_at <= clock_now() as at_once from delivery
       where subject_id = $1 and kind = 'deadline_moved' and user_id = $2`,
      [deadline, bangkok.id],
    );
    expect(notices).toEqual([{ user_id: bangkok.id, urgent: true, at_once: true }]);
  });

  it('never writes an old instant over that of a move it did not see', async () => {
    await aReminderRule(test, campaign, { minutes: 24 * 60 });
    const deadline = await aDeadline(test, campaign, { dueAt: '2024-08-09T12:00:00Z' });
    await plan(deadline);
    await test.admin(`update reminder_rule set minutes = 12 * 60 where campaign_id = $1`, [campaign.id]);
    let moved = false;
    const refreshing = database.asRole(
      'worker',
      async (tx) => {
        // The plan has read the world; now somebody moves the deadline and plans it.
        await tx.query('select 1 from deadline');
        await database.asRole('worker', async (mover) => {
          await test.admin(`update deadline set due_at = '2024-08-16T12:00:00Z', version = 2 where id = $1`, [
            deadline,
          ]);
          await planner.deadlines(mover, [deadline]);
        });
        moved = true;
        await planner.everything(tx);
      },
      { snapshot: true },
    );
    await expect(refreshing).rejects.toMatchObject({ code: '40001' });
    expect(moved).toBe(true);
    await planner.refresh(database);
    expect(new Set((await rows(deadline)).map((row) => row.fire_at.toISOString()))).toEqual(
      new Set(['2024-08-16T00:00:00.000Z']),
    );
  });

  it('leaves rows alone that stay as they are, so that nobody waits for a plan that changes nothing', async () => {
    await aReminderRule(test, campaign);
    const deadline = await aDeadline(test, campaign, { dueAt: '2024-08-09T12:00:00Z' });
    await plan(deadline);
    await database.asRole('worker', async (tx) => {
      await planner.everything(tx);
      const free = await test.admin('select id from delivery where subject_id = $1 for update skip locked', [
        deadline,
      ]);
      expect(free).toHaveLength(2);
    });
  });

  it('writes down why a planned mail will not go, and plans anew when the reason is gone', async () => {
    await aReminderRule(test, campaign);
    const deadline = await aDeadline(test, campaign, { dueAt: '2024-08-09T12:00:00Z' });
    await plan(deadline);
    await test.admin(`update deadline set state = 'cancelled', version = 2 where id = $1`, [deadline]);
    await plan(deadline);
    expect((await rows(deadline)).map((row) => row.skip_reason)).toEqual(['cancelled', 'cancelled']);
    await test.admin(`update deadline set state = 'open', version = 3 where id = $1`, [deadline]);
    await plan(deadline);
    const states = (await rows(deadline)).map((row) => `${row.state} ${row.occurrence}`).sort();
    expect(states).toEqual(['planned 1', 'planned 1', 'skipped 0', 'skipped 0']);
  });

  it('plans one digest a week, and a change of zone or hour neither repeats nor loses it', async () => {
    await database.asRole('worker', (tx) => planner.everything(tx));
    const planned = await rows(bangkok.membershipId);
    expect(planned.map((row) => [row.occurrence, row.fire_at.toISOString()])).toEqual([
      ['2024-W33', '2024-08-12T01:00:00.000Z'],
    ]);
    await test.admin(
      `update user_account set zone = 'Pacific/Kiritimati', digest_at = '06:30' where id = $1`,
      [bangkok.id],
    );
    await database.asRole('worker', (tx) => planner.people(tx, [bangkok.id]));
    const moved = await rows(bangkok.membershipId);
    expect(moved).toHaveLength(1);
    // 06:30 lies in the quiet hours, which end at 07:00.
    expect(moved[0]?.fire_at.toISOString()).toBe('2024-08-11T17:00:00.000Z');
    await test.admin(`update delivery set state = 'accepted' where id = $1`, [moved[0]?.id]);
    await setClock(test, '2024-08-11T18:00:00Z');
    await test.admin(`update user_account set zone = 'Pacific/Pago_Pago' where id = $1`, [bangkok.id]);
    await database.asRole('worker', (tx) => planner.people(tx, [bangkok.id]));
    expect((await rows(bangkok.membershipId)).map((row) => row.occurrence)).toEqual(['2024-W33', '2024-W34']);
  });

  it('costs a number of statements that does not grow with deadlines and people', async () => {
    const few = await aDeadline(test, campaign, { dueAt: '2024-08-09T12:00:00Z' });
    await aReminderRule(test, campaign);
    const count = (ids: string[]) =>
      database.asRole('worker', async (tx) => {
        await planner.deadlines(tx, ids);
        return tx.statements;
      });
    const withOne = await count([few]);
    const many = await Promise.all(
      Array.from({ length: 20 }, () => aDeadline(test, campaign, { dueAt: '2024-08-10T12:00:00Z' })),
    );
    expect(await count([few, ...many])).toBe(withOne);
  });
});
