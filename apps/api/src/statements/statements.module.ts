import { Module } from '@nestjs/common';
import { SearchModule } from '../search/search.module.js';
import { CorrectStatementService } from './correct-statement.service.js';
import { ExportStatementsService } from './export-statements.service.js';
import { PreviewStatementService } from './preview-statement.service.js';
import { RecordStatementService } from './record-statement.service.js';
import { RemoveStatementService } from './remove-statement.service.js';
import { StatementChangesController } from './statement-changes.controller.js';
import { StatementsController } from './statements.controller.js';
import { StatementsService } from './statements.service.js';

/** Statements that one delegation makes for itself and others, and the positions they write. */
@Module({
  imports: [SearchModule],
  controllers: [StatementsController, StatementChangesController],
  providers: [
    StatementsService,
    RecordStatementService,
    PreviewStatementService,
    CorrectStatementService,
    RemoveStatementService,
    ExportStatementsService,
  ],
})
export class StatementsModule {}
