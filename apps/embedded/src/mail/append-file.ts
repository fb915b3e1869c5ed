import { open, type FileHandle } from 'node:fs/promises';

/** A file of lines that only grows at its end. Not for concurrent calls. */
export interface AppendFile {
  /** Appends text (whole lines) and returns the offset of its first byte once it is safely on disk. */
  append(text: string): Promise<number>;
  /** The bytes from `offset` on, `length` of them. */
  read(offset: number, length: number): Promise<Buffer>;
  /** Bytes written so far. */
  size(): number;
  /** Empties the file. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the file, creating it (mode 0600) when missing. A last line without its line feed is what a crash cut
 * short: it is removed, so that the next line does not continue it.
 */
export async function openAppendFile(file: string): Promise<AppendFile> {
  const handle = await open(file, 'a+', 0o600);
  let size = await endOfLastLine(handle);
  await handle.truncate(size);
  return {
    append: async (text) => {
      const bytes = Buffer.from(text, 'utf8');
      const offset = size;
      try {
        await handle.appendFile(bytes);
        await handle.datasync();
      } catch (error) {
        // A partial line (disk full) must not become the beginning of the next one.
        await handle.truncate(offset).catch(() => undefined);
        throw error;
      }
      size += bytes.length;
      return offset;
    },
    read: async (offset, length) => {
      const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(length), position: offset });
      return buffer.subarray(0, bytesRead);
    },
    size: () => size,
    empty: async () => {
      await handle.truncate(0);
      await handle.datasync();
      size = 0;
    },
    close: () => handle.close(),
  };
}

const CHUNK = 65_536;

async function endOfLastLine(handle: FileHandle): Promise<number> {
  let end = (await handle.stat()).size;
  while (end > 0) {
    const start = Math.max(0, end - CHUNK);
    const { buffer } = await handle.read({ buffer: Buffer.alloc(end - start), position: start });
    const lineFeed = buffer.lastIndexOf(0x0a);
    if (lineFeed >= 0) return start + lineFeed + 1;
    end = start;
  }
  return 0;
}
