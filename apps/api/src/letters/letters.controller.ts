import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ItemsOf, PageOf, type Items, type Page } from '../dto/page.js';
import { ShelfQuery } from '../dto/requests.dto.js';
import { UsesDto } from '../dto/uses.dto.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { ChangeLetterService } from './change-letter.service.js';
import { ChangeLetterRequest, LetterStepRequest, NewLetterRequest } from './letter-requests.dto.js';
import { LetterDto, LetterItemDto, LetterWordingDto } from './letters.dto.js';
import { LettersService } from './letters.service.js';

@ApiTags('letters')
@Controller('api/campaigns/:campaignId/letters')
export class LettersController {
  constructor(
    private readonly service: LettersService,
    private readonly changes: ChangeLetterService,
  ) {}

  @Get()
  @InCampaign('member')
  @Operation('List the joint letters, the newest first', {
    answer: PageOf(LetterItemDto),
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  list(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
    @Query() query: ShelfQuery,
  ): Promise<Page<LetterItemDto>> {
    return this.service.list(reader, query);
  }

  @Get(':letterId')
  @InCampaign('member')
  @Operation('Read a joint letter with its texts and addressees', {
    answer: LetterDto,
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  one(@TheReader() reader: Reader, @Param('letterId', IdPipe) letterId: string): Promise<LetterDto> {
    return this.service.one(reader, letterId);
  }

  @Get(':letterId/wordings')
  @InCampaign('member')
  @Operation('Read in which wordings a letter could be signed, and what changed from each to the next', {
    answer: ItemsOf(LetterWordingDto),
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  wordings(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
  ): Promise<Items<LetterWordingDto>> {
    return this.service.wordings(reader, letterId);
  }

  @Get(':letterId/uses')
  @InCampaign('coordinator')
  @Operation('Count what hangs on a letter, before it is removed', {
    answer: UsesDto,
    description: 'It goes out of sight with the letter, and comes back with it.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  uses(@TheReader() reader: Reader, @Param('letterId', IdPipe) letterId: string): Promise<UsesDto> {
    return this.service.uses(reader, letterId);
  }

  @Post()
  @InCampaign('coordinator')
  @Operation('Begin a joint letter as a draft', {
    answer: LetterDto,
    status: 201,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  make(@TheReader() reader: Reader, @Body() request: NewLetterRequest): Promise<LetterDto> {
    return this.changes.make(reader, request);
  }

  @Patch(':letterId')
  @InCampaign('coordinator')
  @Operation('Change a letter, its texts, addressees and asks, and when sign-on closes', {
    answer: LetterDto,
    description:
      'What is left out stays. While people sign, another authentic text is the next wording; once it is closed it stays as it was signed.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
    @Body() request: ChangeLetterRequest,
    @ExpectedVersion() version: number,
  ): Promise<LetterDto> {
    return this.changes.change(reader, letterId, request, version);
  }

  @Post(':letterId/step')
  @InCampaign('coordinator')
  @Operation('Take a letter a step on, or the step back that undoes the last one', {
    answer: LetterDto,
    status: 200,
    description: 'A draft is opened, closed, sent and published, in this order.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  step(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
    @Body() { step }: LetterStepRequest,
    @ExpectedVersion() version: number,
  ): Promise<LetterDto> {
    return this.changes.step(reader, letterId, step, version);
  }

  @Delete(':letterId')
  @InCampaign('coordinator')
  @Operation('Remove a letter', {
    description: 'Out of sight with all who signed it, until it is put back.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.changes.remove(reader, letterId, version);
  }

  @Post(':letterId/restore')
  @InCampaign('coordinator')
  @Operation('Put a removed letter back', {
    answer: LetterDto,
    status: 200,
    description: 'A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  restore(@TheReader() reader: Reader, @Param('letterId', IdPipe) letterId: string): Promise<LetterDto> {
    return this.changes.restore(reader, letterId);
  }
}
