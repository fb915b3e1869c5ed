import { Module } from '@nestjs/common';
import { PositionsModule } from '../positions/positions.module.js';
import { BriefController } from './brief.controller.js';
import { BriefService } from './brief.service.js';

/** What to have read before speaking to a delegation. */
@Module({
  imports: [PositionsModule],
  controllers: [BriefController],
  providers: [BriefService],
})
export class BriefsModule {}
