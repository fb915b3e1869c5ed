import { Module } from '@nestjs/common';
import { PositionsModule } from '../positions/positions.module.js';
import { HandoverController } from './handover.controller.js';
import { HandoverService } from './handover.service.js';
import { ReadMarkService } from './read-mark.service.js';

/** What changed since somebody last looked. */
@Module({
  imports: [PositionsModule],
  controllers: [HandoverController],
  providers: [HandoverService, ReadMarkService],
})
export class HandoverModule {}
