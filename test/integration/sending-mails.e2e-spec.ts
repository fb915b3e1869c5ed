import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setClock, type TestPerson } from '../support/makers.js';
import { aDelivery, composeStub } from '../support/worker.js';
import {
  world,
  campaign,
  subject,
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

describe('a mail that is due', () => {
  it('is accepted once, with its own Message-ID, the campaign’s time and one recipient', async () => {
    await setClock(world.database, '2026-08-05T10:00:00Z');
    const to = await person({ name: 'Ploy\r\nBcc: evil@example.org' });
    const id = await reminder(to);
    const worker = await world.worker();
    await worker.sweepNow();
    await worker.sweepNow();
    const [mail, ...more] = await world.mailsTo(to);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      messageId: `<${id}@example.org>`,
      to: [to.email],
      from: 'demarche@example.org',
    });
    expect(new Date(mail?.date ?? 0).toISOString().slice(0, 13)).toBe('2026-08-05T10');
    expect(mail?.headers).toMatchObject({
      'auto-submitted': 'auto-generated',
      'list-unsubscribe': '<https://example.org/u>',
    });
    expect(Object.keys(mail?.headers ?? {})).not.toEqual(expect.arrayContaining(['bcc']));
    expect(mail?.headers['to']).not.toMatch(/\n/);
    const row = await world.row(id);
    expect(row).toMatchObject({ state: 'accepted', attempts: 1, skip_reason: null });
    expect((row['accepted_at'] as Date).toISOString().slice(0, 13)).toBe('2026-08-05T10');
    await world.database.admin(`update installation set demo = false, clock_offset = '0'`);
  });
  it('goes once when two workers sweep 200 of them together', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => person()));
    const ids: string[] = [];
    for (const to of people) {
      for (let n = 0; n < 10; n++) ids.push(await reminder(to, { occurrence: String(n) }));
    }
    const [one, two] = [await world.worker(), await world.worker()];
    await Promise.all([one.sweepNow(), two.sweepNow()]);
    const mails = (await world.catcher.list()).filter((mail) => people.some((to) => mail.to[0] === to.email));
    expect(mails).toHaveLength(200);
    expect(new Set(mails.map((mail) => mail.messageId)).size).toBe(200);
    const states = await world.database.admin(
      'select distinct state, attempts from delivery where id = any($1)',
      [ids],
    );
    expect(states).toEqual([{ state: 'accepted', attempts: 1 }]);
  });
  it('waits for the end of the recipient’s quiet hours, unless it is urgent', async () => {
    await setClock(world.database, '2026-08-05T17:00:00Z'); // midnight in Bangkok
    const to = await person({ zone: 'Asia/Bangkok' });
    const [quiet, urgent] = [await reminder(to, { urgent: false }), await reminder(to, { occurrence: '1' })];
    const worker = await world.worker();
    await worker.sweepNow();
    expect(await world.row(urgent)).toMatchObject({ state: 'accepted' });
    const waiting = await world.row(quiet);
    expect(waiting).toMatchObject({ state: 'planned', attempts: 0 });
    expect(waiting.not_before?.toISOString()).toBe('2026-08-06T00:00:00.000Z');
    await setClock(world.database, '2026-08-06T00:00:01Z');
    await worker.sweepNow();
    expect(await world.row(quiet)).toMatchObject({ state: 'accepted', attempts: 1 });
    await world.database.admin(`update installation set demo = false, clock_offset = '0'`);
  });
  it('does not hold up the others when it cannot be composed', async () => {
    const [bad, good] = [await person(), await person()];
    const [poison, fine] = [await reminder(bad), await reminder(good)];
    const worker = await world.worker({
      compose: (tx, delivery, context) =>
        delivery.id === poison ? Promise.reject(new Error('Broken')) : composeStub(tx, delivery, context),
    });
    await worker.sweepNow();
    expect(await world.row(fine)).toMatchObject({ state: 'accepted' });
    const { failed } = await worker.auditNow();
    const waiting = await world.row(poison);
    expect(waiting).toMatchObject({ state: 'planned', refusals: 0, attempts: 0 });
    expect(waiting.not_before?.getTime()).toBeGreaterThan(Date.now() + 30_000);
    await world.database.admin(
      `update delivery set useful_until = clock_now(), not_before = null where id = $1`,
      [poison],
    );
    await worker.sweepNow();
    expect(await world.row(poison)).toMatchObject({ state: 'skipped', skip_reason: 'expired' });
    expect((await worker.auditNow()).failed).toBe(failed - 1);
  });
  it('does not hold up the others when its recipient’s hours make no sense', async () => {
    const [odd, fine] = [await person(), await person()];
    await world.database.admin(
      `update user_account set quiet_from = '06:00', quiet_to = '05:00' where id = $1`,
      [odd.id],
    );
    const ids = [await reminder(odd, { urgent: false }), await reminder(fine)] as const;
    await (await world.worker()).sweepNow();
    const waiting = await world.row(ids[0]);
    expect(waiting).toMatchObject({ state: 'planned', attempts: 0, refusals: 0 });
    expect(waiting.not_before?.getTime()).toBeGreaterThan(Date.now() + 30_000);
    expect(await world.row(ids[1])).toMatchObject({ state: 'accepted' });
    await world.database.admin(`update user_account set quiet_to = '07:00' where id = $1`, [odd.id]);
  });
  it('is not to blame for a deadlock while it is composed', async () => {
    const id = await reminder(await person());
    let tries = 0;
    const worker = await world.worker({
      compose: (...given) =>
        tries++ === 0
          ? Promise.reject(Object.assign(new Error('deadlock detected'), { code: '40P01' }))
          : composeStub(...given),
    });
    await expect(worker.sweepNow()).rejects.toThrow('deadlock');
    // Not set aside: it is due as before.
    await worker.sweepNow();
    expect(await world.row(id)).toMatchObject({ state: 'accepted', attempts: 1, refusals: 0 });
  });
});

