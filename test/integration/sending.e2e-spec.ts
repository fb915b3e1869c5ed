import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { Tokens } from '#libs/platform';
import type { RunningWorker } from '../../apps/worker/src/worker.js';
import { aCampaign, aPerson, setClock, type TestPerson } from '../support/makers.js';
import { until } from '../support/processes.js';
import {
  aDeadline,
  aDelivery,
  aRule,
  composeStub,
  SendingWorld,
  type DeliveryOptions,
} from '../support/worker.js';

type Campaign = { id: string; organisationId: string };

let world: SendingWorld;
let campaign: Campaign;
let subject: DeliveryOptions;

beforeAll(async () => {
  world = await SendingWorld.open();
});
afterAll(() => world.close());
afterEach(() => world.rest());
beforeEach(async () => {
  world.decide = undefined;
  await world.database.admin(`update delivery set state = 'skipped', skip_reason = 'superseded'
    where state not in ('accepted', 'failed', 'skipped')`);
  campaign = await aCampaign(world.database);
  const [deadlineId, ruleId] = [
    await aDeadline(world.database, campaign.id),
    await aRule(world.database, campaign.id),
  ];
  subject = { subjectId: deadlineId, ruleKey: `rule:${ruleId}` };
});

const person = (options = {}) => aPerson(world.database, campaign, options);
const reminder = (to: TestPerson, options: DeliveryOptions = {}) =>
  aDelivery(world.database, campaign, to, { ...subject, ...options });

const BEFORE = 'kJ3vQ9xZr7LwT2mNb8YcHs4PfGd6AeUi';
const oneKeyForAll = (secret: string, email: string) =>
  createHmac('sha256', secret).update(`address:${email}`).digest();

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

