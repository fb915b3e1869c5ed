import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Items, ItemsOf } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { AnswerErrorReportRequest, ErrorReportDto } from './error-reports.dto.js';
import { ErrorReportsService } from './error-reports.service.js';

@ApiTags('publications')
@Controller('api/campaigns/:campaignId/error-reports')
export class ErrorReportsController {
  constructor(private readonly service: ErrorReportsService) {}

  @Get()
  @InCampaign('coordinator')
  @Operation('List what strangers reported about the public page', {
    answer: ItemsOf(ErrorReportDto),
    description: 'Open ones first, then the newest first. Text of strangers: it is never shown elsewhere.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  list(@TheReader() reader: Reader): Promise<Items<ErrorReportDto>> {
    return this.service.list(reader);
  }

  @Patch(':reportId')
  @InCampaign('coordinator')
  @Operation('Say that a reported error is done or dismissed, or open again', {
    answer: ErrorReportDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  answer(
    @TheReader() reader: Reader,
    @Param('reportId', IdPipe) reportId: string,
    @Body() request: AnswerErrorReportRequest,
    @ExpectedVersion() version: number,
  ): Promise<ErrorReportDto> {
    return this.service.answer(reader, reportId, request.state, version);
  }

  @Delete(':reportId')
  @InCampaign('coordinator')
  @Operation('Remove a reported error', {
    description: '`restore` brings it back within 30 days; then its words are erased.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('reportId', IdPipe) reportId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.service.remove(reader, reportId, version);
  }

  @Post(':reportId/restore')
  @InCampaign('coordinator')
  @Operation('Bring a removed report back', {
    answer: ErrorReportDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    undoes: true,
    repeatable: true,
  })
  restore(@TheReader() reader: Reader, @Param('reportId', IdPipe) reportId: string): Promise<ErrorReportDto> {
    return this.service.restore(reader, reportId);
  }
}
