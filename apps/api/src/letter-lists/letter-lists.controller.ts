import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LETTER_MEDIA_TYPES } from '#libs/letter-files';
import { ItemsOf, type Items } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, OwnTransactions, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import {
  FreezeListRequest,
  LetterFileQuery,
  LetterListDto,
  LetterListItemDto,
  LetterListPreviewDto,
  ListChangesDto,
  ListChangesQuery,
} from './letter-lists.dto.js';
import { LetterListsService } from './letter-lists.service.js';

@ApiTags('letters')
@Controller('api/campaigns/:campaignId/letters/:letterId/lists')
export class LetterListsController {
  constructor(private readonly service: LetterListsService) {}

  @Get()
  @InCampaign('coordinator')
  @Operation('List the lists of a letter as of an instant, the last first', {
    answer: ItemsOf(LetterListItemDto),
    description: 'Each says who stands on it and is not listed any more; the list itself does not change.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  list(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
  ): Promise<Items<LetterListItemDto>> {
    return this.service.list(reader, letterId);
  }

  @Get('preview')
  @InCampaign('coordinator')
  @Operation('See what a list as of now would hold, and what it would leave out', {
    answer: LetterListPreviewDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  preview(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
  ): Promise<LetterListPreviewDto> {
    return this.service.preview(reader, letterId);
  }

  @Post()
  @InCampaign('coordinator')
  @OwnTransactions()
  @Operation('Freeze the list of a letter as of now', {
    answer: LetterListDto,
    status: 201,
    description:
      'For good: nobody changes or removes it, and whoever withdraws later is named beside it. Send the digests that the preview ' +
      'gave, so that what is frozen is what was seen, and an id of your own, so that a repeat makes no second one.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict', 'unavailable'],
  })
  freeze(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
    @Body() request: FreezeListRequest,
  ): Promise<LetterListDto> {
    return this.service.freeze(reader, letterId, request);
  }

  @Get(':listId')
  @InCampaign('coordinator')
  @Operation('Read a list as of an instant', {
    answer: LetterListDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  one(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
    @Param('listId', IdPipe) listId: string,
  ): Promise<LetterListDto> {
    return this.service.one(reader, letterId, listId);
  }

  @Get(':listId/file')
  @InCampaign('coordinator')
  @OwnTransactions()
  @Operation('Have a list made into a file', {
    file: Object.values(LETTER_MEDIA_TYPES),
    description:
      'The letter with its list. Its bytes are held against the digest that the list keeps: others are refused, and where another ' +
      'version of the program or its fonts makes them, given to whoever says `madeAnew`, under a name that says so. It holds no ' +
      'address and no name that is withheld.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict', 'unavailable'],
  })
  async file(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
    @Param('listId', IdPipe) listId: string,
    @Query() query: LetterFileQuery,
  ): Promise<StreamableFile> {
    const { bytes, name } = await this.service.file(reader, letterId, listId, query);
    return new StreamableFile(bytes, {
      type: LETTER_MEDIA_TYPES[query.format],
      disposition: `attachment; filename="${name}"`,
      length: bytes.length,
    });
  }

  @Get(':listId/changes')
  @InCampaign('coordinator')
  @Operation('Compare a list with another one of the same letter', {
    answer: ListChangesDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  changes(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
    @Param('listId', IdPipe) listId: string,
    @Query() { since }: ListChangesQuery,
  ): Promise<ListChangesDto> {
    return this.service.changes(reader, letterId, listId, since);
  }
}
