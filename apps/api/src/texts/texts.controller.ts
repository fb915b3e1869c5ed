import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf, type Page } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { TurnedPositionsDto } from '../positions/turned-positions.dto.js';
import { ChangeTextService } from './change-text.service.js';
import { CompareTextsService } from './compare-texts.service.js';
import { ChangedTextDto } from './changed-text.dto.js';
import { CompareQuery, ComparisonDto } from './compare.dto.js';
import { LoadTextService } from './load-text.service.js';
import { SplitTextService } from './split-text.service.js';
import { TextDto } from './text-answers.dto.js';
import { TextSummaryDto, SplitTextDto } from './text-lists.dto.js';
import { ShelfQuery } from '../dto/requests.dto.js';
import { UsesDto } from '../dto/uses.dto.js';
import { ChangeTextRequest, LoadTextRequest, SplitTextRequest, TextQuery } from './texts.dto.js';
import { TextsService } from './texts.service.js';

@ApiTags('texts')
@Controller('api/campaigns/:campaignId/texts')
export class TextsController {
  constructor(
    private readonly service: TextsService,
    private readonly changing: ChangeTextService,
    private readonly loading: LoadTextService,
    private readonly comparing: CompareTextsService,
    private readonly splitting: SplitTextService,
  ) {}

  @Get()
  @InCampaign('member')
  @Operation('List the drafts, the newest first', {
    answer: PageOf(TextSummaryDto),
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  list(@TheReader() reader: Reader, @Query() query: ShelfQuery): Promise<Page<TextSummaryDto>> {
    return this.service.list(reader, query);
  }

  @Get('compare')
  @InCampaign('member')
  @Operation('Compare two drafts, provision by provision', {
    answer: ComparisonDto,
    description:
      'Numbers, status and change of every provision in both drafts; with `words` or `provisionId` also what was added and removed.',
    errors: ['validation', 'not_signed_in', 'not_found', 'unavailable'],
  })
  compare(@TheReader() reader: Reader, @Query() query: CompareQuery): Promise<ComparisonDto> {
    return this.comparing.compare(reader, query);
  }

  @Get(':textId')
  @InCampaign('member')
  @Operation('Read a draft with its articles, their provisions and asks', {
    answer: TextDto,
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  one(
    @TheReader() reader: Reader,
    @Param('textId', IdPipe) textId: string,
    @Query() query: TextQuery,
  ): Promise<TextDto> {
    return this.service.one(reader, textId, query.bodies ?? false);
  }

  @Post()
  @InCampaign('coordinator')
  @Operation('Load a draft', {
    answer: TextDto,
    status: 201,
    description:
      'It is kept as a proposal: the answer suggests which article continues which provision, and what becomes of the provisions that are no article by themselves. Nothing of it counts until it is confirmed.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  load(@TheReader() reader: Reader, @Body() request: LoadTextRequest): Promise<TextDto> {
    return this.loading.load(reader, request);
  }

  @Post('split')
  @InCampaign('coordinator')
  @Operation('Split a pasted draft into its articles', {
    answer: SplitTextDto,
    description:
      'Writes nothing. The articles can be looked at and sent on as a draft. A line that begins like a heading and is not understood is a question, which `decisions` answers.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'unavailable'],
  })
  split(@Body() request: SplitTextRequest): Promise<SplitTextDto> {
    return this.splitting.split(request);
  }

  @Delete(':textId')
  @InCampaign('coordinator')
  @Operation('Remove a draft', {
    answer: TurnedPositionsDto,
    description:
      'A confirmed one counts no more: what it made stale is as it was, as the answer tells, and provisions that it alone has go with it. Refused where a draft was confirmed after it, or positions, statements or amendments speak of it. It can be restored, with the links that were decided.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
    dryRun: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('textId', IdPipe) textId: string,
    @ExpectedVersion() version: number,
  ): Promise<TurnedPositionsDto> {
    return this.changing.remove(reader, textId, version);
  }

  @Patch(':textId')
  @InCampaign('coordinator')
  @Operation('Change what is said of a draft: its title, day, symbol, source and language', {
    answer: ChangedTextDto,
    description: 'With its day positions may turn that name no draft: the answer tells which.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
    dryRun: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('textId', IdPipe) textId: string,
    @Body() request: ChangeTextRequest,
    @ExpectedVersion() version: number,
  ): Promise<ChangedTextDto> {
    return this.changing.change(reader, textId, request, version);
  }

  @Get(':textId/uses')
  @InCampaign('coordinator')
  @Operation('Count what hangs on a draft, before it is removed', {
    answer: UsesDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  uses(@TheReader() reader: Reader, @Param('textId', IdPipe) textId: string): Promise<UsesDto> {
    return this.changing.uses(reader, textId);
  }

  @Post(':textId/restore')
  @InCampaign('coordinator')
  @Operation('Put a removed draft back', {
    answer: TextDto,
    description:
      'As a proposal, with its links and its provisions. One that was confirmed has to be confirmed again.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  restore(@TheReader() reader: Reader, @Param('textId', IdPipe) textId: string): Promise<TextDto> {
    return this.changing.restore(reader, textId);
  }
}
