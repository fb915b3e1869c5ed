import type { Envelope } from './block.js';
import type { Recipient } from './contract.js';
import { lineText, oneLine, typed, type Run } from './line.js';
import { speechOf, type Parts } from './mail-writer.js';
import type { ServerMessageKey } from '#libs/words';

/** For whom an envelope is written: only who wishes it has subjects that tell what a mail is about. */
export type Addressee = Pick<Recipient, 'locale' | 'plainSubjects'>;

/** Characters of what somebody typed in a subject: a phone shows few. */
const SHORT = 60;

/** What somebody typed, for a subject or a preview line. */
export const short = (text: string): Run => typed(oneLine(text, SHORT));

/**
 * Subject and preview line. A locked phone shows both, so that they say nothing of any campaign unless the reader chose so.
 * @param plain what is said to who did: a message, and the first words of the mail
 */
export function envelopeOf(
  { locale, plainSubjects }: Addressee,
  discreet: ServerMessageKey,
  plain: { subject: ServerMessageKey; values: Parts; preview: string },
): Envelope {
  const speech = speechOf(locale);
  if (!plainSubjects) return { subject: speech.say(discreet) };
  const subject = lineText(speech.line(plain.subject, plain.values), speech.direction);
  return { subject, preview: plain.preview };
}
