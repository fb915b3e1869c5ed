import { Module } from '@nestjs/common';
import { ChangeTaskService } from './change-task.service.js';
import { TasksController } from './tasks.controller.js';
import { TasksService } from './tasks.service.js';

@Module({
  controllers: [TasksController],
  providers: [TasksService, ChangeTaskService],
  exports: [TasksService],
})
export class TasksModule {}
