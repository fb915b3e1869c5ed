import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { createDeflateRaw } from 'node:zlib';
import { Zip, ZipPassThrough } from 'fflate';

/** What a file came to. */
export interface WrittenFile {
  bytes: number;
  sha256: string;
}

/** Bytes that are packed at once: enough for few turns, little enough to be gone before the next. */
const PIECE = 65_536;

/** A method of packing, as zip archives number them. */
const DEFLATED = 8;

/** A file that is packed outside of JavaScript, where it would take most of the time and of the memory. */
class DeflatedEntry extends ZipPassThrough {
  private readonly deflating = createDeflateRaw();
  private packed: Promise<unknown> = Promise.resolve();
  override compression = DEFLATED;

  constructor(name: string) {
    super(name);
    this.deflating.on('data', (piece: Buffer<ArrayBuffer>) => this.ondata(null, piece, false));
  }

  override process(chunk: Uint8Array, final: boolean): void {
    const { deflating } = this;
    this.packed = new Promise((resolve) => deflating.write(chunk, resolve));
    if (!final) return;
    this.packed = once(deflating, 'end').then(() => this.ondata(null, new Uint8Array(0), true));
    deflating.end();
  }

  /** Until what was given has been packed. */
  settled(): Promise<unknown> {
    return this.packed;
  }
}

/** A file of the archive that is being written. */
export class ZipFile {
  private readonly hash: Hash = createHash('sha256');
  private bytes = 0;
  private piece = Buffer.allocUnsafeSlow(PIECE);
  private filled = 0;

  constructor(private readonly entry: DeflatedEntry) {}

  /** Whoever writes much waits for it, or what was written is in memory until it has been packed. */
  async write(text: string): Promise<void> {
    const length = Buffer.byteLength(text);
    this.bytes += length;
    if (this.filled + length > PIECE) await this.flush(false);
    if (length > PIECE) return this.push(Buffer.from(text), false);
    this.filled += this.piece.write(text, this.filled);
  }

  async end(): Promise<WrittenFile> {
    await this.flush(true);
    return { bytes: this.bytes, sha256: this.hash.digest('hex') };
  }

  private async flush(last: boolean): Promise<void> {
    const piece = this.piece.subarray(0, this.filled);
    this.filled = 0;
    await this.push(piece, last);
  }

  private async push(piece: Buffer, last: boolean): Promise<void> {
    this.hash.update(piece);
    this.entry.push(piece, last);
    await this.entry.settled();
  }
}

/** Writes a zip archive piece by piece, so that no more of it is in memory than nobody has taken yet. */
export class ZipWriter {
  private pieces: Uint8Array[] = [];
  private failure: Error | undefined;
  private readonly zip = new Zip((error, piece) => {
    if (error) this.failure = error;
    else if (piece.length > 0) this.pieces.push(piece);
  });

  /** @param at when its files were written */
  constructor(private readonly at: Date) {}

  file(name: string): ZipFile {
    const entry = new DeflatedEntry(name);
    entry.mtime = this.at;
    this.zip.add(entry);
    return new ZipFile(entry);
  }

  async whole(name: string, text: string): Promise<void> {
    const file = this.file(name);
    await file.write(text);
    await file.end();
  }

  end(): void {
    this.zip.end();
  }

  /** What was written since this was last asked. */
  take(): Uint8Array[] {
    if (this.failure) throw this.failure;
    const { pieces } = this;
    this.pieces = [];
    return pieces;
  }
}
