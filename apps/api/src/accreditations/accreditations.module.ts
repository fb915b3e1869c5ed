import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/sessions.module.js';
import { AccreditationNotesController } from './accreditation-notes.controller.js';
import { AccreditationNotesService } from './accreditation-notes.service.js';
import { AccreditationsController } from './accreditations.controller.js';
import { AccreditationsService } from './accreditations.service.js';

@Module({
  imports: [SessionsModule],
  controllers: [AccreditationsController, AccreditationNotesController],
  providers: [AccreditationsService, AccreditationNotesService],
})
export class AccreditationsModule {}
