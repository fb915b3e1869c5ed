import { Client, escapeIdentifier } from 'pg';
import { refuseOldPostgres } from '../database/oldest-postgres.js';
import { letsIn } from '../database/runtime-login.js';
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
  /** Whether a migration may set the password of that account. */
  setsPassword: boolean;
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
    const rights = await rightsOf(client, login);
    // What only shows when all has been migrated is said with the rest.
    const isLocked = rights.hasLogin && !rights.setsPassword && !(await letsIn(runtimeUrl));
    refuseUnfit(rights, login, isLocked);
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
       exists (select from pg_roles where rolname = $2) as "hasLogin",
       exists (select from pg_roles l where l.rolname = $2 and (r.rolsuper or r.rolcreaterole)
         and pg_has_role(l.oid, 'member with admin option')) as "setsPassword"
     from pg_roles r, pg_database d where r.rolname = current_user and d.datname = current_database()`,
    [SERVER_ROLES, login],
  );
  const [rights] = rows;
  if (!rights) throw new Error('PostgreSQL does not say who is signed in');
  return rights;
}

/** All that is in the way at once: who mends one thing does not come back for the next. */
function refuseUnfit(rights: Rights, login: string, isLocked: boolean): void {
  const faults = [...faultsOf(rights), ...lackingRights(rights, login, isLocked)];
  if (faults.length > 0) throw new SetupError(['Nothing was changed.', ...faults].join('\n'));
}

function faultsOf({ owner, encoding, tablesOf }: Rights): string[] {
  const [utf8, foreign] = [encoding === 'UTF8', tablesOf !== null];
  return [
    ...(utf8
      ? []
      : [
          `The database keeps its text as ${encoding}, in which most names cannot be written. Make it anew: ` +
            `create database … owner ${escapeIdentifier(owner)} encoding 'UTF8' template template0;`,
        ]),
    ...(foreign
      ? [
          `The tables belong to "${tablesOf}", and DATABASE_OWNER_URL signs in as "${owner}". Name their owner there.`,
        ]
      : []),
  ];
}

function lackingRights(rights: Rights, login: string, isLocked: boolean): string[] {
  const statements = statementsFor(rights, login, isLocked);
  if (statements.length === 0) return [];
  return [
    `The account "${rights.owner}" of DATABASE_OWNER_URL lacks rights that the migration needs.`,
    'Whoever administers the server runs this once, in this database, then run the migration again:',
    '',
    ...statements.map((statement) => `  ${statement}`),
  ];
}

function statementsFor(rights: Rights, login: string, isLocked: boolean): string[] {
  const owner = escapeIdentifier(rights.owner);
  const toMake = rights.makesRoles ? [] : rights.missing;
  const toGive = [...toMake, ...rights.notOurs];
  return [
    ...(rights.ownsDatabase
      ? []
      : [`alter database ${escapeIdentifier(rights.database)} owner to ${owner};`]),
    ...toMake.map((role) => `create role ${role} nologin;`),
    ...(toGive.length > 0 ? [`grant ${toGive.join(', ')} to ${owner} with admin option;`] : []),
    ...(isLocked
      ? [`alter role ${escapeIdentifier(login)} login password '…';  -- the one in DATABASE_URL`]
      : []),
    ...(rights.hasLogin || rights.makesRoles
      ? []
      : [`create role ${escapeIdentifier(login)} login password '…';  -- the one in DATABASE_URL`]),
  ];
}
