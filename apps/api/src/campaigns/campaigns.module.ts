import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { CampaignsController } from './campaigns.controller.js';
import { CampaignsService } from './campaigns.service.js';
import { OpenCampaignService } from './open-campaign.service.js';

@Module({
  imports: [PeopleModule],
  controllers: [CampaignsController],
  providers: [CampaignsService, OpenCampaignService],
})
export class CampaignsModule {}
