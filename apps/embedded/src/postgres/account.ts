import { readFile } from 'node:fs/promises';
import { statIfPresent } from './files.js';

/** The operating-system account the server processes run as. */
export interface ServerAccount {
  name: string;
  uid: number;
  gid: number;
}

/**
 * The account to run PostgreSQL as, or undefined for our own. PostgreSQL refuses to run as root, so root gives the
 * work to whoever owns an existing `dataDir`, else to `postgres`, else to `nobody`. Throws, in plain words, when
 * an ordinary user meets data of another account or the system has none of these accounts.
 */
export async function chooseServerAccount(dataDir: string): Promise<ServerAccount | undefined> {
  const me = process.geteuid?.();
  const existing = await statIfPresent(dataDir);
  if (me !== 0) {
    if (existing && me !== undefined && existing.uid !== me) {
      throw new Error(
        `The database in ${dataDir} belongs to another account (uid ${existing.uid}); ` +
          'start as that account or, if it was created by a start as root, as root.',
      );
    }
    return undefined;
  }
  const accounts = await readAccounts();
  if (existing && existing.uid !== 0) {
    const known = accounts.find((account) => account.uid === existing.uid);
    return known ?? { name: `uid ${existing.uid}`, uid: existing.uid, gid: existing.gid };
  }
  const account = ['postgres', 'nobody']
    .map((name) => accounts.find((found) => found.name === name))
    .find(Boolean);
  if (!account) {
    throw new Error(
      'PostgreSQL refuses to run as root, and this system has neither an account "postgres" nor "nobody" ' +
        'to run it as. Start as an ordinary user, or set DATABASE_URL.',
    );
  }
  return account;
}

async function readAccounts(): Promise<ServerAccount[]> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((account) => account.name !== '' && account.uid > 0 && account.gid >= 0);
}
