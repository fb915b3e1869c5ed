import { Module } from '@nestjs/common';
import { ArchivesController } from './archives.controller.js';
import { ArchivesService } from './archives.service.js';
import { TakingAlongController } from './taking-along.controller.js';
import { TakingAlongService } from './taking-along.service.js';

/** A whole campaign on its way out of this installation, or into it. */
@Module({
  controllers: [ArchivesController, TakingAlongController],
  providers: [ArchivesService, TakingAlongService],
})
export class ArchivesModule {}
