import { promisify } from 'node:util';
import { createInflateRaw, inflateRaw } from 'node:zlib';
import { FileError } from './file-error.js';

const inflate = promisify(inflateRaw);

/** Together, the parts that are read may not be longer than this when unpacked. */
export const MAX_UNPACKED_BYTES = 32 * 1024 * 1024;

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

  /**
   * @param most how long the parts that are read may be together
   * @throws FileError
   */
  constructor(
    bytes: Uint8Array,
    private readonly most = MAX_UNPACKED_BYTES,
  ) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#entries = readEntries(this.#bytes);
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** Of all parts, in the order of the table of contents. */
  get names(): string[] {
    return [...this.#entries.keys()];
  }

  /** The unpacked part, or undefined if there is none of that name. @throws FileError */
  async part(name: string): Promise<Buffer | undefined> {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    const packed = this.#packed(entry);
    if (entry.method === 0) return packed;
    try {
      const bytes = await inflate(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
      if (bytes.length === entry.unpacked) return bytes;
    } catch {
      // Told below: what the library says about damaged data means nothing to people.
    }
    throw damaged();
  }

  /** The unpacked part in pieces, so that little of it is in memory at once. @throws FileError */
  async *pieces(name: string): AsyncGenerator<Buffer, void> {
    const entry = this.#entries.get(name);
    if (!entry) throw damaged();
    const packed = this.#packed(entry);
    if (entry.method === 0) {
      yield packed;
      return;
    }
    const inflating = createInflateRaw();
    inflating.end(packed);
    let length = 0;
    try {
      for await (const piece of inflating as AsyncIterable<Buffer>) {
        length += piece.length;
        if (length > entry.unpacked) throw damaged();
        yield piece;
      }
    } catch (error) {
      throw (error as { code?: string }).code?.startsWith('Z_') ? damaged() : error;
    } finally {
      inflating.destroy();
    }
    if (length !== entry.unpacked) throw damaged();
  }

  #packed(entry: Entry): Buffer {
    if (entry.encrypted) throw new FileError('locked');
    this.#unpacked += entry.unpacked;
    if (this.#unpacked > this.most) throw tooLargeUnpacked(this.most);
    return packedBytes(this.#bytes, entry);
  }
}

export function tooLargeUnpacked(most = MAX_UNPACKED_BYTES): FileError {
  return new FileError('unpackedTooLarge', { most: most / 1024 / 1024 });
}

function damaged(): FileError {
  return new FileError('damaged');
}

function readEntries(bytes: Buffer): ReadonlyMap<string, Entry> {
  const end = endOfContents(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) throw damaged();
    const nameLength = bytes.readUInt16LE(at + 28);
    // Some programs write the separator of Windows.
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
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
