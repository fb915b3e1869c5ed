import { Module } from '@nestjs/common';
import { LeadsModule } from '../leads/leads.module.js';
import { PositionsModule } from '../positions/positions.module.js';
import { CountsController } from './counts.controller.js';
import { CountsService } from './counts.service.js';
import { TargetsService } from './targets.service.js';

/** Can we win, and whom to see next. */
@Module({
  imports: [LeadsModule, PositionsModule],
  controllers: [CountsController],
  providers: [CountsService, TargetsService],
})
export class CountsModule {}
