import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { acceptedMessages, journalBeginning, journalLine } from './accept-journal.js';
import { openAppendFile, type AppendFile } from './append-file.js';
import { rawMessageId } from './raw-headers.js';

/** A message as it came in. */
export interface IncomingMail {
  /** Envelope sender; empty for bounces. */
  from: string;
  /** Envelope recipients. */
  to: string[];
  raw: Buffer;
}

/** An accepted message; `receivedAt` is real time, ISO. */
export interface StoredMail extends IncomingMail {
  id: string;
  receivedAt: string;
}

/** Where an accepted message lies in the store. */
export interface StoredMailPlace {
  id: string;
  offset: number;
  length: number;
}

/** The accepted messages in `messages.jsonl` and their journal in `accepted.log`. */
export interface MailStore {
  /** Resolves when message and journal line are safely on disk. Messages that arrive together share the wait. */
  accept(mail: IncomingMail): Promise<void>;
  /** Accepted messages, oldest first. */
  places(): readonly StoredMailPlace[];
  /** Undefined when the messages were cleared meanwhile. */
  read(place: StoredMailPlace): Promise<StoredMail | undefined>;
  /** Forgets the messages; the journal stays, as it answers whether something was ever accepted. */
  clear(): Promise<void>;
  /** Finishes pending writes and closes the files. */
  close(): Promise<void>;
}

interface Waiting {
  mail: StoredMail;
  resolve: () => void;
  reject: (reason: unknown) => void;
}

/** The journal of a catcher's folder. */
export function journalPath(dir: string): string {
  return join(dir, 'accepted.log');
}

/**
 * Opens the store in `dir` (created when missing). A message counts as accepted once its journal line is complete:
 * one stored just before a crash but not in the journal was never confirmed and is not listed.
 */
export async function openMailStore(dir: string): Promise<MailStore> {
  await mkdir(dir, { recursive: true });
  const messages = await openAppendFile(join(dir, 'messages.jsonl'));
  const journal = await openAppendFile(journalPath(dir));
  if (journal.size() === 0) await journal.append(journalBeginning(new Date().toISOString()));
  await syncFolder(dir);
  const accepted = new Set((await acceptedMessages(journalPath(dir))).map(({ id }) => id));
  const places = (await findPlaces(messages)).filter(({ id }) => accepted.has(id));
  return new GroupingStore(messages, journal, places);
}

class GroupingStore implements MailStore {
  private waiting: Waiting[] = [];
  private work: Promise<void> = Promise.resolve();
  private cleared = 0;

  constructor(
    private readonly messages: AppendFile,
    private readonly journal: AppendFile,
    private known: StoredMailPlace[],
  ) {}

  accept(mail: IncomingMail): Promise<void> {
    const stored = { ...mail, id: randomUUID(), receivedAt: new Date().toISOString() };
    return new Promise((resolve, reject) => {
      this.waiting.push({ mail: stored, resolve, reject });
      // Whatever comes in until the work before it is done is written, and waits for the disk, together.
      if (this.waiting.length === 1) void this.enqueue(() => this.writeWaiting());
    });
  }

  places(): readonly StoredMailPlace[] {
    return this.known;
  }

  async read(place: StoredMailPlace): Promise<StoredMail | undefined> {
    const clearedBefore = this.cleared;
    const line = await this.messages.read(place.offset, place.length);
    return this.cleared === clearedBefore ? decode(line.toString('utf8')) : undefined;
  }

  clear(): Promise<void> {
    return this.enqueue(async () => {
      this.cleared += 1;
      this.known = [];
      await this.messages.empty();
    });
  }

  async close(): Promise<void> {
    await this.enqueue(async () => {
      await this.messages.close();
      await this.journal.close();
    });
  }

  private enqueue(task: () => Promise<void>): Promise<void> {
    const done = this.work.then(task);
    this.work = done.catch(() => undefined);
    return done;
  }

  private async writeWaiting(): Promise<void> {
    const group = this.waiting;
    this.waiting = [];
    try {
      const lines = group.map(({ mail }) => encode(mail));
      let offset = await this.messages.append(lines.join(''));
      await this.journal.append(group.map(({ mail }) => journalEntry(mail)).join(''));
      const places = group.map(({ mail }, index) => {
        const length = Buffer.byteLength(lines[index] ?? '');
        offset += length;
        return { id: mail.id, offset: offset - length, length };
      });
      this.known.push(...places);
      for (const { resolve } of group) resolve();
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
}

function journalEntry(mail: StoredMail): string {
  const sha256 = createHash('sha256').update(mail.raw).digest('hex');
  const { id, receivedAt: at, to: recipients } = mail;
  return journalLine({ at, messageId: rawMessageId(mail.raw) ?? '-', recipients, sha256, id });
}

function encode({ raw, ...rest }: StoredMail): string {
  return `${JSON.stringify({ ...rest, raw: raw.toString('base64') })}\n`;
}

function decode(line: string): StoredMail {
  const parsed = JSON.parse(line) as Omit<StoredMail, 'raw'> & { raw: string };
  return { ...parsed, raw: Buffer.from(parsed.raw, 'base64') };
}

/** The messages in the file, line by line in pieces, as the whole may be larger than a string can be. */
async function findPlaces(messages: AppendFile): Promise<StoredMailPlace[]> {
  const places: StoredMailPlace[] = [];
  let rest = Buffer.alloc(0);
  let offset = 0;
  for (let position = 0; position < messages.size();) {
    const piece = await messages.read(position, Math.min(1_048_576, messages.size() - position));
    position += piece.length;
    rest = Buffer.concat([rest, piece]);
    for (let end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a)) {
      const id = idOf(rest.subarray(0, end));
      if (id) places.push({ id, offset, length: end + 1 });
      offset += end + 1;
      rest = rest.subarray(end + 1);
    }
  }
  return places;
}

function idOf(line: Buffer): string | undefined {
  try {
    return (JSON.parse(line.toString('utf8')) as { id?: string }).id;
  } catch {
    return undefined;
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
