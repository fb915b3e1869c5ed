import { Module } from '@nestjs/common';
import { StandingModule } from '../standing/standing.module.js';
import { TreatyActsService } from './treaty-acts.service.js';
import { TreatyStatesService } from './treaty-states.service.js';
import { TreatyController } from './treaty.controller.js';
import { TreatyService } from './treaty.service.js';

@Module({
  imports: [StandingModule],
  controllers: [TreatyController],
  providers: [TreatyService, TreatyStatesService, TreatyActsService],
})
export class TreatyModule {}
