import { Injectable } from '@nestjs/common';
import { mailWishes, wantDigest, wantReminders } from '#libs/data';
import {
  MAIL_GROUPS,
  readUnsubscribeToken,
  unsubscribeToken,
  type MailGroup,
  type Subscription,
} from '#libs/mail';
import { Database, Tokens, type Transaction } from '#libs/platform';
import { Planner } from '#libs/planning';
import { audit } from '../http/audit.js';

/** Which mails somebody gets of one campaign, as the holder of a link in such a mail may know it. */
export interface Wishes {
  campaign: string;
  /** The person's, as a BCP 47 tag. */
  locale: string;
  /** The group that the link is about first. */
  groups: { group: MailGroup; wanted: boolean; token: string }[];
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

  /** @returns undefined when the token is none of ours, or the seat is gone */
  async read(token: unknown): Promise<Wishes | undefined> {
    const subscription = this.subscriptionOf(token);
    if (!subscription) return undefined;
    return this.database.asRole('auth', async (tx) => {
      await tx.query('set transaction read only');
      return this.wishes(tx, subscription);
    });
  }

  /** Idempotent: only a real change re-plans the mail and is written down. */
  async change(token: unknown, wanted: boolean): Promise<Wishes | undefined> {
    const subscription = this.subscriptionOf(token);
    if (!subscription) return undefined;
    const { membershipId, group } = subscription;
    return this.database.asRole('auth', async (tx) => {
      const changed = await tx.first(WANT[group], { membershipId, wanted });
      if (changed) {
        const { userId, campaignId } = changed;
        const action = wanted ? 'mail_resumed' : 'mail_stopped';
        await audit(tx, { userId, seat: { campaignId } }, action, ['membership', membershipId], { group });
        await this.planner.people(tx, [userId]);
      }
      return this.wishes(tx, subscription);
    });
  }

  private subscriptionOf(token: unknown): Subscription | undefined {
    return typeof token === 'string' ? readUnsubscribeToken(this.tokens, token) : undefined;
  }

  private async wishes(tx: Transaction, { membershipId, group }: Subscription): Promise<Wishes | undefined> {
    const seat = await tx.first(mailWishes, { membershipId });
    if (!seat) return undefined;
    const order = [group, ...MAIL_GROUPS.filter((other) => other !== group)];
    return {
      campaign: seat.campaign,
      locale: seat.locale,
      groups: order.map((each) => ({
        group: each,
        wanted: seat[each],
        token: unsubscribeToken(this.tokens, { membershipId, group: each }),
      })),
    };
  }
}
