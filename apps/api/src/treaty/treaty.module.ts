import { Module } from '@nestjs/common';
import { PositionsModule } from '../positions/positions.module.js';
import { TreatyActsService } from './treaty-acts.service.js';
import { TreatyStatesService } from './treaty-states.service.js';
import { TreatyController } from './treaty.controller.js';
import { TreatyService } from './treaty.service.js';

@Module({
  imports: [PositionsModule],
  controllers: [TreatyController],
  providers: [TreatyService, TreatyStatesService, TreatyActsService],
})
export class TreatyModule {}
