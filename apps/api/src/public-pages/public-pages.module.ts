import { Module } from '@nestjs/common';
import { PublicPagesController } from './public-pages.controller.js';
import { PublicPagesService } from './public-pages.service.js';
import { PublicV1Controller } from './public-v1.controller.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';

@Module({
  controllers: [ReportsController, PublicPagesController, PublicV1Controller],
  providers: [PublicPagesService, ReportsService],
})
export class PublicPagesModule {}
