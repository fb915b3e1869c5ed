import { Module } from '@nestjs/common';
import { PositionsModule } from '../positions/positions.module.js';
import { SearchModule } from '../search/search.module.js';
import { AsksController } from './asks.controller.js';
import { AskRemovalService } from './ask-removal.service.js';
import { AsksService } from './asks.service.js';

@Module({
  imports: [PositionsModule, SearchModule],
  controllers: [AsksController],
  providers: [AsksService, AskRemovalService],
})
export class AsksModule {}
