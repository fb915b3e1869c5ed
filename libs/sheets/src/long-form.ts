import { LONG_FIELDS, LONG_HEADERS, type LongField } from './long-fields.js';
import { fieldMeant, fieldPerhaps } from './long-headings.js';
import { looseKey } from './match-header.js';
import { columnIndex, type SheetRow } from './sheet.js';

/** What the export tells besides. An import reads none of it: what it writes, whoever brings it has recorded, and then. */
export const ORIGIN_HEADERS = {
  author: 'Author',
  organisation: 'Organisation',
  recordedAt: 'Recorded at',
} as const;

/** Whether a sheet came out of an export, so that nobody has to be told that these columns are not read. */
export function originColumns(header: SheetRow): ReadonlySet<number> {
  const keys = header.texts.map(looseKey);
  const at = Object.values(ORIGIN_HEADERS).map((name) => keys.indexOf(looseKey(name)));
  return new Set(at.includes(-1) ? [] : at);
}

const fieldByHeader = new Map(LONG_FIELDS.map((field) => [looseKey(LONG_HEADERS[field]), field]));

/** A field by its name, or as the export calls it; undefined for what is none. */
export function longFieldOf(text: string): LongField | undefined {
  return LONG_FIELDS.find((field) => field === text) ?? fieldByHeader.get(looseKey(text));
}

/** What names the same by another notation: one of them by its own heading is enough. */
const PARTNERS: Partial<Record<LongField, LongField>> = {
  ...{ delegation: 'delegationCode', delegationCode: 'delegation', ask: 'askKey' },
};

/** What a person said of columns, by their index. */
export type ChosenFields = ReadonlyMap<number, LongField | 'ignore'>;
const NOTHING_CHOSEN: ChosenFields = new Map();

/** Of a person's choices, those that a list with one row for each position knows. */
export function chosenFields({ columns = {}, stateColumn }: ChosenColumns): ChosenFields {
  const chosen = new Map<number, LongField | 'ignore'>();
  const statesAt = columnIndex(stateColumn ?? '');
  if (statesAt !== undefined) chosen.set(statesAt, 'delegation');
  for (const [column, role] of Object.entries(columns)) {
    const at = columnIndex(column);
    const field = role === 'ignore' ? role : LONG_FIELDS.find((one) => one === role);
    if (at !== undefined && field !== undefined) chosen.set(at, field);
  }
  return chosen;
}

interface ChosenColumns {
  readonly columns?: Readonly<Record<string, string>>;
  readonly stateColumn?: string;
}

/**
 * Which field each column holds, by its index; undefined for columns that are none of them. A heading gives way to a person's
 * choice, one that only means a field to one that is called as the export calls it, and one that may mean it to any other.
 */
export function longFields(
  header: SheetRow,
  chosen: ChosenFields = NOTHING_CHOSEN,
): (LongField | undefined)[] {
  const width = Math.max(header.texts.length, ...[...chosen.keys()].map((at) => at + 1));
  const keys = Array.from({ length: width }, (_, at) => looseKey(header.texts[at] ?? ''));
  const taken = new Set(chosen.values());
  const own = keys.map((key, at) => {
    const said = chosen.get(at);
    if (said !== undefined) return said === 'ignore' ? undefined : said;
    const field = fieldByHeader.get(key);
    return field !== undefined && taken.has(field) ? undefined : field;
  });
  const meant = filled(
    own,
    keys.map((key, at) => (chosen.has(at) ? undefined : fieldMeant(key))),
  );
  return filled(
    meant,
    keys.map((key, at) => (chosen.has(at) ? undefined : fieldPerhaps(key))),
  );
}

/** With what other headings mean, unless a column has that field already. */
function filled(
  fields: readonly (LongField | undefined)[],
  meant: readonly (LongField | undefined)[],
): (LongField | undefined)[] {
  const called = new Set(fields);
  const isOpen = (field: LongField) => !called.has(field) && !called.has(PARTNERS[field] ?? field);
  return fields.map((field, at) => {
    const other = meant[at];
    if (field !== undefined || other === undefined || !isOpen(other)) return field;
    // A second column that is called a state's has to agree with the first, as a second code has to.
    return other === 'delegation' && meant.indexOf(other) < at ? undefined : other;
  });
}

/** A sheet has the long form if its header, or a person, names a delegation, an ask and a stance. */
export function isLongForm(header: SheetRow, chosen?: ChosenFields): boolean {
  return missingFields(longFields(header, chosen)).length === 0;
}

/** Which of the three are missing that every position has. */
export function missingFields(fields: readonly (LongField | undefined)[]): LongField[] {
  const has = new Set(fields);
  const lacks = (field: LongField, other = field) => (has.has(field) || has.has(other) ? [] : [field]);
  return [...lacks('delegation', 'delegationCode'), ...lacks('ask', 'askKey'), ...lacks('stance')];
}
