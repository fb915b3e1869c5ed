import { Module } from '@nestjs/common';
import { SearchModule } from '../search/search.module.js';
import { ChangeTaskService } from './change-task.service.js';
import { CommentsController } from './comments.controller.js';
import { CommentsService } from './comments.service.js';
import { ExportTasksService } from './export-tasks.service.js';
import { LeftTasksService } from './left-tasks.service.js';
import { NewTasksService } from './new-tasks.service.js';
import { TaskNewsService } from './task-news.service.js';
import { TaskSeriesController } from './task-series.controller.js';
import { TaskSeriesService } from './task-series.service.js';
import { TasksController } from './tasks.controller.js';
import { TasksService } from './tasks.service.js';

@Module({
  imports: [SearchModule],
  controllers: [TasksController, CommentsController, TaskSeriesController],
  providers: [
    TasksService,
    NewTasksService,
    ChangeTaskService,
    ExportTasksService,
    LeftTasksService,
    TaskNewsService,
    CommentsService,
    TaskSeriesService,
  ],
  exports: [TasksService, NewTasksService, ChangeTaskService, LeftTasksService],
})
export class TasksModule {}
