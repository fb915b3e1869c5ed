import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf, type Page } from '../dto/page.js';
import { ShelfQuery } from '../dto/requests.dto.js';
import { UsesDto } from '../dto/uses.dto.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { ChangeCoalitionRequest, CoalitionDto, NewCoalitionRequest } from './coalitions.dto.js';
import { CoalitionsService } from './coalitions.service.js';

@ApiTags('organisations')
@Controller('api/campaigns/:campaignId/coalitions')
export class CoalitionsController {
  constructor(private readonly service: CoalitionsService) {}

  @Get()
  @InCampaign('member')
  @Operation('List the coalitions and who belongs to them', {
    answer: PageOf(CoalitionDto),
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  list(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
    @Query() query: ShelfQuery,
  ): Promise<Page<CoalitionDto>> {
    return this.service.list(reader, query);
  }

  @Post()
  @InCampaign('coordinator')
  @Operation('Add a coalition', {
    answer: CoalitionDto,
    status: 201,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  add(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
    @Body() request: NewCoalitionRequest,
  ): Promise<CoalitionDto> {
    return this.service.add(reader, request);
  }

  @Get(':coalitionId/uses')
  @InCampaign('member')
  @Operation('What hangs on a coalition', {
    answer: UsesDto,
    description: 'Nothing of it stands in the way of a removal.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  uses(@TheReader() reader: Reader, @Param('coalitionId', IdPipe) coalitionId: string): Promise<UsesDto> {
    return this.service.uses(reader, coalitionId);
  }

  @Patch(':coalitionId')
  @InCampaign('coordinator')
  @Operation('Change a coalition, or who belongs to it', {
    answer: CoalitionDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('coalitionId', IdPipe) coalitionId: string,
    @Body() request: ChangeCoalitionRequest,
    @ExpectedVersion() version: number,
  ): Promise<CoalitionDto> {
    return this.service.change(reader, coalitionId, request, version);
  }

  @Delete(':coalitionId')
  @InCampaign('coordinator')
  @Operation('Remove a coalition', {
    description: 'Its organisations stay.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('coalitionId', IdPipe) coalitionId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.service.remove(reader, coalitionId, version);
  }

  @Post(':coalitionId/restore')
  @InCampaign('coordinator')
  @Operation('Bring a removed coalition back', {
    answer: CoalitionDto,
    status: 200,
    description: 'A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  restore(
    @TheReader() reader: Reader,
    @Param('coalitionId', IdPipe) coalitionId: string,
  ): Promise<CoalitionDto> {
    return this.service.restore(reader, coalitionId);
  }
}
