import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf, type Page } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { DelegationCodePipe, IdPipe } from '../http/validation.js';
import {
  RecordPositionRequest,
  RenewPositionRequest,
  RetractPositionRequest,
} from './position-requests.dto.js';
import { OnAskQuery } from '../dto/requests.dto.js';
import { PositionDto, PositionsQuery } from './positions.dto.js';
import { PositionsService } from './positions.service.js';
import { RecordPositionsService } from './record-positions.service.js';

@ApiTags('positions')
@Controller('api/campaigns/:campaignId')
export class PositionsController {
  constructor(
    private readonly service: PositionsService,
    private readonly recorder: RecordPositionsService,
  ) {}

  @Get('positions')
  @InCampaign('member')
  @Operation('List positions, what was entered last first', {
    answer: PageOf(PositionDto),
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  newest(@TheReader() reader: Reader, @Query() query: PositionsQuery): Promise<Page<PositionDto>> {
    return this.service.newest(reader, query);
  }

  @Get('positions/:positionId')
  @InCampaign('member')
  @Operation('Read a position', {
    answer: PositionDto,
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  one(@TheReader() reader: Reader, @Param('positionId', IdPipe) positionId: string): Promise<PositionDto> {
    return this.service.one(reader, positionId);
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
    return this.recorder.record(reader, request);
  }

  @Post('positions/:positionId/renew')
  @InCampaign('campaigner')
  @Operation('Renew a position, e.g. for a newer draft', {
    answer: PositionDto,
    status: 201,
    description:
      'A new position of the same delegation on the same ask, as its own word. What is left out is as before; the evidence is new, and so is the draft it speaks about. It is sealed if the one before was, unless `sealed` says otherwise.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  renew(
    @TheReader() reader: Reader,
    @Param('positionId', IdPipe) positionId: string,
    @Body() request: RenewPositionRequest,
  ): Promise<PositionDto> {
    return this.recorder.renew(reader, positionId, request);
  }

  @Post('positions/:positionId/retract')
  @InCampaign('campaigner')
  @Operation('Take a position back', {
    answer: PositionDto,
    description:
      'For whoever recorded it, and for coordinators who see it. It stays in the history, marked, and what was said before it stands again. A repeat gives the same answer.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  retract(
    @TheReader() reader: Reader,
    @Param('positionId', IdPipe) positionId: string,
    @Body() request: RetractPositionRequest,
  ): Promise<PositionDto> {
    return this.recorder.retract(reader, positionId, request.reason);
  }

  @Get('delegations/:code/positions')
  @InCampaign('member')
  @Operation('Read all that a delegation said, the latest first', {
    answer: PageOf(PositionDto),
    description: 'With what was taken back, marked; it never counts.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  history(
    @TheReader() reader: Reader,
    @Param('code', DelegationCodePipe) code: string,
    @Query() query: OnAskQuery,
  ): Promise<Page<PositionDto>> {
    return this.service.history(reader, code, query);
  }
}
