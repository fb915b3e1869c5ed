import { Body, Controller, Delete, Get, Param, Patch, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Problem } from '#libs/domain';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { DOCUMENT_UPLOAD_TYPES } from '../http/uploads.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { DocumentDto } from './document.dto.js';
import { ReadDocumentService } from './read-document.service.js';
import { BeginReviewRequest, ReviewDto, ReviewsDto, SaveReviewRequest } from './reviews.dto.js';
import { ReviewsService } from './reviews.service.js';

@ApiTags('texts')
@Controller('api/campaigns/:campaignId/text-reviews')
export class ReviewsController {
  constructor(
    private readonly service: ReviewsService,
    private readonly reading: ReadDocumentService,
  ) {}

  @Get()
  @InCampaign('coordinator')
  @Operation('List the drafts that I am looking over, which are not loaded yet', {
    answer: ReviewsDto,
    errors: ['not_signed_in', 'forbidden', 'not_found'],
  })
  list(@TheReader() reader: Reader): Promise<ReviewsDto> {
    return this.service.list(reader);
  }

  @Get(':reviewId')
  @InCampaign('coordinator')
  @Operation('Read a draft that I am looking over', {
    answer: ReviewDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  one(@TheReader() reader: Reader, @Param('reviewId', IdPipe) reviewId: string): Promise<ReviewDto> {
    return this.service.one(reader, reviewId);
  }

  @Post()
  @InCampaign('coordinator')
  @Operation('Begin to look over a draft', {
    answer: ReviewDto,
    status: 201,
    description: 'Stores what was done so far. Nothing of it has to be right; nobody else sees it.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  begin(@TheReader() reader: Reader, @Body() request: BeginReviewRequest): Promise<ReviewDto> {
    return this.service.begin(reader, request);
  }

  @Patch(':reviewId')
  @InCampaign('coordinator')
  @Operation('Store what was done with a draft that I am looking over', {
    answer: ReviewDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('reviewId', IdPipe) reviewId: string,
    @Body() request: SaveReviewRequest,
    @ExpectedVersion() version: number,
  ): Promise<ReviewDto> {
    return this.service.change(reader, reviewId, request, version);
  }

  @Delete(':reviewId')
  @InCampaign('coordinator')
  @Operation('Throw away a draft that I was looking over', {
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  drop(@TheReader() reader: Reader, @Param('reviewId', IdPipe) reviewId: string): Promise<void> {
    return this.service.drop(reader, reviewId);
  }

  @Post('documents')
  @InCampaign('coordinator')
  @ApiConsumes(...DOCUMENT_UPLOAD_TYPES)
  @ApiBody({
    schema: { type: 'string', format: 'binary' },
    description: 'The file itself, DOCX, PDF or plain text, 10 MB at most',
  })
  @Operation('Read the text of a document', {
    answer: DocumentDto,
    description:
      'Writes nothing. The content of the file tells what it is. A PDF without text in it, such as a scan, is refused.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'unavailable'],
  })
  read(@Req() request: Request): Promise<DocumentDto> {
    const file: unknown = request.body;
    if (!Buffer.isBuffer(file) || file.length === 0) {
      throw Problem.field('body', refusal('texts.file.empty'));
    }
    return this.reading.read(file);
  }
}
