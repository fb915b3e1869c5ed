import {
  inColumns,
  lettersToRemind,
  planLetterReminders as planReminders,
  signerClocks,
  type RowOf,
  type SignerClock,
} from '#libs/data';
import { reminderInstant } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { clockNow } from './clock-now.js';
import { quietOf } from './recipient-clock.js';

/** In the morning of whom one asked. */
const AT = '09:00';

/**
 * Plans the reminders of letters for those who have not answered, and only for those; whoever has answered since loses theirs.
 * @param letterIds null for all
 */
export async function planLetterReminders(
  tx: Transaction,
  letterIds: readonly string[] | null,
): Promise<void> {
  const now = await clockNow(tx);
  const letters = await tx.run(lettersToRemind, { now, letterIds });
  const clocks =
    letters.length === 0 ? [] : await tx.run(signerClocks, { letterIds: letters.map(({ id }) => id) });
  const slots = letters.flatMap((letter) =>
    clocks
      .filter(({ letterId }) => letterId === letter.id)
      .flatMap((clock) => remindersOf(letter, clock).map((reminder) => ({ ...clock, ...reminder }))),
  );
  await tx.execute(planReminders, {
    ...inColumns(slots, 'letterId', 'days', 'zone', 'quietFrom', 'quietTo', 'fireAt'),
    letterIds,
  });
}

/** Each some days before sign-on closes, in that person's morning. */
function remindersOf({ closesAt, remindDays }: RowOf<typeof lettersToRemind>, clock: SignerClock) {
  if (closesAt === null) return [];
  return remindDays.map((days) => {
    const rule = { type: 'morning', at: AT, daysBefore: days } as const;
    return { days, fireAt: reminderInstant(rule, closesAt, clock.zone, quietOf(clock)) };
  });
}
