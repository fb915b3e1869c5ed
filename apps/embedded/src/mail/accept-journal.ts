import { open } from 'node:fs/promises';

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

/** Reads a journal that may still grow, also in another process. Each call reads only what is new. */
export interface AcceptJournalReader {
  /** Whether a message with this Message-ID (with or without angle brackets) was accepted. */
  has: (messageId: string) => Promise<boolean>;
  /** How often: more than 1 means a duplicate delivery. */
  count: (messageId: string) => Promise<number>;
  /** Everything accepted so far, oldest first. */
  all: () => Promise<readonly AcceptedMessage[]>;
}

/** The line for a message, with its line feed: five fields separated by tabs, recipients by commas. */
export function journalLine(message: AcceptedMessage): string {
  const recipients = message.recipients.map(field).join(',');
  return `${message.at}\t${field(message.messageId)}\t${recipients}\t${message.sha256}\t${message.id}\n`;
}

/** A reader of the journal `file`, which need not exist yet. A line without its line feed is not there yet. */
export function readAcceptJournal(file: string): AcceptJournalReader {
  const tail = new JournalTail(file);
  const count = async (messageId: string): Promise<number> => {
    await tail.update();
    return tail.counts.get(bracketed(messageId)) ?? 0;
  };
  return {
    count,
    has: async (messageId) => (await count(messageId)) > 0,
    all: async () => {
      await tail.update();
      return tail.messages;
    },
  };
}

class JournalTail {
  messages: AcceptedMessage[] = [];
  readonly counts = new Map<string, number>();
  private offset = 0;
  private reading: Promise<void> = Promise.resolve();

  constructor(private readonly file: string) {}

  /** One reading after the other: what a call sees includes all that was written before it. */
  update(): Promise<void> {
    const next = this.reading.then(() => this.read());
    this.reading = next.catch(() => undefined);
    return next;
  }

  private async read(): Promise<void> {
    const bytes = await this.newBytes();
    const complete = bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
    this.offset += complete.length;
    for (const line of complete.toString('utf8').split('\n')) this.add(line);
  }

  private async newBytes(): Promise<Buffer> {
    const handle = await open(this.file, 'r').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (!handle) return Buffer.alloc(0);
    try {
      const { size } = await handle.stat();
      if (size < this.offset) this.restart();
      const { buffer, bytesRead } = await handle.read({
        buffer: Buffer.alloc(size - this.offset),
        position: this.offset,
      });
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  }

  /** The journal was replaced by a shorter one. */
  private restart(): void {
    this.offset = 0;
    this.messages = [];
    this.counts.clear();
  }

  private add(line: string): void {
    const [at, messageId, recipients, sha256, id] = line.split('\t');
    if (!at || !messageId || !recipients || !sha256 || !id) return;
    this.messages.push({ at, messageId, recipients: recipients.split(','), sha256, id });
    this.counts.set(messageId, (this.counts.get(messageId) ?? 0) + 1);
  }
}

/** White space would break the line format; it is not allowed in either kind of field anyway. */
function field(text: string): string {
  return text.replaceAll(/\s/g, '') || '-';
}

function bracketed(messageId: string): string {
  const bare = messageId.trim();
  return bare === '-' || bare.startsWith('<') ? bare : `<${bare}>`;
}
