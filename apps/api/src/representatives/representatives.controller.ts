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
import {
  AddRepresentativeRequest,
  ChangeRepresentativeRequest,
  RepresentativeDto,
} from './representatives.dto.js';
import { RepresentativesService } from './representatives.service.js';

@ApiTags('representatives')
@Controller('api/campaigns/:campaignId/sessions/:sessionId/representatives')
export class RepresentativesController {
  constructor(private readonly service: RepresentativesService) {}

  @Get()
  @InCampaign('member')
  @Operation('List whom organisations send to a session', {
    answer: PageOf(RepresentativeDto),
    description: 'Those of one’s own organisation; a coordinator reads all.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  list(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Query() query: ShelfQuery,
  ): Promise<Page<RepresentativeDto>> {
    return this.service.list(reader, sessionId, query);
  }

  @Post()
  @InCampaign('campaigner')
  @Operation('Enter somebody whom an organisation sends', {
    answer: RepresentativeDto,
    status: 201,
    description: 'For one’s own organisation; a coordinator for any.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  add(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Body() request: AddRepresentativeRequest,
  ): Promise<RepresentativeDto> {
    return this.service.add(reader, sessionId, request);
  }

  @Get(':representativeId/uses')
  @InCampaign('campaigner')
  @Operation('What hangs on a representative', {
    answer: UsesDto,
    description: 'Whoever holds a badge gives it back first.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  uses(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Param('representativeId', IdPipe) representativeId: string,
  ): Promise<UsesDto> {
    return this.service.uses(reader, [sessionId, representativeId]);
  }

  @Patch(':representativeId')
  @InCampaign('campaigner')
  @Operation('Change what is known of a representative', {
    answer: RepresentativeDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Param('representativeId', IdPipe) representativeId: string,
    @Body() request: ChangeRepresentativeRequest,
    @ExpectedVersion() version: number,
  ): Promise<RepresentativeDto> {
    return this.service.change(reader, [sessionId, representativeId], request, version);
  }

  @Delete(':representativeId')
  @InCampaign('campaigner')
  @Operation('Remove a representative', {
    description: 'It can be restored.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Param('representativeId', IdPipe) representativeId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.service.remove(reader, [sessionId, representativeId], version);
  }

  @Post(':representativeId/restore')
  @InCampaign('campaigner')
  @Operation('Bring a removed representative back', {
    answer: RepresentativeDto,
    status: 200,
    description: 'A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  restore(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Param('representativeId', IdPipe) representativeId: string,
  ): Promise<RepresentativeDto> {
    return this.service.restore(reader, [sessionId, representativeId]);
  }
}
