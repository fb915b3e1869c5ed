import { Module } from '@nestjs/common';
import { PositionsModule } from '../positions/positions.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { ContactListController } from './contact-list.controller.js';
import { ContactListService } from './contact-list.service.js';
import { InteractionsController } from './interactions.controller.js';
import { InteractionsService } from './interactions.service.js';
import { LogInteractionService } from './log-interaction.service.js';
import { UndoInteractionService } from './undo-interaction.service.js';
import { WithdrawNoticeService } from './withdraw-notice.service.js';

/** Interactions, and who was in touch with whom. */
@Module({
  imports: [PositionsModule, TasksModule],
  controllers: [ContactListController, InteractionsController],
  providers: [
    ContactListService,
    InteractionsService,
    LogInteractionService,
    UndoInteractionService,
    WithdrawNoticeService,
  ],
  exports: [InteractionsService],
})
export class InteractionsModule {}
