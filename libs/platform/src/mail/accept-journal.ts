import { open, type FileHandle } from 'node:fs/promises';
import { AcceptedLines } from './accepted-lines.js';
import { rotatedFiles } from './rotated-files.js';

/** What the first relay says about a message whose confirmation never arrived. */
export type JournalAnswer = 'accepted' | 'absent' | 'unknown';

/** The first relay's own record of what it took over: the only thing that can tell after a crash. */
export interface AcceptJournal {
  /**
   * @param since real time at which the message was handed over, at the earliest
   * @returns `absent` when the record holds everything from then on and not this; `unknown` when it does not reach back so
   *   far or cannot be read; never a guess
   */
  find(messageId: string, since: Date): Promise<JournalAnswer>;
}

/** For a relay whose record cannot be read. */
export class NoJournal implements AcceptJournal {
  find(): Promise<JournalAnswer> {
    return Promise.resolve('unknown');
  }
}

/** Milliseconds by which the relay's clock may differ from that of the database. */
const CLOCKS_DIFFER_BY = 2_000;

/** As many as hold the instant and the id of the first message. */
const HEAD_BYTES = 256;

/**
 * Reads a log to which the relay appends one line for each message before it confirms it: fields separated by tabs, the
 * first is the instant (ISO 8601), the second the Message-ID in its angle brackets. Each call reads only what is new.
 *
 * A record that was rotated begins with its first line. Whether something older was accepted is told by the files that the
 * rotation set aside, as far as they are there; before the first line of the oldest, nothing is known.
 */
export class FileJournal implements AcceptJournal {
  private readonly lines = new AcceptedLines();
  private offset = 0;
  private inode: bigint | undefined;
  /** How the file begins: emptied in place and filled again, it has the same number and another beginning. */
  private head = Buffer.alloc(0);
  /** Set-aside files that were not looked at yet, the newest first; undefined until somebody asks about older days. */
  private older: AsyncGenerator<string[] | undefined> | undefined;
  private reading: Promise<JournalAnswer> = Promise.resolve('unknown');

  constructor(private readonly file: string) {}

  find(messageId: string, since: Date): Promise<JournalAnswer> {
    // One reading after the other: an answer includes all that was written before the question.
    this.reading = this.reading
      .catch(() => undefined)
      .then(() => this.answer(messageId, since.getTime() - CLOCKS_DIFFER_BY));
    return this.reading;
  }

  private async answer(messageId: string, since: number): Promise<JournalAnswer> {
    const readable = await this.readOn();
    if (this.lines.has(messageId)) return 'accepted';
    if (!readable) return 'unknown';
    while (!this.lines.reachBackTo(since) && (await this.readOlder())) {
      if (this.lines.has(messageId)) return 'accepted';
    }
    return this.lines.reachBackTo(since) ? 'absent' : 'unknown';
  }

  /** @returns whether the record could be read to its end */
  private async readOn(): Promise<boolean> {
    let handle: FileHandle | undefined;
    try {
      handle = await open(this.file, 'r');
      const { ino, size } = await handle.stat({ bigint: true });
      // Another file, or the same one emptied: what came between lies in those that were set aside.
      const rotated =
        (this.inode !== undefined && ino !== this.inode) ||
        size < this.offset ||
        !(await this.beginsAsBefore(handle));
      if (rotated) this.beginAnew();
      this.inode = ino;
      await this.readFrom(handle, Number(size));
      // What was last written to the old file, whatever the clocks say.
      if (rotated) await this.readOlder();
      return true;
    } catch {
      return false;
    } finally {
      await handle?.close();
    }
  }

  private async beginsAsBefore(handle: FileHandle): Promise<boolean> {
    const { head } = this;
    const { buffer } = await handle.read(Buffer.alloc(head.length), 0, head.length, 0);
    return buffer.equals(head);
  }

  /** What was accepted stays so; from when on nothing is missing has to be found out again. */
  private beginAnew(): void {
    this.offset = 0;
    this.head = Buffer.alloc(0);
    this.older = undefined;
    this.lines.beginAnew();
  }

  private async readFrom(handle: FileHandle, size: number): Promise<void> {
    const buffer = Buffer.alloc(Math.min(1024 * 1024, size - this.offset));
    while (this.offset < size) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, this.offset);
      if (bytesRead === 0) return;
      if (this.offset === 0) this.head = Buffer.from(buffer.subarray(0, Math.min(bytesRead, HEAD_BYTES)));
      this.offset += bytesRead;
      // latin1 keeps bytes apart; Message-IDs are ASCII.
      this.lines.append(buffer.toString('latin1', 0, bytesRead));
    }
  }

  /** @returns whether there was one more file before those that were read */
  private async readOlder(): Promise<boolean> {
    this.older ??= rotatedFiles(this.file);
    const { value, done } = await this.older.next();
    if (done || value === undefined) return false;
    this.lines.prepend(value);
    return true;
  }
}

/** The journal that the settings name. */
export function openJournal(acceptLog: string | undefined): AcceptJournal {
  return acceptLog ? new FileJournal(acceptLog) : new NoJournal();
}
