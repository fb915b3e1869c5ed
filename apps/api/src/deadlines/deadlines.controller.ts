import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { PageOf, type Page } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { UsesDto } from '../dto/uses.dto.js';
import { DeadlineDto } from '../dto/deadline.dto.js';
import { ChangeDeadlineRequest, DeadlineQuery, MakeDeadlineRequest } from './deadlines.dto.js';
import { DeadlineRemovalService } from './deadline-removal.service.js';
import { DeadlinesService } from './deadlines.service.js';

const STATED = {
  absolute: {
    summary: 'At a local time',
    value: {
      kind: 'registration',
      title: 'Registration for the concluding session',
      zone: 'America/New_York',
      wall: '2024-01-26T18:00',
    },
  },
  relative: {
    summary: 'Three days before a session opens, at 18:00',
    value: {
      kind: 'written_submission',
      title: 'Comments on the draft text',
      zone: 'America/New_York',
      sessionId: '0190f3a2-7c00-7000-8000-000000000012',
      anchor: 'session_open',
      offsetDays: -3,
      at: '18:00',
    },
  },
  exact: {
    summary: 'When a session closes',
    value: {
      kind: 'session_close',
      title: 'Close of the concluding session',
      zone: 'America/New_York',
      sessionId: '0190f3a2-7c00-7000-8000-000000000012',
      anchor: 'session_close',
      offsetMinutes: 0,
    },
  },
};

const CHANGES = {
  move: { summary: 'Move it to another local time', value: { wall: '2024-01-29T18:00' } },
  cancel: { summary: 'Cancel it', value: { state: 'cancelled' } },
};

@ApiTags('deadlines')
@Controller('api/campaigns/:campaignId/deadlines')
export class DeadlinesController {
  constructor(
    private readonly service: DeadlinesService,
    private readonly removal: DeadlineRemovalService,
  ) {}

  @Get()
  @InCampaign('member')
  @Operation('List the deadlines, the earliest first', {
    answer: PageOf(DeadlineDto),
    description: 'Each in two clocks and in words. Cancelled ones only when asked for.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  list(@TheReader() reader: Reader, @Query() query: DeadlineQuery): Promise<Page<DeadlineDto>> {
    return this.service.list(reader, query);
  }

  @Get(':deadlineId')
  @InCampaign('member')
  @Operation('Read a deadline', {
    answer: DeadlineDto,
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  read(@TheReader() reader: Reader, @Param('deadlineId', IdPipe) deadlineId: string): Promise<DeadlineDto> {
    return this.service.read(reader, deadlineId);
  }

  @Post()
  @InCampaign('coordinator')
  @Operation('Set a deadline', {
    answer: DeadlineDto,
    status: 201,
    description:
      'Either at a local time (`wall` in `zone`), or at an offset from a session: `anchor` with `offsetDays` and `at`, ' +
      'or with `offsetMinutes`. A local time that the clocks skip that day is refused. Reminders are planned at once.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  @ApiBody({ type: MakeDeadlineRequest, examples: STATED })
  make(@TheReader() reader: Reader, @Body() request: MakeDeadlineRequest): Promise<DeadlineDto> {
    return this.service.make(reader, request);
  }

  @Patch(':deadlineId')
  @InCampaign('coordinator')
  @Operation('Change, move, cancel or reopen a deadline', {
    answer: DeadlineDto,
    description:
      'What is left out stays as it is. Mail that is planned follows at once; who was told another time is told again.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  @ApiBody({ type: ChangeDeadlineRequest, examples: CHANGES })
  change(
    @TheReader() reader: Reader,
    @Param('deadlineId', IdPipe) deadlineId: string,
    @Body() request: ChangeDeadlineRequest,
    @ExpectedVersion() version: number,
  ): Promise<DeadlineDto> {
    return this.service.change(reader, deadlineId, request, version);
  }

  @Get(':deadlineId/uses')
  @InCampaign('coordinator')
  @Operation('Count what hangs on a deadline, before it is removed', {
    answer: UsesDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  uses(@TheReader() reader: Reader, @Param('deadlineId', IdPipe) deadlineId: string): Promise<UsesDto> {
    return this.removal.uses(reader, deadlineId);
  }

  @Delete(':deadlineId')
  @InCampaign('coordinator')
  @Operation('Remove a deadline', {
    description:
      'Reminders that are planned are withdrawn; whoever was told of it is told that it is cancelled. It can be restored.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('deadlineId', IdPipe) deadlineId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.removal.remove(reader, deadlineId, version);
  }

  @Post(':deadlineId/restore')
  @InCampaign('coordinator')
  @Operation('Put a removed deadline back', {
    answer: DeadlineDto,
    description:
      'Its reminders are planned anew; whoever was told that it is cancelled is told that it stands.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  restore(
    @TheReader() reader: Reader,
    @Param('deadlineId', IdPipe) deadlineId: string,
  ): Promise<DeadlineDto> {
    return this.removal.restore(reader, deadlineId);
  }
}
