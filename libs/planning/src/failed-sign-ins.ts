import { inColumns, planFailedSignIns as planMails, untoldFailures } from '#libs/data';
import { nextAllowed } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { quietOf } from './recipient-clock.js';

/** Plans a mail for everybody at whose account wrong passwords were tried from devices of others: one a day at most. */
export async function planFailedSignIns(tx: Transaction): Promise<void> {
  const mails = (await tx.run(untoldFailures, {})).map((person) => ({
    userId: person.userId,
    occurrence: person.now.toISOString().slice(0, 10),
    fireAt: nextAllowed(person.now, person.zone, quietOf(person)),
  }));
  if (mails.length > 0) await tx.execute(planMails, inColumns(mails, 'userId', 'occurrence', 'fireAt'));
}
