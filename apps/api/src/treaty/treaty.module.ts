import { Module } from '@nestjs/common';
import { PositionsModule } from '../positions/positions.module.js';
import { ExportStatusService } from './export-status.service.js';
import { StatusTablesController } from './status-tables.controller.js';
import { StatusTablesService } from './status-tables.service.js';
import { TreatyActsService } from './treaty-acts.service.js';
import { TreatyRemovalService } from './treaty-removal.service.js';
import { TreatyStatesService } from './treaty-states.service.js';
import { TreatyController } from './treaty.controller.js';
import { TreatyIntentionsController } from './treaty-intentions.controller.js';
import { TreatyIntentionsService } from './treaty-intentions.service.js';
import { TreatyService } from './treaty.service.js';
import { UndoStatusTableService } from './undo-status-table.service.js';

@Module({
  imports: [PositionsModule],
  controllers: [TreatyController, StatusTablesController, TreatyIntentionsController],
  providers: [
    TreatyService,
    TreatyRemovalService,
    TreatyStatesService,
    TreatyActsService,
    StatusTablesService,
    UndoStatusTableService,
    ExportStatusService,
    TreatyIntentionsService,
  ],
})
export class TreatyModule {}
