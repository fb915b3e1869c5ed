import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { CountQuery, CountsQuery } from './count-query.dto.js';
import { CountDto, CountsDto } from './counts.dto.js';
import { CountsService } from './counts.service.js';
import { TargetsDto, TargetsQuery } from './targets.dto.js';
import { TargetsService } from './targets.service.js';

const WHAT_IF =
  'A what-if stands in the query, so that its address can be shared; it changes nothing. Counted from what you may see.';

@ApiTags('counts')
@Controller('api/campaigns/:campaignId')
export class CountsController {
  constructor(
    private readonly counts: CountsService,
    private readonly targets: TargetsService,
  ) {}

  @Get('counts')
  @InCampaign('member')
  @Operation('See how all asks stand', {
    answer: CountsDto,
    description:
      'The firm count, what is missing, and the chance of each ask. Counted from what you may see.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  all(@TheReader() reader: Reader, @Query() query: CountsQuery): Promise<CountsDto> {
    return this.counts.all(reader, query);
  }

  @Get('asks/:askId/count')
  @InCampaign('member')
  @Operation('Count an ask: can it be won, and through whom', {
    answer: CountDto,
    description: WHAT_IF,
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  ofAsk(
    @TheReader() reader: Reader,
    @Param('askId', IdPipe) askId: string,
    @Query() query: CountQuery,
  ): Promise<CountDto> {
    return this.counts.ofAsk(reader, askId, query);
  }

  @Get('amendments/:amendmentId/count')
  @InCampaign('member')
  @Operation('Count a motion on an amendment', {
    answer: CountDto,
    description: `Positions on its ask are turned round where the amendment defeats it; its sponsors count as yes. ${WHAT_IF}`,
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  ofAmendment(
    @TheReader() reader: Reader,
    @Param('amendmentId', IdPipe) amendmentId: string,
    @Query() query: CountQuery,
  ): Promise<CountDto> {
    return this.counts.ofAmendment(reader, amendmentId, query);
  }

  @Get('next-targets')
  @InCampaign('member')
  @Operation('Whom to see next, over all asks', {
    answer: TargetsDto,
    description:
      'The most useful first, each with its reasons in words. The weightier an ask, the more it counts. From what you may see.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  next(@TheReader() reader: Reader, @Query() query: TargetsQuery): Promise<TargetsDto> {
    return this.targets.overall(reader, query);
  }

  @Get('asks/:askId/next-targets')
  @InCampaign('member')
  @Operation('Whom to see next about an ask', {
    answer: TargetsDto,
    description: 'The most useful first, each with its reasons in words. From what you may see.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  nextOnAsk(
    @TheReader() reader: Reader,
    @Param('askId', IdPipe) askId: string,
    @Query() query: TargetsQuery,
  ): Promise<TargetsDto> {
    return this.targets.onAsk(reader, askId, query);
  }
}
