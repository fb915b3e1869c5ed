import { Module } from '@nestjs/common';
import { TasksModule } from '../tasks/tasks.module.js';
import { ContactListController } from './contact-list.controller.js';
import { ContactListService } from './contact-list.service.js';
import { InteractionsController } from './interactions.controller.js';
import { InteractionsService } from './interactions.service.js';
import { LogInteractionService } from './log-interaction.service.js';
import { PositionWriter } from './position-writer.service.js';
import { PositionsController } from './positions.controller.js';
import { PositionsService } from './positions.service.js';
import { RecordPositionsService } from './record-positions.service.js';
import { WithdrawNoticeService } from './withdraw-notice.service.js';

/** Interactions, the positions that come out of them, and who was in touch with whom. */
@Module({
  imports: [TasksModule],
  controllers: [ContactListController, InteractionsController, PositionsController],
  providers: [
    ContactListService,
    InteractionsService,
    LogInteractionService,
    PositionWriter,
    PositionsService,
    RecordPositionsService,
    WithdrawNoticeService,
  ],
  exports: [InteractionsService, PositionsService],
})
export class InteractionsModule {}
