import { Module } from '@nestjs/common';
import { EndedCoordinatorsService } from './ended-coordinators.service.js';
import { InstallationController } from './installation.controller.js';
import { InstallationService } from './installation.service.js';
import { MailTestService } from './mail-test.service.js';

@Module({
  controllers: [InstallationController],
  providers: [EndedCoordinatorsService, InstallationService, MailTestService],
})
export class InstallationModule {}
