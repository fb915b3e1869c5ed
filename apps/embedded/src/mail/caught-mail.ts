import { simpleParser, type ParsedMail } from 'mailparser';
import type { StoredMail } from './mail-store.js';

/** A caught message, parsed. */
export interface CaughtMail {
  /** The catcher's own id. */
  id: string;
  /** With angle brackets; empty when the message has none. */
  messageId: string;
  /** Envelope sender address. */
  from: string;
  /** Envelope recipient addresses. */
  to: string[];
  subject: string;
  /** Unfolded header values by lower-case name; repeated headers are joined by line feeds. */
  headers: Record<string, string>;
  /** From the Date header (simulated time in a simulation); null without a valid one. */
  date: Date | null;
  /** Real time of acceptance. */
  receivedAt: Date;
  text: string;
  /** Empty when the message has no HTML part. */
  html: string;
  /** Each file that goes with it, as text. */
  files: { name: string; type: string; text: string }[];
  /** Bytes of the raw message. */
  size: number;
}

/** Parses a stored message. */
export async function parseCaughtMail(stored: StoredMail): Promise<CaughtMail> {
  const parsed = await simpleParser(stored.raw, { skipTextToHtml: true, skipImageLinks: true });
  const { date } = parsed;
  return {
    id: stored.id,
    messageId: parsed.messageId ?? '',
    from: stored.from,
    to: stored.to,
    subject: parsed.subject ?? '',
    headers: headersOf(parsed),
    date: hasDateHeader(parsed) && date && !Number.isNaN(date.getTime()) ? date : null,
    receivedAt: new Date(stored.receivedAt),
    text: parsed.text ?? '',
    html: parsed.html || '',
    files: parsed.attachments.map(({ filename = '', contentType, content }) => ({
      name: filename,
      type: contentType,
      text: content.toString('utf8'),
    })),
    size: stored.raw.length,
  };
}

/** The parser makes up the present for a message without a date. */
function hasDateHeader(parsed: ParsedMail): boolean {
  return parsed.headerLines.some(({ key }) => key === 'date');
}

function headersOf(parsed: ParsedMail): Record<string, string> {
  // Names come from outside: an object without a prototype has no special ones.
  const headers = Object.create(null) as Record<string, string>;
  for (const { key, line } of parsed.headerLines) {
    const value = line
      .slice(line.indexOf(':') + 1)
      .replaceAll(/\r?\n(?=[ \t])/g, '')
      .trim();
    headers[key] = key in headers ? `${headers[key]}\n${value}` : value;
  }
  return headers;
}
