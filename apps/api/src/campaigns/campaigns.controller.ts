import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf, type Page } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { PageQuery } from '../http/pages.js';
import { InCampaign, InstallationAdmin, Me, SignedIn, TheReader } from '../http/policy.js';
import type { Principal, Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { CampaignInListDto, CampaignDto, NewCampaignDto } from './campaigns.dto.js';
import { CampaignsService } from './campaigns.service.js';
import { NewCampaignRequest } from './open-campaign.dto.js';
import { OpenCampaignService } from './open-campaign.service.js';

@ApiTags('campaigns')
@Controller('api/campaigns')
export class CampaignsController {
  constructor(
    private readonly service: CampaignsService,
    private readonly opening: OpenCampaignService,
  ) {}

  @Get()
  @SignedIn()
  @Operation('List the campaigns in which I sit', {
    answer: PageOf(CampaignInListDto),
    errors: ['validation', 'not_signed_in'],
  })
  list(@Me() me: Principal, @Query() query: PageQuery): Promise<Page<CampaignInListDto>> {
    return this.service.list(me, query);
  }

  @Get(':campaignId')
  @InCampaign('member')
  @Operation('Read a campaign: process, next deadline, what time it is', {
    answer: CampaignDto,
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  read(@Param('campaignId', IdPipe) _campaignId: string, @TheReader() reader: Reader): Promise<CampaignDto> {
    return this.service.read(reader);
  }

  @Post()
  @InstallationAdmin()
  @Operation('Open a campaign, and coordinate it or invite who does', {
    answer: NewCampaignDto,
    status: 201,
    description:
      'An admin who invites the coordinator gets no seat and reads nothing of it; one who coordinates gets a seat like others.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'conflict'],
    repeatable: true,
  })
  open(@Me() me: Principal, @Body() request: NewCampaignRequest): Promise<NewCampaignDto> {
    return this.opening.open(me, request);
  }
}
