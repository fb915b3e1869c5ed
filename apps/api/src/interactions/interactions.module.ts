import { Module } from '@nestjs/common';
import { TasksModule } from '../tasks/tasks.module.js';
import { InteractionsController } from './interactions.controller.js';
import { InteractionsService } from './interactions.service.js';
import { LogInteractionService } from './log-interaction.service.js';
import { PositionsController } from './positions.controller.js';
import { PositionsService } from './positions.service.js';

/** Interactions and the positions that come out of them. */
@Module({
  imports: [TasksModule],
  controllers: [InteractionsController, PositionsController],
  providers: [InteractionsService, LogInteractionService, PositionsService],
  exports: [InteractionsService, PositionsService],
})
export class InteractionsModule {}
