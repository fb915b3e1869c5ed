import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import type { RunningWorker } from '../../apps/worker/src/worker.js';
import { aCampaign, aPerson, type TestPerson } from '../support/makers.js';
import { SendingWorld } from '../support/worker.js';

let world: SendingWorld;
let worker: RunningWorker;
let admin: TestPerson;

beforeAll(async () => {
  world = await SendingWorld.open();
  worker = await world.worker();
});
afterAll(() => world.close());

beforeEach(async () => {
  await world.database.admin('delete from campaign_archive');
  admin = await aPerson(world.database, await aCampaign(world.database));
  await world.database.admin('update user_account set installation_admin = true where id = $1', [admin.id]);
});

const STATES = ['reading', 'checked', 'failed', 'importing', 'imported'];

/** One archive in each state, which was brought so many days ago. */
async function bring(days: number): Promise<void> {
  for (const state of STATES) {
    await world.database.admin(
      `insert into campaign_archive (id, author_id, campaign_id, file_name, content, fingerprint, state, created_at)
       values ($1, $2, gen_random_uuid(), 'archive.zip', '\\x00', '\\x00', $3, clock_now() - make_interval(days => $4))`,
      [newId(), admin.id, state, days],
    );
  }
}

async function leftAfterwards(): Promise<string[]> {
  await worker.housekeepingNow();
  const rows = await world.database.admin<{ state: string }>('select state from campaign_archive');
  const left = rows.map(({ state }) => state);
  return STATES.filter((state) => left.includes(state));
}

describe('an archive that waits to be taken in', () => {
  it('waits for six days', async () => {
    await bring(6);
    expect(await leftAfterwards()).toEqual(STATES);
  });

  it('is gone after seven, and a day later even when it is being taken in', async () => {
    await bring(7);
    expect(await leftAfterwards()).toEqual(['importing', 'imported']);
    await world.database.admin(`update campaign_archive set created_at = created_at - interval '1 day'`);
    expect(await leftAfterwards()).toEqual(['imported']);
  });

  it.each([
    ['is no admin any more', 'installation_admin = false'],
    ['has no account here any more', `state = 'disabled'`],
  ])('goes with the admin who %s', async (_, change) => {
    await bring(0);
    await world.database.admin(`update user_account set ${change} where id = $1`, [admin.id]);
    expect(await leftAfterwards()).toEqual(['imported']);
  });

  it('and only theirs', async () => {
    await bring(0);
    const other = await aPerson(world.database, await aCampaign(world.database));
    await world.database.admin(`update campaign_archive set author_id = $1 where state = 'checked'`, [
      other.id,
    ]);
    expect(await leftAfterwards()).toEqual(STATES.filter((state) => state !== 'checked'));
  });
});
