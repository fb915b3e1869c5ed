import { addressesToCompare, Suppression, suppressedAddresses } from '#libs/data';
import type { Database, Tokens, Transaction } from '#libs/platform';

const KIND = 'address';

/** Those of these addresses that a relay has refused for good, under whatever key that was written down. */
export async function refusedOf(
  tx: Transaction,
  tokens: Tokens,
  emails: readonly string[],
): Promise<Set<string>> {
  const hashes = emails.map((email) => tokens.fingerprints(KIND, email));
  const rows = await tx.run(suppressedAddresses, { hashes: hashes.flat() });
  const known = new Set(rows.map((row) => row.hash));
  return new Set(emails.filter((_, index) => hashes[index]?.some((hash) => known.has(hash.toString('hex')))));
}

/** Writes down that a relay does not know these addresses. */
export async function refuse(tx: Transaction, tokens: Tokens, emails: Iterable<string>): Promise<void> {
  const rows = Array.from(emails, (email) => ({
    addressHash: tokens.fingerprint(KIND, email),
    reason: 'unknown_address',
  }));
  if (rows.length > 0) await tx.table(Suppression).insertMissing(rows, 'addressHash');
}

/**
 * After a change of the secret: what was written down of addresses under an earlier key is written under the present one, so
 * that it is still known when the earlier key is no longer named. Whose account is gone is nobody to write to.
 */
export function carryOverRefused(database: Database, tokens: Tokens): Promise<void> {
  return database.asRole('worker', async (tx) => {
    const accounts = await tx.run(addressesToCompare, {});
    const emails = accounts.map(({ email }) => email);
    await refuse(tx, tokens, await refusedOf(tx, tokens, emails));
  });
}
