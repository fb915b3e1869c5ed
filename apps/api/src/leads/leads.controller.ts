import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { ItemsOf, type Items } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { DelegationCodePipe } from '../http/validation.js';
import { ExpectedVersion, VersionIfAny } from '../http/version.js';
import { LeadDto, SetLeadRequest } from './leads.dto.js';
import { LeadsService } from './leads.service.js';

@ApiTags('leads')
@Controller('api/campaigns/:campaignId')
export class LeadsController {
  constructor(private readonly service: LeadsService) {}

  @Get('leads')
  @InCampaign('member')
  @Operation('List who leads the talks with which delegation', {
    answer: ItemsOf(LeadDto),
    errors: ['not_signed_in', 'not_found'],
  })
  async list(@TheReader() reader: Reader): Promise<Items<LeadDto>> {
    return { items: await this.service.list(reader) };
  }

  @Put('delegations/:code/lead')
  @InCampaign('coordinator')
  @Operation('Say who leads the talks with a delegation', {
    answer: LeadDto,
    description: 'To change who leads, send the ETag of the lead in `If-Match`; the first one needs none.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'stale_version', 'version_required'],
    repeatable: true,
  })
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'ETag of the lead being changed; none for the first',
    example: '"3"',
  })
  set(
    @TheReader() reader: Reader,
    @Param('code', DelegationCodePipe) code: string,
    @Body() request: SetLeadRequest,
    @VersionIfAny() version: number | undefined,
  ): Promise<LeadDto> {
    return this.service.set(reader, code, request, version);
  }

  @Delete('delegations/:code/lead')
  @InCampaign('coordinator')
  @Operation('Say that nobody leads the talks with a delegation any more', {
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('code', DelegationCodePipe) code: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.service.remove(reader, code, version);
  }
}
