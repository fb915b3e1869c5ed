import { Module } from '@nestjs/common';
import { DelegatesModule } from '../delegates/delegates.module.js';
import { InteractionsModule } from '../interactions/interactions.module.js';
import { PositionsModule } from '../positions/positions.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { ContactsService } from './contacts.service.js';
import { DelegationDetailService } from './delegation-detail.service.js';
import { DelegationsController } from './delegations.controller.js';
import { DelegationsService } from './delegations.service.js';

@Module({
  imports: [DelegatesModule, InteractionsModule, PositionsModule, TasksModule],
  controllers: [DelegationsController],
  providers: [DelegationsService, DelegationDetailService, ContactsService],
})
export class DelegationsModule {}
