import type { CampaignMail, MailContext } from './contract.js';
import { own, type Line } from './line.js';
import { links } from './links.js';
import type { Block } from './page.js';
import { speechOf } from './mail-writer.js';
import { unsubscribeHeaders, unsubscribeToken, unsubscribeUrl, type MailGroup } from './unsubscribe.js';

export interface Frame {
  footer: readonly Block[];
  headers: Record<string, string>;
}

/** What stands below every mail that can be stopped, and the headers that go with it. */
export function frameOf(membershipId: string, group: MailGroup, context: MailContext, locale = 'en'): Frame {
  const { publicUrl, tokens, now } = context;
  const url = unsubscribeUrl(publicUrl, unsubscribeToken(tokens, { membershipId, group, mailedAt: now }));
  return { footer: footerOf(url, group, publicUrl, locale), headers: unsubscribeHeaders(url) };
}

export function footerOf(url: string, group: MailGroup, publicUrl: string, locale = 'en'): Block[] {
  const speech = speechOf(locale);
  return [
    { type: 'link', label: speech.say(`frame.stop_${group}`), url },
    { type: 'paragraph', line: [own(speech.say('frame.settings'))] },
    { type: 'link', label: speech.say('frame.open_settings'), url: links.settings(publicUrl) },
    { type: 'link', label: speech.say('frame.open'), url: links.desk(publicUrl) },
  ];
}

/** The same below a mail that says nothing of what it is about. */
export function footerOfRedacted(url: string | undefined, publicUrl: string, locale: string): Block[] {
  const speech = speechOf(locale);
  return [
    ...(url === undefined ? [] : [{ type: 'link', label: speech.say('redacted.stop'), url } as const]),
    { type: 'link', label: speech.say('frame.open_settings'), url: links.settings(publicUrl) },
  ];
}

const LATE_AFTER = 10 * 60_000;

/** Says so when a mail leaves well after its time: the reader must not take "now" for "as planned". */
export function lateNotice({ fireAt, recipient }: CampaignMail, now: Date): Line | undefined {
  if (now.getTime() - fireAt.getTime() < LATE_AFTER) return undefined;
  const speech = speechOf(recipient.locale);
  const planned = speech.clock(fireAt, recipient.zone);
  return speech.line('frame.late', { span: speech.span(now, fireAt), planned });
}
