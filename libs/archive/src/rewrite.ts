import {
  archivedColumns,
  archivedName,
  referencesOf,
  type ArchivedTable,
  type ColumnShape,
  type Reference,
} from '#libs/data';
import type { NewIds } from './new-ids.js';
import type { ArchivedRow } from './sheets.js';
import { ArchiveTrouble } from './trouble.js';

/** What stands in the new campaign for what the archive names. */
export interface Places {
  campaign: { old: string; new: string };
  ids: NewIds;
  /** Accounts by the person's id in the archive. */
  people: ReadonlyMap<string, string>;
  /** New codes of the campaign's own delegations and groups, where the old ones are taken. */
  codes: ReadonlyMap<string, string>;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const UUIDS = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/** Texts in which ids stand: what a saved view asks for, and the circle of an organisation. */
const HOLD_IDS: ReadonlySet<string> = new Set(['search', 'circle']);
/** Filters of a saved view whose value is a code of a delegation or a group. */
const CODE_FILTERS = ['group', 'delegation'] as const;
/** Lists of codes of delegations. */
const CODES: ReadonlySet<string> = new Set(['aligned', 'excepted', 'voters']);

export interface ColumnPlan extends ColumnShape {
  reference: Reference | undefined;
}

/** What is asked of every row, worked out once for its table. */
interface TablePlan {
  columns: ReadonlyMap<string, ColumnPlan>;
  /** Columns with rows that a row cannot be without. */
  needed: readonly string[];
  codes: readonly string[];
  listsOfCodes: readonly string[];
  people: readonly string[];
}

const plans = new Map<string, TablePlan>();

function planOf(archived: ArchivedTable): TablePlan {
  const table = archivedName(archived);
  const known = plans.get(table);
  if (known) return known;
  const references = referencesOf(archived);
  const all = archivedColumns(archived).map(([property, column]): ColumnPlan => ({
    ...column,
    reference: references.get(property),
  }));
  const named = (which: (column: ColumnPlan) => boolean) => all.filter(which).map(({ name }) => name);
  const plan = {
    columns: new Map(all.map((column) => [column.name, column])),
    needed: named(
      ({ type, nullable, reference }) => !nullable && !type.endsWith('[]') && typeof reference === 'object',
    ),
    codes: named(({ reference }) => reference === 'code'),
    listsOfCodes: named(({ name, reference }) => reference !== 'code' && CODES.has(name)),
    people: named(({ reference }) => reference === 'person'),
  };
  plans.set(table, plan);
  return plan;
}

/** What an archive may hold of a table, by the column's name. */
export const columnsOf = (archived: ArchivedTable): ReadonlyMap<string, ColumnPlan> =>
  planOf(archived).columns;

/** Codes of delegations and groups that a row names. */
export function codesIn(archived: ArchivedTable, row: ArchivedRow): string[] {
  const { codes, listsOfCodes } = planOf(archived);
  const lists = listsOfCodes.map((name) => row[name]).filter((list) => Array.isArray(list));
  return [
    ...codes.map((name) => row[name]).filter((code) => typeof code === 'string'),
    ...lists.flat().map(String),
  ];
}

/** People whom a row names. */
export const peopleIn = (archived: ArchivedTable, row: ArchivedRow): string[] =>
  planOf(archived)
    .people.map((name) => row[name])
    .filter(isUuid);

/** Whether everything is there that the row cannot be without. */
export const standsAlone = (archived: ArchivedTable, row: ArchivedRow, ids: NewIds): boolean =>
  planOf(archived).needed.every((name) => ids.has(row[name]));

/** The row as it stands in the new campaign. @throws ArchiveTrouble for a row that is none of its table */
export function rewrite(archived: ArchivedTable, row: ArchivedRow, places: Places): ArchivedRow {
  const columns = columnsOf(archived);
  const written: ArchivedRow = {};
  for (const [name, value] of Object.entries(row)) {
    const column = columns.get(name);
    if (!column) throw new ArchiveTrouble('row', { file: `${archivedName(archived)}.jsonl`, line: 0 });
    written[name] = inPlace(column, value, places);
  }
  return written;
}

function inPlace(column: ColumnPlan, value: unknown, places: Places): unknown {
  const { name, reference } = column;
  const { campaign, people, codes } = places;
  if (value === null || value === undefined) return value;
  if (name === 'campaign_id') return campaign.new;
  if (reference === 'person') return people.get(value as string) ?? null;
  if (reference === 'code' || name === 'code') return codes.get(value as string) ?? value;
  if (CODES.has(name)) return (value as string[]).map((code) => codes.get(code) ?? code);
  const written = withNewIds(column, value, places);
  return name === 'search' ? withNewCodes(written as string, codes) : written;
}

function withNewIds({ name, type }: ColumnPlan, value: unknown, { ids, people }: Places): unknown {
  if (type === 'uuid[]') return (value as string[]).flatMap((id) => ids.get(id) ?? []);
  if (type === 'uuid') return ids.get(value) ?? people.get(value as string) ?? null;
  if (type === 'jsonb') return deeply(value, (text) => ids.get(text) ?? text);
  if (HOLD_IDS.has(name)) return (value as string).replace(UUIDS, (id) => ids.get(id) ?? id);
  return value;
}

/** A saved view asks for a group or a delegation by its code, which may be another one here. */
function withNewCodes(search: string, codes: Places['codes']): string {
  const asked = new URLSearchParams(search);
  for (const filter of CODE_FILTERS) {
    const code = codes.get(asked.get(filter) ?? '');
    if (code) asked.set(filter, code);
  }
  return asked.toString();
}

function deeply(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => deeply(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [change(key), deeply(one, change)]));
}
