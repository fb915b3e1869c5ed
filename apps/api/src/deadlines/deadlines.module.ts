import { Module } from '@nestjs/common';
import { DeadlinesController } from './deadlines.controller.js';
import { DeadlinesService } from './deadlines.service.js';
import { DeadlineRemovalService } from './deadline-removal.service.js';
import { SessionDeadlinesService } from './session-deadlines.service.js';

@Module({
  controllers: [DeadlinesController],
  providers: [DeadlinesService, DeadlineRemovalService, SessionDeadlinesService],
  exports: [DeadlinesService, SessionDeadlinesService],
})
export class DeadlinesModule {}