describe('a relay that refuses', () => {
  it('for now is tried again later, and delivers once', async () => {
    const to = await person();
    const id = await reminder(to);
    world.decide = ({ stage }) =>
      stage === 'rcpt' ? { action: 'reject', code: 450, message: 'Greylisted' } : undefined;
    const worker = await world.worker();
    await worker.sweepNow();
    const refused = await world.row(id);
    expect(refused).toMatchObject({ state: 'planned', attempts: 1, refusals: 1 });
    expect(refused.not_before?.getTime()).toBeGreaterThan(Date.now() + 25_000);
    world.decide = undefined;
    await worker.sweepNow();
    expect(await world.mailsTo(to)).toEqual([]);
    await world.hurry();
    await worker.sweepNow();
    expect(await world.mailsTo(to)).toHaveLength(1);
    expect(await world.row(id)).toMatchObject({ state: 'accepted', attempts: 2, refusals: 1 });
  });

  it('for now, again and again, is given up after twelve tries', async () => {
    const id = await reminder(await person());
    world.decide = ({ stage }) => (stage === 'data' ? { action: 'reject', code: 451 } : undefined);
    const worker = await world.worker();
    for (let tries = 0; tries < 14; tries++) {
      await worker.sweepNow();
      await world.hurry();
    }
    expect(await world.row(id)).toMatchObject({
      state: 'failed',
      skip_reason: 'too_many_attempts',
      attempts: 12,
    });
  });

  it('for good has failed, and nothing goes to that address again', async () => {
    const [gone, there] = [await person(), await person()];
    const [failed, fine] = [await reminder(gone), await reminder(there)];
    world.decide = ({ stage, to }) =>
      stage === 'rcpt' && to[0] === gone.email
        ? { action: 'reject', code: 550, message: '5.1.1 <x@y> unknown' }
        : undefined;
    const worker = await world.worker();
    await worker.sweepNow();
    expect(await world.row(failed)).toMatchObject({ state: 'failed', attempts: 1 });
    expect(String((await world.row(failed)).smtp_reply)).not.toMatch('@');
    expect(await world.row(fine)).toMatchObject({ state: 'accepted' });
    const hash = new Tokens(world.environment.secret).fingerprint('address', gone.email);
    expect(
      await world.database.admin('select 1 from suppression where address_hash = $1', [hash]),
    ).toHaveLength(1);
    world.decide = undefined;
    const next = await reminder(gone, { occurrence: '1' });
    await worker.sweepNow();
    expect(await world.row(next)).toMatchObject({ state: 'skipped', skip_reason: 'address_refused' });
  });

  it.each([
    ['the secret was changed', (email: string) => new Tokens(BEFORE).fingerprint('address', email)],
    ['one key was for everything', (email: string) => oneKeyForAll(world.environment.secret, email)],
  ])('is still known after %s, and for good', async (_what, hashBefore) => {
    const gone = await person();
    await world.database.admin(
      `insert into suppression (address_hash, reason) values ($1, 'unknown_address')`,
      [hashBefore(gone.email)],
    );
    const first = await reminder(gone);
    const changed = { ...world.environment, oldSecrets: [BEFORE] };
    await (await world.worker({ environment: changed })).sweepNow();
    expect(await world.row(first)).toMatchObject({ state: 'skipped', skip_reason: 'address_refused' });
    // Nobody names the earlier secret any more, and what was written under it is not looked for.
    await world.database.admin('delete from suppression where address_hash = $1', [hashBefore(gone.email)]);
    const next = await reminder(gone, { occurrence: '1' });
    await (await world.worker()).sweepNow();
    expect(await world.row(next)).toMatchObject({ state: 'skipped', skip_reason: 'address_refused' });
  });

  it('without saying that the address is unknown is no reason to give up the address', async () => {
    const to = await person();
    const failed = await reminder(to);
    world.decide = ({ stage }) =>
      stage === 'rcpt' ? { action: 'reject', code: 550, message: 'No' } : undefined;
    const worker = await world.worker();
    await worker.sweepNow();
    expect(await world.row(failed)).toMatchObject({ state: 'failed', attempts: 1 });
    world.decide = undefined;
    const next = await reminder(to, { occurrence: '1' });
    await worker.sweepNow();
    expect(await world.row(next)).toMatchObject({ state: 'accepted' });
  });

  it.each(['5.7.26 <x@y> unauthenticated sender', '<x@y>: Relay access denied'])(
    'because of us (“%s”) is tried again when that has been put right',
    async (message) => {
      const to = await person();
      const id = await reminder(to);
      world.decide = ({ stage }) => (stage === 'rcpt' ? { action: 'reject', code: 550, message } : undefined);
      const worker = await world.worker();
      await worker.sweepNow();
      expect(await world.row(id)).toMatchObject({ state: 'planned', attempts: 1, refusals: 1 });
      expect(world.logged.some((line) => line.includes('relay.refuses_us') && line.includes(id))).toBe(true);
      world.decide = undefined;
      await world.hurry();
      await worker.sweepNow();
      expect(await world.row(id)).toMatchObject({ state: 'accepted', attempts: 2 });
    },
  );

  it('to be reached leaves the plan as it is, and is left alone for a moment', async () => {
    const id = await reminder(await person());
    const environment = { ...world.environment, smtpUrl: 'smtp://127.0.0.1:1' };
    await (await world.worker({ environment })).sweepNow();
    expect(await world.row(id)).toMatchObject({
      state: 'planned',
      attempts: 0,
      refusals: 0,
      not_before: null,
    });
    await (await world.worker()).sweepNow();
    expect(await world.row(id)).toMatchObject({ state: 'accepted', attempts: 1 });
  });
});

