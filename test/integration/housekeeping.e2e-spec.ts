import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { aCampaign, aPerson } from '../support/makers.js';
import { SendingWorld } from '../support/worker.js';

describe('housekeeping', () => {
  let world: SendingWorld;
  beforeAll(async () => {
    world = await SendingWorld.open();
  });
  afterAll(() => world.close());

  it('throws away first answers after two days sign-ins a week after their end, counted mistakes after a day, what owners see of failed ones after 30 and unused devices after 180, and nothing younger', async () => {
    const person = await aPerson(world.database, await aCampaign(world.database));
    for (const age of ['1 day', '3 days']) {
      await world.database.admin(
        `insert into idempotency_record (user_id, key, fingerprint, created_at) values ($1, $2::text, '', now() - $2::text::interval)`,
        [person.id, age],
      );
    }
    for (const ended of ['1 day', '8 days']) {
      await world.database.admin(
        `insert into sign_in (id, user_id, token_hash, expires_at) values ($1, $2, $3, now() - $4::text::interval)`,
        [newId(), person.id, Buffer.from(ended), ended],
      );
    }
    for (const last of ['23 hours', '25 hours']) {
      await world.database.admin(
        `insert into sign_in_throttle (key_hash, failures, last_at) values ($1, 9, now() - $2::text::interval)`,
        [Buffer.from(last), last],
      );
    }
    for (const days of [179, 181]) {
      await world.database.admin(
        `insert into known_device (device_id, user_id, last_sign_in_at) values ($1, $2, now() - make_interval(days => $3))`,
        [newId(), person.id, days],
      );
    }
    for (const days of [29, 31]) {
      await world.database.admin(
        `insert into failed_sign_in (user_id, hour, device, known, count, last_at)
         values ($1, now() - make_interval(days => $2), '', false, $2, now() - make_interval(days => $2))`,
        [person.id, days],
      );
    }
    const worker = await world.worker();
    await worker.housekeepingNow();
    expect(await world.database.admin('select key from idempotency_record')).toEqual([{ key: '1 day' }]);
    expect(
      await world.database.admin(`select convert_from(token_hash, 'UTF8') as ended from sign_in`),
    ).toEqual([{ ended: '1 day' }]);
    expect(
      await world.database.admin(`select convert_from(key_hash, 'UTF8') as last from sign_in_throttle`),
    ).toEqual([{ last: '23 hours' }]);
    const devices = `select (now() - last_sign_in_at)::interval < interval '180 days' as young from known_device`;
    expect(await world.database.admin(devices)).toEqual([{ young: true }]);
    expect(await world.database.admin('select count from failed_sign_in')).toEqual([{ count: 29 }]);
  });
});

describe('a mail to try out the relay', () => {
  let world: SendingWorld;
  beforeAll(async () => {
    world = await SendingWorld.open();
  });
  afterAll(() => world?.close());

  it('goes to the admin who asks, outside of the ledger, and what the relay answered is kept', async () => {
    const admin = await aPerson(world.database, await aCampaign(world.database), { name: 'Ploy' });
    const worker = await world.worker();
    const tried = async () => {
      await world.database.admin('delete from mail_test');
      await world.database.admin(
        `insert into mail_test (id, user_id, email) select gen_random_uuid(), id, email from user_account where id = $1`,
        [admin.id],
      );
      await worker.mailTestNow();
      const [row] = await world.database.admin<{ state: string; reply: string | null; answered: boolean }>(
        'select state, reply, answered_at is not null as answered from mail_test',
      );
      return row;
    };
    expect(await tried()).toMatchObject({
      state: 'accepted',
      reply: expect.stringMatching(/^250 /),
      answered: true,
    });
    const [mail, ...more] = await world.mailsTo(admin);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ subject: 'Demarche: mail arrives' });
    expect(mail?.text).toContain('/installation');
    world.decide = () => ({ action: 'reject', code: 554, message: '5.7.1 Relay access denied' });
    expect(await tried()).toMatchObject({
      state: 'refused',
      reply: expect.stringMatching(/^554 .*Relay access denied/),
    });
    world.decide = ({ stage }) => (stage === 'data' ? { action: 'drop', stored: true } : undefined);
    expect(await tried()).toMatchObject({ state: 'unknown', reply: null });
    await world.catcher.stop();
    expect(await tried()).toMatchObject({ state: 'unreachable', reply: expect.stringMatching(/\S/) });
    expect(await world.database.admin('select count(*)::int as mails from delivery')).toEqual([{ mails: 0 }]);
  });
});
