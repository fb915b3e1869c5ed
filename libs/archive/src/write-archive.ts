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
import { ZipWriter } from './zip-writer.js';

/** Rows that are in memory at once. */
const BATCH = 500;

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
  campaign.write(`${itself.line}\n`);
  files.push({ name: `${CAMPAIGN}.jsonl`, kind: 'rows', rows: 1, leftOut: 0, ...campaign.end() });
  const people = rowsOf(tx, campaignId, archivedPeople, (row) => sheets.learnName(row['id'], row['name']));
  yield* writeFile(zip, files, PEOPLE, people);
  for (const archived of ARCHIVED) {
    const name = archivedName(archived);
    const lines = archivedLines.get(name);
    if (!lines) throw new Error(`Nobody reads ${name} for an archive`);
    const rows = rowsOf(tx, campaignId, lines, (row) => sheets.learn(archived, row));
    yield* writeFile(zip, files, name, rows, archived.sheet ? { archived, sheets } : undefined);
  }
  const { id, name, slug, now } = itself;
  const manifest: ArchiveManifest = {
    ...{ format: ARCHIVE_FORMAT, version: ARCHIVE_VERSION, program, exportedAt: now.toISOString() },
    ...{ campaign: { id, name, slug }, scope, by, files },
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  zip.whole(MANIFEST, text);
  const { publicKey, fingerprint } = key;
  const signature: ArchiveSignature = {
    ...{ algorithm: 'Ed25519', publicKey, fingerprint },
    signature: key.sign(Buffer.from(text)),
  };
  zip.whole(SIGNATURE, `${JSON.stringify(signature, null, 2)}\n`);
  zip.end();
  yield* zip.take();
}

interface Batch {
  lines: string[];
  rows: ArchivedRow[];
  leftOut: number;
}

async function* rowsOf(
  tx: Transaction,
  campaignId: string,
  query: Lines,
  learn: (row: ArchivedRow) => void,
): AsyncGenerator<Batch, void> {
  for await (const found of tx.batches(query, { campaignId }, BATCH)) {
    const lines = found.filter(({ whole }) => whole).map(({ line }) => line);
    const rows = lines.map((line) => JSON.parse(line) as ArchivedRow);
    rows.forEach(learn);
    yield { lines, rows, leftOut: found.length - lines.length };
  }
}

/** The rows as lines of JSON and, where people read them, as a sheet beside it. */
async function* writeFile(
  zip: ZipWriter,
  files: ArchivedFile[],
  name: string,
  batches: AsyncGenerator<Batch, void>,
  readable?: { archived: ArchivedTable; sheets: ReadableSheets },
): AsyncGenerator<Uint8Array, void> {
  const lossless = zip.file(`${name}.jsonl`);
  const sheet = readable && zip.file(`${name}.csv`);
  let [rows, leftOut] = [0, 0];
  if (readable) sheet?.write(readable.sheets.header(readable.archived));
  for await (const batch of batches) {
    rows += batch.lines.length;
    leftOut += batch.leftOut;
    for (const line of batch.lines) lossless.write(`${line}\n`);
    for (const row of batch.rows) sheet?.write(readable?.sheets.line(readable.archived, row) ?? '');
    yield* zip.take();
  }
  files.push({ name: `${name}.jsonl`, kind: 'rows', rows, leftOut, ...lossless.end() });
  if (sheet) files.push({ name: `${name}.csv`, kind: 'sheet', rows, leftOut, ...sheet.end() });
  yield* zip.take();
}
