import { Module } from '@nestjs/common';
import { SearchModule } from '../search/search.module.js';
import { AddDelegateService } from './add-delegate.service.js';
import { BringPeopleService } from './bring-people.service.js';
import { ChangeDelegateService } from './change-delegate.service.js';
import { DelegatePartsController } from './delegate-parts.controller.js';
import { DelegatePartsService } from './delegate-parts.service.js';
import { DelegatesController } from './delegates.controller.js';
import { DelegatesService } from './delegates.service.js';
import { ExportDelegatesService } from './export-delegates.service.js';
import { PeopleFilesController } from './people-files.controller.js';
import { PeopleFilesService } from './people-files.service.js';
import { MergeDelegatesService } from './merge-delegates.service.js';
import { RemoveDelegateService } from './remove-delegate.service.js';

@Module({
  imports: [SearchModule],
  // Their paths are words where another has an id.
  controllers: [PeopleFilesController, DelegatesController, DelegatePartsController],
  providers: [
    DelegatesService,
    AddDelegateService,
    BringPeopleService,
    ChangeDelegateService,
    RemoveDelegateService,
    DelegatePartsService,
    MergeDelegatesService,
    PeopleFilesService,
    ExportDelegatesService,
  ],
  exports: [AddDelegateService, DelegatesService],
})
export class DelegatesModule {}
