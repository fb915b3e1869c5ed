import { Module } from '@nestjs/common';
import { SearchModule } from '../search/search.module.js';
import { AddDelegateService } from './add-delegate.service.js';
import { ChangeDelegateService } from './change-delegate.service.js';
import { DelegatePartsController } from './delegate-parts.controller.js';
import { DelegatePartsService } from './delegate-parts.service.js';
import { DelegatesController } from './delegates.controller.js';
import { DelegatesService } from './delegates.service.js';
import { MergeDelegatesService } from './merge-delegates.service.js';
import { RemoveDelegateService } from './remove-delegate.service.js';

@Module({
  imports: [SearchModule],
  controllers: [DelegatesController, DelegatePartsController],
  providers: [
    DelegatesService,
    AddDelegateService,
    ChangeDelegateService,
    RemoveDelegateService,
    DelegatePartsService,
    MergeDelegatesService,
  ],
  exports: [AddDelegateService, DelegatesService],
})
export class DelegatesModule {}
