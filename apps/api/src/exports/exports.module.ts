import { Module } from '@nestjs/common';
import { ExportsController } from './exports.controller.js';
import { ExportsService } from './exports.service.js';

/** What leaves the campaign as a file. */
@Module({ controllers: [ExportsController], providers: [ExportsService] })
export class ExportsModule {}
