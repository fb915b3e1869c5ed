import type { Composed, MailContext, Recipient } from './contract.js';
import { footerOfRedacted } from './frame.js';
import { typed } from './line.js';
import { links } from './links.js';
import { speechOf, type Speech } from './mail-writer.js';
import { writeMail, type Block } from './page.js';

type Mail = Extract<Composed, { outcome: 'mail' }>;

/**
 * The mail that whoever wants nothing said gets instead, of whichever kind: how much there is, and where one signs in, or the page
 * on which one answers without an account. What it
 * states is kept as if it had been said, since whoever signs in reads it there.
 */
export function redact(
  composed: Composed,
  { recipient: { locale } }: { recipient: Pick<Recipient, 'locale'> },
  { publicUrl }: MailContext,
): Composed {
  if (composed.outcome !== 'mail') return composed;
  const { items: count = 1, byPage, ended, headers, calendar } = composed;
  const speech = speechOf(locale);
  const subject = speech.say(byPage ? 'redacted.title' : 'redacted.subject', { count });
  const paragraph = (text: string): Block => ({ type: 'paragraph', line: [{ text, typed: false }] });
  const body: Block[] = [
    { type: 'title', line: [{ text: speech.say('redacted.title', { count }), typed: false }] },
    paragraph(speech.say(ended ? 'redacted.ended' : byPage ? 'redacted.how_page' : 'redacted.how')),
    ...(calendar ? [paragraph(speech.say('calendar.attached'))] : []),
    ...wayOn(composed, publicUrl, speech),
  ];
  const stop = /^<(.+)>$/.exec(headers['List-Unsubscribe'] ?? '')?.[1];
  const written = writeMail({ subject }, body, footerOfRedacted(stop, publicUrl, locale), locale);
  return { ...composed, ...written };
}

/** Where its recipient reads what it is about, and the code that a page without an account waits for. */
function wayOn({ way, byPage }: Mail, publicUrl: string, speech: Speech): Block[] {
  if (!byPage)
    return [{ type: 'button', label: speech.say('redacted.sign_in'), url: way ?? links.desk(publicUrl) }];
  const open: Block = { type: 'button', label: speech.say('redacted.open'), url: byPage.url };
  if (byPage.code === undefined) return [open];
  const line = speech.line('redacted.code', { code: typed(byPage.code) });
  return [open, { type: 'paragraph', line }];
}
