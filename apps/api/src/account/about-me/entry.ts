import { escapeHtml } from '#libs/domain';
import type { Speech } from '#libs/mail';
import { intlTagOf, type ServerMessageKey } from '#libs/words';
import { DEEDS, DELEGATIONS, FIELDS, KINDS, LISTED, OWN_ZONE, TONGUES } from './fields.js';

export type StoredRow = Readonly<Record<string, unknown>>;

/** All rows of one table that name a person. */
export interface StoredKind {
  table: string;
  columns: ReadonlyMap<string, string>;
  naming: readonly string[];
  rows: readonly StoredRow[];
}

/** In what way one row is written: the words, the clocks and the names that belong to it. */
export interface Surroundings {
  speech: Speech;
  userId: string;
  readerZone: string;
  /** Of the campaign of the row, where it has one that negotiates somewhere. */
  venueZone: string | null;
  names: ReadonlyMap<string, string>;
}

const typed = (text: string) =>
  text === '' ? '' : `<span dir="auto">${escapeHtml(text).replaceAll('\n', '<br>')}</span>`;

/** One row: its date first, then what it says, in the order of `FIELDS`. What only programs read is left out. */
export function entryOf(kind: StoredKind, row: StoredRow, around: Surroundings): string {
  const { speech } = around;
  const said = Object.keys(FIELDS)
    .filter((column) => kind.columns.has(column))
    .map((column) => ({ column, html: valueOf(kind, column, row, around) }))
    .filter(({ html }) => html !== '');
  const first = said.find(({ column }) => isTime(kind, column));
  const label = (column: string) => escapeHtml(speech.say(`aboutMe.fields.${FIELDS[column]!}`));
  const head = first
    ? [`<h3>${speech.say('aboutMe.dated', { what: label(first.column), when: first.html })}</h3>`]
    : [];
  const rest = said
    .filter((one) => one !== first)
    .map(({ column, html }) => `<dt>${label(column)}</dt><dd>${html}</dd>`);
  return `<section>${[...head, `<dl>${[...rest, ...deeds(kind, row, around)].join('\n')}</dl>`].join('\n')}</section>`;
}

/** By which the rows of a kind are ordered: that of their heads. */
export function moment(kind: StoredKind, row: StoredRow): string {
  const column = Object.keys(FIELDS).find((one) => isTime(kind, one) && typeof row[one] === 'string');
  return column === undefined ? '' : new Date(String(row[column])).toISOString();
}

const isTime = (kind: StoredKind, column: string) =>
  ['timestamptz', 'date'].includes(kind.columns.get(column) ?? '');

function deeds({ naming }: StoredKind, row: StoredRow, { speech, userId }: Surroundings): string[] {
  const done = Object.entries(DEEDS).filter(([column]) => naming.includes(column) && row[column] === userId);
  if (done.length === 0) return [];
  const list = new Intl.ListFormat(intlTagOf(speech.language)).format(
    done.map(([, deed]) => speech.say(`aboutMe.did.${deed}`)),
  );
  return [`<dt>${escapeHtml(speech.say('aboutMe.you'))}</dt><dd>${escapeHtml(list)}</dd>`];
}

function valueOf(kind: StoredKind, column: string, row: StoredRow, around: Surroundings): string {
  const value = row[column];
  if (value === null || value === undefined || value === '') return '';
  const values = Array.isArray(value) ? (value as unknown[]) : [value];
  return values
    .map((one) => oneValue(kind, column, one as string | number | boolean, row, around))
    .filter((html) => html !== '')
    .join(', ');
}

function oneValue(
  kind: StoredKind,
  column: string,
  value: string | number | boolean,
  row: StoredRow,
  around: Surroundings,
): string {
  const { speech, names } = around;
  if (typeof value === 'boolean') return escapeHtml(speech.say(value ? 'aboutMe.yes' : 'aboutMe.no'));
  if (typeof value === 'number') return new Intl.NumberFormat(intlTagOf(speech.language)).format(value);
  const type = kind.columns.get(column);
  if (type === 'uuid') return typed(names.get(value) ?? '');
  if (type === 'date') return escapeHtml(speech.day(value));
  if (type === 'timestamptz') return escapeHtml(clocks(new Date(value), kind.table, row, around));
  return codeInWords(kind, column, value, around) ?? typed(value);
}

/** Where a column holds a code of ours, of a delegation or of a language. */
function codeInWords({ table }: StoredKind, column: string, code: string, { speech, names }: Surroundings) {
  const list = column === 'kind' ? KINDS[table] : LISTED[column];
  if (list !== undefined) return escapeHtml(speech.say(`${list}.${code}` as ServerMessageKey));
  if (column === 'kind') return '';
  if (DELEGATIONS.has(column)) return escapeHtml(speech.country(names.get(code) ?? code, code));
  return TONGUES.has(column) ? escapeHtml(languageName(code, speech)) : undefined;
}

/** On the clock on which the row was stated, else on that of its campaign, and on the reader's. */
function clocks(at: Date, table: string, row: StoredRow, { speech, venueZone, readerZone }: Surroundings) {
  const own = OWN_ZONE.has(table) ? null : row['zone'];
  const zone = typeof own === 'string' ? own : venueZone;
  return zone === null ? speech.clock(at, readerZone) : speech.clocks(at, zone, readerZone);
}

function languageName(tag: string, { language }: Speech): string {
  try {
    return new Intl.DisplayNames([intlTagOf(language)], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // As somebody wrote it.
  }
}
