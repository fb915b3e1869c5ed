import type {
  ChangeImportRequest,
  ImportDto,
  ImportMappingDto,
  ImportOptionsPart,
} from '../../kernel/api/client.js';
import { instantOf } from '../../ui/zone-clock.js';

/** What is decided by one choice each, and whose names are those of the api. */
export const READ_CHOICES = ['form', 'encoding', 'delimiter', 'sheet', 'stateColumn', 'dateOrder'] as const;
export type ReadChoice = (typeof READ_CHOICES)[number];

/** What a person has decided on this page and the api does not know yet. An empty text forgets a decision. */
export interface Draft extends Partial<Record<(typeof READ_CHOICES)[number], string>> {
  headerRow?: string;
  columns: Record<string, string>;
  words: Record<string, string>;
  states: Record<string, string>;
  /** By their number: `ignore`. */
  rows: Record<string, string>;
  /** Those taken out, by their name: `ignore`. */
  cells: Record<string, string>;
  options: Partial<Omit<ImportOptionsPart, 'occurredAt'>>;
  /** When it was said, as the clock of the zone shows it: `2024-08-05T18:00`. */
  wall?: string;
  /** Whether a day was chosen, of which `wall` is but what stands for it. */
  hourUnsaid?: boolean;
}

export type Maps = 'columns' | 'words' | 'states' | 'rows' | 'cells';

export const EMPTY_DRAFT: Draft = { columns: {}, words: {}, states: {}, rows: {}, cells: {}, options: {} };

/** What stands for one column, word, state or row: the draft's word, else what was decided before. */
export const chosen = (draft: Draft, mapping: ImportMappingDto, map: Maps, key: string): string =>
  draft[map][key] ?? mapping[map]?.[key] ?? '';

/** How many things were decided that have not been checked. */
export function countOf(draft: Draft): number {
  const single = [draft.headerRow, draft.wall, ...READ_CHOICES.map((name) => draft[name])].filter(
    (one) => one !== undefined,
  ).length;
  const many = [draft.columns, draft.words, draft.states, draft.rows, draft.cells, draft.options];
  return many.reduce((sum, one) => sum + Object.keys(one).length, single);
}

/** With what was decided before, since the api replaces each map as a whole. */
function merged(before: Record<string, string> = {}, change: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== ''));
}

function mappingOf(draft: Draft, mapping: ImportMappingDto): ChangeImportRequest['mapping'] {
  const change: ChangeImportRequest['mapping'] = {};
  for (const map of ['columns', 'words', 'states', 'rows', 'cells'] as const) {
    if (Object.keys(draft[map]).length > 0) change[map] = merged(mapping[map], draft[map]);
  }
  if (draft.headerRow !== undefined) change.headerRow = draft.headerRow ? Number(draft.headerRow) : null;
  const read = READ_CHOICES.filter((name) => draft[name] !== undefined).map((name) => [
    name,
    draft[name] || null,
  ]);
  return { ...change, ...(Object.fromEntries(read) as Partial<typeof change>) };
}

/**
 * The request that tells the api what was decided. With another zone the clock keeps what it shows, as on the screen.
 */
export function requestOf(draft: Draft, sheet: Pick<ImportDto, 'mapping' | 'options'>): ChangeImportRequest {
  const mapping = mappingOf(draft, sheet.mapping) ?? {};
  const options: ImportOptionsPart = { ...draft.options };
  if (draft.wall !== undefined || draft.options.zone !== undefined) {
    const zone = draft.options.zone ?? sheet.options.zone;
    const instant = instantOf(draft.wall ?? sheet.options.occurredAt?.venue.wall ?? '', zone);
    if (!Number.isNaN(instant)) options.occurredAt = new Date(instant).toISOString();
  }
  return {
    ...(Object.keys(mapping).length > 0 ? { mapping } : {}),
    ...(Object.keys(options).length > 0 ? { options } : {}),
  };
}
