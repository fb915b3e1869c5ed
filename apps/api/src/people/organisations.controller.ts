import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf, type Page } from '../dto/page.js';
import { SearchedQuery } from '../dto/requests.dto.js';
import { Operation } from '../http/operation.js';
import { PageQuery } from '../http/pages.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import {
  ChangeOrganisationRequest,
  CoalitionDto,
  NewOrganisationRequest,
  OrganisationDto,
} from './organisations.dto.js';
import { OrganisationsService } from './organisations.service.js';

@ApiTags('campaigns')
@Controller('api/campaigns/:campaignId')
export class OrganisationsController {
  constructor(private readonly service: OrganisationsService) {}

  @Get('organisations')
  @InCampaign('member')
  @Operation('List the organisations of the campaign, by name or the best match first', {
    answer: PageOf(OrganisationDto),
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  list(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
    @Query() query: SearchedQuery,
  ): Promise<Page<OrganisationDto>> {
    return this.service.list(reader, query);
  }

  @Post('organisations')
  @InCampaign('coordinator')
  @Operation('Add an organisation', {
    answer: OrganisationDto,
    status: 201,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  add(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
    @Body() request: NewOrganisationRequest,
  ): Promise<OrganisationDto> {
    return this.service.add(reader, request);
  }

  @Patch('organisations/:organisationId')
  @InCampaign('coordinator')
  @Operation('Rename an organisation', {
    answer: OrganisationDto,
    description: 'What is left out stays as it is. Old and new name stand in the audit.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('organisationId', IdPipe) organisationId: string,
    @Body() request: ChangeOrganisationRequest,
    @ExpectedVersion() version: number,
  ): Promise<OrganisationDto> {
    return this.service.change(reader, organisationId, request, version);
  }

  @Get('coalitions')
  @InCampaign('member')
  @Operation('List the coalitions and who belongs to them', {
    answer: PageOf(CoalitionDto),
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  coalitions(
    @Param('campaignId', IdPipe) campaignId: string,
    @Query() query: PageQuery,
  ): Promise<Page<CoalitionDto>> {
    return this.service.coalitions(campaignId, query);
  }
}
