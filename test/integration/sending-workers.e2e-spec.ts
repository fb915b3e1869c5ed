import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCampaign, aPerson, setClock } from '../support/makers.js';
import { until } from '../support/processes.js';
import { aDeadline, aDelivery, aRule } from '../support/worker.js';
import {
  world,
  campaign,
  person,
  reminder,
  openSendingWorld,
  stopSendingWorld,
  end,
  begin,
} from '../support/sending.js';

beforeAll(openSendingWorld);
afterAll(stopSendingWorld);
afterEach(end);
beforeEach(begin);

describe('workers that come and go', () => {
  it('cannot write what another has taken over', async () => {
    const to = await person();
    const id = await reminder(to);
    world.decide = async ({ stage }) => {
      if (stage === 'data') {
        await world.database.admin(`update delivery set fence = nextval('delivery_fence') where id = $1`, [
          id,
        ]);
      }
      return undefined;
    };
    const worker = await world.worker();
    await worker.sweepNow();
    expect(await world.mailsTo(to)).toHaveLength(1);
    expect(await world.row(id)).toMatchObject({ state: 'handing_over', accepted_at: null });
    expect(world.logged.some((line) => line.includes('delivery.late_write') && line.includes(id))).toBe(true);
  });
  it('leave rows behind that the others pick up within seconds', async () => {
    const [one, two] = [await person(), await person()];
    const [claimed, handed] = [await reminder(one), await reminder(two)];
    await world.database.admin(
      `update delivery set worker_id = 1, fence = nextval('delivery_fence'), lease_until = now() + interval '1 hour',
         state = case id when $1 then 'claimed' else 'handing_over' end, attempts = 1,
         message_id = '<' || id || '@example.org>' where id in ($1, $2)`,
      [claimed, handed],
    );
    const worker = await world.worker();
    await worker.reconcileNow();
    expect(await world.row(claimed)).toMatchObject({ state: 'claimed' });
    await until(async () => {
      await worker.reconcileNow();
      return (await world.row(claimed)).state === 'planned' && (await world.row(handed)).state === 'planned';
    }, 'the death is believed');
    await worker.sweepNow();
    // A sweep that the queue woke may have been first, and then this one had nothing to do.
    await until(async () => {
      const rows = [await world.row(claimed), await world.row(handed)];
      return rows.every(({ state }) => state === 'accepted');
    }, 'both are sent');
    expect(await world.row(handed)).toMatchObject({ state: 'accepted', attempts: 2 });
    expect([await world.mailsTo(one), await world.mailsTo(two)].map((mails) => mails.length)).toEqual([1, 1]);
  });
  it('do not take a living worker’s mails away', async () => {
    const to = await person();
    const id = await reminder(to);
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    world.decide = ({ stage }) =>
      stage === 'data' ? released.then(() => ({ action: 'accept' as const })) : undefined;
    const [owner, other] = [await world.worker(), await world.worker({}, false)];
    const sweep = owner.sweepNow();
    await until(async () => (await world.row(id)).state === 'handing_over', 'the mail is on the wire');
    // By the time it believes in another's death, it has had the time to be wrong about this one.
    const orphan = await reminder(await person(), { fireAt: new Date(Date.now() + 86_400_000) });
    await world.database.admin(
      `update delivery set state = 'claimed', worker_id = 1, lease_until = now() + interval '1 hour' where id = $1`,
      [orphan],
    );
    await until(async () => {
      await other.reconcileNow();
      return (await world.row(orphan)).state === 'planned';
    }, 'the dead worker’s mail is given back');
    const meanwhile = await world.row(id);
    release();
    expect(meanwhile).toMatchObject({ state: 'handing_over', attempts: 1 });
    await sweep;
    await until(async () => (await world.row(id)).state === 'accepted', 'its owner has sent it');
    expect(await world.row(id)).toMatchObject({ state: 'accepted', attempts: 1 });
  });
  it('survive the loss of every connection to PostgreSQL in the middle of sending', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => person()));
    for (const to of people) for (let n = 0; n < 6; n++) await reminder(to, { occurrence: String(n) });
    world.decide = ({ stage }) => (stage === 'data' ? { action: 'accept', delayMs: 20 } : undefined);
    const before = world.catcher.count();
    const worker = await world.worker({ rounds: true });
    await until(() => world.catcher.count() > before + 3, 'it is in the middle of sending');
    await world.database.admin(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    const done = async () => {
      const [row] = await world.database.admin<{ n: number }>(
        `select count(*)::int as n from delivery where state = 'accepted' and campaign_id = $1`,
        [campaign.id],
      );
      return row?.n;
    };
    await until(async () => (await done()) === 60, 'all are accepted');
    const mails = (await world.catcher.list()).filter((mail) => people.some((to) => mail.to[0] === to.email));
    expect(mails).toHaveLength(60);
    await worker.stop();
    const beats = await world.database.admin<{ name: string }>('select name from heartbeat order by name');
    expect(beats.map((beat) => beat.name)).toEqual(expect.arrayContaining(['sweeper', 'worker']));
  });
});

