import { Module } from '@nestjs/common';
import { MailingsController } from './mailings.controller.js';
import { MailingsService } from './mailings.service.js';
import { MissionAddressesController } from './mission-addresses.controller.js';
import { MissionAddressesService } from './mission-addresses.service.js';
import { SendingController } from './sending.controller.js';
import { SendingService } from './sending.service.js';

@Module({
  controllers: [MissionAddressesController, MailingsController, SendingController],
  providers: [MissionAddressesService, MailingsService, SendingService],
})
export class MailingsModule {}
