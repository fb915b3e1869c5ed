import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf, type Page } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { DelegationCodePipe } from '../http/validation.js';
import { DelegateDto } from '../dto/delegate.dto.js';
import { AddDelegateService } from '../delegates/add-delegate.service.js';
import { AddDelegateRequest } from './add-delegate.dto.js';
import { DelegationDetailDto } from './delegation-detail.dto.js';
import { DelegationDetailService } from './delegation-detail.service.js';
import { DelegationDto, DelegationsQuery, GroupPageDto, GroupsQuery } from './delegations.dto.js';
import { DelegationsService } from './delegations.service.js';

@ApiTags('delegations')
@Controller('api/campaigns/:campaignId')
export class DelegationsController {
  constructor(
    private readonly service: DelegationsService,
    private readonly details: DelegationDetailService,
    private readonly adding: AddDelegateService,
  ) {}

  @Get('delegations')
  @InCampaign('member')
  @Operation('List delegations with where they stand', {
    answer: PageOf(DelegationDto),
    description: 'Ordered by name. Positions, contacts and counts hold only what you may see.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  list(@TheReader() reader: Reader, @Query() query: DelegationsQuery): Promise<Page<DelegationDto>> {
    return this.service.list(reader, query);
  }

  @Get('delegations/:code')
  @InCampaign('member')
  @Operation('Read a delegation', { answer: DelegationDetailDto, errors: ['not_signed_in', 'not_found'] })
  one(
    @TheReader() reader: Reader,
    @Param('code', DelegationCodePipe) code: string,
  ): Promise<DelegationDetailDto> {
    return this.details.one(reader, code);
  }

  @Get('groups')
  @InCampaign('member')
  @Operation('List groups with who of the room belongs to them on a day', {
    answer: GroupPageDto,
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  groups(@TheReader() reader: Reader, @Query() query: GroupsQuery): Promise<GroupPageDto> {
    return this.service.groups(reader, query);
  }

  @Post('delegations/:code/delegates')
  @InCampaign('campaigner')
  @Operation('Add a delegate with dated roles', {
    answer: DelegateDto,
    status: 201,
    description: 'Who is known to the coalition can endanger people: left out, the tier is `organisation`.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  addDelegate(
    @TheReader() reader: Reader,
    @Param('code', DelegationCodePipe) code: string,
    @Body() request: AddDelegateRequest,
  ): Promise<DelegateDto> {
    return this.adding.add(reader, code, request);
  }
}
