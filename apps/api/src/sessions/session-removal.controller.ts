import { Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ItemsOf } from '../dto/page.js';
import { UsesDto } from '../dto/uses.dto.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { MeetingRemovalService } from './meeting-removal.service.js';
import { SessionRemovalService } from './session-removal.service.js';
import {
  ChangedMeetingDto,
  RemovedMeetingDto,
  RemoveSessionQuery,
  SessionDetailDto,
} from './sessions.dto.js';

@ApiTags('sessions')
@Controller('api/campaigns/:campaignId/sessions/:sessionId')
export class SessionRemovalController {
  constructor(
    private readonly sessions: SessionRemovalService,
    private readonly meetings: MeetingRemovalService,
  ) {}

  @Get('uses')
  @InCampaign('coordinator')
  @Operation('Count what hangs on a session, before it is removed', {
    answer: UsesDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  uses(@TheReader() reader: Reader, @Param('sessionId', IdPipe) sessionId: string): Promise<UsesDto> {
    return this.sessions.uses(reader, sessionId);
  }

  @Delete()
  @InCampaign('coordinator')
  @Operation('Remove a session with its meetings', {
    description:
      'Where deadlines follow it, say what becomes of them. Deadlines that are stated for themselves stay. Tasks that were to come again until it closes are cancelled from tomorrow on. It can be restored, and they with it.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Query() { deadlines }: RemoveSessionQuery,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.sessions.remove(reader, sessionId, version, deadlines ?? undefined);
  }

  @Post('restore')
  @InCampaign('coordinator')
  @Operation('Put a removed session back, with what was removed together with it', {
    answer: SessionDetailDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  restore(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
  ): Promise<SessionDetailDto> {
    return this.sessions.restore(reader, sessionId);
  }

  @Get('removed-meetings')
  @InCampaign('coordinator')
  @Operation('List the meetings of a session that were removed, the latest first', {
    answer: ItemsOf(RemovedMeetingDto),
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  removedMeetings(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
  ): Promise<{ items: RemovedMeetingDto[] }> {
    return this.meetings.removed(reader, sessionId);
  }

  @Delete('meetings/:meetingId')
  @InCampaign('coordinator')
  @Operation('Remove a formal meeting', {
    description: 'The version is that of the session. It can be restored.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  removeMeeting(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Param('meetingId', IdPipe) meetingId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.meetings.remove(reader, [sessionId, meetingId], version);
  }

  @Post('meetings/:meetingId/restore')
  @InCampaign('coordinator')
  @Operation('Put a removed meeting back', {
    answer: ChangedMeetingDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  restoreMeeting(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Param('meetingId', IdPipe) meetingId: string,
  ): Promise<ChangedMeetingDto> {
    return this.meetings.restore(reader, [sessionId, meetingId]);
  }
}
