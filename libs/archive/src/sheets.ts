import { stringify } from 'csv-stringify/sync';
import {
  archivedColumns,
  archivedName,
  columnOf,
  Ask,
  Delegate,
  Letter,
  Organisation,
  referencesOf,
  shapeOf,
  Session,
  TextVersion,
  Vote,
  Amendment,
  Statement,
  type ArchivedTable,
} from '#libs/data';

export type ArchivedRow = Record<string, unknown>;

/** By what a row is known to people, where others name it. */
const NAMES = new Map<unknown, string>([
  [Organisation, 'name'],
  [Ask, 'title'],
  [Session, 'name'],
  [Delegate, 'name'],
  [TextVersion, 'title'],
  [Vote, 'title'],
  [Amendment, 'title'],
  [Statement, 'title'],
  [Letter, 'title'],
]);

/** The rows of an archive as people read them: names in place of ids. Nothing in a cell is a formula. */
export class ReadableSheets {
  private readonly names = new Map<string, string>();
  /** What was taken back, by id, and when. */
  private readonly takenBack = new Map<unknown, string>();

  /** Whether others name rows of this table, or stand with them. */
  isKnown({ table }: Pick<ArchivedTable, 'table'>): boolean {
    return NAMES.has(table);
  }

  learn({ table }: Pick<ArchivedTable, 'table'>, row: ArchivedRow): void {
    this.learnName(row['id'], row[NAMES.get(table) ?? '']);
    this.learnEnd(row['id'], row['removed_at'] ?? row['undone_at']);
  }

  learnEnd(id: unknown, at: unknown): void {
    if (typeof at === 'string') this.takenBack.set(id, at);
  }

  learnName(id: unknown, name: unknown): void {
    if (typeof id === 'string' && typeof name === 'string') this.names.set(id, name);
  }

  header(archived: ArchivedTable): string {
    const headers = readable(archived).map(({ header }) => header);
    return stringify([archived.standsBy ? [...headers, 'taken_back_at'] : headers], { bom: true });
  }

  line(archived: ArchivedTable, row: ArchivedRow): string {
    const cells = readable(archived).map(({ name, named }) => {
      const value = row[name];
      return quoted(named && typeof value === 'string' ? (this.names.get(value) ?? '') : cellOf(value));
    });
    const by = archived.standsBy && columnOf(shapeOf(archived.table), archived.standsBy).name;
    if (by) cells.push(quoted(this.takenBack.get(row[by]) ?? ''));
    return `${cells.join(',')}\n`;
  }
}

/** Most cells: they need no quotes and can be no formula, and the library takes 1 kB of memory to find that out. */
const PLAIN = /^(?:[A-Za-z0-9][A-Za-z0-9 _.:+-]*)?$/;

const quoted = (cell: string): string =>
  PLAIN.test(cell) ? cell : stringify([[cell]], { escape_formulas: true, eof: false });

interface ReadableColumn {
  name: string;
  header: string;
  named: boolean;
}

const known = new Map<string, ReadableColumn[]>();

const ONLY_FOR_THE_PROGRAM = new Set([
  ...['version', 'zone_version', 'name_key', 'title_key', 'city_key', 'first_recorded_at'],
  ...['first_undone_at', 'first_removed_at', 'first_archived_at', 'state_at', 'turns', 'part_versions'],
]);

/** Without ids, and without what only the program needs. */
function readable(archived: ArchivedTable): ReadableColumn[] {
  const table = archivedName(archived);
  const found = known.get(table);
  if (found) return found;
  const references = referencesOf(archived);
  const columns = archivedColumns(archived).flatMap(([property, { name, type }]) => {
    const reference = references.get(property);
    const named = reference === 'person' || (typeof reference === 'object' && NAMES.has(reference.rows));
    if (type.startsWith('uuid') && !named) return [];
    if (ONLY_FOR_THE_PROGRAM.has(name)) return [];
    return [{ name, header: name.replace(/_(?:id|code)$/, ''), named }];
  });
  known.set(table, columns);
  return columns;
}

const cellOf = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : Array.isArray(value)
      ? value.join('; ')
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value as string | number | boolean);
