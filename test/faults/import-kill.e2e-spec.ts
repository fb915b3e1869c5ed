import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client as Postgres } from 'pg';
import { Desk, eventsOf, openImportWorld, type ImportWorld } from '../support/importing.js';
import { aCoalition, anAsk, type Coalition } from '../support/outreach.js';
import { killNow, spawnWorker, until } from '../support/processes.js';

describe('a worker that dies while it applies a sheet', () => {
  let world: ImportWorld;
  let coalition: Coalition;
  let desk: Desk;

  beforeAll(async () => {
    world = await openImportWorld();
    coalition = await aCoalition(world.demarche);
    desk = new Desk(world, coalition.clients.author, coalition.campaign.id);
  });
  afterAll(() => world.stop());

  /** Holds up whoever writes positions, as long as the work takes. */
  async function whileLocked(work: (blocked: () => Promise<boolean>) => Promise<void>): Promise<void> {
    const client = new Postgres({ connectionString: world.demarche.database.url });
    await client.connect();
    try {
      await client.query('begin; lock table position_event in share row exclusive mode');
      await work(async () => {
        const { rowCount } = await client.query(
          `select 1 from pg_locks where relation = 'position_event'::regclass and not granted
           and database = (select oid from pg_database where datname = current_database())`,
        );
        return rowCount !== 0;
      });
    } finally {
      await client.end();
    }
  }

  it('leaves nothing half-imported, and the next one applies it once', async () => {
    const ask = await anAsk(world.demarche.database, coalition.campaign);
    const rows = ['Fiji', 'Peru', 'Chad', 'Mali', 'Oman'].map((state) => `${state},yes`);
    const { id } = await desk.bring([`State,[ask-${ask.id}]`, ...rows, ''].join('\n'));
    await desk.askToApply(id);
    await whileLocked(async (blocked) => {
      const worker = spawnWorker(world.demarche.environment);
      await until(blocked, 'the worker was writing');
      expect(await desk.read(id)).toMatchObject({
        state: 'applying',
        progress: { done: 3, total: 4, doing: 'writing' },
      });
      await killNow(worker);
    });
    expect(await eventsOf(world.demarche.database, id)).toEqual([]);
    expect((await desk.read(id)).state).toBe('applying');

    // The lock of the dead goes with its connections, which PostgreSQL may take a moment to notice.
    await until(async () => {
      await world.work();
      return (await desk.read(id)).state === 'applied';
    }, 'the sheet had been applied');
    await world.work();
    expect((await eventsOf(world.demarche.database, id)).map(({ code }) => code)).toEqual([
      'FJI',
      'MLI',
      'OMN',
      'PER',
      'TCD',
    ]);
  });
});
