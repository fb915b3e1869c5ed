import { chown, lchown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ServerAccount } from './account.js';
import type { PostgresBinaries } from './binaries.js';
import { randomSuffix, readIfPresent, statIfPresent, syncFolder } from './files.js';
import { runProgram } from './run-program.js';

/** A data directory with what it takes to run programs on it. */
export interface Cluster {
  dataDir: string;
  account: ServerAccount | undefined;
  binaries: PostgresBinaries;
}

const HOST_ACCESS = [
  '# Written once when the database was created.',
  '# TYPE  DATABASE  USER  ADDRESS        METHOD',
  'host    all       all   127.0.0.1/32   scram-sha-256',
  '',
].join('\n');

/**
 * The path by which the server knows its data directory, given that it is started with it as working directory.
 * On Linux a path that leads there whatever stands above: the account may lack the right to enter the folders
 * above, but the working directory was entered before the account was changed.
 */
export function ownPath(dataDir: string): string {
  return process.platform === 'linux' && process.geteuid?.() === 0 ? '/proc/self/cwd' : dataDir;
}

/**
 * Creates the cluster unless it exists. It is built in a folder of its own and renamed when complete, so that a
 * `dataDir` that exists is whole, and a creation cut short is simply repeated. Throws in plain words when the data
 * directory holds something else or data of another major version.
 */
export async function ensureCluster(
  cluster: Cluster,
  durable: boolean,
  report: (line: string) => void,
): Promise<void> {
  const { dataDir, account, binaries } = cluster;
  await removeUnfinished(dataDir);
  const version = (await readIfPresent(join(dataDir, 'PG_VERSION')))?.trim();
  if (version === undefined) {
    await requireEmpty(dataDir);
    report(`Creating the database in ${dataDir} (PostgreSQL ${binaries.version}).`);
    await createCluster(cluster, durable);
  } else if (version !== binaries.major) {
    throw new Error(
      `The database in ${dataDir} was created by PostgreSQL ${version}, but the installed one is ` +
        `${binaries.version}, which cannot read it. Install the earlier release of Demarche to dump it, ` +
        'or move the folder away to start empty.',
    );
  }
  if (account) await giveTo(dataDir, account);
}

async function createCluster(cluster: Cluster, durable: boolean): Promise<void> {
  const staging = `${cluster.dataDir}.new-${randomSuffix()}`;
  await mkdir(dirname(staging), { recursive: true, mode: 0o700 });
  await mkdir(staging, { mode: 0o700 });
  if (cluster.account) await chown(staging, cluster.account.uid, cluster.account.gid);
  try {
    await initialise({ ...cluster, dataDir: staging }, durable);
    await writeFile(join(staging, 'pg_hba.conf'), HOST_ACCESS, { flush: true });
    await rename(staging, cluster.dataDir);
    await syncFolder(dirname(cluster.dataDir));
  } catch (error) {
    await rm(staging, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

async function initialise({ dataDir, account, binaries }: Cluster, durable: boolean): Promise<void> {
  const common = [
    ...['-D', ownPath(dataDir), '-U', 'postgres', '--auth=trust', '--no-instructions', '--encoding=UTF8'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...(durable ? [] : ['--no-sync'])],
  ];
  // Collation and case are PostgreSQL's own; the C library serves only the rest, and may not know C.UTF-8.
  for (const locale of ['C.UTF-8', 'C']) {
    const args = [...common, `--locale=${locale}`];
    const { code, output } = await runProgram({ file: binaries.initdb, args, cwd: dataDir, account });
    if (code === 0) return;
    if (!output.includes('invalid locale name')) {
      throw new Error(`PostgreSQL could not create its data directory.\n${output.trim()}`);
    }
  }
}

/** Sets the superuser's password in single-user mode: the server must be stopped, no connection is needed. */
export async function setSuperuserPassword(cluster: Cluster, password: string): Promise<void> {
  const { dataDir, account, binaries } = cluster;
  if (!/^[A-Za-z0-9]+$/.test(password)) throw new Error('The password must consist of letters and digits.');
  const args = ['--single', '-D', ownPath(dataDir), '-c', 'password_encryption=scram-sha-256', 'postgres'];
  const input = `ALTER ROLE postgres PASSWORD '${password}'\n`;
  const { code, output } = await runProgram({ file: binaries.postgres, args, cwd: dataDir, account, input });
  if (code !== 0 || /\b(ERROR|FATAL|PANIC):/.test(output)) {
    throw new Error(`PostgreSQL did not accept a password.\n${output.replaceAll(password, '…').trim()}`);
  }
}

/** Data copied by root belongs to root; the server insists on owning it. */
async function giveTo(dataDir: string, account: ServerAccount): Promise<void> {
  if ((await statIfPresent(dataDir))?.uid === account.uid) return;
  for (const entry of await readdir(dataDir, { recursive: true })) {
    await lchown(join(dataDir, entry), account.uid, account.gid);
  }
  // Last, as it is what tells a complete change from one that was cut short.
  await chown(dataDir, account.uid, account.gid);
}

async function requireEmpty(dataDir: string): Promise<void> {
  const entries = (await statIfPresent(dataDir)) ? await readdir(dataDir) : [];
  if (entries.length === 0) return;
  throw new Error(`${dataDir} is not empty and holds no database; move it away or choose another folder.`);
}

async function removeUnfinished(dataDir: string): Promise<void> {
  const folder = dirname(dataDir);
  const prefix = `${basename(dataDir)}.new-`;
  if (!(await statIfPresent(folder))) return;
  for (const name of await readdir(folder)) {
    if (name.startsWith(prefix))
      await rm(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
  }
}
