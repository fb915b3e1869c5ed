import { Module } from '@nestjs/common';
import { CorrectPositionController } from './correct-position.controller.js';
import { CorrectPositionService } from './correct-position.service.js';
import { CurrentPositionsService } from './current-positions.service.js';
import { PositionWriter } from './position-writer.service.js';
import { PositionsController } from './positions.controller.js';
import { PositionsService } from './positions.service.js';
import { RecordPositionsService } from './record-positions.service.js';
import { RewordingService } from './rewording.service.js';

/** Where delegations stand: the ledger of positions, its history, and what counts now. */
@Module({
  controllers: [PositionsController, CorrectPositionController],
  providers: [
    CorrectPositionService,
    CurrentPositionsService,
    PositionWriter,
    PositionsService,
    RecordPositionsService,
    RewordingService,
  ],
  exports: [CurrentPositionsService, PositionWriter, PositionsService, RewordingService],
})
export class PositionsModule {}
