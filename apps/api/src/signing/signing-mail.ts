import { Injectable } from '@nestjs/common';
import { cancelLetterMail, planLetterMail } from '#libs/data';
import type { LetterMailKind } from '#libs/domain';
import { Jobs, type Transaction } from '#libs/platform';

/** One mail to one of those who were asked, or have signed. */
interface Mailing {
  kind: LetterMailKind;
  /** What it is about, of which one person gets one mail. */
  ruleKey: string;
  recipients: readonly { id: string; fireAt: Date }[];
  usefulUntil: Date;
  urgent: boolean;
}

const DAY = 86_400_000;

/** Writes rows of the ledger of mail, as the worker; a letter's mails go to accounts that need no seat. */
@Injectable()
export class SigningMail {
  constructor(private readonly jobs: Jobs) {}

  async plan(tx: Transaction, { kind, ruleKey, recipients, usefulUntil, urgent }: Mailing): Promise<void> {
    if (recipients.length === 0) return;
    await tx.as('worker', (worker) =>
      worker.execute(planLetterMail, {
        ...{ kind, ruleKey, occurrence: '0', usefulUntil, urgent },
        requestIds: recipients.map(({ id }) => id),
        fireAts: recipients.map(({ fireAt }) => fireAt),
      }),
    );
    tx.afterCommit(() => this.jobs.wake('sweep'));
  }

  /** What was signed, at once. */
  receipt(tx: Transaction, requestIds: readonly string[], now: Date): Promise<void> {
    return this.atOnce(tx, 'letter_receipt', requestIds, now);
  }

  /** The link and the code with which an offer is confirmed: to whoever sits before the page. */
  confirm(tx: Transaction, requestId: string, now: Date): Promise<void> {
    return this.atOnce(tx, 'letter_confirm', [requestId], now);
  }

  private atOnce(
    tx: Transaction,
    kind: LetterMailKind,
    requestIds: readonly string[],
    now: Date,
  ): Promise<void> {
    const recipients = requestIds.map((id) => ({ id, fireAt: now }));
    const usefulUntil = new Date(now.getTime() + DAY);
    return this.plan(tx, {
      kind,
      ruleKey: `${kind}:${now.getTime()}`,
      recipients,
      usefulUntil,
      urgent: true,
    });
  }

  async cancelAsking(
    tx: Transaction,
    requestIds: readonly string[],
    reason: 'done' | 'cancelled',
  ): Promise<void> {
    await tx.as('worker', (worker) => worker.execute(cancelLetterMail, { requestIds, reason }));
  }
}
