import { Module } from '@nestjs/common';
import { SearchModule } from '../search/search.module.js';
import { ChangeOrganisationService } from './change-organisation.service.js';
import { CoalitionsController } from './coalitions.controller.js';
import { CoalitionsService } from './coalitions.service.js';
import { ExportOrganisationsService } from './export-organisations.service.js';
import { MergeOrganisationsService } from './merge-organisations.service.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsService } from './organisations.service.js';

@Module({
  imports: [SearchModule],
  controllers: [OrganisationsController, CoalitionsController],
  providers: [
    ...[OrganisationsService, ChangeOrganisationService, MergeOrganisationsService],
    ...[ExportOrganisationsService, CoalitionsService],
  ],
})
export class OrganisationsModule {}
