import { Module } from '@nestjs/common';
import { AmendmentRemovalService } from './amendment-removal.service.js';
import { AmendmentsController } from './amendments.controller.js';
import { AmendmentsService } from './amendments.service.js';

@Module({ controllers: [AmendmentsController], providers: [AmendmentsService, AmendmentRemovalService] })
export class AmendmentsModule {}
