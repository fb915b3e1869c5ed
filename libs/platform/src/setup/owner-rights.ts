import { Client, escapeIdentifier } from 'pg';
import { refuseOldPostgres } from '../database/oldest-postgres.js';
import { refuseUnreadable } from './database-address.js';
import { databaseFailure, SetupError } from './setup-error.js';

/** The roles that a migration gives rights to; they belong to the server, not to the database. */
export const SERVER_ROLES = [
  'demarche_app',
  'demarche_auth',
  'demarche_worker',
  'demarche_setup',
  'demarche_guard',
  'demarche_ledger',
  'demarche_eraser',
  'demarche_importer',
] as const;

const NO_ACCOUNT = 'DATABASE_URL names no account: postgres://user:password@host:5432/name';

interface Rights {
  owner: string;
  makesRoles: boolean;
  ownsDatabase: boolean;
  database: string;
  encoding: string;
  /** Whose the tables are, where there are any. */
  tablesOf: string | null;
  missing: string[];
  notOurs: string[];
  hasLogin: boolean;
}

/**
 * What keeps the owner's account from migrating, asked before anything is changed. An account that may not make roles is enough
 * where an administrator of the server has made them.
 * @param runtimeUrl the account of api and worker, which is made if it is not there
 * @throws SetupError with the statements that an administrator runs once
 */
export async function refuseUnfitOwner(ownerUrl: string, runtimeUrl: string): Promise<void> {
  refuseUnreadable('DATABASE_OWNER_URL', ownerUrl);
  refuseUnreadable('DATABASE_URL', runtimeUrl);
  const client = new Client(ownerUrl);
  try {
    await client.connect();
    await refuseOldPostgres(client);
    const login = decodeURIComponent(new URL(runtimeUrl).username);
    if (login === '') throw new SetupError(NO_ACCOUNT);
    refuseUnfit(await rightsOf(client, login), login);
  } catch (error) {
    throw databaseFailure(error, ownerUrl, 'DATABASE_OWNER_URL');
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function rightsOf(client: Client, login: string): Promise<Rights> {
  const { rows } = await client.query<Rights>(
    `select current_user as owner, r.rolsuper or r.rolcreaterole as "makesRoles",
       pg_has_role(d.datdba, 'usage') as "ownsDatabase", d.datname as database,
       current_setting('server_encoding') as encoding,
       (select pg_get_userbyid(c.relowner) from pg_class c where c.oid = to_regclass('public.migrations')
         and not pg_has_role(c.relowner, 'usage')) as "tablesOf",
       array(select name from unnest($1::text[]) as name
         where not exists (select from pg_roles where rolname = name)) as missing,
       array(select rolname::text from pg_roles where rolname = any($1)
         and not pg_has_role(pg_roles.oid, 'member with admin option')) as "notOurs",
       exists (select from pg_roles where rolname = $2) as "hasLogin"
     from pg_roles r, pg_database d where r.rolname = current_user and d.datname = current_database()`,
    [SERVER_ROLES, login],
  );
  const [rights] = rows;
  if (!rights) throw new Error('PostgreSQL does not say who is signed in');
  return rights;
}

function refuseUnfit(rights: Rights, login: string): void {
  const { owner } = rights;
  if (rights.encoding !== 'UTF8') {
    throw new SetupError(
      `The database keeps its text as ${rights.encoding}, in which most names cannot be written. Nothing was changed. Make it anew: ` +
        `create database … owner ${escapeIdentifier(owner)} encoding 'UTF8' template template0;`,
    );
  }
  if (rights.tablesOf !== null) {
    throw new SetupError(
      `The tables belong to "${rights.tablesOf}", and DATABASE_OWNER_URL signs in as "${owner}". Nothing was changed. Name their owner there.`,
    );
  }
  const statements = statementsFor(rights, login);
  if (statements.length === 0) return;
  throw new SetupError(
    [
      `The account "${owner}" of DATABASE_OWNER_URL lacks rights that the migration needs. Nothing was changed.`,
      'Whoever administers the server runs this once, in this database, then run the migration again:',
      '',
      ...statements.map((statement) => `  ${statement}`),
    ].join('\n'),
  );
}

function statementsFor(rights: Rights, login: string): string[] {
  const owner = escapeIdentifier(rights.owner);
  const toMake = rights.makesRoles ? [] : rights.missing;
  const toGive = [...toMake, ...rights.notOurs];
  return [
    ...(rights.ownsDatabase
      ? []
      : [`alter database ${escapeIdentifier(rights.database)} owner to ${owner};`]),
    ...toMake.map((role) => `create role ${role} nologin;`),
    ...(toGive.length > 0 ? [`grant ${toGive.join(', ')} to ${owner} with admin option;`] : []),
    ...(rights.hasLogin || rights.makesRoles
      ? []
      : [`create role ${escapeIdentifier(login)} login password '…';  -- the one in DATABASE_URL`]),
  ];
}
