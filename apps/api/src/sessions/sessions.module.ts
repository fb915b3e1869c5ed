import { Module } from '@nestjs/common';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { MeetingsService } from './meetings.service.js';
import { SessionMoveService } from './session-move.service.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsService } from './sessions.service.js';

@Module({
  imports: [DeadlinesModule],
  controllers: [SessionsController],
  providers: [SessionsService, MeetingsService, SessionMoveService],
})
export class SessionsModule {}
