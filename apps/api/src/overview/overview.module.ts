import { Module } from '@nestjs/common';
import { StandingModule } from '../standing/standing.module.js';
import { BriefService } from './brief.service.js';
import { HandoverService } from './handover.service.js';
import { MatrixService } from './matrix.service.js';
import { OverviewController } from './overview.controller.js';

/** The matrix, the brief on one delegation, and the handover. */
@Module({
  imports: [StandingModule],
  controllers: [OverviewController],
  providers: [MatrixService, BriefService, HandoverService],
})
export class OverviewModule {}
