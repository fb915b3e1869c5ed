import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SHEET_MEDIA_TYPES } from '#libs/sheets';
import { PageOf, type Page } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, OwnTransactions, TheReader, WhileClosed } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { PreviewStatementQuery } from './correct-statement.dto.js';
import { ExportStatementsService } from './export-statements.service.js';
import { PreviewStatementService } from './preview-statement.service.js';
import { RecordStatementService } from './record-statement.service.js';
import { RecordedStatementDto, StatementDetailDto, StatementPreviewDto } from './statement-detail.dto.js';
import {
  ExportStatementsRequest,
  RecordStatementRequest,
  StatementDto,
  StatementsQuery,
} from './statements.dto.js';
import { StatementsService } from './statements.service.js';

@ApiTags('statements')
@Controller('api/campaigns/:campaignId/statements')
export class StatementsController {
  constructor(
    private readonly service: StatementsService,
    private readonly recorder: RecordStatementService,
    private readonly previewer: PreviewStatementService,
    private readonly exports: ExportStatementsService,
  ) {}

  @Get()
  @InCampaign('member')
  @Operation('List statements made for many, what was entered last first', {
    answer: PageOf(StatementDto),
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  list(@TheReader() reader: Reader, @Query() query: StatementsQuery): Promise<Page<StatementDto>> {
    return this.service.list(reader, query);
  }

  @Get(':statementId')
  @InCampaign('member')
  @Operation('Read a statement with every position it wrote, and which of them still count', {
    answer: StatementDetailDto,
    description: 'A removed one is there for its author and for coordinators.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  one(
    @TheReader() reader: Reader,
    @Param('statementId', IdPipe) statementId: string,
  ): Promise<StatementDetailDto> {
    return this.service.oneOrRemoved(reader, statementId);
  }

  @Post('preview')
  @InCampaign('campaigner')
  @OwnTransactions()
  @Operation('See for whom a statement would be recorded, and whose own word differs', {
    answer: StatementPreviewDto,
    status: 200,
    description:
      'Takes what recording it takes and writes nothing, not even its id. It is a POST because of its body alone.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  preview(
    @TheReader() reader: Reader,
    @Body() request: RecordStatementRequest,
    @Query() { corrects }: PreviewStatementQuery,
  ): Promise<StatementPreviewDto> {
    return this.previewer.preview(reader, request, corrects);
  }

  @Post()
  @InCampaign('campaigner')
  @Operation("Record once what was said for many: a bloc's statement", {
    answer: RecordedStatementDto,
    status: 201,
    description:
      'Writes one position per delegation and ask: for those who were members of the group on that day and those that ' +
      "aligned themselves, without the exceptions, in the bloc's voice; for the speaker in its own. A later word of a " +
      'state counts instead.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  record(
    @TheReader() reader: Reader,
    @Body() request: RecordStatementRequest,
  ): Promise<RecordedStatementDto> {
    return this.recorder.record(reader, request);
  }

  @Post('export')
  @InCampaign('member')
  @WhileClosed()
  @OwnTransactions()
  @Operation('Export the statements that I see as a sheet', {
    file: [SHEET_MEDIA_TYPES.csv],
    description:
      'A row for each ask of which a statement speaks, with the session and the meeting in which it was made. It is a POST ' +
      'because it is noted who exported what.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  async exportSheet(
    @TheReader() reader: Reader,
    @Body() request: ExportStatementsRequest,
  ): Promise<StreamableFile> {
    const { bytes, fileName } = await this.exports.sheet(reader, request);
    return new StreamableFile(bytes, {
      type: SHEET_MEDIA_TYPES.csv,
      disposition: `attachment; filename="${fileName}"`,
      length: bytes.length,
    });
  }
}
