import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import {
  ChangeIntentionRequest,
  IntentionsQuery,
  RecordIntentionRequest,
  TreatyIntentionsDto,
} from './treaty-intentions.dto.js';
import { TreatyIntentionDto } from '../dto/treaty-intention.dto.js';
import { TreatyIntentionsService } from './treaty-intentions.service.js';

@ApiTags('treaty')
@Controller('api/campaigns/:campaignId/treaty/intentions')
export class TreatyIntentionsController {
  constructor(private readonly service: TreatyIntentionsService) {}

  @Get()
  @InCampaign('member')
  @Operation('List what capitals say that they will do towards the treaty', {
    answer: TreatyIntentionsDto,
    description:
      'All that you see, with the next open task about each delegation; or, for coordinators, what was removed.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  list(@TheReader() reader: Reader, @Query() query: IntentionsQuery): Promise<TreatyIntentionsDto> {
    return this.service.list(reader, query);
  }

  @Post()
  @InCampaign('campaigner')
  @Operation('Record what a capital says that it will do', {
    answer: TreatyIntentionDto,
    status: 201,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  record(@TheReader() reader: Reader, @Body() request: RecordIntentionRequest): Promise<TreatyIntentionDto> {
    return this.service.record(reader, request);
  }

  @Patch(':intentionId')
  @InCampaign('campaigner')
  @Operation('Correct what was recorded', {
    answer: TreatyIntentionDto,
    description: 'For whoever recorded it, and for coordinators who see it. What is left out stays as it is.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('intentionId', IdPipe) intentionId: string,
    @Body() request: ChangeIntentionRequest,
    @ExpectedVersion() version: number,
  ): Promise<TreatyIntentionDto> {
    return this.service.change(reader, intentionId, request, version);
  }

  @Delete(':intentionId')
  @InCampaign('campaigner')
  @Operation('Remove what was recorded', {
    description: 'For whoever recorded it, and for coordinators who see it. It can be restored.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('intentionId', IdPipe) intentionId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.service.remove(reader, intentionId, version);
  }

  @Post(':intentionId/restore')
  @InCampaign('campaigner')
  @Operation('Put back what was removed', {
    answer: TreatyIntentionDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  restore(
    @TheReader() reader: Reader,
    @Param('intentionId', IdPipe) intentionId: string,
  ): Promise<TreatyIntentionDto> {
    return this.service.restore(reader, intentionId);
  }
}
