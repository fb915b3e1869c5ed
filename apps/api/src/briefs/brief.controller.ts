import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { DelegationCodePipe } from '../http/validation.js';
import { BriefDto } from './brief.dto.js';
import { BriefService } from './brief.service.js';

@ApiTags('briefs')
@Controller('api/campaigns/:campaignId/delegations/:code/brief')
export class BriefController {
  constructor(private readonly service: BriefService) {}

  @Get()
  @InCampaign('member')
  @Operation('Read the brief on a delegation', {
    answer: BriefDto,
    description: 'All that you may see of it in one answer: what to have read before speaking to it.',
    errors: ['not_signed_in', 'not_found'],
  })
  read(@TheReader() reader: Reader, @Param('code', DelegationCodePipe) code: string): Promise<BriefDto> {
    return this.service.brief(reader, code);
  }
}
