import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);

/** Why an archive cannot be read; `message` is for people. */
export class ZipError extends Error {}

/** Together, the parts that are read may not be longer than this when unpacked. */
const MAX_UNPACKED_BYTES = 32 * 1024 * 1024;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

interface Entry {
  readonly encrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/**
 * The parts of a zip archive. Sizes are taken from its table of contents before anything is unpacked, and a part
 * that turns out longer than the table says is refused: an archive of a few kilobytes cannot fill the memory.
 */
export class ZipArchive {
  readonly #bytes: Buffer;
  readonly #entries: ReadonlyMap<string, Entry>;
  #unpacked = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#entries = readEntries(this.#bytes);
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The unpacked part, or undefined if there is none of that name. */
  async part(name: string): Promise<Buffer | undefined> {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    if (entry.encrypted) throw new ZipError('It is locked with a password. Save it without one.');
    this.#unpacked += entry.unpacked;
    if (this.#unpacked > MAX_UNPACKED_BYTES) {
      throw new ZipError(
        `Unpacked it would be larger than ${MAX_UNPACKED_BYTES / 1024 / 1024} MB, which is the limit.`,
      );
    }
    const packed = packedBytes(this.#bytes, entry);
    if (entry.method === 0) return packed;
    try {
      const bytes = await inflate(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
      if (bytes.length === entry.unpacked) return bytes;
    } catch {
      // Told below: what the library says about damaged data means nothing to people.
    }
    throw damaged();
  }
}

function damaged(): ZipError {
  return new ZipError('The file is damaged. Open it in a spreadsheet program and save it again.');
}

function readEntries(bytes: Buffer): ReadonlyMap<string, Entry> {
  const end = endOfContents(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) throw damaged();
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    if (entries.has(name)) throw damaged();
    entries.set(name, {
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Where the record stands that ends the table of contents; a comment may follow it. */
function endOfContents(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= earliest; at -= 1) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw damaged();
}

function packedBytes(bytes: Buffer, entry: Entry): Buffer {
  const { offset, packed } = entry;
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_SIGNATURE) throw damaged();
  if (entry.method !== 0 && entry.method !== 8) throw damaged();
  if (entry.method === 0 && packed !== entry.unpacked) throw damaged();
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packed > bytes.length) throw damaged();
  return bytes.subarray(start, start + packed);
}

/** An archive of these parts, not compressed. It only ever goes from one function to the next. */
export function storedArchive(parts: ReadonlyMap<string, Buffer>): Buffer {
  const contents: Buffer[] = [];
  const table: Buffer[] = [];
  let offset = 0;
  for (const [name, body] of parts) {
    const title = Buffer.from(name, 'utf8');
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt32LE(crc32(body), 10);
    shared.writeUInt32LE(body.length, 14);
    shared.writeUInt32LE(body.length, 18);
    shared.writeUInt16LE(title.length, 22);
    contents.push(signature(LOCAL_SIGNATURE), shared, title, body);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    table.push(signature(ENTRY_SIGNATURE), shared.subarray(0, 2), shared, rest, title);
    offset += 30 + title.length + body.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.size, 4);
  end.writeUInt16LE(parts.size, 6);
  end.writeUInt32LE(Buffer.concat(table).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...contents, ...table, signature(END_SIGNATURE), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
