import { isUuid } from '#libs/domain';
import type { Tokens } from '#libs/platform';

/** What one can stop on its own. Invitations are not among them: they come once. */
export const MAIL_GROUPS = ['digest', 'reminders'] as const;
export type MailGroup = (typeof MAIL_GROUPS)[number];

/** One seat's mails of one group, as the link in one of them names it: it gives away nothing about the others. */
export interface Subscription {
  membershipId: string;
  group: MailGroup;
  /** When that mail was sent, by the campaign clock, to the second. */
  mailedAt: Date;
}

/** Days for which the link in a mail works. Mails are forwarded, archived and found in lost devices long after. */
const LINK_DAYS = 183;
const DAY = 86_400_000;

export function unsubscribeToken(tokens: Tokens, { membershipId, group, mailedAt }: Subscription): string {
  return tokens.make('unsubscribe', `${membershipId}~${group}~${Math.floor(mailedAt.getTime() / 1000)}`);
}

/** @returns undefined when the token is none of ours */
export function readUnsubscribeToken(tokens: Tokens, token: string): Subscription | undefined {
  const [membershipId = '', name, seconds = ''] = tokens.read('unsubscribe', token)?.split('~') ?? [];
  const group = MAIL_GROUPS.find((candidate) => candidate === name);
  if (!group || !isUuid(membershipId) || !/^\d{1,11}$/.test(seconds)) return undefined;
  return { membershipId, group, mailedAt: new Date(Number(seconds) * 1000) };
}

/** Whether the link in a mail of this time has come to its end. */
export const linkEnded = ({ mailedAt }: Subscription, now: Date): boolean =>
  now.getTime() - mailedAt.getTime() > LINK_DAYS * DAY;

export function unsubscribeUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/mail/unsubscribe?token=${encodeURIComponent(token)}`;
}

/** RFC 8058: a mail program's own button posts to this address, without a cookie. */
export function unsubscribeHeaders(url: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}
