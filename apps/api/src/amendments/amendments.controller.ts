import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf, type Page } from '../dto/page.js';
import { UsesDto } from '../dto/uses.dto.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { AmendmentRemovalService } from './amendment-removal.service.js';
import {
  ChangeAmendmentRequest,
  CreateAmendmentRequest,
  OrderVotingRequest,
  ReplaceSponsorsRequest,
  VotingOrderDto,
} from './amendment-requests.dto.js';
import { AmendmentDto, AmendmentsQuery } from './amendments.dto.js';
import { AmendmentsService } from './amendments.service.js';

@ApiTags('amendments')
@Controller('api/campaigns/:campaignId/amendments')
export class AmendmentsController {
  constructor(
    private readonly service: AmendmentsService,
    private readonly removal: AmendmentRemovalService,
  ) {}

  @Get()
  @InCampaign('member')
  @Operation('List amendments with their sponsors, what was entered last comes first', {
    answer: PageOf(AmendmentDto),
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  list(@TheReader() reader: Reader, @Query() query: AmendmentsQuery): Promise<Page<AmendmentDto>> {
    return this.service.list(reader, query);
  }

  @Get(':amendmentId')
  @InCampaign('member')
  @Operation('Read an amendment with its sponsors', {
    answer: AmendmentDto,
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  one(@TheReader() reader: Reader, @Param('amendmentId', IdPipe) amendmentId: string): Promise<AmendmentDto> {
    return this.service.one(reader, amendmentId);
  }

  @Post()
  @InCampaign('campaigner')
  @Operation('Record an amendment', {
    answer: AmendmentDto,
    status: 201,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  create(@TheReader() reader: Reader, @Body() request: CreateAmendmentRequest): Promise<AmendmentDto> {
    return this.service.create(reader, request);
  }

  @Patch(':amendmentId')
  @InCampaign('campaigner')
  @Operation('Change an amendment, or say what became of it', {
    answer: AmendmentDto,
    description: 'For who recorded it, and coordinators who see it.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('amendmentId', IdPipe) amendmentId: string,
    @Body() request: ChangeAmendmentRequest,
    @ExpectedVersion() version: number,
  ): Promise<AmendmentDto> {
    return this.service.change(reader, amendmentId, request, version);
  }

  @Put(':amendmentId/sponsors')
  @InCampaign('campaigner')
  @Operation('Say who sponsors an amendment now', {
    answer: AmendmentDto,
    description:
      'All of them: whoever is left out took its name off on this day and is listed as one who did. For who recorded the amendment, and coordinators who see it.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  sponsors(
    @TheReader() reader: Reader,
    @Param('amendmentId', IdPipe) amendmentId: string,
    @Body() request: ReplaceSponsorsRequest,
    @ExpectedVersion() version: number,
  ): Promise<AmendmentDto> {
    return this.service.replaceSponsors(reader, amendmentId, request.sponsors, version);
  }

  @Put('order')
  @InCampaign('coordinator')
  @Operation('Say in which order amendments are put to the vote', {
    answer: VotingOrderDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  order(@TheReader() reader: Reader, @Body() request: OrderVotingRequest): Promise<VotingOrderDto> {
    return this.removal.order(reader, request);
  }

  @Get(':amendmentId/uses')
  @InCampaign('member')
  @Operation('See what hangs on an amendment', {
    answer: UsesDto,
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  uses(@TheReader() reader: Reader, @Param('amendmentId', IdPipe) amendmentId: string): Promise<UsesDto> {
    return this.removal.uses(reader, amendmentId);
  }

  @Delete(':amendmentId')
  @InCampaign('campaigner')
  @Operation('Remove an amendment on which nobody voted', {
    description: 'For who recorded it, and coordinators who see it.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('amendmentId', IdPipe) amendmentId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.removal.remove(reader, amendmentId, version);
  }

  @Post(':amendmentId/restore')
  @InCampaign('campaigner')
  @Operation('Put an amendment back that was removed', {
    answer: AmendmentDto,
    status: 200,
    description: 'For who recorded it, and coordinators who see it. A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    undoes: true,
    repeatable: true,
  })
  restore(
    @TheReader() reader: Reader,
    @Param('amendmentId', IdPipe) amendmentId: string,
  ): Promise<AmendmentDto> {
    return this.removal.restore(reader, amendmentId);
  }
}