describe('a worker that is told to stop', () => {
  it('ends what is on the wire, gives back the rest, and leaves it to the next', async () => {
    const to = await person();
    const ids: string[] = [];
    for (let n = 0; n < 40; n++) ids.push(await reminder(to, { occurrence: String(n) }));
    world.decide = ({ stage }) => (stage === 'data' ? { action: 'accept', delayMs: 60 } : undefined);
    const before = world.catcher.count();
    const worker = await world.worker();
    const sweep = worker.sweepNow();
    await until(() => world.catcher.count() > before + 5, 'it is in the middle of sending');
    await worker.stop();
    await sweep;
    const states = async () => {
      const rows = await world.database.admin<{ state: string; n: number }>(
        'select state, count(*)::int as n from delivery where id = any($1) group by state',
        [ids],
      );
      return Object.fromEntries(rows.map((row) => [row.state, row.n]));
    };
    const stopped = await states();
    expect(Object.keys(stopped).sort()).toEqual(['accepted', 'planned']);
    world.decide = undefined;
    await (await world.worker()).sweepNow();
    expect(await states()).toEqual({ accepted: 40 });
    const mails = await world.mailsTo(to);
    expect([mails.length, new Set(mails.map((mail) => mail.messageId)).size]).toEqual([40, 40]);
  });
});

describe('with the real planner and the real texts', () => {
  const realWorker = () => world.worker({ planner: undefined, compose: undefined } as never);
  it('a rule becomes one mail at its hour', async () => {
    await setClock(world.database, '2026-08-03T00:30:00Z');
    const to = await person({ zone: 'Asia/Bangkok', joinedAt: '2026-07-01T00:00:00Z' });
    await world.database.admin('update membership set wants_digest = false where id = $1', [to.membershipId]);
    await aDeadline(world.database, campaign.id, new Date('2026-08-05T02:00:00Z'));
    await world.database.admin('update reminder_rule set minutes = 2880 where campaign_id = $1', [
      campaign.id,
    ]);
    const worker = await realWorker();
    await worker.planNow();
    await worker.sweepNow();
    expect(await world.mailsTo(to)).toEqual([]);
    await setClock(world.database, '2026-08-03T02:00:01Z');
    await worker.sweepNow();
    await worker.planNow();
    await worker.sweepNow();
    const mails = await world.mailsTo(to);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toMatch('Last day for comments');
    await world.database.admin(`update installation set demo = false, clock_offset = '0'`);
  });
  it('an empty week becomes no digest, and is noted', async () => {
    await setClock(world.database, '2026-08-03T00:30:00Z'); // Monday 07:30 in Bangkok
    const empty = await aCampaign(world.database, 'Nothing happens here');
    const options = { zone: 'Asia/Bangkok', joinedAt: '2026-07-01T00:00:00Z' };
    const to = await aPerson(world.database, empty, options);
    const worker = await realWorker();
    await worker.planNow();
    await setClock(world.database, '2026-08-03T01:00:01Z');
    await worker.sweepNow();
    const rows = await world.database.admin(
      `select state, skip_reason, attempts from delivery where user_id = $1 and occurrence = '2026-W32'`,
      [to.id],
    );
    expect(rows).toEqual([{ state: 'skipped', skip_reason: 'empty', attempts: 0 }]);
    const runs = await world.database.admin('select slot, outcome from digest_run where membership_id = $1', [
      to.membershipId,
    ]);
    expect(runs).toEqual([{ slot: '2026-W32', outcome: 'empty' }]);
    expect(await world.mailsTo(to)).toEqual([]);
    await world.database.admin(`update installation set demo = false, clock_offset = '0'`);
  });
});

