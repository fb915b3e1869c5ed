import { Module } from '@nestjs/common';
import { ChangeLetterService } from './change-letter.service.js';
import { DecideSignatoriesService } from './decide-signatories.service.js';
import { DecideSignatoryService } from './decide-signatory.service.js';
import { LettersController } from './letters.controller.js';
import { LettersService } from './letters.service.js';
import { SignatoriesController } from './signatories.controller.js';
import { SignatoriesService } from './signatories.service.js';

@Module({
  controllers: [LettersController, SignatoriesController],
  providers: [
    LettersService,
    ChangeLetterService,
    SignatoriesService,
    DecideSignatoryService,
    DecideSignatoriesService,
  ],
  exports: [LettersService, SignatoriesService],
})
export class LettersModule {}
