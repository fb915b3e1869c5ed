import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { HandoverDto, HandoverQuery } from './handover.dto.js';
import { HandoverService } from './handover.service.js';

@ApiTags('handover')
@Controller('api/campaigns/:campaignId/handover')
export class HandoverController {
  constructor(private readonly service: HandoverService) {}

  @Get()
  @InCampaign('member')
  @Operation('See what changed since a moment', {
    answer: HandoverDto,
    description:
      'By ask, one line per act however many positions it wrote; then what else happened. As far as you see.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  read(@TheReader() reader: Reader, @Query() query: HandoverQuery): Promise<HandoverDto> {
    return this.service.handover(reader, query);
  }
}
