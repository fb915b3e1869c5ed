import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { SetupError } from '../setup/setup-error.js';

/** What api and worker may become in a transaction; by itself the account has none of their rights. */
const ROLES = 'demarche_app, demarche_auth, demarche_worker, demarche_setup';

/** What keeps an account from being the one of api and worker. */
interface Account {
  known: boolean;
  owner: boolean;
  free: boolean;
}

/**
 * Makes the account under which api and worker sign in, or gives it what a newer release asks for: no superuser, owner of
 * nothing, member of the runtime roles. Safe to run again; a password that no longer lets it in is set anew.
 * @param ownerUrl the account that owns the tables, which must be migrated; it may make roles
 * @param runtimeUrl the account to make, in the same database
 * @throws Error when that account owns tables or could become one that does
 */
export async function grantRuntimeLogin(ownerUrl: string, runtimeUrl: string): Promise<void> {
  const { username, password } = new URL(runtimeUrl);
  const [name, word] = [decodeURIComponent(username), decodeURIComponent(password)];
  const owner = new Client(ownerUrl);
  await owner.connect();
  try {
    const login = escapeIdentifier(name);
    const { known, ...unfit } = await accountOf(owner, name);
    if (unfit.owner || unfit.free) throw new SetupError(ownerRefused(name));
    const secret = word === '' ? '' : ` password ${escapeLiteral(word)}`;
    if (!known)
      await owner.query(
        `create role ${login} login nosuperuser nobypassrls nocreatedb nocreaterole${secret}`,
      );
    else if (!(await letsIn(runtimeUrl))) {
      await owner.query(`alter role ${login} login${secret}`).catch((error: unknown) => {
        throw (error as { code?: string }).code === '42501' ? new SetupError(passwordRefused(name)) : error;
      });
    }
    await owner.query(`
      grant ${ROLES} to ${login} with inherit false, set true;
      grant execute on function authenticate(bytea), sign_in_revoked(bytea) to ${login};
      grant usage, create on schema bullmq to ${login};
      grant all on all tables in schema bullmq to ${login};
      grant all on all sequences in schema bullmq to ${login};
      grant execute on all functions in schema bullmq to ${login};
      grant select on migrations to ${login}`);
  } finally {
    await owner.end();
  }
}

/** @throws Error with the way out when the account that is signed in owns the tables, or could become the one that does */
export async function refuseOwner(client: Pick<Client, 'query'>): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select current_user as name');
  const name = rows[0]?.name ?? '';
  const { owner, free } = await accountOf(client, name);
  if (owner || free) throw new SetupError(ownerRefused(name));
}

const passwordRefused = (name: string) =>
  `PostgreSQL does not let "${name}" in with the password in DATABASE_URL, and DATABASE_OWNER_URL signs in as an account that may ` +
  `not change it. Write the right one there, or have it set: alter role ${escapeIdentifier(name)} login password '…';`;

const ownerRefused = (name: string) =>
  `DATABASE_URL signs in as "${name}", which owns the tables or reads past every rule. Name an account of its own there, such as ` +
  '"demarche_runtime" with a password of your choice, and the owner in DATABASE_OWNER_URL for "npm run migrate" alone, ' +
  'which makes that account.';

async function accountOf(client: Pick<Client, 'query'>, name: string): Promise<Account> {
  const { rows } = await client.query<Omit<Account, 'known'>>(
    `select r.rolsuper or r.rolbypassrls as free, exists (
       select from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and pg_has_role(r.oid, c.relowner, 'member')) as owner
     from pg_roles r where r.rolname = $1`,
    [name],
  );
  const [found] = rows;
  return { known: found !== undefined, owner: found?.owner ?? false, free: found?.free ?? false };
}

/** Whether the account of this address signs in with its password. */
export async function letsIn(url: string): Promise<boolean> {
  const client = new Client(url);
  try {
    await client.connect();
    return true;
  } catch (error) {
    // A wrong password, or an account that may not sign in; anything else is not mended by a new one.
    if ((error as { code?: string }).code?.startsWith('28')) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
