import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { PageOf, type Page } from '../dto/page.js';
import { ShelfQuery } from '../dto/requests.dto.js';
import { UsesDto } from '../dto/uses.dto.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { ChangeReminderRuleRequest, MakeReminderRuleRequest, ReminderRuleDto } from './reminders.dto.js';
import { RemindersService } from './reminders.service.js';

const RULES = {
  before: {
    summary: '48 hours before a session closes',
    value: {
      subject: 'session_close',
      type: 'before',
      minutes: 2880,
      audience: { roles: ['campaigner', 'coordinator'] },
    },
  },
  morning: {
    summary: 'On the last morning before a vote, on the clock of each recipient',
    value: {
      subject: 'vote',
      type: 'morning',
      at: '09:00',
      daysBefore: 0,
      audience: { roles: ['member', 'campaigner', 'coordinator'] },
    },
  },
  task: {
    summary: 'The day before a task is due',
    value: { subject: 'task', type: 'before', minutes: 1440 },
  },
};

const CHANGES = {
  off: { summary: 'Switch it off', value: { active: false } },
  earlier: { summary: 'Remind a week before', value: { minutes: 10080 } },
};

@ApiTags('reminders')
@Controller('api/campaigns/:campaignId/reminder-rules')
export class RemindersController {
  constructor(private readonly service: RemindersService) {}

  @Get()
  @InCampaign('member')
  @Operation('List the rules that say when to remind whom', {
    answer: PageOf(ReminderRuleDto),
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  list(@TheReader() reader: Reader, @Query() query: ShelfQuery): Promise<Page<ReminderRuleDto>> {
    return this.service.list(reader, query);
  }

  @Post()
  @InCampaign('coordinator')
  @Operation('Make a reminder rule', {
    answer: ReminderRuleDto,
    status: 201,
    description:
      'Of the type `before` with `minutes`, or of the type `morning` with `at` and `daysBefore` on the clock of each ' +
      'recipient. Rules about deadlines name the roles that are told; rules about tasks tell the assignee.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  @ApiBody({ type: MakeReminderRuleRequest, examples: RULES })
  make(@TheReader() reader: Reader, @Body() request: MakeReminderRuleRequest): Promise<ReminderRuleDto> {
    return this.service.make(reader, request);
  }

  @Patch(':ruleId')
  @InCampaign('coordinator')
  @Operation('Change a reminder rule, or switch it off', {
    answer: ReminderRuleDto,
    description: 'What is left out stays as it is. Mail that is planned follows at once.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  @ApiBody({ type: ChangeReminderRuleRequest, examples: CHANGES })
  change(
    @TheReader() reader: Reader,
    @Param('ruleId', IdPipe) ruleId: string,
    @Body() request: ChangeReminderRuleRequest,
    @ExpectedVersion() version: number,
  ): Promise<ReminderRuleDto> {
    return this.service.change(reader, ruleId, request, version);
  }

  @Get(':ruleId/uses')
  @InCampaign('coordinator')
  @Operation('Count the mail that a reminder rule has planned, before it is removed', {
    answer: UsesDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  uses(@TheReader() reader: Reader, @Param('ruleId', IdPipe) ruleId: string): Promise<UsesDto> {
    return this.service.uses(reader, ruleId);
  }

  @Delete(':ruleId')
  @InCampaign('coordinator')
  @Operation('Remove a reminder rule', {
    description: 'What it has planned is withdrawn. It can be restored.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('ruleId', IdPipe) ruleId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.service.remove(reader, ruleId, version);
  }

  @Post(':ruleId/restore')
  @InCampaign('coordinator')
  @Operation('Put a removed reminder rule back', {
    answer: ReminderRuleDto,
    description: 'What it asks for is planned again.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  restore(@TheReader() reader: Reader, @Param('ruleId', IdPipe) ruleId: string): Promise<ReminderRuleDto> {
    return this.service.restore(reader, ruleId);
  }
}
