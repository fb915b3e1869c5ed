import { gunzipSync, gzipSync } from 'node:zlib';
import type { ReadChoices, ReadSheet } from '../read-sheet.js';

/** More letters than a sheet within the limits can have. */
const MOST_BYTES = 128 * 1024 * 1024;

/** A sheet that was read, and the file that it was read from, which may have to be read in another way. */
export interface StoredSheet {
  readonly sheet: ReadSheet;
  readonly choices: ReadChoices;
  readonly file: Uint8Array;
}

interface Head {
  readonly choices: ReadChoices;
  /** Bytes of the packed sheet; the file follows it. */
  readonly packed: number;
}

/** As bytes: the length of the head in four of them, the head as JSON, the sheet as packed JSON, the file. */
export function toStored({ sheet, choices, file }: StoredSheet): Buffer {
  const packed = gzipSync(JSON.stringify(sheet), { level: 1 });
  const head = Buffer.from(JSON.stringify({ choices, packed: packed.length } satisfies Head));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  return Buffer.concat([length, head, packed, file]);
}

/** What was stored of a sheet, before the sheet itself is unpacked. */
export class StoredBytes {
  readonly choices: ReadChoices;
  /** Undefined where a sheet was stored without its file, as earlier versions did. */
  readonly file: Uint8Array | undefined;
  readonly #packed: Buffer;

  constructor(stored: Uint8Array) {
    const bytes = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength);
    if (isPacked(bytes)) {
      this.choices = {};
      this.#packed = bytes;
      return;
    }
    const at = 4 + bytes.readUInt32BE();
    const { choices, packed } = JSON.parse(bytes.toString('utf8', 4, at)) as Head;
    this.choices = choices;
    this.#packed = bytes.subarray(at, at + packed);
    this.file = bytes.subarray(at + packed);
  }

  get sheet(): ReadSheet {
    return JSON.parse(gunzipSync(this.#packed, { maxOutputLength: MOST_BYTES }).toString()) as ReadSheet;
  }

  /** Bytes that unpacking the sheet takes, told without unpacking. */
  get size(): number {
    return this.#packed.readUInt32LE(this.#packed.length - 4);
  }
}

/** How gzip begins; the length of a head never does. */
function isPacked(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
