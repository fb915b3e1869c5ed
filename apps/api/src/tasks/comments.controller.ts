import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Items, ItemsOf } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import {
  AddCommentRequest,
  ChangeCommentRequest,
  MentionableDto,
  MentionableQuery,
  TaskCommentDto,
} from './comments.dto.js';
import { CommentsService } from './comments.service.js';

@ApiTags('tasks')
@Controller('api/campaigns/:campaignId/tasks/:taskId')
export class CommentsController {
  constructor(private readonly service: CommentsService) {}

  @Get('comments')
  @InCampaign('member')
  @Operation('List what was written below a task', {
    answer: ItemsOf(TaskCommentDto),
    description: 'The first comes first. Of one that its author removed only the mark is there.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  list(@TheReader() reader: Reader, @Param('taskId', IdPipe) taskId: string): Promise<Items<TaskCommentDto>> {
    return this.service.list(reader, taskId);
  }

  @Get('mentionable')
  @InCampaign('member')
  @Operation('List whom I may name below a task', {
    answer: ItemsOf(MentionableDto),
    description:
      'Whoever sees it, as far as I may know that: nobody outside of the core group is told who sits there.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  mentionable(
    @TheReader() reader: Reader,
    @Param('taskId', IdPipe) taskId: string,
    @Query() { commentId }: MentionableQuery,
  ): Promise<Items<MentionableDto>> {
    return this.service.mentionable(reader, taskId, commentId ?? null);
  }

  @Post('comments')
  @InCampaign('member')
  @Operation('Write below a task', {
    answer: TaskCommentDto,
    status: 201,
    description:
      'Whoever sees the task reads it; whoever comes to see it later does not, unless its tier said so. Each person whom it names gets one mail.',
    errors: ['validation', 'not_signed_in', 'not_found', 'conflict'],
    repeatable: true,
  })
  add(
    @TheReader() reader: Reader,
    @Param('taskId', IdPipe) taskId: string,
    @Body() request: AddCommentRequest,
  ): Promise<TaskCommentDto> {
    return this.service.add(reader, taskId, request);
  }

  @Patch('comments/:commentId')
  @InCampaign('member')
  @Operation('Write my comment anew', {
    answer: TaskCommentDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('taskId', IdPipe) taskId: string,
    @Param('commentId', IdPipe) commentId: string,
    @Body() request: ChangeCommentRequest,
    @ExpectedVersion() version: number,
  ): Promise<TaskCommentDto> {
    return this.service.change(reader, taskId, commentId, request, version);
  }

  @Delete('comments/:commentId')
  @InCampaign('member')
  @Operation('Remove my comment', {
    description: 'A mark stays that there was one. `restore` brings it back.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('taskId', IdPipe) taskId: string,
    @Param('commentId', IdPipe) commentId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.service.remove(reader, taskId, commentId, version);
  }

  @Post('comments/:commentId/restore')
  @InCampaign('member')
  @Operation('Bring my removed comment back', {
    answer: TaskCommentDto,
    errors: ['validation', 'not_signed_in', 'not_found'],
    undoes: true,
    repeatable: true,
  })
  restore(
    @TheReader() reader: Reader,
    @Param('taskId', IdPipe) taskId: string,
    @Param('commentId', IdPipe) commentId: string,
  ): Promise<TaskCommentDto> {
    return this.service.restore(reader, taskId, commentId);
  }
}
