import { Injectable } from '@nestjs/common';
import {
  campaignFrame,
  type CampaignFrame,
  type ExportedPosition,
  exportedPositions,
  exportFrame,
  type ExportFrame,
} from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { SheetTrouble, writeSheet, type WriteTask } from '#libs/sheets';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { staleIn } from '../positions/campaign-frame.js';
import type { ExportPositionsRequest } from './exports.dto.js';
import { withOffset } from './with-offset.js';

export interface ExportedSheet {
  fileName: string;
  bytes: Uint8Array;
}

/** What the reader sees now, as a sheet that an import reads back. */
@Injectable()
export class ExportsService {
  constructor(private readonly database: Database) {}

  /** Every export is noted: who took what in which form. The file is written when the transaction is over. */
  async positions(reader: Reader, request: ExportPositionsRequest): Promise<ExportedSheet> {
    const { form, format } = request;
    const { frame, rows, drafts } = await this.database.asReader(reader.userId, async (tx) => {
      const { campaignId } = reader.seat;
      const found = await tx.first(exportFrame, { campaignId });
      if (!found) throw new Error('The campaign of the seat is not there');
      const frame = chosen(found, request);
      const rows = within(frame, await tx.run(exportedPositions, { campaignId }));
      const drafts = await tx.first(campaignFrame, { campaignId });
      const detail = { form, format, positions: rows.length };
      await audit(tx, reader, 'positions_exported', ['campaign', campaignId], detail);
      return { frame, rows, drafts };
    });
    const bytes = await writeSheet({ format, content: contentOf(form, frame, rows, drafts) }).catch(
      asProblem,
    );
    return { fileName: `${frame.slug}-positions-${form}.${format}`, bytes };
  }
}

/** The asks and delegations that were asked for; all where none are named. */
function chosen(frame: ExportFrame, { askIds, delegationCodes }: ExportPositionsRequest): ExportFrame {
  refuseUnknown('askIds', askIds, new Set(frame.asks.map(({ id }) => id)));
  refuseUnknown('delegationCodes', delegationCodes, new Set(frame.delegations.map(({ code }) => code)));
  return {
    ...frame,
    asks: askIds ? frame.asks.filter(({ id }) => askIds.includes(id)) : frame.asks,
    delegations: delegationCodes
      ? frame.delegations.filter(({ code }) => delegationCodes.includes(code))
      : frame.delegations,
  };
}

function refuseUnknown(
  field: keyof ExportPositionsRequest,
  wanted: readonly string[] | undefined,
  known: ReadonlySet<string>,
): void {
  const at = wanted?.findIndex((one) => !known.has(one)) ?? -1;
  if (at >= 0) throw Problem.field(`${field}[${at}]`, refusal('exports.notOfCampaign'));
}

function within({ asks, delegations }: ExportFrame, rows: readonly ExportedPosition[]): ExportedPosition[] {
  const askIds = new Set(asks.map(({ id }) => id));
  const codes = new Set(delegations.map(({ code }) => code));
  return rows.filter((row) => askIds.has(row.askId) && codes.has(row.delegationCode));
}

/** Too much at once, or more than a thread can hold. */
function asProblem(error: unknown): never {
  if (!(error instanceof SheetTrouble)) throw error;
  throw new Problem('unavailable', refusal('exports.notWritten'));
}

function contentOf(
  form: ExportPositionsRequest['form'],
  { asks, delegations }: ExportFrame,
  positions: ExportedPosition[],
  drafts: CampaignFrame | undefined,
): WriteTask['content'] {
  if (form === 'wide') {
    const stale = drafts && staleIn(drafts);
    const said = positions.map((one) => ({ ...one, older: stale?.(one.askId, one) ?? null }));
    return { form, sheet: { asks, delegations, positions: said } };
  }
  const rows = positions.map(({ occurredAt, recordedAt, ...row }) => ({
    ...row,
    occurredAt: withOffset(occurredAt, row.zone),
    recordedAt: withOffset(recordedAt, row.zone),
  }));
  return { form, rows };
}
