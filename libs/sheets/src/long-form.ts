import { fieldMeant } from './long-headings.js';
import { looseKey } from './match-header.js';
import type { SheetRow } from './sheet.js';

/** The columns of the long form, in the order in which it is written; values are their headers. */
export const LONG_HEADERS = {
  delegationCode: 'Delegation code',
  delegation: 'Delegation',
  askKey: 'Ask key',
  ask: 'Ask',
  stance: 'Stance',
  confidence: 'Confidence',
  said: 'Said',
  grade: 'Grade',
  source: 'Source',
  note: 'Note',
  tier: 'Tier',
  occurredAt: 'Occurred at',
  zone: 'Zone',
  textVersion: 'Text version',
  voice: 'Voice',
} as const;

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

export type LongField = keyof typeof LONG_HEADERS;
export const LONG_FIELDS = Object.keys(LONG_HEADERS) as LongField[];

const fieldByHeader = new Map(LONG_FIELDS.map((field) => [looseKey(LONG_HEADERS[field]), field]));

/** What names the same by another notation: one of them by its own heading is enough. */
const PARTNERS: Partial<Record<LongField, LongField>> = {
  ...{ delegation: 'delegationCode', delegationCode: 'delegation', ask: 'askKey' },
};

/**
 * Which field each column holds, by its index; undefined for columns that are none of them. A heading that only means a field
 * gives way to one that is called as the export calls it.
 */
export function longFields(header: SheetRow): (LongField | undefined)[] {
  const own = header.texts.map((text) => fieldByHeader.get(looseKey(text)));
  const called = new Set(own);
  const isOpen = (field: LongField) => !called.has(field) && !called.has(PARTNERS[field] ?? field);
  const meant = header.texts.map((text) => fieldMeant(looseKey(text)));
  return own.map((field, at) => {
    const other = meant[at];
    if (field !== undefined || other === undefined || !isOpen(other)) return field;
    // A second column that is called a state's has to agree with the first, as a second code has to.
    return other === 'delegation' && meant.indexOf(other) < at ? undefined : other;
  });
}

/** A sheet has the long form if its header names a delegation, an ask and a stance. */
export function isLongForm(header: SheetRow): boolean {
  const fields = new Set(longFields(header));
  return (
    fields.has('stance') &&
    (fields.has('delegationCode') || fields.has('delegation')) &&
    (fields.has('askKey') || fields.has('ask'))
  );
}
