import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf, type Page } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import {
  DismissDuplicateRequest,
  DismissedDuplicateDto,
  DismissedQuery,
} from './dismissed-duplicates.dto.js';
import { DuplicatesService } from './dismissed-duplicates.service.js';

@ApiTags('delegates')
@Controller('api/campaigns/:campaignId/dismissed-duplicates')
export class DuplicatesController {
  constructor(private readonly service: DuplicatesService) {}

  @Get()
  @InCampaign('member')
  @Operation('List pairs of records that look alike and are two', {
    answer: PageOf(DismissedDuplicateDto),
    description:
      'Of delegates those of whom I see both. The latest first, as they are called now; what was merged since stands for what was merged into it.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  list(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
    @Query() query: DismissedQuery,
  ): Promise<Page<DismissedDuplicateDto>> {
    return this.service.list(reader, query);
  }

  @Post()
  @InCampaign('campaigner')
  @Operation('Put a pair away: the two look alike and are two', {
    answer: DismissedDuplicateDto,
    status: 201,
    description:
      'The report of duplicates leaves the pair out for the whole campaign, also once one of them is merged into a third. Merging the two with each other ends it. Of organisations coordinators alone. A repeat answers what stands.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  dismiss(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
    @Body() request: DismissDuplicateRequest,
  ): Promise<DismissedDuplicateDto> {
    return this.service.dismiss(reader, request);
  }

  @Delete(':dismissalId')
  @InCampaign('campaigner')
  @Operation('Take back that two records are two', {
    description: 'If they still look alike, the report of duplicates names them again.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    repeatable: true,
  })
  takeBack(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
    @Param('dismissalId', IdPipe) dismissalId: string,
  ): Promise<void> {
    return this.service.takeBack(reader, dismissalId);
  }
}
