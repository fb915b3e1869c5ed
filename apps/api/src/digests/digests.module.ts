import { Module } from '@nestjs/common';
import { DigestsController } from './digests.controller.js';
import { DigestsService } from './digests.service.js';

@Module({ controllers: [DigestsController], providers: [DigestsService] })
export class DigestsModule {}
