import { Module } from '@nestjs/common';
import { DelegatesModule } from '../delegates/delegates.module.js';
import { PositionsModule } from '../positions/positions.module.js';
import { SearchModule } from '../search/search.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { ContactListController } from './contact-list.controller.js';
import { ContactListService } from './contact-list.service.js';
import { InteractionChangesController } from './interaction-changes.controller.js';
import { CorrectInteractionService } from './correct-interaction.service.js';
import { CorrectPositionsService } from './correct-positions.service.js';
import { InteractionsController } from './interactions.controller.js';
import { InteractionsService } from './interactions.service.js';
import { LogInteractionService } from './log-interaction.service.js';
import { RemoveInteractionService } from './remove-interaction.service.js';
import { UndoInteractionService } from './undo-interaction.service.js';
import { WithdrawNoticeService } from './withdraw-notice.service.js';

/** Interactions, and who was in touch with whom. */
@Module({
  imports: [DelegatesModule, PositionsModule, SearchModule, TasksModule],
  controllers: [ContactListController, InteractionChangesController, InteractionsController],
  providers: [
    ContactListService,
    CorrectInteractionService,
    CorrectPositionsService,
    InteractionsService,
    LogInteractionService,
    RemoveInteractionService,
    UndoInteractionService,
    WithdrawNoticeService,
  ],
  exports: [InteractionsService],
})
export class InteractionsModule {}
