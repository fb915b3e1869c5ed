import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Operation } from '../http/operation.js';
import { InstallationAdmin, Me } from '../http/policy.js';
import type { Principal } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { InviteCoordinatorRequest } from './campaign-coordinator.dto.js';
import { CampaignCoordinatorService } from './campaign-coordinator.service.js';
import { InstallationDto } from './installation.dto.js';
import { InstallationService } from './installation.service.js';

@ApiTags('operations')
@Controller('api/installation')
export class CampaignCoordinatorController {
  constructor(
    private readonly coordinators: CampaignCoordinatorService,
    private readonly installation: InstallationService,
  ) {}

  @Post('campaigns/:campaignId/coordinator')
  @InstallationAdmin()
  @Operation('Invite a coordinator to a campaign that nobody coordinates, or send the invitation again', {
    answer: InstallationDto,
    description:
      'Only while nobody who can sign in coordinates it. Earlier invitations to coordinate it hold no more; the new one holds for 72 hours and once, also where the campaign is closed. Whoever sits there already coordinates at once. All who sit there hear of it; what they share with their organisation or the core group waits for their consent. Nothing of what the campaign holds is read.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict', 'too_many'],
    repeatable: true,
  })
  async invite(
    @Me() me: Principal,
    @Param('campaignId', IdPipe) campaignId: string,
    @Body() request: InviteCoordinatorRequest,
  ): Promise<InstallationDto> {
    await this.coordinators.invite(me, campaignId, request);
    return this.installation.read(me);
  }
}
