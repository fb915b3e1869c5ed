import {
  inColumns,
  misinformedSigners,
  planLetterNotices as planNotices,
  redateLetterMail,
} from '#libs/data';
import type { Transaction } from '#libs/platform';
import { clockNow } from './clock-now.js';
import { planLetterReminders } from './letter-reminders.js';
import { noticeTime } from './notice-time.js';

/** For how long it matters that sign-on has no end any more, in ms. */
const MONTH = 30 * 86_400_000;

/** Re-plans all mail that asks for signatures under these letters. @param letterIds null for all */
export async function planLetters(tx: Transaction, letterIds: readonly string[] | null): Promise<void> {
  await tx.execute(redateLetterMail, { letterIds });
  await planLetterReminders(tx, letterIds);
  await planLetterNotices(tx, letterIds);
}

/**
 * Plans one mail for everybody who was asked, has not answered and was last told another end of sign-on than the one that holds: at once,
 * but not at night.
 */
async function planLetterNotices(tx: Transaction, letterIds: readonly string[] | null): Promise<void> {
  const misinformed = await tx.run(misinformedSigners, { letterIds });
  const now = await clockNow(tx);
  const notices = misinformed.map((person) => {
    const usefulUntil = person.closesAt ?? new Date(now.getTime() + MONTH);
    return { ...person, usefulUntil, ...noticeTime(now, usefulUntil, person) };
  });
  await tx.execute(planNotices, {
    ...inColumns(notices, 'requestId', 'lastId', 'fireAt', 'usefulUntil', 'urgent'),
    letterIds,
  });
}
