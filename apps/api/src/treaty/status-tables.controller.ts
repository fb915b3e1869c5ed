import { Body, Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SHEET_MEDIA_TYPES } from '#libs/sheets';
import { ItemsOf, type Items } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, OwnTransactions, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExportStatusService } from './export-status.service.js';
import {
  ApplyStatusTableRequest,
  CheckStatusTableRequest,
  StatusCheckDto,
  StatusTableDto,
} from './status-table.dto.js';
import { StatusTablesService } from './status-tables.service.js';
import { UndoStatusTableService } from './undo-status-table.service.js';

@ApiTags('treaty')
@Controller('api/campaigns/:campaignId/treaty/tables')
export class StatusTablesController {
  constructor(
    private readonly tables: StatusTablesService,
    private readonly undoing: UndoStatusTableService,
    private readonly exporting: ExportStatusService,
  ) {}

  @Get()
  @InCampaign('member')
  @Operation('List the status tables that were applied, the last first', {
    answer: ItemsOf(StatusTableDto),
    description: 'The last fifty.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  list(@TheReader() reader: Reader): Promise<Items<StatusTableDto>> {
    return this.tables.list(reader);
  }

  @Post('check')
  @InCampaign('campaigner')
  @OwnTransactions()
  @Operation('See what a status table would change', {
    answer: StatusCheckDto,
    status: 200,
    description:
      'Reads a table of who signed and who is bound, and holds it against what is recorded: what is new, the same, changed, in ' +
      'the table no more, and refused with line and reason. Writes nothing. It is a POST because of its body alone.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  check(@TheReader() reader: Reader, @Body() request: CheckStatusTableRequest): Promise<StatusCheckDto> {
    return this.tables.check(reader, request);
  }

  @Post()
  @InCampaign('campaigner')
  @Operation('Apply a status table that was checked', {
    answer: StatusTableDto,
    status: 201,
    description:
      'Records what is new and changed, as one. 409 when what is recorded is no longer what was checked against.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  apply(@TheReader() reader: Reader, @Body() request: ApplyStatusTableRequest): Promise<StatusTableDto> {
    return this.tables.apply(reader, request);
  }

  @Post('export')
  @InCampaign('member')
  @Operation('Export who signed and who is bound as a status table', {
    file: [SHEET_MEDIA_TYPES.csv],
    description:
      'CSV in the style of the United Nations Treaty Collection; a check reads it back without loss. It is a POST because it is ' +
      'noted who exported what.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  async export(@TheReader() reader: Reader): Promise<StreamableFile> {
    const { bytes, fileName } = await this.exporting.csv(reader);
    return new StreamableFile(bytes, {
      type: SHEET_MEDIA_TYPES.csv,
      disposition: `attachment; filename="${fileName}"`,
      length: bytes.length,
    });
  }

  @Post(':tableId/undo')
  @InCampaign('campaigner')
  @Operation('Take back what a status table brought', {
    description:
      'For whoever brought it, and for coordinators. What it replaced stands again. 409 where something was corrected or recorded ' +
      'since that would be lost.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  undo(@TheReader() reader: Reader, @Param('tableId', IdPipe) tableId: string): Promise<void> {
    return this.undoing.undo(reader, tableId);
  }
}
