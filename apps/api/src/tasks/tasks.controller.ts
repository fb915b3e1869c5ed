import { Body, Controller, Get, Param, Patch, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SHEET_MEDIA_TYPES } from '#libs/sheets';
import { type Items, ItemsOf, type Page, PageOf } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, OwnTransactions, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { ChangeTaskService } from './change-task.service.js';
import { ExportTasksService } from './export-tasks.service.js';
import {
  ChangeTasksRequest,
  CreateTasksRequest,
  ExportTasksRequest,
  TasksOfOneDto,
} from './many-tasks.dto.js';
import { NewTasksService } from './new-tasks.service.js';
import { ChangeTaskRequest, CreateTaskRequest, TaskDto, TasksQuery } from './tasks.dto.js';
import { SeenTaskNewsRequest, TaskNewsDto } from './task-news.dto.js';
import { TaskNewsService } from './task-news.service.js';
import { TasksService } from './tasks.service.js';

@ApiTags('tasks')
@Controller('api/campaigns/:campaignId/tasks')
export class TasksController {
  constructor(
    private readonly service: TasksService,
    private readonly newTasks: NewTasksService,
    private readonly changes: ChangeTaskService,
    private readonly news: TaskNewsService,
    private readonly exports: ExportTasksService,
  ) {}

  @Get()
  @InCampaign('member')
  @Operation('List tasks, what is due first or answers best comes first', {
    answer: PageOf(TaskDto),
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  list(@TheReader() reader: Reader, @Query() query: TasksQuery): Promise<Page<TaskDto>> {
    return this.service.list(reader, query);
  }

  @Get('by-person')
  @InCampaign('member')
  @Operation('Count the open tasks that I see, by person', {
    answer: ItemsOf(TasksOfOneDto),
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  byPerson(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
  ): Promise<Items<TasksOfOneDto>> {
    return this.service.byPerson(reader);
  }

  @Get('news')
  @InCampaign('member')
  @Operation('Read what is new to me about tasks', {
    answer: TaskNewsDto,
    description:
      'What others did to tasks that I had, have or wrote, until I say that I have seen it. Of several changes of one task the last.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  unseen(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
  ): Promise<TaskNewsDto> {
    return this.news.unseen(reader);
  }

  @Post('news/seen')
  @InCampaign('member')
  @Operation('Say what of it I have seen', {
    description:
      'Kept with my account, so that it is not new on another device either. A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'not_found'],
    repeatable: true,
  })
  see(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
    @Body() request: SeenTaskNewsRequest,
  ): Promise<void> {
    return this.news.see(reader, request.upTo);
  }

  @Get(':taskId')
  @InCampaign('member')
  @Operation('Read a task', { answer: TaskDto, errors: ['validation', 'not_signed_in', 'not_found'] })
  one(@TheReader() reader: Reader, @Param('taskId', IdPipe) taskId: string): Promise<TaskDto> {
    return this.service.one(reader, taskId);
  }

  @Post()
  @InCampaign('campaigner')
  @Operation('Create a task', {
    answer: TaskDto,
    status: 201,
    description:
      'Its assignee sees it whatever its tier. An hour that the clocks skip is refused; one that comes twice means the earlier.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  create(@TheReader() reader: Reader, @Body() request: CreateTaskRequest): Promise<TaskDto> {
    return this.service.create(reader, request);
  }

  @Post('batch')
  @InCampaign('campaigner')
  @Operation('Create several tasks at once', {
    answer: ItemsOf(TaskDto),
    status: 201,
    description:
      'The same for several people or about several delegations, all of them or none. Whoever gets more than one gets one mail about them.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  createMany(@TheReader() reader: Reader, @Body() request: CreateTasksRequest): Promise<Items<TaskDto>> {
    return this.newTasks.addMany(reader, request);
  }

  @Post('changes')
  @InCampaign('member')
  @Operation('Change, assign, finish or cancel several tasks at once', {
    answer: ItemsOf(TaskDto),
    description:
      'All of them or none: one that I may not change, or that was changed since its version, is named. With what each was before, it is undone.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'stale_version'],
    repeatable: true,
  })
  changeMany(@TheReader() reader: Reader, @Body() request: ChangeTasksRequest): Promise<Items<TaskDto>> {
    return this.changes.changeMany(reader, request);
  }

  @Post('export')
  @InCampaign('member')
  @OwnTransactions()
  @Operation('Export the tasks that I see as a sheet', {
    file: [SHEET_MEDIA_TYPES.csv],
    description: 'It is a POST because it is noted who exported what.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  async exportSheet(
    @TheReader() reader: Reader,
    @Body() request: ExportTasksRequest,
  ): Promise<StreamableFile> {
    const { bytes, fileName } = await this.exports.sheet(reader, request);
    return new StreamableFile(bytes, {
      type: SHEET_MEDIA_TYPES.csv,
      disposition: `attachment; filename="${fileName}"`,
      length: bytes.length,
    });
  }

  @Patch(':taskId')
  @InCampaign('member')
  @Operation('Change, assign, finish or cancel a task', {
    answer: TaskDto,
    description:
      'For its author, its assignee, and coordinators who see it. Only the author changes the tier; assigning needs the role campaigner.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('taskId', IdPipe) taskId: string,
    @Body() request: ChangeTaskRequest,
    @ExpectedVersion() version: number,
  ): Promise<TaskDto> {
    return this.changes.change(reader, taskId, request, version);
  }
}
