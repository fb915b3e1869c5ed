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
