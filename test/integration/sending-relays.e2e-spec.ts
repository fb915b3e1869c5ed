import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { Tokens } from '#libs/platform';
import type { RunningWorker } from '../../apps/worker/src/worker.js';
import { until } from '../support/processes.js';
import { aDelivery } from '../support/worker.js';
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

const BEFORE = 'kJ3vQ9xZr7LwT2mNb8YcHs4PfGd6AeUi';
const oneKeyForAll = (secret: string, email: string) =>
  createHmac('sha256', secret).update(`address:${email}`).digest();

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
