import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { UndoRequest } from '../dto/requests.dto.js';
import { PageOf, type Page } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, OwnTransactions, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { PreviewStatementService } from './preview-statement.service.js';
import { RecordStatementService } from './record-statement.service.js';
import { RecordedStatementDto, StatementDetailDto, StatementPreviewDto } from './statement-detail.dto.js';
import { OnAskQuery } from '../dto/requests.dto.js';
import { StatementDto, RecordStatementRequest } from './statements.dto.js';
import { StatementsService } from './statements.service.js';

@ApiTags('statements')
@Controller('api/campaigns/:campaignId/statements')
export class StatementsController {
  constructor(
    private readonly service: StatementsService,
    private readonly recorder: RecordStatementService,
    private readonly previewer: PreviewStatementService,
  ) {}

  @Get()
  @InCampaign('member')
  @Operation('List statements made for many, what was entered last first', {
    answer: PageOf(StatementDto),
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  list(@TheReader() reader: Reader, @Query() query: OnAskQuery): Promise<Page<StatementDto>> {
    return this.service.list(reader, query);
  }

  @Get(':statementId')
  @InCampaign('member')
  @Operation('Read a statement with every position it wrote, and which of them still count', {
    answer: StatementDetailDto,
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  one(
    @TheReader() reader: Reader,
    @Param('statementId', IdPipe) statementId: string,
  ): Promise<StatementDetailDto> {
    return this.service.one(reader, statementId);
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
  ): Promise<StatementPreviewDto> {
    return this.previewer.preview(reader, request);
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

  @Post(':statementId/undo')
  @InCampaign('campaigner')
  @Operation('Take a statement back with every position it wrote', {
    answer: StatementDetailDto,
    status: 200,
    description:
      'For whoever recorded it, and coordinators who see it. What was said before stands again; nothing is deleted. ' +
      'A repeat changes nothing and says when it was undone.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    repeatable: true,
  })
  undo(
    @TheReader() reader: Reader,
    @Param('statementId', IdPipe) statementId: string,
    @Body() request: UndoRequest,
  ): Promise<StatementDetailDto> {
    return this.service.undo(reader, statementId, request.reason ?? '');
  }
}
