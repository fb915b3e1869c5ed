import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/sessions.module.js';
import { BadgesController } from './badges.controller.js';
import { BadgesService } from './badges.service.js';
import { HeadLetterController } from './head-letter.controller.js';
import { HeadLetterService } from './head-letter.service.js';
import { RepresentativesController } from './representatives.controller.js';
import { RepresentativesService } from './representatives.service.js';

@Module({
  imports: [SessionsModule],
  controllers: [RepresentativesController, BadgesController, HeadLetterController],
  providers: [RepresentativesService, BadgesService, HeadLetterService],
})
export class RepresentativesModule {}
