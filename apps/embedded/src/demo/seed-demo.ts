import { zoneDataVersion } from '#libs/domain';
import { backdateAsks, backdateDeadlines, Installation, setDemoClock, type DataAccess } from '#libs/data';
import { seedNegotiation } from './seed-negotiation.js';
import { addAccounts, SINCE } from './seed-people.js';
import { seedSignature } from './seed-signature.js';

/** Monday 5 August 2024, 21:40 in Bangkok and 10:40 in New York: four days before the session closes. */
export const DEMO_START = '2024-08-05T14:40:00Z';

/**
 * Writes the two demo campaigns past every rule, as the owner of a fresh database, within the caller's transaction.
 * @param passwordHash of DEMO_PASSWORD, for every demo account
 */
export async function seedDemo(to: DataAccess, passwordHash: string): Promise<void> {
  await to.table(Installation).update({ id: 1 }, { demo: true, zoneVersion: zoneDataVersion });
  await to.execute(setDemoClock, { to: new Date(DEMO_START) });
  const accounts = await addAccounts(to, passwordHash);
  const today = DEMO_START.slice(0, 10);
  await seedNegotiation(to, accounts, today);
  await seedSignature(to, accounts, today);
  // The campaigns have stood for weeks: nothing of their layout is news in the first digest.
  await to.execute(backdateAsks, { since: SINCE });
  // What people added since, they added when they did.
  await to.execute(backdateDeadlines, { since: SINCE });
}
