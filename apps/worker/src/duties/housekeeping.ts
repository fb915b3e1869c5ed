import type { Transaction } from '#libs/platform';

/**
 * Throws away what has served its time, by the real clock: first answers, which may quote testimony, after two days,
 * and sign-ins a week after their end. Both tables have the index or the size that makes this cheap.
 */
export async function keepHouse(tx: Transaction): Promise<void> {
  await tx.query(`delete from idempotency_record where created_at < now() - interval '2 days'`);
  await tx.query(`delete from sign_in where expires_at < now() - interval '7 days'`);
}
