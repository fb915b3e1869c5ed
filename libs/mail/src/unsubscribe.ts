import { isUuid } from '#libs/domain';
import type { Tokens } from '#libs/platform';

/** What one can stop on its own. Invitations are not among them: they come once. */
export const MAIL_GROUPS = ['digest', 'reminders'] as const;
export type MailGroup = (typeof MAIL_GROUPS)[number];

/** One seat's mails of one group; the subject of an unsubscribe token. */
export interface Subscription {
  membershipId: string;
  group: MailGroup;
}

export function unsubscribeToken(tokens: Tokens, { membershipId, group }: Subscription): string {
  return tokens.make('unsubscribe', `${membershipId}~${group}`);
}

/** @returns undefined when the token is none of ours */
export function readUnsubscribeToken(tokens: Tokens, token: string): Subscription | undefined {
  const [membershipId = '', name] = tokens.read('unsubscribe', token)?.split('~') ?? [];
  const group = MAIL_GROUPS.find((candidate) => candidate === name);
  return group && isUuid(membershipId) ? { membershipId, group } : undefined;
}

export function unsubscribeUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/mail/unsubscribe?token=${encodeURIComponent(token)}`;
}

/** RFC 8058: a mail program's own button posts to this address, without a cookie. */
export function unsubscribeHeaders(url: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}
