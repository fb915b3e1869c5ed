import { Module } from '@nestjs/common';
import { ErrorReportsController } from './error-reports.controller.js';
import { ErrorReportsService } from './error-reports.service.js';
import { PublicationStateService } from './publication-state.service.js';
import { PublicationsController } from './publications.controller.js';
import { PublicationsService } from './publications.service.js';

@Module({
  controllers: [ErrorReportsController, PublicationsController],
  providers: [ErrorReportsService, PublicationStateService, PublicationsService],
})
export class PublicationsModule {}
