import { Injectable } from '@nestjs/common';
import { Problem } from '#libs/domain';
import type { Confidence, EvidenceGrade, Said, Stance, Tier, Voice } from '#libs/domain';
import { Database } from '#libs/platform';
import { SheetTrouble, writeSheet, type WriteTask } from '#libs/sheets';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { FRAME, POSITIONS } from './export-sql.js';
import type { ExportPositionsRequest } from './exports.dto.js';
import { withOffset } from './with-offset.js';

interface Frame {
  [column: string]: unknown;
  slug: string;
  asks: { id: string; key: string; title: string }[];
  delegations: { code: string; name: string }[];
}

interface PositionRow {
  [column: string]: unknown;
  delegationCode: string;
  delegationName: string;
  askId: string;
  askKey: string;
  askTitle: string;
  stance: Stance;
  confidence: Confidence;
  voice: Voice;
  said: Said;
  grade: EvidenceGrade;
  source: string;
  note: string;
  tier: Tier;
  occurredAt: Date;
  zone: string;
  textVersion: string | null;
}

export interface ExportedSheet {
  fileName: string;
  bytes: Uint8Array;
}

/** What the reader sees now, as a sheet that an import reads back. */
@Injectable()
export class ExportsService {
  constructor(private readonly database: Database) {}

  /** Every export is noted: who took what in which form. The file is written when the transaction is over. */
  async positions(reader: Reader, { form, format }: ExportPositionsRequest): Promise<ExportedSheet> {
    const { frame, rows } = await this.database.asReader(reader.userId, async (tx) => {
      const parameters = [reader.seat.campaignId];
      const [found] = await tx.prepared<Frame>('export_frame', FRAME, parameters);
      if (!found) throw new Error('The campaign of the seat is not there');
      const positions = await tx.prepared<PositionRow>('export_positions', POSITIONS, parameters);
      const detail = { form, format, positions: positions.length };
      await audit(tx, reader, 'positions_exported', ['campaign', reader.seat.campaignId], detail);
      return { frame: found, rows: positions };
    });
    const bytes = await writeSheet({ format, content: contentOf(form, frame, rows) }).catch(asProblem);
    return { fileName: `${frame.slug}-positions-${form}.${format}`, bytes };
  }
}

/** Too much at once, or more than a thread can hold. */
function asProblem(error: unknown): never {
  if (!(error instanceof SheetTrouble)) throw error;
  throw new Problem('unavailable', 'The sheet could not be written. Try again in a moment, or as CSV.');
}

function contentOf(
  form: ExportPositionsRequest['form'],
  { asks, delegations }: Frame,
  positions: PositionRow[],
): WriteTask['content'] {
  if (form === 'wide') return { form, sheet: { asks, delegations, positions } };
  const rows = positions.map((row) => ({ ...row, occurredAt: withOffset(row.occurredAt, row.zone) }));
  return { form, rows };
}
