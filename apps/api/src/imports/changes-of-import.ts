import type { ImportRow } from '#libs/data';
import {
  IMPORT_DEFAULTS,
  type StatedChange,
  type StoredImportOptions,
  type StoredImportReport,
} from '#libs/sheets';
import { clocks } from '../dto/clocks.dto.js';
import type { Principal } from '../http/principal.js';
import type { StatedChangeDto } from './stated-change.dto.js';

/** What the sheet would change, with what stands there as far as the reader may see it now. */
export function changesOf(report: StoredImportReport, row: ImportRow, reader: Principal): StatedChangeDto[] {
  const options = row.options as StoredImportOptions;
  const said = ({ occurredAt, zone }: StatedChange) => {
    const at = occurredAt ?? options.occurredAt;
    return at === undefined ? null : clocks(new Date(at), zone ?? options.zone, reader);
  };
  const fromOf = ({ over }: StatedChange): StatedChangeDto['from'] => {
    const found = row.current[over ?? ''];
    if (!found) return null;
    const { zone, occurredAt, ...rest } = found;
    return { ...rest, occurredAt: clocks(new Date(occurredAt), zone, reader) };
  };
  // A sheet that was checked before these were told has none of them.
  return (report.changes ?? []).map((one) => ({
    cell: `${one.column}${one.row}`,
    delegation: { code: one.delegationCode, name: row.names[one.delegationCode] ?? one.delegationCode },
    askId: one.askId,
    ask: row.asks[one.askId] ?? '',
    kind: one.kind,
    takenOut: one.takenOut,
    from: fromOf(one),
    stance: one.stance,
    confidence: one.confidence ?? options.confidence ?? IMPORT_DEFAULTS.confidence,
    occurredAt: said(one),
  }));
}
