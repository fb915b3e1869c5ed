import { hash } from '@node-rs/argon2';
import { Client } from 'pg';
import { DirectAccess } from '#libs/data';
import { DEMO_PASSWORD } from './people.js';
import { seedDemo } from './seed-demo.js';

/** Same cost as for real accounts, so that signing in takes its real time. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Seeds a fresh database with the demo campaigns, all of it or nothing. @returns whether it was fresh */
export async function ensureDemo(ownerUrl: string): Promise<boolean> {
  return withOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ fresh: boolean }>(
      'select not exists (select from campaign) as fresh',
    );
    if (!rows[0]?.fresh) return false;
    const passwordHash = await hash(DEMO_PASSWORD, COST);
    await owner.query('begin');
    await seedDemo(new DirectAccess(owner), passwordHash);
    await owner.query('commit');
    return true;
  });
}

/**
 * The demo's time stands still while it is off: it goes on from where it was when anything last showed a sign of life.
 * The offset is kept and only the time off taken from it, so that a move of the clock counts however soon after it the
 * process died.
 */
export async function resumeDemoClock(ownerUrl: string): Promise<void> {
  await withOwner(ownerUrl, async (owner) => {
    await owner.query('begin');
    await owner.query(
      `update installation set clock_offset = clock_offset - (now() - seen.at)
       from (select max(at) as at from heartbeat) seen
       where installation.id = 1 and demo and seen.at is not null`,
    );
    // Together with it, or a start that fails after this would have the same time taken off once more.
    await owner.query(NOTE);
    await owner.query('commit');
  });
}

/** Notes that the demo's time goes on. @returns what its clock shows */
export async function noteDemoClock(ownerUrl: string): Promise<Date> {
  return withOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ now: Date }>(`${NOTE} returning clock_at as now`);
    if (!rows[0]) throw new Error('The database has no clock');
    return rows[0].now;
  });
}

const NOTE = `insert into heartbeat (name) values ('demo_clock')
  on conflict (name) do update set at = now(), clock_at = clock_now()`;

async function withOwner<T>(ownerUrl: string, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client(ownerUrl);
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
