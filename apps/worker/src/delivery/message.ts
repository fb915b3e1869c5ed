import addressparser from 'nodemailer/lib/addressparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { PreparedMail } from './delivery.js';

export interface Sender {
  name: string;
  address: string;
}

/** @throws Error unless MAIL_FROM names exactly one usable address */
export function parseSender(mailFrom: string): Sender {
  const [sender, ...more] = addressparser(mailFrom) as Partial<Sender>[];
  const address = sender?.address ?? '';
  if (more.length > 0 || !isMailable(address)) throw new Error('MAIL_FROM must be one mail address');
  return { name: sender?.name ?? '', address };
}

export const hostOf = (address: string) => address.slice(address.lastIndexOf('@') + 1);

// What could end the address and begin another recipient or header: white space, and the marks of an address list.
const UNSAFE = /[\s\p{Cc}\p{Cf}<>()[\]\\,;:"]/u;

/**
 * Whether mail can be addressed to it: one `@`, nothing that could break out of an SMTP command or a header. Looser than
 * `isEmailAddress`, which judges what people type: a sender may be at a bare host, and an account may be older than that rule.
 */
export function isMailable(address: string): boolean {
  return address.length <= 254 && /^[^@]+@[^@]+$/.test(address) && !UNSAFE.test(address);
}

/** Headers that a composer may add. Who it is from and to, and under which id, is not its business. */
const ADDITIONAL =
  /^(list-[a-z-]+|x-[a-z0-9-]+|reply-to|references|in-reply-to|content-language|feedback-id)$/i;

/** As much of a mail as its bytes are made of. */
type MailToWrite = Pick<PreparedMail, 'messageId' | 'date'> & {
  delivery: { recipient: { name: string; email: string } };
  mail: { subject: string; text: string; html: string; headers: Record<string, string>; calendar?: string };
};

/** The bytes of one mail to one recipient. */
export function toBytes({ delivery, mail, messageId, date }: MailToWrite, from: Sender): Promise<Buffer> {
  const headers = Object.fromEntries(Object.entries(mail.headers).filter(([name]) => ADDITIONAL.test(name)));
  const composer = new MailComposer({
    from,
    to: { name: oneLine(delivery.recipient.name), address: delivery.recipient.email },
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    // Beside the text: as a part of its own way of reading, some programs would show the entry instead of what we say.
    attachments: mail.calendar === undefined ? [] : [calendarFile(mail.calendar)],
    date,
    messageId,
    headers: { ...headers, 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

const calendarFile = (content: string) => ({
  filename: 'demarche.ics',
  content,
  contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
});

const oneLine = (text: string) => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
