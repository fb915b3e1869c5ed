import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Items, ItemsOf } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import {
  ChangeSeriesRequest,
  CreateSeriesRequest,
  EndSeriesRequest,
  TaskSeriesDto,
} from './task-series.dto.js';
import { TaskSeriesService } from './task-series.service.js';

@ApiTags('tasks')
@Controller('api/campaigns/:campaignId/task-series')
export class TaskSeriesController {
  constructor(private readonly service: TaskSeriesService) {}

  @Get()
  @InCampaign('member')
  @Operation('List the tasks that come again', {
    answer: ItemsOf(TaskSeriesDto),
    description: 'Those that go on first, then those that were ended.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  list(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
  ): Promise<Items<TaskSeriesDto>> {
    return this.service.list(reader);
  }

  @Get(':seriesId')
  @InCampaign('member')
  @Operation('Read a task that comes again', {
    answer: TaskSeriesDto,
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  one(@TheReader() reader: Reader, @Param('seriesId', IdPipe) seriesId: string): Promise<TaskSeriesDto> {
    return this.service.one(reader, seriesId);
  }

  @Post()
  @InCampaign('campaigner')
  @Operation('Have a task come again', {
    answer: TaskSeriesDto,
    status: 201,
    description:
      'A task is made for each of its days, a week ahead, once. An hour that the clocks skip on a day means the first after it.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  create(@TheReader() reader: Reader, @Body() request: CreateSeriesRequest): Promise<TaskSeriesDto> {
    return this.service.create(reader, request);
  }

  @Patch(':seriesId')
  @InCampaign('campaigner')
  @Operation('Change a task that comes again, from one of its days on', {
    answer: TaskSeriesDto,
    description:
      'For its author, and coordinators who see it. Open tasks of these days change with it; those of days that it has no more are cancelled.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('seriesId', IdPipe) seriesId: string,
    @Body() request: ChangeSeriesRequest,
    @ExpectedVersion() version: number,
  ): Promise<TaskSeriesDto> {
    return this.service.change(reader, seriesId, request, version);
  }

  @Post(':seriesId/end')
  @InCampaign('campaigner')
  @Operation('End a task that comes again', {
    answer: TaskSeriesDto,
    description: 'Its open tasks that lie ahead are cancelled. `resume` takes that back.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  end(
    @TheReader() reader: Reader,
    @Param('seriesId', IdPipe) seriesId: string,
    @Body() request: EndSeriesRequest,
    @ExpectedVersion() version: number,
  ): Promise<TaskSeriesDto> {
    return this.service.end(reader, seriesId, request, version);
  }

  @Post(':seriesId/resume')
  @InCampaign('campaigner')
  @Operation('Go on with a task that was ended', {
    answer: TaskSeriesDto,
    description:
      'What was cancelled with it is open again; what would have been meanwhile is not made up for.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    undoes: true,
    repeatable: true,
  })
  resume(@TheReader() reader: Reader, @Param('seriesId', IdPipe) seriesId: string): Promise<TaskSeriesDto> {
    return this.service.resume(reader, seriesId);
  }
}
