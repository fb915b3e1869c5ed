import { getMetadataArgsStorage, type EntityTarget } from 'typeorm';
import { ACCESS } from '../../access/table.js';
import type { TableAccess } from '../../access/types.js';
import { shapeOf, type TableClass } from '../../table-shape.js';
import * as tables from '../../tables/index.js';
import { UserAccount } from '../../tables/people.js';
import { defineQuery, type Query } from '../define-query.js';
import { json, uuid } from '../sql-type.js';

/** Keyed hashes and the like: nobody reads anything in them. */
const SECRET = 'bytea';
/** What lets somebody in, or says so of others. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = { user_account: ['password_hash'] };

export interface QueryAboutMe {
  table: string;
  /** As whom it is read: row-level security holds for a person's own rows too. */
  role: 'app' | 'auth';
  query: Query<{ userId: string }, { rows: object[] }>;
}

/** The columns of a table that name an account. */
function columnsNamingAccounts(table: TableClass): string[] {
  const shape = shapeOf(table);
  const own = table === UserAccount ? ['id'] : [];
  const foreign = getMetadataArgsStorage()
    .foreignKeys.filter(({ target, type }) => target === table && isAccount(type))
    .flatMap(({ columnNames = [] }) =>
      columnNames.map((property) => shape.columns.get(property)?.name ?? ''),
    );
  return [...own, ...foreign];
}

function isAccount(type: unknown): boolean {
  if (type === 'UserAccount') return true;
  return typeof type === 'function' && (type as () => EntityTarget<object>)() === UserAccount;
}

function readableBy(role: 'app' | 'auth', access: TableAccess, names: readonly string[]): string[] {
  const rule = access[role]?.read;
  if (rule === undefined) return [];
  const granted = typeof rule === 'string' ? undefined : rule.columns?.split(/,\s*/);
  return names.filter((name) => granted?.includes(name) ?? true);
}

function queriesOf(table: TableClass): QueryAboutMe[] {
  const shape = shapeOf(table);
  const naming = columnsNamingAccounts(table);
  const access = ACCESS[shape.name];
  if (naming.length === 0 || !access) return [];
  const names = [...shape.columns.values()]
    .filter(({ name, type }) => type !== SECRET && !LEFT_OUT[shape.name]?.includes(name))
    .map(({ name }) => name);
  // Of the account itself a person reads more as its owner than as one of its colleagues.
  const roles = table === UserAccount ? (['auth'] as const) : (['app', 'auth'] as const);
  for (const role of roles) {
    const readable = readableBy(role, access, names);
    const mine = naming.filter((name) => readable.includes(name));
    if (mine.length === 0) continue;
    const where = mine.map((name) => `t.${name} = $1`).join(' or ');
    const text = `select coalesce(json_agg(a), '[]'::json) as rows
      from (select ${readable.map((name) => `t.${name}`).join(', ')} from ${shape.name} t where ${where}) a`;
    const query = defineQuery({
      name: `account.aboutMe.${shape.name}`,
      text,
      parameters: { userId: uuid },
      row: { rows: json<object[]>() },
      prepared: false,
    });
    return [{ table: shape.name, role, query }];
  }
  return [];
}

/**
 * All that is stored about a person, by table: every row that names the account, as far as its owner may see it. Made from the
 * tables' own declarations, so that a new one is in it.
 */
export const ABOUT_ME: readonly QueryAboutMe[] = Object.values<unknown>(tables)
  .filter((one): one is TableClass => typeof one === 'function' && isTable(one))
  .flatMap(queriesOf);

function isTable(one: unknown): boolean {
  return getMetadataArgsStorage().tables.some(({ target }) => target === one);
}
