import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf, type Page } from '../dto/page.js';
import { ShelfQuery } from '../dto/requests.dto.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { AddMailingRequest, ChangeMailingRequest, MailingDto } from './mailings.dto.js';
import { MailingsService } from './mailings.service.js';

@ApiTags('mailings')
@Controller('api/campaigns/:campaignId/mailings')
export class MailingsController {
  constructor(private readonly service: MailingsService) {}

  @Get()
  @InCampaign('coordinator')
  @Operation('List the mails to missions', {
    answer: PageOf(MailingDto),
    description: 'The newest first.',
    errors: ['validation', 'not_signed_in', 'forbidden'],
  })
  list(@TheReader() reader: Reader, @Query() query: ShelfQuery): Promise<Page<MailingDto>> {
    return this.service.list(reader, query);
  }

  @Post()
  @InCampaign('coordinator')
  @Operation('Draft a mail to missions', {
    answer: MailingDto,
    status: 201,
    description: 'Nothing leaves before it is begun.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'conflict'],
    repeatable: true,
  })
  add(@TheReader() reader: Reader, @Body() request: AddMailingRequest): Promise<MailingDto> {
    return this.service.add(reader, request);
  }

  @Get(':mailingId')
  @InCampaign('coordinator')
  @Operation('Show a mail to missions, and how far it is', {
    answer: MailingDto,
    errors: ['not_signed_in', 'forbidden', 'not_found'],
  })
  one(@TheReader() reader: Reader, @Param('mailingId', IdPipe) mailingId: string): Promise<MailingDto> {
    return this.service.find(reader, mailingId);
  }

  @Patch(':mailingId')
  @InCampaign('coordinator')
  @Operation('Change the draft of a mail to missions', {
    answer: MailingDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('mailingId', IdPipe) mailingId: string,
    @Body() request: ChangeMailingRequest,
    @ExpectedVersion() version: number,
  ): Promise<MailingDto> {
    return this.service.change(reader, mailingId, request, version);
  }

  @Delete(':mailingId')
  @InCampaign('coordinator')
  @Operation('Remove a mail to missions', {
    description: 'It can be restored. What has left stays with its missions and in the contacts.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('mailingId', IdPipe) mailingId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.service.remove(reader, mailingId, version);
  }

  @Post(':mailingId/restore')
  @InCampaign('coordinator')
  @Operation('Bring a removed mail to missions back', {
    answer: MailingDto,
    status: 200,
    description: 'A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  restore(@TheReader() reader: Reader, @Param('mailingId', IdPipe) mailingId: string): Promise<MailingDto> {
    return this.service.restore(reader, mailingId);
  }
}
