import { Module } from '@nestjs/common';
import { ExportVotesService } from './export-votes.service.js';
import { ForecastsService } from './forecasts.service.js';
import { ReadVoteService } from './read-vote.service.js';
import { RecordVotesService } from './record-votes.service.js';
import { VotesController } from './votes.controller.js';
import { VotesService } from './votes.service.js';

/** Real votes, and how good the forecasts of them were. */
@Module({
  controllers: [VotesController],
  providers: [VotesService, RecordVotesService, ReadVoteService, ForecastsService, ExportVotesService],
})
export class VotesModule {}
