import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import {
  HandoverDto,
  HandoverQuery,
  HandoverReadDto,
  MarkHandoverReadRequest,
  UnmarkHandoverReadRequest,
} from './handover.dto.js';
import { ReadMarkService } from './read-mark.service.js';
import { HandoverService } from './handover.service.js';

@ApiTags('handover')
@Controller('api/campaigns/:campaignId/handover')
export class HandoverController {
  constructor(
    private readonly service: HandoverService,
    private readonly marks: ReadMarkService,
  ) {}

  @Get()
  @InCampaign('member')
  @Operation('See what changed since a moment, or since you last read', {
    answer: HandoverDto,
    description:
      'By ask, one line per act however many positions it wrote; then what else happened. As far as you see.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  read(@TheReader() reader: Reader, @Query() query: HandoverQuery): Promise<HandoverDto> {
    return this.service.handover(reader, query);
  }

  @Put('read')
  @InCampaign('member')
  @Operation('Mark what was shown as read, on every device', {
    answer: HandoverReadDto,
    description: 'Where another device has read further, that stands.',
    errors: ['validation', 'not_signed_in', 'not_found'],
    repeatable: true,
  })
  mark(@TheReader() reader: Reader, @Body() request: MarkHandoverReadRequest): Promise<HandoverReadDto> {
    return this.marks.mark(reader, request);
  }

  @Post('read/undo')
  @HttpCode(200)
  @InCampaign('member')
  @Operation('Take back that it was marked as read', {
    answer: HandoverReadDto,
    errors: ['validation', 'not_signed_in', 'not_found', 'conflict'],
    repeatable: true,
  })
  unmark(@TheReader() reader: Reader, @Body() request: UnmarkHandoverReadRequest): Promise<HandoverReadDto> {
    return this.marks.unmark(reader, request);
  }
}
