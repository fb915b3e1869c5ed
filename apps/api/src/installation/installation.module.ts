import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { CampaignCoordinatorController } from './campaign-coordinator.controller.js';
import { CampaignCoordinatorService } from './campaign-coordinator.service.js';
import { EndedCoordinatorsService } from './ended-coordinators.service.js';
import { InstallationHealthController } from './installation-health.controller.js';
import { InstallationHealthService } from './installation-health.service.js';
import { InstallationController } from './installation.controller.js';
import { InstallationService } from './installation.service.js';
import { MailTestService } from './mail-test.service.js';

@Module({
  imports: [PeopleModule],
  controllers: [CampaignCoordinatorController, InstallationController, InstallationHealthController],
  providers: [
    CampaignCoordinatorService,
    EndedCoordinatorsService,
    InstallationHealthService,
    InstallationService,
    MailTestService,
  ],
})
export class InstallationModule {}
