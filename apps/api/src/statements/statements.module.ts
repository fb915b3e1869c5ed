import { Module } from '@nestjs/common';
import { PreviewStatementService } from './preview-statement.service.js';
import { RecordStatementService } from './record-statement.service.js';
import { StatementsController } from './statements.controller.js';
import { StatementsService } from './statements.service.js';

/** Statements that one delegation makes for itself and others, and the positions they write. */
@Module({
  controllers: [StatementsController],
  providers: [StatementsService, RecordStatementService, PreviewStatementService],
})
export class StatementsModule {}
