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
/** Lists of codes of delegations. */
const CODES: ReadonlySet<string> = new Set(['aligned', 'excepted']);

export interface ColumnPlan extends ColumnShape {
  reference: Reference | undefined;
}

const plans = new Map<string, ReadonlyMap<string, ColumnPlan>>();

/** What an archive may hold of a table, by the column's name. */
export function columnsOf(archived: ArchivedTable): ReadonlyMap<string, ColumnPlan> {
  const table = archivedName(archived);
  let plan = plans.get(table);
  if (!plan) {
    const references = referencesOf(archived);
    plan = new Map(
      archivedColumns(archived).map(([property, column]) => [
        column.name,
        { ...column, reference: references.get(property) },
      ]),
    );
    plans.set(table, plan);
  }
  return plan;
}

/** Codes of delegations and groups that a row names. */
export function codesIn(archived: ArchivedTable, row: ArchivedRow): string[] {
  return [...columnsOf(archived).values()].flatMap(({ name, reference }) => {
    const value = row[name];
    if (reference === 'code') return typeof value === 'string' ? [value] : [];
    return CODES.has(name) && Array.isArray(value) ? value.map(String) : [];
  });
}

/** People whom a row names. */
export function peopleIn(archived: ArchivedTable, row: ArchivedRow): string[] {
  return [...columnsOf(archived).values()].flatMap(({ name, reference }) =>
    reference === 'person' && isUuid(row[name]) ? [row[name]] : [],
  );
}

/** Whether everything is there that the row cannot be without. */
export function standsAlone(archived: ArchivedTable, row: ArchivedRow, ids: NewIds): boolean {
  return [...columnsOf(archived).values()].every(
    ({ name, type, nullable, reference }) =>
      nullable || type.endsWith('[]') || typeof reference !== 'object' || ids.has(row[name]),
  );
}

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
  return withNewIds(column, value, places);
}

function withNewIds({ name, type }: ColumnPlan, value: unknown, { ids, people }: Places): unknown {
  if (type === 'uuid[]') return (value as string[]).flatMap((id) => ids.get(id) ?? []);
  if (type === 'uuid') return ids.get(value) ?? people.get(value as string) ?? null;
  if (type === 'jsonb') return deeply(value, (text) => ids.get(text) ?? text);
  if (HOLD_IDS.has(name)) return (value as string).replace(UUIDS, (id) => ids.get(id) ?? id);
  return value;
}

function deeply(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => deeply(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [change(key), deeply(one, change)]));
}
