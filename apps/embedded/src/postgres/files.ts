import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { open, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The error code (`ENOENT` …) of a failed system call, or undefined. */
export function errorCode(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code;
}

/** Reads a text file; undefined when there is none. Other failures throw. */
export async function readIfPresent(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Owner and inode of a path; undefined when there is none. Other failures throw. */
export async function statIfPresent(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Replaces `file` in one step with `text`, readable by its owner only and on disk before this returns. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const temporary = `${file}.${randomSuffix()}.tmp`;
  try {
    await writeDurably(temporary, text);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(file));
}

/** Creates `file` (which must not exist), mode 0600, on disk before this returns. */
export async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await giveToFolderOwner(handle, dirname(file));
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What root creates in the folder of an ordinary user must not lock that user out of later starts. */
export async function giveToFolderOwner(handle: FileHandle, folder: string): Promise<void> {
  if (process.geteuid?.() !== 0) return;
  const { uid, gid } = await stat(folder);
  await handle.chown(uid, gid);
}

/** Makes renames and new names in `folder` survive a power loss. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A name part that no other process uses. */
export function randomSuffix(): string {
  return `${process.pid}-${randomBytes(5).toString('hex')}`;
}
