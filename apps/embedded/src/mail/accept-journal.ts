import { readFile } from 'node:fs/promises';

/** One accepted message. `messageId` keeps its angle brackets, and is `-` for a message without one. */
export interface AcceptedMessage {
  /** Real time of acceptance, ISO. */
  at: string;
  messageId: string;
  /** Envelope recipients. */
  recipients: string[];
  /** Of the raw message, hexadecimal. */
  sha256: string;
  /** The catcher's id for the message. */
  id: string;
}

/** The line for a message, with its line feed: five fields separated by tabs, recipients by commas. */
export function journalLine(message: AcceptedMessage): string {
  const recipients = message.recipients.map(field).join(',');
  return `${message.at}\t${field(message.messageId)}\t${recipients}\t${message.sha256}\t${message.id}\n`;
}

/**
 * The first line of a journal that holds everything from now on: without it a reader could not tell whether a message from
 * before the first accepted one was never accepted, or stood in a file that is gone.
 */
export function journalBeginning(at: string): string {
  return `${at}\t-\t\t\t\n`;
}

/**
 * What the journal `file` holds now, oldest first. A line without its line feed is not there yet. Who follows a journal
 * that grows uses `FileJournal` of libs/platform.
 */
export async function acceptedMessages(file: string): Promise<AcceptedMessage[]> {
  const text = await readFile(file, 'utf8');
  const lines = text.split('\n').slice(0, -1);
  return lines.flatMap((line) => {
    const [at, messageId, recipients, sha256, id] = line.split('\t');
    if (!at || !messageId || !recipients || !sha256 || !id) return [];
    return [{ at, messageId, recipients: recipients.split(','), sha256, id }];
  });
}

/** White space would break the line format; it is not allowed in either kind of field anyway. */
function field(text: string): string {
  return text.replaceAll(/\s/g, '') || '-';
}
