import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { startMailCatcher, type CaughtMail } from '../../apps/embedded/src/mail/index.js';
import { startWorker, type RunningWorker } from '../../apps/worker/src/worker.js';
import type { ArchiveManifest } from '#libs/archive';
import { Database, Jobs, jsonLog, NoJournal, SigningKey } from '#libs/platform';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestDatabase } from './database.js';
import { startDemarche, testEnvironment, type Answer, type Client, type TestDemarche } from './demarche.js';
import { aCampaign, aPerson, type TestPerson } from './makers.js';
import type { Matrix } from './matrix.js';

/** Another installation with an admin, its worker and what that mails. */
export interface OtherInstallation {
  demarche: TestDemarche;
  admin: TestPerson;
  client: Client;
  worker: RunningWorker;
  mails(): Promise<CaughtMail[]>;
  stop(): Promise<void>;
}

export async function anotherInstallation(): Promise<OtherInstallation> {
  const demarche = await startDemarche({ secret: 'another secret of another installation 0123456789' });
  const { database } = demarche;
  const admin = await aPerson(database, await aCampaign(database, 'Left'), { name: 'Admin of the other' });
  await database.admin('update user_account set installation_admin = true where id = $1', [admin.id]);
  await database.admin('delete from membership where user_id = $1', [admin.id]);
  const dir = await mkdtemp(join(tmpdir(), 'demarche-archive-'));
  const catcher = await startMailCatcher({ dir, report: () => undefined });
  const environment = testEnvironment(database, { smtpUrl: catcher.url });
  const own = await Database.open({ url: database.runtimeUrl, poolSize: 6 });
  const jobs = await Jobs.open({ ...environment, prefix: new URL(database.url).pathname.slice(1) });
  const log = jsonLog(() => undefined);
  const worker = await startWorker({
    ...{ environment, database: own, jobs, log, journal: new NoJournal(), rounds: false },
  });
  return {
    ...{ demarche, admin, worker, client: await demarche.as(admin), mails: () => catcher.list() },
    stop: async () => {
      await worker.stop();
      await jobs.close();
      await own.close();
      await catcher.stop();
      await demarche.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Delegations that tests add to one installation, as if a release had brought them to both. */
export async function sameFacts(from: TestDatabase, to: TestDatabase): Promise<void> {
  for (const [table, rows] of [
    ['delegation', 'where campaign_id is null'],
    ['party', ''],
  ]) {
    const facts = await from.admin(`select * from ${table} ${rows}`);
    await to.admin(
      `insert into ${table} select * from json_populate_recordset(null::${table}, $1) on conflict do nothing`,
      [JSON.stringify(facts)],
    );
  }
}

/** Takes a campaign along. */
export async function takeAlong(client: Client, campaignId: string): Promise<Buffer> {
  const { status, bytes } = await client.download(`/api/campaigns/${campaignId}/archive`, {});
  if (status !== 200) throw new Error(`Nothing to take along: ${status} ${bytes.toString()}`);
  return bytes;
}

const ARCHIVES = '/api/installation/archives';

export const upload = (client: Client, bytes: Uint8Array): Promise<Answer> =>
  client.send('POST', ARCHIVES, bytes, { 'content-type': 'application/zip' });

/** Brings an archive and has it read. */
export async function brought({ client, worker }: OtherInstallation, bytes: Uint8Array): Promise<Answer> {
  const { body } = await upload(client, bytes);
  await worker.archivesNow();
  return client.get(`${ARCHIVES}/${body.id}`);
}

/** Has a campaign made of an archive that was read. */
export async function takenIn(
  { client, worker }: OtherInstallation,
  archive: { id: string; version: number },
  wanted: { name: string; slug: string; personId?: string },
): Promise<Answer> {
  const headers = { 'If-Match': `"${archive.version}"` };
  const asked = await client.post(`${ARCHIVES}/${archive.id}/import`, wanted, headers);
  if (asked.status !== 202) return asked;
  await worker.archivesNow();
  return client.get(`${ARCHIVES}/${archive.id}`);
}

export type Files = Record<string, Uint8Array>;

export const unpack = (bytes: Uint8Array): Files => unzipSync(bytes);
export const pack = (files: Files): Uint8Array => zipSync(files);

export const manifestIn = (files: Files): ArchiveManifest =>
  JSON.parse(strFromU8(files['manifest.json']!)) as ArchiveManifest;

export type ArchivedLine = Record<string, unknown>;

export const rowsIn = (files: Files, table: string): ArchivedLine[] =>
  strFromU8(files[`${table}.jsonl`] ?? new Uint8Array())
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ArchivedLine);

/** The archive with other files, each named and signed anew, as somebody with a key of their own would make it. */
export function forged(
  files: Files,
  change: (manifest: ArchiveManifest) => ArchiveManifest = (same) => same,
): Files {
  const manifest = manifestIn(files);
  const renewed = manifest.files.map((file) => {
    const bytes = files[file.name] ?? new Uint8Array();
    const rows = file.kind === 'rows' ? strFromU8(bytes).split('\n').length - 1 : file.rows;
    return { ...file, rows, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  const text = JSON.stringify(change({ ...manifest, files: renewed }));
  const key = new SigningKey('the secret of somebody else altogether 42');
  const { publicKey, fingerprint } = key;
  const signature = { algorithm: 'Ed25519', publicKey, fingerprint, signature: key.sign(Buffer.from(text)) };
  return {
    ...files,
    'manifest.json': strToU8(text),
    'manifest.signature.json': strToU8(JSON.stringify(signature)),
  };
}

/** A room that is a list, changed twice, with a delegation of its own, of which a position with a sealed source is known. */
export async function fillRoom({ here, clients }: Matrix): Promise<void> {
  const { coordinator } = clients;
  const at = (path: string) => `/api/campaigns/${here.id}/${path}`;
  const put = async (members: object[]): Promise<void> => {
    const { body } = await coordinator.get(at('room'));
    const answer = await coordinator.call(
      'PUT',
      at('room'),
      { kind: 'list', members },
      { 'If-Match': `"${body.version}"` },
    );
    if (answer.status !== 200) throw new Error(`The room was not changed: ${answer.text}`);
  };
  const states = ['FJI', 'TON', 'PER', 'KEN', 'FRA'].map((code) => ({ code, capacity: 'voting' }));
  await put([...states, { name: 'Kosovo', capacity: 'voting' }]);
  const { body } = await coordinator.get(at('room'));
  const { code } = body.members.find(({ own }: { own: boolean }) => own);
  await put([...states.slice(1), { code, capacity: 'voting', validFrom: '2024-01-01' }]);
  for (const [tier, sealed] of [
    ['coalition', false],
    ['me', true],
  ] as const) {
    const said = {
      stance: 'support',
      confidence: 3,
      said: 'publicly',
      grade: 'official_record',
      source: 'Heard',
    };
    const occurredAt = '2024-08-08T15:00:00Z';
    const position = { ...said, askId: here.askId, delegationCode: code, occurredAt, tier, sealed };
    const answer = await coordinator.post(at('positions'), position);
    if (answer.status !== 201) throw new Error(`Nothing was said: ${answer.text}`);
  }
}
