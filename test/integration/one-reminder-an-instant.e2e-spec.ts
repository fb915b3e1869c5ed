import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { aDeadline, aReminderRule } from '../support/makers.js';
import { PlannedWorld, type Name } from '../support/planned-world.js';

const BEGIN = '2024-08-05T14:40:00Z';
/** Friday 18:00 in New York: Saturday 05:00 in Bangkok, midnight in Vienna. */
const CLOSE = '2024-08-09T22:00:00Z';
const DAY_BEFORE = { morning: { at: '09:00', daysBefore: 1 } };
const ON_THE_DAY = { morning: { at: '09:00', daysBefore: 0 } };
const NONE = { missing: 0, misdated: 0, surplus: 0, late: 0, duplicates: 0 };

let world: PlannedWorld;

beforeAll(async () => {
  world = await PlannedWorld.open(BEGIN);
});
afterAll(() => world.close());
beforeEach(() => world.empty(BEGIN));

const rule = (options: Parameters<typeof aReminderRule>[2]) =>
  aReminderRule(world.demarche.database, world.campaign, options);
const deadline = (dueAt = CLOSE) => aDeadline(world.demarche.database, world.campaign, { dueAt });

/** Of whom which rule comes when. */
const planOf = async (name: Name) => {
  const rows = await world.demarche.database.admin<{ rule: string; at: Date }>(
    `select substr(rule_key, 6) as rule, fire_at as at from delivery
     where user_id = $1 and state = 'planned' and rule_key like 'rule:%' order by fire_at`,
    [world.people[name].id],
  );
  return rows.map(({ rule: id, at }) => [id, at.toISOString().slice(0, 16)]);
};

async function problems(): Promise<object> {
  const { missing, misdated, surplus, late, duplicates } = await world.worker.auditNow();
  return { missing, misdated, surplus, late, duplicates };
}

describe('of two rules that come to one person at one instant', () => {
  it('the nearest speaks: the day before and the day are one morning in Bangkok and in Vienna, and one mail', async () => {
    await rule(DAY_BEFORE);
    const onTheDay = await rule(ON_THE_DAY);
    await deadline();
    await world.send();
    expect(await planOf('desk')).toEqual([[onTheDay, '2024-08-09T02:00']]);
    // Midnight is the Saturday of Vienna: its Friday is the day before, and the last morning as well.
    expect(await planOf('vienna')).toEqual([[onTheDay, '2024-08-09T07:00']]);
    expect(await problems()).toEqual(NONE);
    await world.wait(4 * 24);
    for (const name of ['desk', 'vienna', 'yangon'] as const)
      expect([name, (await world.mailsTo(name)).length]).toEqual([name, 1]);
  });

  it('both speak where they are two mornings', async () => {
    const [before, onTheDay] = [await rule(DAY_BEFORE), await rule(ON_THE_DAY)];
    await deadline('2024-08-09T12:00:00Z');
    await world.send();
    expect(await planOf('desk')).toEqual([
      [before, '2024-08-08T02:00'],
      [onTheDay, '2024-08-09T02:00'],
    ]);
    expect(await problems()).toEqual(NONE);
  });

  it('what a night puts off comes once when it ends, also of tasks', async () => {
    const [, near] = [await rule({ minutes: 10 * 60 }), await rule({ minutes: 8 * 60 })];
    await rule({ subject: 'task', minutes: 10 * 60 });
    const nearTask = await rule({ subject: 'task', minutes: 8 * 60 });
    // 13:00 in Bangkok: ten and eight hours before are 03:00 and 05:00.
    await deadline('2024-08-09T06:00:00Z');
    await world.ask(world.clients.vienna, 'post', 'tasks', {
      title: 'Call Fiji',
      dueLocal: '2024-08-09T06:00',
      zone: 'UTC',
      tier: 'coalition',
      assigneeId: world.people.desk.id,
    });
    await world.send();
    const kept = (await planOf('desk')).filter(([, at]) => at === '2024-08-09T00:00').map(([id]) => id);
    expect(kept.sort()).toEqual([near, nearTask].sort());
    const { misdated, missing, surplus } = await world.worker.auditNow();
    expect({ misdated, missing, surplus }).toEqual({ misdated: 0, missing: 0, surplus: 0 });
  });

  it('the farther one speaks for those whom the nearer does not address, and once that is switched off', async () => {
    const before = await rule(DAY_BEFORE);
    const onTheDay = await rule({ ...ON_THE_DAY, roles: ['campaigner'] });
    await deadline();
    await world.send();
    expect(await planOf('desk')).toEqual([[before, '2024-08-09T02:00']]);
    expect(await planOf('yangon')).toEqual([[onTheDay, '2024-08-09T02:30']]);
    const { items } = await world.ask(world.clients.desk, 'get', 'reminder-rules');
    const { version } = items.find(({ id }: { id: string }) => id === onTheDay);
    await world.ask(world.clients.desk, 'patch', `reminder-rules/${onTheDay}`, { active: false }, version);
    expect(await planOf('yangon')).toEqual([[before, '2024-08-09T02:30']]);
    expect(await problems()).toEqual(NONE);
  });

  it('an urgent one goes before a nearer one, so that no night holds it up', async () => {
    const urgent = await rule({ ...DAY_BEFORE, urgent: true });
    await rule(ON_THE_DAY);
    await deadline();
    await world.send();
    expect(await planOf('desk')).toEqual([[urgent, '2024-08-09T02:00']]);
    expect(await problems()).toEqual(NONE);
  });

  it('who heard by the nearer one is not reminded again by the farther one, whatever changes then', async () => {
    await rule(DAY_BEFORE);
    await rule(ON_THE_DAY);
    await deadline();
    await world.send();
    await world.wait(3 * 24 + 12);
    expect((await world.mailsTo('desk')).length).toBe(1);
    const planned = await world.pending();
    expect(await world.planAnew()).toEqual(planned);
    expect(await planOf('desk')).toEqual([]);
    expect(await problems()).toEqual(NONE);
  });

  it('an older plan with two rows for it is mended, and the auditor says so until it is', async () => {
    await rule(DAY_BEFORE);
    const onTheDay = await rule(ON_THE_DAY);
    const second = await rule({ morning: { at: '09:00', daysBefore: 1 }, roles: ['member'] });
    await deadline();
    await world.send();
    await world.demarche.database.admin(
      `update reminder_rule set audience_roles = '{coordinator}' where id = $1`,
      [second],
    );
    await world.demarche.database.admin(
      `insert into delivery (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id, membership_id,
         fire_at, useful_until, stated_due_at, urgent, created_at)
       select $1, campaign_id, kind, 'rule:' || $2, subject_id, subject_version, '0', user_id, membership_id, fire_at, useful_until,
         stated_due_at, urgent, created_at from delivery where user_id = $3 and state = 'planned'`,
      [newId(), second, world.people.desk.id],
    );
    expect((await world.worker.auditNow()).surplus).toBe(1);
    await world.send();
    expect(await planOf('desk')).toEqual([[onTheDay, '2024-08-09T02:00']]);
    expect(await problems()).toEqual(NONE);
    await world.demarche.database.admin(`delete from delivery where user_id = $1`, [world.people.desk.id]);
    expect((await world.worker.auditNow()).missing).toBeGreaterThan(0);
  });
});
