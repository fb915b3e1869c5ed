import { Module } from '@nestjs/common';
import { ReadSignatoriesService } from './read-signatories.service.js';
import { SignatoryImportsController } from './signatory-imports.controller.js';
import { SignatoryImportsService } from './signatory-imports.service.js';

/** Lists of signatories that are read out of the text of a letter. */
@Module({
  controllers: [SignatoryImportsController],
  providers: [ReadSignatoriesService, SignatoryImportsService],
})
export class SignatoryImportsModule {}
