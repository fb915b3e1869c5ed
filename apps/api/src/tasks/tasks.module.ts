import { Module } from '@nestjs/common';
import { SearchModule } from '../search/search.module.js';
import { ChangeTaskService } from './change-task.service.js';
import { ExportTasksService } from './export-tasks.service.js';
import { LeftTasksService } from './left-tasks.service.js';
import { NewTasksService } from './new-tasks.service.js';
import { TaskNewsService } from './task-news.service.js';
import { TasksController } from './tasks.controller.js';
import { TasksService } from './tasks.service.js';

@Module({
  imports: [SearchModule],
  controllers: [TasksController],
  providers: [
    TasksService,
    NewTasksService,
    ChangeTaskService,
    ExportTasksService,
    LeftTasksService,
    TaskNewsService,
  ],
  exports: [TasksService, NewTasksService, ChangeTaskService, LeftTasksService],
})
export class TasksModule {}
