import { Module } from '@nestjs/common';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { MeetingRemovalService } from './meeting-removal.service.js';
import { MeetingsService } from './meetings.service.js';
import { SessionMoveService } from './session-move.service.js';
import { SessionRemovalController } from './session-removal.controller.js';
import { SessionRemovalService } from './session-removal.service.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsService } from './sessions.service.js';

@Module({
  imports: [DeadlinesModule],
  controllers: [SessionsController, SessionRemovalController],
  providers: [
    SessionsService,
    MeetingsService,
    SessionMoveService,
    SessionRemovalService,
    MeetingRemovalService,
  ],
  exports: [SessionsService],
})
export class SessionsModule {}
