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
  AccreditationDto,
  AddAccreditationRequest,
  ChangeAccreditationRequest,
} from './accreditations.dto.js';
import { AccreditationsService } from './accreditations.service.js';

@ApiTags('accreditations')
@Controller('api/campaigns/:campaignId/sessions/:sessionId/accreditations')
export class AccreditationsController {
  constructor(private readonly service: AccreditationsService) {}

  @Get()
  @InCampaign('member')
  @Operation('List the organisations that are admitted to a session, or want to be', {
    answer: PageOf(AccreditationDto),
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  list(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Query() query: ShelfQuery,
  ): Promise<Page<AccreditationDto>> {
    return this.service.list(reader, sessionId, query);
  }

  @Post()
  @InCampaign('coordinator')
  @Operation('Enter how an organisation is admitted to a session', {
    answer: AccreditationDto,
    status: 201,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  add(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Body() request: AddAccreditationRequest,
  ): Promise<AccreditationDto> {
    return this.service.add(reader, sessionId, request);
  }

  @Get(':accreditationId/uses')
  @InCampaign('coordinator')
  @Operation('What hangs on an accreditation', {
    answer: UsesDto,
    description: 'Nothing of it stands in the way of a removal.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  uses(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Param('accreditationId', IdPipe) accreditationId: string,
  ): Promise<UsesDto> {
    return this.service.uses(reader, [sessionId, accreditationId]);
  }

  @Patch(':accreditationId')
  @InCampaign('coordinator')
  @Operation('Change how an organisation is admitted to a session', {
    answer: AccreditationDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Param('accreditationId', IdPipe) accreditationId: string,
    @Body() request: ChangeAccreditationRequest,
    @ExpectedVersion() version: number,
  ): Promise<AccreditationDto> {
    return this.service.change(reader, [sessionId, accreditationId], request, version);
  }

  @Delete(':accreditationId')
  @InCampaign('coordinator')
  @Operation('Remove an accreditation', {
    description: 'Its notes go out of sight with it. It can be restored.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Param('accreditationId', IdPipe) accreditationId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.service.remove(reader, [sessionId, accreditationId], version);
  }

  @Post(':accreditationId/restore')
  @InCampaign('coordinator')
  @Operation('Bring a removed accreditation back', {
    answer: AccreditationDto,
    status: 200,
    description: 'A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  restore(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Param('accreditationId', IdPipe) accreditationId: string,
  ): Promise<AccreditationDto> {
    return this.service.restore(reader, [sessionId, accreditationId]);
  }
}
