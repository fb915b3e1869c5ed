import { Module } from '@nestjs/common';
import { AsksController } from './asks.controller.js';
import { AsksService } from './asks.service.js';

@Module({ controllers: [AsksController], providers: [AsksService] })
export class AsksModule {}
