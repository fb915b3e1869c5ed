import type { Composed, MailContext, Recipient } from './contract.js';
import { footerOfRedacted } from './frame.js';
import { links } from './links.js';
import { speechOf } from './mail-writer.js';
import { writeMail, type Block } from './page.js';

/**
 * The mail that whoever wants nothing said gets instead, of whichever kind: how much there is, and where one signs in. What it
 * states is kept as if it had been said, since whoever signs in reads it there.
 */
export function redact(
  composed: Composed,
  { recipient: { locale } }: { recipient: Pick<Recipient, 'locale'> },
  { publicUrl }: MailContext,
): Composed {
  if (composed.outcome !== 'mail') return composed;
  const { items: count = 1, way, ended, headers, calendar } = composed;
  const speech = speechOf(locale);
  const subject = speech.say('redacted.subject', { count });
  const paragraph = (text: string): Block => ({ type: 'paragraph', line: [{ text, typed: false }] });
  const body: Block[] = [
    { type: 'title', line: [{ text: speech.say('redacted.title', { count }), typed: false }] },
    paragraph(speech.say(ended ? 'redacted.ended' : 'redacted.how')),
    ...(calendar ? [paragraph(speech.say('calendar.attached'))] : []),
    { type: 'button', label: speech.say('redacted.sign_in'), url: way ?? links.desk(publicUrl) },
  ];
  const stop = /^<(.+)>$/.exec(headers['List-Unsubscribe'] ?? '')?.[1];
  const written = writeMail({ subject }, body, footerOfRedacted(stop, publicUrl, locale), locale);
  return { ...composed, ...written };
}
