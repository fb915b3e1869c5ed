import {
  deadlineRules,
  inColumns,
  openDeadlines,
  planDeadlineReminders as planReminders,
  readByIndex,
  readSequentially,
  recipientClocks,
  type RecipientClockRow,
  type RowOf,
} from '#libs/data';
import { atOnce, reminderInstant, type ReminderRule } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { clockNow } from './clock-now.js';
import { quietOf, type RecipientClock } from './recipient-clock.js';

type DeadlineRow = RowOf<typeof openDeadlines>;
export type RuleRow = RowOf<typeof deadlineRules>;

/** @throws Error when the row has neither shape, which the table's check forbids */
export function ruleOf(row: Omit<RuleRow, 'campaignId' | 'subject'>): ReminderRule {
  if (row.type === 'before' && row.minutes !== null) return { type: 'before', minutes: row.minutes };
  if (row.atTime !== null && row.daysBefore !== null) {
    return { type: 'morning', at: row.atTime, daysBefore: row.daysBefore };
  }
  throw new Error(`Reminder rule ${row.id} has no time`);
}

interface Slot extends RecipientClock {
  ruleId: string;
  deadlineId: string;
  fireAt: Date;
  /** Where every hour has passed: when to make up for them. */
  catchUpAt: Date;
}

/**
 * Plans the reminders of deadlines. The instants are worked out once per (deadline, rule, recipients' clock), by the
 * pure rules; one statement spreads them over the recipients, so that the work in this process does not grow with
 * the size of the audience.
 * @param onlyUsers null for everybody
 */
export async function planDeadlineReminders(
  tx: Transaction,
  deadlineIds: readonly string[],
  onlyUsers: readonly string[] | null,
): Promise<void> {
  if (deadlineIds.length === 0) return;
  const now = await clockNow(tx);
  const deadlines = await tx.run(openDeadlines, { ids: deadlineIds, now });
  const campaignIds = [...new Set(deadlines.map((deadline) => deadline.campaignId))];
  const rules = await tx.run(deadlineRules, { campaignIds });
  const slots = slotsOf(deadlines, rules, await tx.run(recipientClocks, { campaignIds, onlyUsers }), now);
  await tx.run(readByIndex, {});
  await tx.execute(planReminders, {
    ...inColumns(slots, 'ruleId', 'deadlineId', 'zone', 'quietFrom', 'quietTo', 'fireAt', 'catchUpAt'),
    deadlineIds,
    onlyUsers,
  });
  await tx.run(readSequentially, {});
}

function slotsOf(deadlines: DeadlineRow[], rules: RuleRow[], clocks: RecipientClockRow[], now: Date): Slot[] {
  return deadlines.flatMap((deadline) =>
    rules
      .filter((rule) => rule.campaignId === deadline.campaignId && rule.subject === deadline.kind)
      .flatMap((rule) =>
        clocks
          .filter((clock) => clock.campaignId === deadline.campaignId)
          .map((clock) => ({
            ruleId: rule.id,
            deadlineId: deadline.id,
            zone: clock.zone,
            quietFrom: clock.quietFrom,
            quietTo: clock.quietTo,
            fireAt: reminderInstant(ruleOf(rule), deadline.dueAt, clock.zone, quietOf(clock), rule.urgent),
            // By the morning it would be over: a mail at night is better than none.
            catchUpAt: atOnce(now, deadline.dueAt, clock.zone, rule.urgent ? null : quietOf(clock)) ?? now,
          })),
      ),
  );
}
