import { Module } from '@nestjs/common';
import { DuplicatesController } from './dismissed-duplicates.controller.js';
import { DuplicatesService } from './dismissed-duplicates.service.js';

@Module({ controllers: [DuplicatesController], providers: [DuplicatesService] })
export class DuplicatesModule {}
