import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ItemsOf, type Items, type Page } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { PageQuery } from '../http/pages.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { DelegationCodePipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import {
  ChangeOwnDelegationRequest,
  OwnDelegationChangePageDto,
  OwnDelegationDto,
  type OwnDelegationChangeDto,
} from './own-delegations.dto.js';
import { OwnDelegationsService } from './own-delegations.service.js';

@ApiTags('rooms')
@Controller('api/campaigns/:campaignId/own-delegations')
export class OwnDelegationsController {
  constructor(private readonly service: OwnDelegationsService) {}

  @Get()
  @InCampaign('member')
  @Operation("List the delegations of the campaign's own, in the room or not", {
    answer: ItemsOf(OwnDelegationDto),
    description: 'They come with a change of the room, by their names.',
    errors: ['not_signed_in', 'not_found'],
  })
  async list(@TheReader() reader: Reader): Promise<Items<OwnDelegationDto>> {
    return { items: await this.service.list(reader) };
  }

  @Patch(':code')
  @InCampaign('coordinator')
  @Operation('Rename a delegation of the own, or correct what it is', {
    answer: OwnDelegationDto,
    description: 'What was recorded about it stays. To take a change back, send what stood before it.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('code', DelegationCodePipe) code: string,
    @Body() request: ChangeOwnDelegationRequest,
    @ExpectedVersion() version: number,
  ): Promise<OwnDelegationDto> {
    return this.service.change(reader, code, request, version);
  }

  @Get(':code/history')
  @InCampaign('member')
  @Operation('See what a delegation of the own was called before, the latest change first', {
    answer: OwnDelegationChangePageDto,
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  history(
    @TheReader() reader: Reader,
    @Param('code', DelegationCodePipe) code: string,
    @Query() query: PageQuery,
  ): Promise<Page<OwnDelegationChangeDto>> {
    return this.service.history(reader, code, query);
  }
}
