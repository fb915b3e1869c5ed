import { createHash, type Hash } from 'node:crypto';
import { Zip, ZipDeflate } from 'fflate';

/** What a file came to. */
export interface WrittenFile {
  bytes: number;
  sha256: string;
}

/** A file of the archive that is being written. */
export class ZipFile {
  private readonly hash: Hash = createHash('sha256');
  private bytes = 0;
  private waiting: Buffer[] = [];
  private size = 0;

  constructor(private readonly deflate: ZipDeflate) {}

  write(text: string): void {
    const bytes = Buffer.from(text);
    this.hash.update(bytes);
    this.bytes += bytes.length;
    this.size += bytes.length;
    this.waiting.push(bytes);
    if (this.size > 65_536) this.flush(false);
  }

  end(): WrittenFile {
    this.flush(true);
    return { bytes: this.bytes, sha256: this.hash.digest('hex') };
  }

  private flush(last: boolean): void {
    this.deflate.push(Buffer.concat(this.waiting), last);
    this.waiting = [];
    this.size = 0;
  }
}

/** Writes a zip archive piece by piece, so that no more of it is in memory than nobody has taken yet. */
export class ZipWriter {
  private pieces: Uint8Array[] = [];
  private failure: Error | undefined;
  private readonly zip = new Zip((error, piece) => {
    if (error) this.failure = error;
    else this.pieces.push(piece);
  });

  /** @param at when its files were written */
  constructor(private readonly at: Date) {}

  file(name: string): ZipFile {
    const deflate = new ZipDeflate(name, { level: 6 });
    deflate.mtime = this.at;
    this.zip.add(deflate);
    return new ZipFile(deflate);
  }

  whole(name: string, text: string): void {
    const file = this.file(name);
    file.write(text);
    file.end();
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
