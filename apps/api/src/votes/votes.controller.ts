import {
  Body,
  Controller,
  Delete,
  Get,
  Param,
  Patch,
  Post,
  Put,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Problem } from '#libs/domain';
import { SHEET_MEDIA_TYPES } from '#libs/sheets';
import { PageOf, type Page } from '../dto/page.js';
import { UsesDto } from '../dto/uses.dto.js';
import { Operation } from '../http/operation.js';
import { InCampaign, OwnTransactions, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { RECORD_UPLOAD_TYPES } from '../http/uploads.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { CalibrationDto } from './calibration.dto.js';
import { ExportVotesRequest } from './export-votes.dto.js';
import { ExportVotesService } from './export-votes.service.js';
import { ForecastsService } from './forecasts.service.js';
import { ReadVoteQuery, VoteReadingDto } from './read-vote.dto.js';
import { ReadVoteService } from './read-vote.service.js';
import { RecordVotesService } from './record-votes.service.js';
import { VoteDto, VoteDetailDto } from './vote-answers.dto.js';
import { ChangeVoteRequest, RecordVoteRequest, ReplaceBallotsRequest, VotesQuery } from './votes.dto.js';
import { VotesService } from './votes.service.js';

@ApiTags('votes')
@Controller('api/campaigns/:campaignId/votes')
export class VotesController {
  constructor(
    private readonly service: VotesService,
    private readonly recorder: RecordVotesService,
    private readonly forecasts: ForecastsService,
    private readonly reading: ReadVoteService,
    private readonly exports: ExportVotesService,
  ) {}

  @Get()
  @InCampaign('member')
  @Operation('List votes, what was held last first', {
    answer: PageOf(VoteDto),
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  list(@TheReader() reader: Reader, @Query() query: VotesQuery): Promise<Page<VoteDto>> {
    return this.service.list(reader, query);
  }

  @Get('calibration')
  @InCampaign('member')
  @Operation('See how good the forecasts were, over all votes on asks', {
    answer: CalibrationDto,
    description:
      'Each ballot is held against the position that stood when the vote was held, of those that you see. What is ' +
      'recorded later changes no forecast of the past.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  calibration(@TheReader() reader: Reader): Promise<CalibrationDto> {
    return this.forecasts.calibration(reader);
  }

  @Get(':voteId')
  @InCampaign('member')
  @Operation('Read a vote with its ballots, and what had been expected', {
    answer: VoteDetailDto,
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  one(@TheReader() reader: Reader, @Param('voteId', IdPipe) voteId: string): Promise<VoteDetailDto> {
    return this.service.one(reader, voteId);
  }

  @Get(':voteId/uses')
  @InCampaign('member')
  @Operation('See what hangs on a vote', {
    answer: UsesDto,
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  uses(@TheReader() reader: Reader, @Param('voteId', IdPipe) voteId: string): Promise<UsesDto> {
    return this.recorder.uses(reader, voteId);
  }

  @Post()
  @InCampaign('campaigner')
  @Operation('Record a vote: the tally, the ballots, or both', {
    answer: VoteDetailDto,
    status: 201,
    description:
      'A vote is a public act: the whole campaign reads it. Ballots may be incomplete; where they do not fit the tally, ' +
      'the answer says so.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  record(@TheReader() reader: Reader, @Body() request: RecordVoteRequest): Promise<VoteDetailDto> {
    return this.recorder.record(reader, request);
  }

  @Post('read')
  @InCampaign('campaigner')
  @OwnTransactions()
  @ApiConsumes(...RECORD_UPLOAD_TYPES)
  @ApiBody({
    schema: { type: 'string', format: 'binary' },
    description: 'The text that was copied from a record, or a file: CSV, XLSX or ODS, 5 MB at most',
  })
  @Operation(
    'Read a recorded vote: who voted how, what has to be asked, and what the record says in numbers',
    {
      answer: VoteReadingDto,
      status: 200,
      description: 'Writes nothing. It is a POST because of its body alone.',
      errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    },
  )
  read(
    @TheReader() reader: Reader,
    @Query() query: ReadVoteQuery,
    @Req() request: Request,
  ): Promise<VoteReadingDto> {
    const file: unknown = request.body;
    if (!Buffer.isBuffer(file) || file.length === 0) throw Problem.field('body', refusal('votes.noText'));
    return this.reading.read(reader, file, query);
  }

  @Post('export')
  @InCampaign('member')
  @OwnTransactions()
  @Operation('Export the ballots of a vote, or of all votes, as a sheet', {
    file: [SHEET_MEDIA_TYPES.csv],
    description:
      'Each ballot beside what the firm count had said of the positions that you see. It is a POST because it is noted who exported what.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  async exportSheet(
    @TheReader() reader: Reader,
    @Body() request: ExportVotesRequest,
  ): Promise<StreamableFile> {
    const { bytes, fileName } = await this.exports.sheet(reader, request);
    return new StreamableFile(bytes, {
      type: SHEET_MEDIA_TYPES.csv,
      disposition: `attachment; filename="${fileName}"`,
      length: bytes.length,
    });
  }

  @Patch(':voteId')
  @InCampaign('campaigner')
  @Operation('Correct the facts of a vote', {
    answer: VoteDetailDto,
    description: 'For whoever recorded it, and coordinators.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('voteId', IdPipe) voteId: string,
    @Body() request: ChangeVoteRequest,
    @ExpectedVersion() version: number,
  ): Promise<VoteDetailDto> {
    return this.recorder.change(reader, voteId, request, version);
  }

  @Put(':voteId/ballots')
  @InCampaign('campaigner')
  @Operation('Put these ballots in the place of all', {
    answer: VoteDetailDto,
    description: 'For whoever recorded the vote, and coordinators.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  replaceBallots(
    @TheReader() reader: Reader,
    @Param('voteId', IdPipe) voteId: string,
    @Body() request: ReplaceBallotsRequest,
    @ExpectedVersion() version: number,
  ): Promise<VoteDetailDto> {
    return this.recorder.replaceBallots(reader, voteId, request, version);
  }

  @Delete(':voteId')
  @InCampaign('campaigner')
  @Operation('Remove a vote that was recorded by mistake', {
    description: 'For whoever recorded it, and coordinators. It counts nowhere until it is restored.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('voteId', IdPipe) voteId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.recorder.remove(reader, voteId, version);
  }

  @Post(':voteId/restore')
  @InCampaign('campaigner')
  @Operation('Have a vote count again that was removed', {
    answer: VoteDetailDto,
    status: 200,
    description: 'For whoever recorded it, and coordinators. A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    undoes: true,
    repeatable: true,
  })
  restore(@TheReader() reader: Reader, @Param('voteId', IdPipe) voteId: string): Promise<VoteDetailDto> {
    return this.recorder.restore(reader, voteId);
  }
}
