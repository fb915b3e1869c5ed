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
import { ChangeProvisionRequest, MakeProvisionRequest, ProvisionOfCampaignDto } from './provisions.dto.js';
import { ProvisionsService } from './provisions.service.js';

@ApiTags('provisions')
@Controller('api/campaigns/:campaignId/provisions')
export class ProvisionsController {
  constructor(private readonly service: ProvisionsService) {}

  @Get()
  @InCampaign('member')
  @Operation('List the provisions by key, each with its numbers and the asks about it', {
    answer: PageOf(ProvisionOfCampaignDto),
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  list(@TheReader() reader: Reader, @Query() query: ShelfQuery): Promise<Page<ProvisionOfCampaignDto>> {
    return this.service.list(reader, query);
  }

  @Post()
  @InCampaign('coordinator')
  @Operation('Add a provision', {
    answer: ProvisionOfCampaignDto,
    status: 201,
    description: 'A draft that is loaded makes its own; this is for asks about a text that is not there yet.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  make(@TheReader() reader: Reader, @Body() request: MakeProvisionRequest): Promise<ProvisionOfCampaignDto> {
    return this.service.make(reader, request);
  }

  @Patch(':provisionId')
  @InCampaign('coordinator')
  @Operation('Change the title or the key of a provision', {
    answer: ProvisionOfCampaignDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('provisionId', IdPipe) provisionId: string,
    @Body() request: ChangeProvisionRequest,
    @ExpectedVersion() version: number,
  ): Promise<ProvisionOfCampaignDto> {
    return this.service.change(reader, provisionId, request, version);
  }

  @Get(':provisionId/uses')
  @InCampaign('coordinator')
  @Operation('Count what hangs on a provision, before it is removed', {
    answer: UsesDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  uses(@TheReader() reader: Reader, @Param('provisionId', IdPipe) provisionId: string): Promise<UsesDto> {
    return this.service.uses(reader, provisionId);
  }

  @Delete(':provisionId')
  @InCampaign('coordinator')
  @Operation('Remove a provision that stands in no draft', {
    description: 'Asks lose their link to it until it is restored.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('provisionId', IdPipe) provisionId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.service.remove(reader, provisionId, version);
  }

  @Post(':provisionId/restore')
  @InCampaign('coordinator')
  @Operation('Put a removed provision back', {
    answer: ProvisionOfCampaignDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  restore(
    @TheReader() reader: Reader,
    @Param('provisionId', IdPipe) provisionId: string,
  ): Promise<ProvisionOfCampaignDto> {
    return this.service.restore(reader, provisionId);
  }
}