describe('a connection lost after the message', () => {
  const lost = (stored: boolean) => {
    world.decide = ({ stage }) => (stage === 'data' ? { action: 'drop', stored } : undefined);
  };
  /** Asks the relay's record until this mail is in doubt no more. */
  const reconcile = (worker: RunningWorker, id: string) =>
    until(async () => {
      await worker.reconcileNow();
      return (await world.row(id)).state !== 'handing_over';
    }, 'the mail is in doubt no more');

  it('is no second mail when the relay’s record says it was accepted', async () => {
    const to = await person();
    const id = await reminder(to);
    lost(true);
    const worker = await world.worker();
    await worker.sweepNow();
    expect(await world.row(id)).toMatchObject({ state: 'handing_over', attempts: 1 });
    world.decide = undefined;
    await reconcile(worker, id);
    await worker.sweepNow();
    expect(await world.row(id)).toMatchObject({ state: 'accepted', attempts: 1 });
    expect(await world.mailsTo(to)).toHaveLength(1);
  });

  it('is sent again when the relay’s record does not know it', async () => {
    const to = await person();
    const id = await reminder(to);
    lost(false);
    const worker = await world.worker({ absentAfterMs: 0 });
    await worker.sweepNow();
    world.decide = undefined;
    await reconcile(worker, id);
    await worker.sweepNow();
    expect(await world.row(id)).toMatchObject({ state: 'accepted', attempts: 2 });
    expect(await world.mailsTo(to)).toHaveLength(1);
  });

  it('is no second digest when the record was rotated away before anybody looked', async () => {
    const to = await person();
    const id = await aDelivery(world.database, campaign, to, { kind: 'digest' });
    lost(true);
    await (await world.worker()).sweepNow();
    world.decide = undefined;
    const away = `${world.acceptLog}.away`;
    await rename(world.acceptLog, away);
    await writeFile(world.acceptLog, `${new Date().toISOString()}\t<of-today@example.org>\t\t\t\n`);
    const restarted = await world.worker({ absentAfterMs: 0 });
    await reconcile(restarted, id);
    await restarted.sweepNow();
    await rename(away, world.acceptLog);
    expect(await world.row(id)).toMatchObject({ state: 'uncertain', attempts: 1 });
    expect(await world.mailsTo(to)).toHaveLength(1);
  });

  it('is no second mail when the relay needs a while to write its record, and holds up nobody meanwhile', async () => {
    const [to, other] = [await person(), await person()];
    const id = await reminder(to);
    world.decide = async ({ stage, to: [address] }) => {
      if (stage === 'data' && address === to.email) await new Promise((resolve) => setTimeout(resolve, 1500));
      return undefined;
    };
    const laneTimes = { connect: 5000, silence: 5000, handOver: 200 };
    const worker = await world.worker({ laneTimes, absentAfterMs: 10_000 });
    await worker.sweepNow();
    let looks = 0;
    const unmailed = await reminder(other);
    await until(async () => {
      await worker.reconcileNow();
      await worker.sweepNow();
      looks++;
      return (await world.row(id)).state !== 'handing_over';
    }, 'the record is written');
    expect(looks).toBeGreaterThan(1);
    expect(await world.row(unmailed)).toMatchObject({ state: 'accepted', attempts: 1 });
    expect(await world.row(id)).toMatchObject({ state: 'accepted', attempts: 1 });
    expect(await world.mailsTo(to)).toHaveLength(1);
  });

  it('leaves a held reminder until its time has passed, and a digest to the coordinator', async () => {
    const to = await person();
    const passed = { state: 'uncertain', usefulUntil: new Date(Date.now() - 1000) };
    const ids = [await reminder(to, passed), await reminder(to, { state: 'uncertain', occurrence: '1' })];
    const task = await aDelivery(world.database, campaign, to, { ...passed, kind: 'task_reminder' });
    const digest = await aDelivery(world.database, campaign, to, { ...passed, kind: 'digest' });
    await (await world.worker()).sweepNow();
    const rows = await Promise.all([...ids, task, digest].map((each) => world.row(each)));
    expect(rows.map((row) => [row.state, row.skip_reason])).toEqual([
      ['skipped', 'expired'],
      ['uncertain', null],
      ['skipped', 'expired'],
      ['uncertain', null],
    ]);
  });

  it('without a record sends a reminder again under the same Message-ID, at most three times, and holds a digest', async () => {
    const [reminded, subscriber] = [await person(), await person()];
    const id = await reminder(reminded);
    const digest = await aDelivery(world.database, campaign, subscriber, { kind: 'digest' });
    lost(true);
    const worker = await world.worker({}, false);
    for (let tries = 0; tries < 5; tries++) {
      await worker.sweepNow();
      await reconcile(worker, id);
      await reconcile(worker, digest);
    }
    const copies = await world.mailsTo(reminded);
    expect(copies).toHaveLength(3);
    expect(new Set(copies.map((mail) => mail.messageId))).toEqual(new Set([`<${id}@example.org>`]));
    expect(await world.row(id)).toMatchObject({ state: 'uncertain', attempts: 3 });
    expect(await world.mailsTo(subscriber)).toHaveLength(1);
    expect(await world.row(digest)).toMatchObject({ state: 'uncertain', attempts: 1 });
    const runs = await world.database.admin('select slot, outcome from digest_run where membership_id = $1', [
      subscriber.membershipId,
    ]);
    expect(runs).toEqual([{ slot: '2026-W30', outcome: 'sent' }]);
  });
});

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
