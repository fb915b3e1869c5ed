import { getMetadataArgsStorage, type EntityTarget } from 'typeorm';
import { ACCESS } from '../../access/table.js';
import type { TableAccess } from '../../access/types.js';
import { shapeOf, type TableClass, type TableShape } from '../../table-shape.js';
import * as tables from '../../tables/index.js';
import { UserAccount } from '../../tables/people.js';
import { defineQuery, type Query } from '../define-query.js';
import { ABOUT_TASK, HANDED_OVER } from '../deliveries/kinds.js';
import { json, uuid } from '../sql-type.js';

/** Keyed hashes and the like: nobody reads anything in them. */
const SECRET = 'bytea';
/** What lets somebody in, or says so of others. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  user_account: ['password_hash'],
  // A device's cookie, for which places are kept among the attempts to sign in.
  known_device: ['device_id'],
  sign_in: ['device_id'],
};

/** Rows that are planned about something which the person may not see any more: what came of it is not hers to know. */
const ONLY_WHERE: Readonly<Record<string, string>> = {
  delivery: `(t.kind not in ${ABOUT_TASK} or t.state in ${HANDED_OVER}
    or exists (select from task r where r.id = t.subject_id))`,
};
/** As `seenIds()`, of ids that no foreign key declares. */
const SEEN_ONLY: Readonly<Record<string, string>> = {
  'interaction_change.task_ids': 'array(select r.id from task r where r.id = any(t.task_ids))',
};

export interface QueryAboutMe {
  table: string;
  /** As whom it is read: row-level security holds for a person's own rows too. */
  role: 'app' | 'auth';
  /** What is read, in the order of the table, and how PostgreSQL calls its type. */
  columns: ReadonlyMap<string, string>;
  /** Of these the columns that name an account. */
  naming: readonly string[];
  query: Query<{ userId: string }, { rows: Record<string, unknown>[] }>;
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

/**
 * Columns with the id of another row, and what is said of them: the id where the person sees that row. That there is something
 * behind it, e.g. a contact that a task comes from, is said nowhere else either.
 */
function seenIds(table: TableClass): Map<string, string> {
  const shape = shapeOf(table);
  const listed = Object.entries(SEEN_ONLY).map(([path, text]) => [path, text] as const);
  const declared = getMetadataArgsStorage()
    .foreignKeys.filter(
      ({ target, type }) => target === table && typeof type === 'function' && !isAccount(type),
    )
    .flatMap(({ type, columnNames, referencedColumnNames }) => {
      const other = shapeOf((type as () => TableClass)());
      const [name, key] = [lastOf(shape, columnNames), lastOf(other, referencedColumnNames)];
      if (key === undefined || key === 'campaign_id' || !ACCESS[other.name]?.app?.read) return [];
      const there = `exists (select from ${other.name} r where r.${key} = t.${name})`;
      return [[`${shape.name}.${name}`, `case when ${there} then t.${name} end`] as const];
    });
  return new Map([...listed, ...declared]);
}

/** Of a key: the campaign stands before what is named in it. */
const lastOf = (shape: TableShape, properties: readonly string[] = []) =>
  shape.columns.get(properties.at(-1) ?? '')?.name;

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
    const named = mine.map((name) => `t.${name} = $1`).join(' or ');
    const where = `(${named}) and ${ONLY_WHERE[shape.name] ?? 'true'}`;
    const seen = role === 'app' ? seenIds(table) : new Map<string, string>();
    const selected = readable.map((name) => `${seen.get(`${shape.name}.${name}`) ?? `t.${name}`} as ${name}`);
    const text = `select coalesce(json_agg(a), '[]'::json) as rows
      from (select ${selected.join(', ')} from ${shape.name} t where ${where}) a`;
    const query = defineQuery({
      name: `account.aboutMe.${shape.name}`,
      text,
      parameters: { userId: uuid },
      row: { rows: json<Record<string, unknown>[]>() },
      prepared: false,
    });
    const types = new Map([...shape.columns.values()].map(({ name, type }) => [name, type]));
    const columns = new Map(readable.map((name) => [name, types.get(name) ?? 'text']));
    return [{ table: shape.name, role, columns, naming: mine, query }];
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