describe('the auditor', () => {
  it('finds what a rule asks for and the ledger lacks, what is late, and what is held', async () => {
    const other = await aCampaign(world.database, 'Audited');
    const [one, two] = [await aPerson(world.database, other), await aPerson(world.database, other)];
    const worker = await world.worker();
    const before = await worker.auditNow();
    const subjectId = await aDeadline(world.database, other.id);
    const ruleKey = `rule:${await aRule(world.database, other.id)}`;
    // Whatever the hour of this test, it is not moved out of the night.
    await world.database.admin('update reminder_rule set urgent = true where campaign_id = $1', [other.id]);
    expect(await worker.auditNow()).toMatchObject({
      missing: before.missing + 2,
      late: before.late,
      held: before.held,
    });
    const [deadline] = await world.database.admin<{ due_at: Date }>(
      'select due_at from deadline where id = $1',
      [subjectId],
    );
    const usefulUntil = deadline?.due_at as Date;
    const dueAt = usefulUntil.getTime();
    const fireAt = new Date(dueAt - 86_400_000);
    const planned = await aDelivery(world.database, other, one, { subjectId, ruleKey, usefulUntil, fireAt });
    await aDelivery(world.database, other, two, { subjectId, ruleKey, usefulUntil, state: 'uncertain' });
    const held = { ...before, held: before.held + 1 };
    expect(await worker.auditNow()).toEqual(held);

    const change = (set: string) =>
      world.database.admin(`update delivery set ${set} where id = $1`, [planned]);
    await change(`fire_at = fire_at + interval '1 minute'`);
    expect(await worker.auditNow()).toEqual({ ...held, misdated: 1, problems: before.problems + 1 });
    await change(`fire_at = clock_now() - interval '1 hour'`);
    expect(await worker.auditNow()).toMatchObject({ misdated: 1, late: before.late + 1 });
    await change(`fire_at = clock_now() + interval '1 hour', rule_key = 'rule:' || gen_random_uuid()`);
    expect(await worker.auditNow()).toMatchObject({ missing: before.missing + 1, surplus: 1, misdated: 0 });
    await change(`state = 'failed', handed_over_at = now() - interval '23 hours', rule_key = '${ruleKey}'`);
    const after = await worker.auditNow();
    expect(after).toEqual({ ...held, failed: before.failed + 1, problems: before.problems + 1 });
    await change(`handed_over_at = now() - interval '25 hours'`);
    expect((await worker.auditNow()).failed).toBe(before.failed);
    const [beat] = await world.database.admin<{ detail: object }>(
      `select detail from heartbeat where name = 'auditor'`,
    );
    expect(beat?.detail).toEqual({ ...held });
  });
  it('finds a subscriber without a digest in the next eight days', async () => {
    await world.database.admin('update reminder_rule set active = false');
    const worker = await world.worker();
    const { missing } = await worker.auditNow();
    await person();
    expect((await worker.auditNow()).missing).toBe(missing);
    const subscriber = await person({ joinedAt: '2026-07-01T00:00:00Z' });
    expect((await worker.auditNow()).missing).toBe(missing + 1);
    const fireAt = new Date(Date.now() + 7 * 86_400_000);
    const digest = await aDelivery(world.database, campaign, subscriber, { kind: 'digest', fireAt });
    expect((await worker.auditNow()).missing).toBe(missing);
    await world.database.admin(`update delivery set fire_at = fire_at + interval '2 days' where id = $1`, [
      digest,
    ]);
    expect((await worker.auditNow()).missing).toBe(missing + 1);
  });
});
