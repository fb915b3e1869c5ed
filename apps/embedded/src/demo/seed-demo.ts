import { zoneDataVersion } from '#libs/domain';
import type { Queryable } from '#libs/data';
import { seedNegotiation } from './seed-negotiation.js';
import { addAccounts, SINCE } from './seed-people.js';
import { seedSignature } from './seed-signature.js';

/** Monday 5 August 2024, 21:40 in Bangkok and 10:40 in New York: four days before the session closes. */
export const DEMO_START = '2024-08-05T14:40:00Z';

/**
 * Writes the two demo campaigns past every rule, as the owner of a fresh database, within the caller's transaction.
 * @param passwordHash of DEMO_PASSWORD, for every demo account
 */
export async function seedDemo(to: Queryable, passwordHash: string): Promise<void> {
  await to.query(
    `update installation set demo = true, clock_offset = $1::timestamptz - now(), zone_version = $2`,
    [DEMO_START, zoneDataVersion],
  );
  const accounts = await addAccounts(to, passwordHash);
  const today = DEMO_START.slice(0, 10);
  await seedNegotiation(to, accounts, today);
  await seedSignature(to, accounts, today);
  // The campaigns have stood for weeks: nothing of their layout is news in the first digest.
  await to.query(`update ask set created_at = $1, changed_at = $1`, [SINCE]);
  // What people added since, they added when they did.
  await to.query(
    `update deadline set created_at = $1, changed_at = $1 where source not like 'Illustrative%'`,
    [SINCE],
  );
}
