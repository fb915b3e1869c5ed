import { Body, Controller, Delete, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ProblemKind } from '#libs/domain';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { ConfirmTextService } from './confirm-text.service.js';
import { ChangedArticleDto, ChangedTextDto } from './changed-text.dto.js';
import { LinkTextService } from './link-text.service.js';
import { RemoveArticleService } from './remove-article.service.js';
import { TextDto } from './text-answers.dto.js';
import { TextArticlesService } from './text-articles.service.js';
import { ChangeArticleRequest, LinkTextRequest } from './texts.dto.js';

const errors: ProblemKind[] = ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'];

@ApiTags('texts')
@Controller('api/campaigns/:campaignId/texts/:textId')
export class TextDecisionsController {
  constructor(
    private readonly links: LinkTextService,
    private readonly confirming: ConfirmTextService,
    private readonly articles: TextArticlesService,
    private readonly removing: RemoveArticleService,
  ) {}

  @Put('links')
  @InCampaign('coordinator')
  @Operation('Say which article of a proposed draft continues which provision', {
    answer: TextDto,
    description:
      'Replaces what was said before. Articles that are not named stay as they were suggested, so half a review can be saved; what is still open stops the confirmation.',
    errors,
    versioned: true,
    repeatable: true,
  })
  link(
    @TheReader() reader: Reader,
    @Param('textId', IdPipe) textId: string,
    @Body() request: LinkTextRequest,
    @ExpectedVersion() version: number,
  ): Promise<TextDto> {
    return this.links.link(reader, textId, request, version);
  }

  @Post('confirm')
  @InCampaign('coordinator')
  @Operation('Confirm a proposed draft', {
    answer: ChangedTextDto,
    description:
      'What nobody decided stays as it was suggested. From then on its numbers are shown, and positions on what it changed are stale.',
    errors,
    versioned: true,
    repeatable: true,
    dryRun: true,
  })
  confirm(
    @TheReader() reader: Reader,
    @Param('textId', IdPipe) textId: string,
    @ExpectedVersion() version: number,
  ): Promise<ChangedTextDto> {
    return this.confirming.confirm(reader, textId, version);
  }

  @Post('reopen')
  @InCampaign('coordinator')
  @Operation('Take back that the newest draft was confirmed', {
    answer: ChangedTextDto,
    description: 'It is a proposal again, with its links; positions that it made stale are as they were.',
    errors,
    versioned: true,
    repeatable: true,
    dryRun: true,
  })
  reopen(
    @TheReader() reader: Reader,
    @Param('textId', IdPipe) textId: string,
    @ExpectedVersion() version: number,
  ): Promise<ChangedTextDto> {
    return this.confirming.reopen(reader, textId, version);
  }

  @Patch('articles/:articleId')
  @InCampaign('coordinator')
  @Operation('Change the status, the heading or the words of an article; of a proposal its number, too', {
    answer: ChangedArticleDto,
    description:
      'Also of a confirmed draft. Where the words of both drafts are there, they decide whether it changed, here and in the draft after it; the answer tells which positions that turned. Paragraphs whose number a person gave move with the number of their article.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
    dryRun: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('textId', IdPipe) textId: string,
    @Param('articleId', IdPipe) articleId: string,
    @Body() request: ChangeArticleRequest,
    @ExpectedVersion() version: number,
  ): Promise<ChangedArticleDto> {
    return this.articles.change(reader, textId, articleId, request, version);
  }

  @Delete('articles/:articleId')
  @InCampaign('coordinator')
  @Operation('Remove from a proposed draft what was taken for an article', {
    description:
      'The provision that it continued stays, with its asks and positions; before the draft is confirmed somebody says what became of it. Refused for the only article of a draft. It can be restored.',
    errors,
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('textId', IdPipe) textId: string,
    @Param('articleId', IdPipe) articleId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.removing.remove(reader, textId, articleId, version);
  }

  @Post('articles/:articleId/restore')
  @InCampaign('coordinator')
  @Operation('Put a removed article back into a proposed draft', {
    description:
      'With the provision that it continued, unless that was given to another one. Refused where its number stands there again.',
    errors,
    undoes: true,
    repeatable: true,
  })
  restore(
    @TheReader() reader: Reader,
    @Param('textId', IdPipe) textId: string,
    @Param('articleId', IdPipe) articleId: string,
  ): Promise<void> {
    return this.removing.restore(reader, textId, articleId);
  }
}
