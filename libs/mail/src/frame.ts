import { clockFace, inWords } from '#libs/domain';
import type { DeliveryToCompose, MailContext } from './contract.js';
import { line, own, type Line } from './line.js';
import { links } from './links.js';
import type { Block } from './page.js';
import { unsubscribeHeaders, unsubscribeToken, unsubscribeUrl, type MailGroup } from './unsubscribe.js';

const STOP: Record<MailGroup, string> = {
  digest: 'Stop the weekly digest of this campaign, or change which mails you get',
  reminders: 'Stop the reminders of this campaign, or change which mails you get',
};

export interface Frame {
  footer: readonly Block[];
  headers: Record<string, string>;
}

/** What stands below every mail that can be stopped, and the headers that go with it. */
export function frameOf(membershipId: string, group: MailGroup, context: Omit<MailContext, 'now'>): Frame {
  const { publicUrl, tokens } = context;
  const url = unsubscribeUrl(publicUrl, unsubscribeToken(tokens, { membershipId, group }));
  return { footer: footerOf(url, group, publicUrl), headers: unsubscribeHeaders(url) };
}

export function footerOf(url: string, group: MailGroup, publicUrl: string): Block[] {
  const settings =
    'Your time zone, your quiet hours, and the day and hour of your digest are in your settings.';
  return [
    { type: 'link', label: STOP[group], url },
    { type: 'paragraph', line: line`${own(settings)}` },
    { type: 'link', label: 'Open Demarche', url: links.desk(publicUrl) },
  ];
}

const LATE_AFTER = 10 * 60_000;

/** Says so when a mail leaves well after its time: the reader must not take "now" for "as planned". */
export function lateNotice({ fireAt, recipient }: DeliveryToCompose, now: Date): Line | undefined {
  if (now.getTime() - fireAt.getTime() < LATE_AFTER) return undefined;
  const planned = clockFace(fireAt, recipient.zone).label;
  return line`${own(`This mail is late. It should have left ${inWords(now, fireAt)}, on ${planned}.`)}`;
}
