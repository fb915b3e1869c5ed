import { open, type FileHandle } from 'node:fs/promises';

/** What the first relay says about a message whose confirmation never arrived. */
export type JournalAnswer = 'accepted' | 'absent' | 'unknown';

/** The first relay's own record of what it took over: the only thing that can tell after a crash. */
export interface AcceptJournal {
  /** `unknown` when the record cannot be read; never a guess. */
  find(messageId: string): Promise<JournalAnswer>;
}

/** For a relay whose record cannot be read. */
export class NoJournal implements AcceptJournal {
  find(): Promise<JournalAnswer> {
    return Promise.resolve('unknown');
  }
}

const CHUNK = 1024 * 1024;

/**
 * Reads a log to which the relay appends one line for each message before it confirms it: fields separated by tabs,
 * the second is the Message-ID in its angle brackets. Each call reads only what is new.
 */
export class FileJournal implements AcceptJournal {
  private readonly accepted = new Set<string>();
  private offset = 0;
  private inode: bigint | undefined;
  private rest = '';
  private reading: Promise<boolean> = Promise.resolve(true);

  constructor(private readonly file: string) {}

  async find(messageId: string): Promise<JournalAnswer> {
    // One reading after the other: an answer includes all that was written before the question.
    const reading = this.reading.then(() => this.readOn());
    this.reading = reading;
    const readable = await reading;
    if (this.accepted.has(messageId)) return 'accepted';
    return readable ? 'absent' : 'unknown';
  }

  /** @returns whether the record could be read to its end */
  private async readOn(): Promise<boolean> {
    let handle: FileHandle | undefined;
    try {
      handle = await open(this.file, 'r');
      const { ino } = await handle.stat({ bigint: true });
      if (this.inode !== undefined && ino !== this.inode) await this.readOut(this.inode);
      this.inode = ino;
      await this.readFrom(handle);
      return true;
    } catch {
      return false;
    } finally {
      await handle?.close();
    }
  }

  /** The relay began a new file: what it last wrote to the old one is under the name that a rotation gives it. */
  private async readOut(inode: bigint): Promise<void> {
    const handle = await open(`${this.file}.1`, 'r').catch(() => undefined);
    try {
      if (handle && (await handle.stat({ bigint: true })).ino === inode) await this.readFrom(handle);
    } finally {
      await handle?.close();
    }
    [this.offset, this.rest] = [0, ''];
  }

  private async readFrom(handle: FileHandle): Promise<void> {
    const { size } = await handle.stat();
    // Replaced by a new file: what was accepted before stays accepted.
    if (size < this.offset) [this.offset, this.rest] = [0, ''];
    const buffer = Buffer.alloc(Math.min(CHUNK, size - this.offset));
    while (this.offset < size) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, this.offset);
      if (bytesRead === 0) return;
      this.offset += bytesRead;
      // latin1 keeps bytes apart; Message-IDs are ASCII.
      this.take(this.rest + buffer.toString('latin1', 0, bytesRead));
    }
  }

  private take(text: string): void {
    const lines = text.split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) {
      const messageId = line.split('\t', 2)[1];
      if (messageId) this.accepted.add(messageId);
    }
  }
}

/** The journal that the settings name. */
export function openJournal(acceptLog: string | undefined): AcceptJournal {
  return acceptLog ? new FileJournal(acceptLog) : new NoJournal();
}
