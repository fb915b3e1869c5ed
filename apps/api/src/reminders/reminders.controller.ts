import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Operation } from '../http/operation.js';
import { PageQuery } from '../http/pages.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import {
  ChangeReminderRuleRequest,
  MakeReminderRuleRequest,
  ReminderRuleDto,
  ReminderRulePageDto,
} from './reminders.dto.js';
import { RemindersService } from './reminders.service.js';

@ApiTags('reminders')
@ApiParam({ name: 'campaignId', format: 'uuid', example: '0190f3a2-7c00-7000-8000-000000000001' })
@Controller('api/campaigns/:campaignId/reminder-rules')
export class RemindersController {
  constructor(private readonly service: RemindersService) {}

  @Get()
  @InCampaign('member')
  @Operation('List the rules that say when to remind whom', {
    answer: ReminderRulePageDto,
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  list(@TheReader() reader: Reader, @Query() query: PageQuery): Promise<ReminderRulePageDto> {
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
  change(
    @TheReader() reader: Reader,
    @Param('ruleId', IdPipe) ruleId: string,
    @Body() request: ChangeReminderRuleRequest,
    @ExpectedVersion() version: number,
  ): Promise<ReminderRuleDto> {
    return this.service.change(reader, ruleId, request, version);
  }
}
