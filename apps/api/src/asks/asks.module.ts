import { Module } from '@nestjs/common';
import { SearchModule } from '../search/search.module.js';
import { AsksController } from './asks.controller.js';
import { AskRemovalService } from './ask-removal.service.js';
import { AsksService } from './asks.service.js';

@Module({
  imports: [SearchModule],
  controllers: [AsksController],
  providers: [AsksService, AskRemovalService],
})
export class AsksModule {}
