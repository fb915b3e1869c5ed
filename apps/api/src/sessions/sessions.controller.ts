import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { PageOf, type Page } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { ShelfQuery } from '../dto/requests.dto.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { MeetingsService } from './meetings.service.js';
import { MoveSessionQuery, MoveSessionRequest, SessionMoveDto } from './session-move.dto.js';
import { SessionMoveService } from './session-move.service.js';
import {
  SessionDto,
  ChangedMeetingDto,
  ChangeMeetingRequest,
  ChangeSessionRequest,
  MakeMeetingRequest,
  MakeSessionRequest,
  SessionDetailDto,
} from './sessions.dto.js';
import { SessionsService } from './sessions.service.js';

const MOVES = {
  days: { summary: 'Two days later', value: { days: 2 } },
  hours: { summary: 'To an earlier hour', value: { closesTime: '16:00' } },
  venue: { summary: 'To another venue', value: { city: 'Vienna', zone: 'Europe/Vienna' } },
  dates: { summary: 'To other dates', value: { opensOn: '2024-08-01', closesOn: '2024-08-14' } },
};

@ApiTags('sessions')
@Controller('api/campaigns/:campaignId/sessions')
export class SessionsController {
  constructor(
    private readonly service: SessionsService,
    private readonly meetings: MeetingsService,
    private readonly moves: SessionMoveService,
  ) {}

  @Get()
  @InCampaign('member')
  @Operation('List the sessions of negotiation, the earliest first', {
    answer: PageOf(SessionDto),
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  list(@TheReader() reader: Reader, @Query() query: ShelfQuery): Promise<Page<SessionDto>> {
    return this.service.list(reader, query);
  }

  @Get(':sessionId')
  @InCampaign('member')
  @Operation('Read a session with its meetings and deadlines', {
    answer: SessionDetailDto,
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  read(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
  ): Promise<SessionDetailDto> {
    return this.service.read(reader, sessionId);
  }

  @Post()
  @InCampaign('coordinator')
  @Operation('Enter a session', {
    answer: SessionDetailDto,
    status: 201,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  make(@TheReader() reader: Reader, @Body() request: MakeSessionRequest): Promise<SessionDetailDto> {
    return this.service.make(reader, request);
  }

  @Patch(':sessionId')
  @InCampaign('coordinator')
  @Operation('Change the name, city or source of a session', {
    answer: SessionDetailDto,
    description: 'Its days, hours and zone are changed by moving it.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Body() request: ChangeSessionRequest,
    @ExpectedVersion() version: number,
  ): Promise<SessionDetailDto> {
    return this.service.change(reader, sessionId, request, version);
  }

  @Get(':sessionId/move')
  @InCampaign('coordinator')
  @Operation('Preview a move: what would move, what would stay, and whose mail would follow', {
    answer: SessionMoveDto,
    description: 'Changes nothing. The ETag is the version to send in `If-Match` to carry out just this.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  preview(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Query() query: MoveSessionQuery,
  ): Promise<SessionMoveDto> {
    return this.moves.preview(reader, sessionId, query);
  }

  @Post(':sessionId/move')
  @InCampaign('coordinator')
  @Operation('Move a session with its meetings and the deadlines that hang on it', {
    answer: SessionMoveDto,
    description:
      'By `days`, or to the date `opensOn` (with `closesOn` to change its length); to other hours; or to the venue of another ' +
      '`zone`. Hours on the clock of the venue stay as far as none are given. ' +
      'Mail that is planned follows at once; who was told another time is told again.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  @ApiBody({ type: MoveSessionRequest, examples: MOVES })
  move(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Body() request: MoveSessionRequest,
    @ExpectedVersion() version: number,
  ): Promise<SessionMoveDto> {
    return this.moves.move(reader, sessionId, request, version);
  }

  @Post(':sessionId/meetings')
  @InCampaign('coordinator')
  @Operation('Enter a formal meeting of a session', {
    answer: ChangedMeetingDto,
    status: 201,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  makeMeeting(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Body() request: MakeMeetingRequest,
  ): Promise<ChangedMeetingDto> {
    return this.meetings.make(reader, sessionId, request);
  }

  @Patch(':sessionId/meetings/:meetingId')
  @InCampaign('coordinator')
  @Operation('Change a formal meeting', {
    answer: ChangedMeetingDto,
    description: 'The version is that of the session.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  changeMeeting(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Param('meetingId', IdPipe) meetingId: string,
    @Body() request: ChangeMeetingRequest,
    @ExpectedVersion() version: number,
  ): Promise<ChangedMeetingDto> {
    return this.meetings.change(reader, [sessionId, meetingId], request, version);
  }
}
