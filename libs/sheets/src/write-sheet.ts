import {
  guardFormula,
  type Confidence,
  type EvidenceGrade,
  type Said,
  type StaleReason,
  type Stance,
  type Tier,
  type Voice,
} from '#libs/domain';
import { stringify } from 'csv-stringify/sync';
import { LONG_FIELDS, LONG_HEADERS, type LongField } from './long-fields.js';
import { ORIGIN_HEADERS } from './long-form.js';
import type { SheetForm } from './sheet-form.js';
import { CONFIDENCE_WORDS, STANCE_WORDS } from './stance-table.js';
import { writeStance } from './stance-words.js';
import { writeXlsx } from './write-xlsx.js';

/** Forms in which positions are written. */
export const EXPORT_FORMS = ['wide', 'long'] as const satisfies readonly SheetForm[];
export type ExportForm = (typeof EXPORT_FORMS)[number];

export const SHEET_FORMATS = ['csv', 'xlsx'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

export const SHEET_MEDIA_TYPES: Record<SheetFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Sheets may be brought as this, too; they are not written so. */
export const ODS_MEDIA_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

export interface WideExport {
  readonly asks: readonly { readonly id: string; readonly key: string; readonly title: string }[];
  readonly delegations: readonly { readonly code: string; readonly name: string }[];
  readonly positions: readonly {
    readonly delegationCode: string;
    readonly askId: string;
    readonly stance: Stance;
    readonly confidence: Confidence;
    readonly said: Said;
    /** Why it should be asked for again; `draft`: said of an older one than the last that changed what the ask is about. */
    readonly older?: StaleReason | null;
  }[];
}

/** A current position with every field that is shared. Texts may be empty, never null, where the ledger has `''`. */
export interface LongExportRow {
  readonly delegationCode: string;
  readonly delegationName: string;
  readonly askKey: string;
  readonly askTitle: string;
  readonly stance: Stance;
  readonly confidence: Confidence;
  readonly said: Said;
  readonly grade: EvidenceGrade;
  readonly source: string;
  readonly note: string;
  readonly tier: Tier;
  /** ISO 8601 with the offset of `zone`, e.g. `2024-08-05T10:30:00-04:00`. */
  readonly occurredAt: string;
  readonly zone: string;
  readonly textVersion: string | null;
  readonly voice: Voice;
  /** Who recorded it, for which organisation, and when, on the clock of `zone` as well. */
  readonly author: string;
  readonly organisation: string;
  readonly recordedAt: string;
}

/** One row per delegation, one column per ask; cells such as `lean support, likely, privately, on older words`. */
export function writeWideSheet(content: WideExport, format: SheetFormat): Buffer {
  const cells = new Map(
    content.positions.map((position) => [
      `${position.delegationCode} ${position.askId}`,
      writeStance(position),
    ]),
  );
  const header = [
    LONG_HEADERS.delegationCode,
    LONG_HEADERS.delegation,
    // The key tells apart asks of the same title, and the reader finds the ask by it.
    ...content.asks.map((ask) => `${ask.title} [${ask.key}]`),
  ];
  const rows = content.delegations.map(({ code, name }) => [
    code,
    name,
    ...content.asks.map((ask) => cells.get(`${code} ${ask.id}`) ?? ''),
  ]);
  return write([header, ...rows], format);
}

/** One row per position, every field in a column of its own; nothing is lost on the way back. */
export function writeLongSheet(positions: readonly LongExportRow[], format: SheetFormat): Buffer {
  const header = [...LONG_FIELDS.map((field) => LONG_HEADERS[field]), ...Object.values(ORIGIN_HEADERS)];
  const rows = positions.map((position) => {
    const texts: Record<LongField, string> = {
      ...position,
      delegation: position.delegationName,
      ask: position.askTitle,
      stance: STANCE_WORDS[position.stance],
      confidence: CONFIDENCE_WORDS[position.confidence],
      grade: position.grade.replaceAll('_', ' '),
      textVersion: position.textVersion ?? '',
    };
    const { author, organisation, recordedAt } = position;
    return [...LONG_FIELDS.map((field) => texts[field]), author, organisation, recordedAt];
  });
  return write([header, ...rows], format);
}

function write(rows: readonly (readonly string[])[], format: SheetFormat): Buffer {
  return format === 'csv' ? Buffer.from(writeCsv(rows), 'utf8') : writeXlsx(rows);
}

/**
 * RFC 4180 with a byte order mark, without which spreadsheet programs take UTF-8 for Windows-1252. Every cell is
 * quoted, and what could run as a formula has an apostrophe in front.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(guardFormula)),
    { bom: true, quoted: true, quoted_empty: true, record_delimiter: 'windows' },
  );
}
