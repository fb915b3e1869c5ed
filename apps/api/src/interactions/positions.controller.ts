import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { DelegationCodePipe } from '../http/validation.js';
import {
  HistoryQuery,
  PositionDto,
  PositionPageDto,
  PositionsQuery,
  RecordPositionRequest,
} from './positions.dto.js';
import { PositionsService } from './positions.service.js';

@ApiTags('positions')
@Controller('api/campaigns/:campaignId')
export class PositionsController {
  constructor(private readonly service: PositionsService) {}

  @Get('positions')
  @InCampaign('member')
  @Operation('List positions, what was entered last first', {
    answer: PositionPageDto,
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  newest(@TheReader() reader: Reader, @Query() query: PositionsQuery): Promise<PositionPageDto> {
    return this.service.newest(reader, query);
  }

  @Post('positions')
  @InCampaign('campaigner')
  @Operation('Record a position without a meeting', {
    answer: PositionDto,
    status: 201,
    description: 'Positions are never changed: a new one takes the place of the one before.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  record(@TheReader() reader: Reader, @Body() request: RecordPositionRequest): Promise<PositionDto> {
    return this.service.record(reader, request);
  }

  @Get('delegations/:code/positions')
  @InCampaign('member')
  @Operation('Read all that a delegation said, the latest first', {
    answer: PositionPageDto,
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  history(
    @TheReader() reader: Reader,
    @Param('code', DelegationCodePipe) code: string,
    @Query() query: HistoryQuery,
  ): Promise<PositionPageDto> {
    return this.service.history(reader, code, query);
  }
}
