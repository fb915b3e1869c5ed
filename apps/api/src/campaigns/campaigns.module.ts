import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { CampaignEndService } from './campaign-end.service.js';
import { CampaignLifeController } from './campaign-life.controller.js';
import { CampaignsController } from './campaigns.controller.js';
import { CampaignsService } from './campaigns.service.js';
import { ChangeCampaignService } from './change-campaign.service.js';
import { FirstStepsService } from './first-steps.service.js';
import { OpenCampaignService } from './open-campaign.service.js';

@Module({
  imports: [PeopleModule],
  controllers: [CampaignsController, CampaignLifeController],
  providers: [
    CampaignsService,
    OpenCampaignService,
    ChangeCampaignService,
    CampaignEndService,
    FirstStepsService,
  ],
})
export class CampaignsModule {}
