import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf, type Page } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { SearchedShelfQuery } from '../dto/requests.dto.js';
import { UsesDto } from '../dto/uses.dto.js';
import { AskDto, ChangeAskRequest, ChangedAskDto, CreateAskRequest } from './asks.dto.js';
import { AskRemovalService } from './ask-removal.service.js';
import { AsksService } from './asks.service.js';

@ApiTags('asks')
@Controller('api/campaigns/:campaignId/asks')
export class AsksController {
  constructor(
    private readonly service: AsksService,
    private readonly removal: AskRemovalService,
  ) {}

  @Get()
  @InCampaign('member')
  @Operation('List what the coalition asks, the weightiest or the best match first', {
    answer: PageOf(AskDto),
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  list(@TheReader() reader: Reader, @Query() query: SearchedShelfQuery): Promise<Page<AskDto>> {
    return this.service.list(reader, query);
  }

  @Get(':askId')
  @InCampaign('member')
  @Operation('Read an ask with its provisions', {
    answer: AskDto,
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  one(@TheReader() reader: Reader, @Param('askId', IdPipe) askId: string): Promise<AskDto> {
    return this.service.one(reader, askId);
  }

  @Post()
  @InCampaign('coordinator')
  @Operation('Add an ask', {
    answer: AskDto,
    status: 201,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  create(@TheReader() reader: Reader, @Body() request: CreateAskRequest): Promise<AskDto> {
    return this.service.create(reader, request);
  }

  @Patch(':askId')
  @InCampaign('coordinator')
  @Operation('Change an ask', {
    answer: ChangedAskDto,
    description:
      'Linked to other provisions it is about other words: the answer tells which positions that turned.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
    dryRun: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('askId', IdPipe) askId: string,
    @Body() request: ChangeAskRequest,
    @ExpectedVersion() version: number,
  ): Promise<ChangedAskDto> {
    return this.service.change(reader, askId, request, version);
  }

  @Get(':askId/uses')
  @InCampaign('coordinator')
  @Operation('Count what hangs on an ask, before it is removed', {
    answer: UsesDto,
    description: 'Positions, statements, amendments and votes forbid it: archive the ask instead.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  uses(@TheReader() reader: Reader, @Param('askId', IdPipe) askId: string): Promise<UsesDto> {
    return this.removal.uses(reader, askId);
  }

  @Delete(':askId')
  @InCampaign('coordinator')
  @Operation('Remove an ask that nothing rests on', {
    description: 'It can be restored.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('askId', IdPipe) askId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.removal.remove(reader, askId, version);
  }

  @Post(':askId/restore')
  @InCampaign('coordinator')
  @Operation('Put a removed ask back', {
    answer: AskDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  restore(@TheReader() reader: Reader, @Param('askId', IdPipe) askId: string): Promise<AskDto> {
    return this.removal.restore(reader, askId);
  }
}
