import { Module } from '@nestjs/common';
import { LetterListsController } from './letter-lists.controller.js';
import { LetterListsService } from './letter-lists.service.js';

/** Lists of a letter as of an instant, and their files. */
@Module({ controllers: [LetterListsController], providers: [LetterListsService] })
export class LetterListsModule {}
