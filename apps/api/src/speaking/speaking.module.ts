import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/sessions.module.js';
import { SpeakingController } from './speaking.controller.js';
import { SpeakingService } from './speaking.service.js';

@Module({
  imports: [SessionsModule],
  controllers: [SpeakingController],
  providers: [SpeakingService],
})
export class SpeakingModule {}