describe('what changed between planning and sending', () => {
  const cases: [string, string, (to: TestPerson) => [sql: string, parameters: unknown[]]][] = [
    ['a cancelled deadline', 'cancelled', () => [`update deadline set state = 'cancelled' where id = $1`, [subject.subjectId]]],
    ['a removed seat', 'not_a_member', (to) => [`update membership set state = 'removed' where id = $1`, [to.membershipId]]],
    ['a closed account', 'account_disabled', (to) => [`update user_account set state = 'disabled' where id = $1`, [to.id]]],
    ['a wish for no reminders', 'unsubscribed', (to) => [`update membership set wants_reminders = false where id = $1`, [to.membershipId]]],
    ['a rule switched off', 'superseded', () => [`update reminder_rule set active = false where campaign_id = $1`, [campaign.id]]],
    ['a rule for others', 'no_longer_addressed', () => [`update reminder_rule set audience_roles = '{coordinator}' where campaign_id = $1`, [campaign.id]]],
    ['a mail come too late', 'expired', (to) => [`update delivery set useful_until = clock_now() - interval '1 s' where user_id = $1`, [to.id]]],
    ['an unusable address', 'address_refused', (to) => [`update user_account set email = 'a@b.test>' || chr(13) || chr(10) || 'x@example.org' where id = $1`, [to.id]]],
  ]; // prettier-ignore

  it.each(cases)('%s is not mailed: %s', async (_what, reason, change) => {
    const to = await person();
    const id = await reminder(to);
    await world.database.admin(...change(to));
    const before = world.catcher.count();
    await (await world.worker()).sweepNow();
    expect(await world.row(id)).toMatchObject({ state: 'skipped', skip_reason: reason, attempts: 0 });
    expect(world.catcher.count()).toBe(before);
  });
  it('a moved deadline goes back to the planner and is not mailed with its old time', async () => {
    const id = await reminder(await person());
    await world.database.admin('update deadline set version = version + 1 where id = $1', [
      subject.subjectId,
    ]);
    const replanned: string[] = [];
    const worker = await world.worker({
      planner: {
        everything: () => Promise.resolve(),
        rederiveZones: () => Promise.resolve(false),
        tasks: () => Promise.resolve(),
        deadlines: (_tx, ids) => Promise.resolve(void replanned.push(...ids)),
      },
    });
    await worker.sweepNow();
    expect(await world.row(id)).toMatchObject({ state: 'planned', attempts: 0, message_id: null });
    expect(replanned).toEqual([subject.subjectId]);
  });
  it('a cancellation that commits while the mail is composed still stops it', async () => {
    const to = await person();
    const id = await reminder(to);
    const worker = await world.worker({
      compose: async (tx, delivery, context) => {
        await world.database.admin(`update deadline set state = 'cancelled' where id = $1`, [
          subject.subjectId,
        ]);
        return composeStub(tx, delivery, context);
      },
    });
    await worker.sweepNow();
    expect(await world.row(id)).toMatchObject({ state: 'skipped', skip_reason: 'cancelled', attempts: 0 });
    expect(await world.mailsTo(to)).toEqual([]);
  });
  const seat = `update membership set core_group = false, version = version + 1 where user_id = $1`;
  const account = `update user_account set email = 'new-' || email, version = version + 1 where id = $1`;
  it.each([
    ['seat', seat],
    ['account', account],
  ])(
    'a change of the recipient’s %s that commits after it was composed has it composed anew',
    async (_what, change) => {
      const to = await person({ coreGroup: true });
      const id = await aDelivery(world.database, campaign, to, { kind: 'digest' });
      let composed = 0;
      const worker = await world.worker({
        compose: async (tx, delivery, context) => {
          const mail = await composeStub(tx, delivery, context);
          const text = composed++ === 0 ? 'As it was' : 'As it is';
          if (text === 'As it was') await world.database.admin(change, [to.id]);
          return { ...mail, text } as typeof mail;
        },
      });
      await worker.sweepNow();
      const mails = (await world.catcher.list()).filter((mail) => mail.messageId === `<${id}@example.org>`);
      expect(mails.map((mail) => mail.text?.trim())).toEqual(['As it is']);
      expect(mails[0]?.to).toEqual([change === account ? `new-${to.email}` : to.email]);
      expect(await world.row(id)).toMatchObject({ state: 'accepted', attempts: 1 });
    },
  );
});
