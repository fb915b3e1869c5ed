import { Module } from '@nestjs/common';
import { DelegatesModule } from '../delegates/delegates.module.js';
import { InteractionsModule } from '../interactions/interactions.module.js';
import { PositionsModule } from '../positions/positions.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { DelegationDetailService } from './delegation-detail.service.js';
import { DelegationsController } from './delegations.controller.js';
import { DelegationsService } from './delegations.service.js';
import { PostsController } from './posts.controller.js';
import { PostsService } from './posts.service.js';

@Module({
  imports: [DelegatesModule, InteractionsModule, PositionsModule, TasksModule],
  controllers: [DelegationsController, PostsController],
  providers: [DelegationsService, DelegationDetailService, PostsService],
})
export class DelegationsModule {}
