import { createHash } from 'node:crypto';
import { StringDecoder } from 'node:string_decoder';
import { ARCHIVED, archivedName } from '#libs/data';
import { FileError, ZipArchive } from '#libs/files';
import { fingerprintOf, isSignedBy } from '#libs/platform';
import {
  ARCHIVE_VERSION,
  CAMPAIGN,
  MANIFEST,
  PEOPLE,
  readManifest,
  SIGNATURE,
  type ArchivedFile,
  type ArchiveManifest,
  type ArchiveSignature,
} from './manifest.js';
import type { ArchivedRow } from './sheets.js';
import { ArchiveTrouble } from './trouble.js';

const MEGA = 1024 * 1024;
/** Packed, as it is brought. */
export const MAX_ARCHIVE_BYTES = 64 * MEGA;
/** All files together, unpacked; each is read twice. */
const MOST_UNPACKED = 2048 * MEGA;
const MOST_MANIFEST = MEGA;
const MOST_LINE = 16 * MEGA;
/** Of all tables together: as many ids are in memory while a campaign is made of them. */
const MOST_ROWS = 2_000_000;

/** Everything that this program knows to read, in the order in which it is read. */
const TABLES = [CAMPAIGN, PEOPLE, ...ARCHIVED.map(archivedName)];
const SHEETS = ARCHIVED.filter(({ sheet }) => sheet).map((archived) => `${archivedName(archived)}.csv`);
const KNOWN: ReadonlySet<string> = new Set([...TABLES.map((table) => `${table}.jsonl`), ...SHEETS]);

/** An archive whose manifest is signed and whose files are those that the manifest names. What these hold is read on demand. */
export class SignedArchive {
  private constructor(
    private readonly zip: ZipArchive,
    readonly manifest: ArchiveManifest,
    /** Of the key that signed it. */
    readonly signer: string,
  ) {}

  /** @throws ArchiveTrouble */
  static async open(bytes: Uint8Array): Promise<SignedArchive> {
    return inWords(async () => {
      const zip = new ZipArchive(bytes, MOST_UNPACKED);
      if (!zip.has(MANIFEST) || !zip.has(SIGNATURE)) throw new ArchiveTrouble('noArchive');
      const text = await whole(zip, MANIFEST);
      const signer = signerOf(text, await whole(zip, SIGNATURE));
      const manifest = manifestOf(text.toString());
      refuseOtherFiles(zip, manifest);
      const rows = manifest.files.reduce((sum, file) => sum + file.rows, 0);
      if (rows > MOST_ROWS) throw new ArchiveTrouble('tooLarge');
      return new SignedArchive(zip, manifest, signer);
    });
  }

  /** Rows of one table, each a row of JSON; at the end it is known that no byte was altered. @throws ArchiveTrouble */
  async *rows(table: string): AsyncGenerator<ArchivedRow, void> {
    const file = this.manifest.files.find(({ name }) => name === `${table}.jsonl`);
    if (!file) return;
    let number = 0;
    for await (const line of this.lines(file)) {
      number += 1;
      if (number > file.rows) break;
      yield rowOf(line, file.name, number);
    }
    if (number !== file.rows) throw new ArchiveTrouble('altered', { file: file.name });
  }

  /** Reads what people read, which nothing is taken from. @throws ArchiveTrouble where it was altered */
  async checkSheets(): Promise<void> {
    for (const file of this.manifest.files) {
      if (file.kind !== 'sheet') continue;
      for await (const piece of this.pieces(file)) void piece;
    }
  }

  private async *lines(file: ArchivedFile): AsyncGenerator<string, void> {
    const decoder = new StringDecoder('utf8');
    let rest = '';
    for await (const piece of this.pieces(file)) {
      const text = rest + decoder.write(piece);
      let from = 0;
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
        yield text.slice(from, end);
        from = end + 1;
      }
      rest = text.slice(from);
      if (rest.length > MOST_LINE) throw new ArchiveTrouble('tooLarge');
    }
    if (rest !== '' || decoder.end() !== '') throw new ArchiveTrouble('altered', { file: file.name });
  }

  private async *pieces({ name, bytes, sha256 }: ArchivedFile): AsyncGenerator<Buffer, void> {
    const hash = createHash('sha256');
    let length = 0;
    try {
      for await (const piece of this.zip.pieces(name)) {
        hash.update(piece);
        length += piece.length;
        if (length > bytes) break;
        yield piece;
      }
    } catch (error) {
      if (error instanceof FileError && error.code === 'damaged')
        throw new ArchiveTrouble('altered', { file: name });
      throw troubleOf(error);
    }
    if (length !== bytes || hash.digest('hex') !== sha256)
      throw new ArchiveTrouble('altered', { file: name });
  }
}

async function whole(zip: ZipArchive, name: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of zip.pieces(name)) {
    length += piece.length;
    if (length > MOST_MANIFEST) throw new ArchiveTrouble('tooLarge');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** @returns whose key signed it: who that is, is for people to decide */
function signerOf(manifest: Buffer, text: Buffer): string {
  let said: Partial<ArchiveSignature>;
  try {
    said = JSON.parse(text.toString()) as Partial<ArchiveSignature>;
  } catch {
    throw new ArchiveTrouble('signature');
  }
  const { algorithm, publicKey, signature, fingerprint } = said;
  const holds =
    algorithm === 'Ed25519' &&
    typeof publicKey === 'string' &&
    typeof signature === 'string' &&
    fingerprint === fingerprintOf(publicKey) &&
    isSignedBy(publicKey, manifest, signature);
  if (!holds) throw new ArchiveTrouble('signature');
  return fingerprint;
}

function manifestOf(text: string): ArchiveManifest {
  let manifest: ArchiveManifest;
  try {
    manifest = readManifest(text);
  } catch {
    throw new ArchiveTrouble('noArchive');
  }
  const { version } = manifest;
  if (version > ARCHIVE_VERSION) throw new ArchiveTrouble('newer', { version, most: ARCHIVE_VERSION });
  return manifest;
}

/** Exactly the files that are named, and of these only such as this program knows: nothing is ever written under their names. */
function refuseOtherFiles(zip: ZipArchive, { files }: ArchiveManifest): void {
  const named = new Set([MANIFEST, SIGNATURE, ...files.map(({ name }) => name)]);
  const extra = zip.names.find((name) => !named.has(name));
  if (extra !== undefined) throw new ArchiveTrouble('extra', { file: extra.slice(0, 80) });
  const missing = files.find(({ name }) => !zip.has(name));
  if (missing) throw new ArchiveTrouble('missing', { file: missing.name.slice(0, 80) });
  if (named.size !== files.length + 2) throw new ArchiveTrouble('noArchive');
  const unknown = files.find(({ name }) => !KNOWN.has(name));
  if (unknown) throw new ArchiveTrouble('extra', { file: unknown.name.slice(0, 80) });
}

function rowOf(line: string, file: string, number: number): ArchivedRow {
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row === 'object' && row !== null && !Array.isArray(row)) return row as ArchivedRow;
  } catch {
    // Told below.
  }
  throw new ArchiveTrouble('row', { file, line: number });
}

function troubleOf(error: unknown): unknown {
  if (!(error instanceof FileError)) return error;
  return new ArchiveTrouble(error.code === 'unpackedTooLarge' ? 'tooLarge' : 'damaged');
}

async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw troubleOf(error);
  }
}
