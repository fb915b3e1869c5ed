import { createHash } from 'node:crypto';
import { chmod, copyFile, lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomSuffix } from './files.js';
import { createLibraryLinks, type PackagedPostgres } from './package-binaries.js';

const ABANDONED_AFTER_MS = 3_600_000;

/** Folders that may hold copies of the binaries, best first; outside the project, so that any account reaches them. */
export function cacheFolders(): string[] {
  const uid = process.geteuid?.() ?? 0;
  const own = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  const first = uid === 0 ? '/var/cache/demarche' : join(own, 'demarche');
  return [first, join(tmpdir(), `demarche-${uid}`)];
}

/**
 * Puts a world-readable copy of the binaries below `cacheFolder` unless a complete one is there, and returns its
 * folder. Any number of processes may do this at once: each fills a folder of its own and renames it into place.
 * Throws when the cache folder cannot be used, or could have been filled by another account.
 */
export async function cachedCopy(
  packaged: PackagedPostgres,
  cacheFolder: string,
  report: (line: string) => void,
): Promise<string> {
  await mkdir(cacheFolder, { recursive: true, mode: 0o755 });
  await requireOwnFolder(cacheFolder);
  await chmod(cacheFolder, 0o755);
  const listing = await listFiles(packaged.folder);
  const target = join(cacheFolder, `postgresql-${packaged.label}-${digest(listing)}`);
  if (await isComplete(target, listing)) return target;
  report(`Copying the PostgreSQL programs to ${target}, where the account they run as can reach them.`);
  await removeAbandoned(cacheFolder);
  const temporary = `${target}.${randomSuffix()}.tmp`;
  try {
    await copyTree(packaged.folder, temporary);
    await createLibraryLinks(temporary);
    await putInPlace(temporary, target, listing);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return target;
}

async function putInPlace(temporary: string, target: string, listing: string[]): Promise<void> {
  try {
    await rename(temporary, target);
  } catch (error) {
    // Either another process was faster, or a copy damaged by a power loss is in the way.
    if (await isComplete(target, listing)) return;
    const aside = `${target}.${randomSuffix()}.tmp`;
    await rename(target, aside).catch(() => {
      throw error;
    });
    await rm(aside, { recursive: true, force: true });
    await rename(temporary, target);
  }
}

/** Programs run by a server must not come from a folder that someone else may write to. */
async function requireOwnFolder(folder: string): Promise<void> {
  const found = await lstat(folder);
  const safe = found.isDirectory() && found.uid === process.geteuid?.() && (found.mode & 0o022) === 0;
  if (!safe) throw new Error(`${folder} belongs to, or may be written by, another account.`);
}

async function isComplete(folder: string, listing: string[]): Promise<boolean> {
  try {
    await requireOwnFolder(folder);
    return digest(await listFiles(folder)) === digest(listing);
  } catch {
    return false;
  }
}

/** Relative paths and sizes of all regular files, sorted; symbolic links are left out, as they are created anew. */
async function listFiles(folder: string, prefix = ''): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(folder, prefix), { withFileTypes: true })) {
    const path = join(prefix, entry.name);
    if (entry.isDirectory()) found.push(...(await listFiles(folder, path)));
    else if (entry.isFile()) found.push(`${path} ${(await lstat(join(folder, path))).size}`);
  }
  return found.sort();
}

function digest(listing: string[]): string {
  return createHash('sha256').update(listing.join('\n')).digest('hex').slice(0, 12);
}

async function copyTree(from: string, to: string, executable = false): Promise<void> {
  await mkdir(to);
  // Explicit modes, because the umask of root may be stricter than what the server's account needs.
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const target = join(to, entry.name);
    if (entry.isDirectory()) {
      await copyTree(join(from, entry.name), target, entry.name === 'bin');
    } else if (entry.isFile()) {
      await copyFile(join(from, entry.name), target);
      await chmod(target, executable ? 0o755 : 0o644);
    }
  }
}

async function removeAbandoned(cacheFolder: string): Promise<void> {
  for (const name of await readdir(cacheFolder)) {
    if (!name.endsWith('.tmp')) continue;
    const path = join(cacheFolder, name);
    const found = await lstat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > ABANDONED_AFTER_MS)
      await rm(path, { recursive: true, force: true });
  }
}
