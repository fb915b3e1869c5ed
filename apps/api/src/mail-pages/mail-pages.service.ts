import { Injectable } from '@nestjs/common';
import { mailWishes, wantDigest, wantReminders } from '#libs/data';
import { linkEnded, readUnsubscribeToken, type MailGroup, type Subscription } from '#libs/mail';
import { Database, Tokens, type Transaction } from '#libs/platform';
import { Planner } from '#libs/planning';
import { audit } from '../http/audit.js';

/** Whether somebody gets mails of one group of one campaign, as the holder of a link in such a mail may know it. */
export interface Wishes {
  campaign: string;
  /** The person's, as a BCP 47 tag. */
  locale: string;
  group: MailGroup;
  wanted: boolean;
}

const WANT = { digest: wantDigest, reminders: wantReminders } as const satisfies Record<MailGroup, unknown>;

/** Stops and resumes mails for whoever holds the link of a mail; nobody is signed in here. */
@Injectable()
export class MailPagesService {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly planner: Planner,
  ) {}

  /** @returns undefined when the token is none of ours or too old, or the seat is gone */
  async read(token: unknown): Promise<Wishes | undefined> {
    const subscription = this.subscriptionOf(token);
    if (!subscription) return undefined;
    return this.database.asRole('auth', async (tx) => {
      await tx.query('set transaction read only');
      return wishes(tx, subscription);
    });
  }

  /** Idempotent: only a real change re-plans the mail and is written down, with the mail whose link it was. */
  async change(token: unknown, wanted: boolean): Promise<Wishes | undefined> {
    const subscription = this.subscriptionOf(token);
    if (!subscription) return undefined;
    const { membershipId, group, mailedAt } = subscription;
    return this.database.asRole('auth', async (tx) => {
      if (!(await wishes(tx, subscription))) return undefined;
      const changed = await tx.first(WANT[group], { membershipId, wanted, mailedAt });
      if (changed) {
        const { userId, campaignId } = changed;
        const action = wanted ? 'mail_resumed' : 'mail_stopped';
        const detail = { group, mailedAt: mailedAt.toISOString() };
        await audit(tx, { userId, seat: { campaignId } }, action, ['membership', membershipId], detail);
        await this.planner.people(tx, [userId]);
      }
      return wishes(tx, subscription);
    });
  }

  private subscriptionOf(token: unknown): Subscription | undefined {
    return typeof token === 'string' ? readUnsubscribeToken(this.tokens, token) : undefined;
  }
}

async function wishes(tx: Transaction, subscription: Subscription): Promise<Wishes | undefined> {
  const { membershipId, group } = subscription;
  const seat = await tx.first(mailWishes, { membershipId });
  if (!seat || linkEnded(subscription, seat.now)) return undefined;
  return { campaign: seat.campaign, locale: seat.locale, group, wanted: seat[group] };
}
