import type { Stats } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { statIfPresent } from './files.js';

/** The operating-system account the server processes run as. */
export interface ServerAccount {
  name: string;
  uid: number;
  gid: number;
}

/**
 * The account to run PostgreSQL as, or undefined for our own. PostgreSQL refuses to run as root, so root gives the
 * work to whoever owns `dataDir` (before it exists: the folder it will be in), else to `postgres`, else to `nobody`.
 * Throws, in plain words, when an ordinary user meets data of another account or the system has none of these.
 */
export async function chooseServerAccount(dataDir: string): Promise<ServerAccount | undefined> {
  const existing = await statIfPresent(dataDir);
  if (process.geteuid?.() === 0) return accountForRoot(existing, await statIfPresent(dirname(dataDir)));
  if (existing && process.geteuid && existing.uid !== process.geteuid()) {
    throw new Error(
      `The database in ${dataDir} belongs to another account (uid ${existing.uid}); ` +
        'start as that account or, if it was created by a start as root, as root.',
    );
  }
  return undefined;
}

async function accountForRoot(data: Stats | undefined, folder: Stats | undefined): Promise<ServerAccount> {
  const accounts = await readAccounts();
  const owner = accounts.find(({ uid }) => uid === (data ?? folder)?.uid);
  if (owner) return owner;
  // Data may stem from an account that this system does not list, as in a container; a server can do without.
  if (data && data.uid !== 0) return { name: `uid ${data.uid}`, uid: data.uid, gid: data.gid };
  for (const name of ['postgres', 'nobody']) {
    const account = accounts.find((found) => found.name === name);
    if (account) return account;
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and this system has neither an account "postgres" nor "nobody" ' +
      'to run it as. Start as an ordinary user, or set DATABASE_URL.',
  );
}

async function readAccounts(): Promise<ServerAccount[]> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((account) => account.name !== '' && account.uid > 0 && account.gid >= 0);
}
