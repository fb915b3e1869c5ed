import { Module } from '@nestjs/common';
import { EndedCoordinatorsService } from './ended-coordinators.service.js';
import { InstallationHealthController } from './installation-health.controller.js';
import { InstallationHealthService } from './installation-health.service.js';
import { InstallationController } from './installation.controller.js';
import { InstallationService } from './installation.service.js';
import { MailTestService } from './mail-test.service.js';

@Module({
  controllers: [InstallationController, InstallationHealthController],
  providers: [EndedCoordinatorsService, InstallationHealthService, InstallationService, MailTestService],
})
export class InstallationModule {}
