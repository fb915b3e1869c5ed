import { Injectable } from '@nestjs/common';
import { CLOCK_NOW, ErrorReport, errorReports, type ErrorReportRow } from '#libs/data';
import { Problem, type ErrorReportState } from '#libs/domain';
import { Database } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Items } from '../dto/page.js';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { removeAtVersion, restoreRow } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import type { ErrorReportDto } from './error-reports.dto.js';

/** What strangers reported, read and answered by coordinators. */
@Injectable()
export class ErrorReportsService {
  constructor(private readonly database: Database) {}

  async list(reader: Reader): Promise<Items<ErrorReportDto>> {
    const { campaignId } = reader.seat;
    const rows = await this.database.current().run(errorReports, { campaignId });
    return { items: rows.map((row) => toDto(row, reader)) };
  }

  async answer(
    reader: Reader,
    id: string,
    state: ErrorReportState,
    version: number,
  ): Promise<ErrorReportDto> {
    const tx = this.database.current();
    const where = { id, campaignId: reader.seat.campaignId };
    const answered = state !== 'open';
    const change = {
      state,
      answeredBy: answered ? reader.userId : null,
      answeredAt: answered ? CLOCK_NOW : null,
    };
    if (!(await tx.table(ErrorReport).updateAtVersion(where, version, change)))
      throw staleVersion((await this.one(reader, id)).version);
    await audit(tx, reader, `error_report_${state}`, ['error_report', id]);
    return this.one(reader, id);
  }

  async remove(reader: Reader, id: string, version: number): Promise<void> {
    const row = await this.one(reader, id);
    const tx = this.database.current();
    if (!(await removeAtVersion(tx, ErrorReport, reader, id, version))) throw staleVersion(row.version);
    await audit(tx, reader, 'error_report_removed', ['error_report', id]);
  }

  async restore(reader: Reader, id: string): Promise<ErrorReportDto> {
    const tx = this.database.current();
    if (await restoreRow(tx, ErrorReport, reader, ['report', id]))
      await audit(tx, reader, 'error_report_restored', ['error_report', id]);
    return this.one(reader, id);
  }

  private async one(reader: Reader, id: string): Promise<ErrorReportDto> {
    const row = await this.database.current().first(errorReports, { campaignId: reader.seat.campaignId, id });
    if (!row) throw Problem.notFound('report');
    return toDto(row, reader);
  }
}

function toDto({ receivedAt, answeredAt, ...row }: ErrorReportRow, reader: Reader): ErrorReportDto {
  return {
    ...row,
    received: clocks(receivedAt, reader.zone, reader),
    answered: answeredAt && clocks(answeredAt, reader.zone, reader),
  };
}
