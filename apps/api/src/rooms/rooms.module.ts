import { Module } from '@nestjs/common';
import { OwnDelegationsController } from './own-delegations.controller.js';
import { OwnDelegationsService } from './own-delegations.service.js';
import { RoomsController } from './rooms.controller.js';
import { RoomsService } from './rooms.service.js';

@Module({
  controllers: [RoomsController, OwnDelegationsController],
  providers: [RoomsService, OwnDelegationsService],
})
export class RoomsModule {}
