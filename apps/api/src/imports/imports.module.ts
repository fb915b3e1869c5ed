import { Module } from '@nestjs/common';
import { ChangeImportService } from './change-import.service.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';

/** Sheets of positions that people bring: checked, applied and undone as a whole. */
@Module({ controllers: [ImportsController], providers: [ImportsService, ChangeImportService] })
export class ImportsModule {}
