import { hash } from '@node-rs/argon2';
import { Client } from 'pg';
import { DEMO_PASSWORD } from './people.js';
import { seedDemo } from './seed-demo.js';

/** Same cost as for real accounts, so that signing in takes its real time. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Seeds a fresh database with the demo campaign, all of it or nothing. @returns whether it was fresh */
export async function ensureDemo(ownerUrl: string): Promise<boolean> {
  return withOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ fresh: boolean }>(
      'select not exists (select from campaign) as fresh',
    );
    if (!rows[0]?.fresh) return false;
    const passwordHash = await hash(DEMO_PASSWORD, COST);
    await owner.query('begin');
    await seedDemo({ query: (sql, parameters) => owner.query(sql, parameters as unknown[]) }, passwordHash);
    await owner.query('commit');
    return true;
  });
}

/** The demo's time stands still while it is off: it goes on from where it was last seen. */
export async function resumeDemoClock(ownerUrl: string): Promise<void> {
  await withOwner(ownerUrl, (owner) =>
    owner.query(
      `update installation set clock_offset = seen.clock_at - now()
       from (select at, clock_at from heartbeat where name = 'demo_clock') seen
       where installation.id = 1 and demo`,
    ),
  );
}

/** Notes where the demo's time stands. */
export async function noteDemoClock(ownerUrl: string): Promise<void> {
  await withOwner(ownerUrl, (owner) =>
    owner.query(
      `insert into heartbeat (name) values ('demo_clock') on conflict (name) do update set at = now(), clock_at = clock_now()`,
    ),
  );
}

async function withOwner<T>(ownerUrl: string, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client(ownerUrl);
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
