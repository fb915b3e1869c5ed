import { clockNow as query } from '#libs/data';
import type { Transaction } from '#libs/platform';

/** Campaign clock of this transaction. */
export async function clockNow(tx: Transaction): Promise<Date> {
  const row = await tx.first(query, {});
  if (!row) throw new Error('The database has no clock');
  return row.now;
}
