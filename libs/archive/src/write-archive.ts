import {
  archivedCampaign,
  archivedLines,
  archivedName,
  archivedPeople,
  ARCHIVED,
  type ArchivedTable,
  type Query,
} from '#libs/data';
import type { SigningKey, Transaction } from '#libs/platform';
import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  CAMPAIGN,
  MANIFEST,
  PEOPLE,
  SIGNATURE,
  type ArchivedFile,
  type ArchiveManifest,
  type ArchiveSignature,
} from './manifest.js';
import { ReadableSheets, type ArchivedRow } from './sheets.js';
import { ZipWriter, type ZipFile } from './zip-writer.js';

/** Rows that are in memory at once. */
const BATCH = 200;

export interface ArchiveOrder {
  campaignId: string;
  by: ArchiveManifest['by'];
  scope: ArchiveManifest['scope'];
  program: string;
}

type Lines = Query<{ campaignId: string }, { line: string; whole: boolean }>;

/**
 * Everything that the reader of the transaction sees of a campaign, as a signed zip archive, piece by piece. The transaction
 * has to read one state of the database from the beginning to the end.
 */
export async function* writeArchive(
  tx: Transaction,
  { campaignId, by, scope, program }: ArchiveOrder,
  key: SigningKey,
): AsyncGenerator<Uint8Array, void> {
  const itself = await tx.first(archivedCampaign, { campaignId });
  if (!itself) throw new Error('The campaign is not there');
  const zip = new ZipWriter(itself.now);
  const files: ArchivedFile[] = [];
  const sheets = new ReadableSheets();
  const campaign = zip.file(`${CAMPAIGN}.jsonl`);
  await campaign.write(`${itself.line}\n`);
  files.push({ name: `${CAMPAIGN}.jsonl`, kind: 'rows', rows: 1, leftOut: 0, ...(await campaign.end()) });
  const people = linesOf(tx, campaignId, archivedPeople);
  yield* writeFile(zip, files, PEOPLE, people, (row) => sheets.learnName(row['id'], row['name']));
  for await (const { lines } of linesOf(tx, campaignId, linesFor('retraction'))) {
    for (const line of lines) {
      const { event_id, recorded_at } = JSON.parse(line) as ArchivedRow;
      sheets.learnEnd(event_id, recorded_at);
    }
  }
  for (const archived of ARCHIVED) {
    const name = archivedName(archived);
    const lines = linesFor(name);
    const learn = sheets.isKnown(archived) ? (row: ArchivedRow) => sheets.learn(archived, row) : undefined;
    const sheet = archived.sheet ? { archived, sheets } : undefined;
    yield* writeFile(zip, files, name, linesOf(tx, campaignId, lines), learn, sheet);
  }
  const { id, name, slug, now } = itself;
  const manifest: ArchiveManifest = {
    ...{ format: ARCHIVE_FORMAT, version: ARCHIVE_VERSION, program, exportedAt: now.toISOString() },
    ...{ campaign: { id, name, slug }, scope, by, files },
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await zip.whole(MANIFEST, text);
  const { publicKey, fingerprint } = key;
  const signature: ArchiveSignature = {
    ...{ algorithm: 'Ed25519', publicKey, fingerprint },
    signature: key.sign(Buffer.from(text)),
  };
  await zip.whole(SIGNATURE, `${JSON.stringify(signature, null, 2)}\n`);
  zip.end();
  yield* zip.take();
}

function linesFor(name: string): Lines {
  const lines = archivedLines.get(name);
  if (!lines) throw new Error(`Nobody reads ${name} for an archive`);
  return lines;
}

interface Batch {
  lines: string[];
  leftOut: number;
}

async function* linesOf(tx: Transaction, campaignId: string, query: Lines): AsyncGenerator<Batch, void> {
  for await (const found of tx.batches(query, { campaignId }, BATCH)) {
    const lines = found.filter(({ whole }) => whole).map(({ line }) => line);
    yield { lines, leftOut: found.length - lines.length };
  }
}

/**
 * The rows as lines of JSON and, where people read them, as a sheet beside it. PostgreSQL has written the lines: what nobody
 * learns from and nobody reads is passed on as it is.
 */
async function* writeFile(
  zip: ZipWriter,
  files: ArchivedFile[],
  name: string,
  batches: AsyncGenerator<Batch, void>,
  learn?: (row: ArchivedRow) => void,
  readable?: Readable,
): AsyncGenerator<Uint8Array, void> {
  const lossless = zip.file(`${name}.jsonl`);
  const sheet = readable && zip.file(`${name}.csv`);
  let [rows, leftOut] = [0, 0];
  if (readable) await sheet?.write(readable.sheets.header(readable.archived));
  const read = readingOf(learn, sheet, readable);
  for await (const { lines, leftOut: stayed } of batches) {
    rows += lines.length;
    leftOut += stayed;
    for (const line of lines) {
      await lossless.write(`${line}\n`);
      await read?.(line);
    }
    yield* zip.take();
  }
  files.push({ name: `${name}.jsonl`, kind: 'rows', rows, leftOut, ...(await lossless.end()) });
  if (sheet) files.push({ name: `${name}.csv`, kind: 'sheet', rows, leftOut, ...(await sheet.end()) });
  yield* zip.take();
}

interface Readable {
  archived: ArchivedTable;
  sheets: ReadableSheets;
}

/** What else becomes of a line; undefined where nobody reads it. */
function readingOf(
  learn: ((row: ArchivedRow) => void) | undefined,
  sheet: ZipFile | undefined,
  readable: Readable | undefined,
): ((line: string) => Promise<void>) | undefined {
  if (!learn && !readable) return undefined;
  return async (line) => {
    const row = JSON.parse(line) as ArchivedRow;
    learn?.(row);
    if (readable) await sheet?.write(readable.sheets.line(readable.archived, row));
  };
}
