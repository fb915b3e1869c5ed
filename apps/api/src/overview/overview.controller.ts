import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { DelegationCodePipe } from '../http/validation.js';
import { BriefDto } from './brief.dto.js';
import { BriefService } from './brief.service.js';
import { HandoverDto, HandoverQuery } from './handover.dto.js';
import { HandoverService } from './handover.service.js';
import { MatrixDto, MatrixQuery } from './matrix.dto.js';
import { MatrixService } from './matrix.service.js';

@ApiTags('overview')
@Controller('api/campaigns/:campaignId')
export class OverviewController {
  constructor(
    private readonly matrices: MatrixService,
    private readonly briefs: BriefService,
    private readonly handovers: HandoverService,
  ) {}

  @Get('matrix')
  @InCampaign('member')
  @Operation('See all delegations on all asks', {
    answer: MatrixDto,
    description: 'Every delegation and every ask in one answer. Cells hold only what you may see.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  matrix(@TheReader() reader: Reader, @Query() query: MatrixQuery): Promise<MatrixDto> {
    return this.matrices.matrix(reader, query);
  }

  @Get('delegations/:code/brief')
  @InCampaign('member')
  @Operation('Read the brief on a delegation', {
    answer: BriefDto,
    description: 'All that you may see of it in one answer: what to have read before speaking to it.',
    errors: ['not_signed_in', 'not_found'],
  })
  brief(@TheReader() reader: Reader, @Param('code', DelegationCodePipe) code: string): Promise<BriefDto> {
    return this.briefs.brief(reader, code);
  }

  @Get('handover')
  @InCampaign('member')
  @Operation('See what changed since a moment', {
    answer: HandoverDto,
    description:
      'By ask, one line per act however many positions it wrote; then what else happened. As far as you see.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  handover(@TheReader() reader: Reader, @Query() query: HandoverQuery): Promise<HandoverDto> {
    return this.handovers.handover(reader, query);
  }
}
