import { Body, Controller, Delete, Get, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { UsesDto } from '../dto/uses.dto.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader, WhileClosed } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { CampaignEndService } from './campaign-end.service.js';
import {
  AskDeletionRequest,
  ChangeCampaignRequest,
  FirstStepsDto,
  HideStepsRequest,
} from './campaign-life.dto.js';
import { CampaignDto } from './campaigns.dto.js';
import { ChangeCampaignService } from './change-campaign.service.js';
import { FirstStepsService } from './first-steps.service.js';

/** What coordinators do with the campaign itself. */
@ApiTags('campaigns')
@Controller('api/campaigns/:campaignId')
export class CampaignLifeController {
  constructor(
    private readonly changing: ChangeCampaignService,
    private readonly ending: CampaignEndService,
    private readonly steps: FirstStepsService,
  ) {}

  @Patch()
  @InCampaign('coordinator')
  @Operation('Change a campaign: name, purpose, venue, languages, and how its process decides', {
    answer: CampaignDto,
    description: 'Another rule changes every count from now on. The slug stays.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  change(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
    @ExpectedVersion() version: number,
    @Body() request: ChangeCampaignRequest,
  ): Promise<CampaignDto> {
    return this.changing.change(reader, request, version);
  }

  @Post('close')
  @InCampaign('coordinator')
  @WhileClosed()
  @Operation('Close a campaign: from now on it is read and not written', {
    answer: CampaignDto,
    description:
      'Every write is refused with `campaigns.closed`, no digest, reminder or notice goes, no invitation can be accepted. The other coordinators are told. Any coordinator opens it again.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    undoes: true,
    repeatable: true,
  })
  close(@Param('campaignId', IdPipe) _campaignId: string, @TheReader() reader: Reader): Promise<CampaignDto> {
    return this.ending.close(reader);
  }

  @Post('reopen')
  @InCampaign('coordinator')
  @WhileClosed()
  @Operation('Open a closed campaign again', {
    answer: CampaignDto,
    description: 'Mail that is still useful is planned again. The other coordinators are told.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  reopen(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
  ): Promise<CampaignDto> {
    return this.ending.reopen(reader);
  }

  @Get('uses')
  @InCampaign('coordinator')
  @Operation('Read what would be erased with the campaign, in numbers', {
    answer: UsesDto,
    description: 'As far as the reader sees; what others keep to themselves is erased as well.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  uses(@Param('campaignId', IdPipe) _campaignId: string, @TheReader() reader: Reader): Promise<UsesDto> {
    return this.ending.uses(reader);
  }

  @Post('deletion')
  @InCampaign('coordinator')
  @WhileClosed()
  @Operation('Ask that a closed campaign be deleted', {
    answer: CampaignDto,
    description:
      'Its name is given once more, so that no other is meant. After seven days everything of it is erased for good, and its slug is free again. The other coordinators are told in the app and by mail, and each can stop it till then.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  askDeletion(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
    @Body() request: AskDeletionRequest,
  ): Promise<CampaignDto> {
    return this.ending.askDeletion(reader, request);
  }

  @Delete('deletion')
  @InCampaign('coordinator')
  @WhileClosed()
  @Operation('Stop the deletion of a campaign', {
    answer: CampaignDto,
    description: 'It stays closed. The other coordinators are told.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    undoes: true,
    repeatable: true,
  })
  stopDeletion(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
  ): Promise<CampaignDto> {
    return this.ending.stopDeletion(reader);
  }

  @Get('steps')
  @InCampaign('coordinator')
  @Operation('Read how far the first steps of a campaign are', {
    answer: FirstStepsDto,
    description: 'Asks, a session, people, positions, reminder rules: counted as far as the reader sees.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  readSteps(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
  ): Promise<FirstStepsDto> {
    return this.steps.read(reader);
  }

  @Put('steps')
  @InCampaign('coordinator')
  @Operation('Put the list of first steps away, or fetch it back, for all coordinators', {
    answer: FirstStepsDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    repeatable: true,
  })
  hideSteps(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
    @Body() request: HideStepsRequest,
  ): Promise<FirstStepsDto> {
    return this.steps.hide(reader, request.hidden);
  }
}
