import { Module } from '@nestjs/common';
import { AmendmentsController } from './amendments.controller.js';
import { AmendmentsService } from './amendments.service.js';

@Module({ controllers: [AmendmentsController], providers: [AmendmentsService] })
export class AmendmentsModule {}
