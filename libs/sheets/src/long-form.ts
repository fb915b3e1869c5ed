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

/** Which field each column holds, by its index; undefined for columns that are none of them. */
export function longFields(header: SheetRow): (LongField | undefined)[] {
  return header.texts.map((text) => fieldByHeader.get(looseKey(text)));
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
