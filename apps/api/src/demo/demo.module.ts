import { Module } from '@nestjs/common';
import { DemoClockService } from './demo-clock.service.js';
import { DemoController } from './demo.controller.js';

@Module({ controllers: [DemoController], providers: [DemoClockService] })
export class DemoModule {}
