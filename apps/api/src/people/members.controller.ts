import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CountedPageOf, type CountedPage } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { ChangeMemberService } from './change-member.service.js';
import { ChangeMemberRequest, ChangeMySeatRequest, MemberDto, MembersQuery } from './members.dto.js';
import { MembersService } from './members.service.js';

@ApiTags('campaigns')
@Controller('api/campaigns/:campaignId/members')
export class MembersController {
  constructor(
    private readonly service: MembersService,
    private readonly changes: ChangeMemberService,
  ) {}

  @Get()
  @InCampaign('member')
  @Operation('List who sits in the campaign', {
    answer: CountedPageOf(MemberDto),
    description:
      'By name, or the best match first. Coordinators also see addresses, mail wishes, and who was invited or removed; others see who is there.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  list(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
    @Query() query: MembersQuery,
  ): Promise<CountedPage<MemberDto>> {
    return this.service.list(reader, query);
  }

  @Get('me')
  @InCampaign('member')
  @Operation('Read my own seat', { answer: MemberDto, errors: ['validation', 'not_signed_in', 'not_found'] })
  mine(@Param('campaignId', IdPipe) _campaignId: string, @TheReader() reader: Reader): Promise<MemberDto> {
    return this.service.one(reader, reader.seat.membershipId);
  }

  @Patch('me')
  @InCampaign('member')
  @Operation('Choose which mail of this campaign I get, and who may read what I write', {
    answer: MemberDto,
    description: 'Mail that is planned for me follows in the same transaction.',
    errors: ['validation', 'not_signed_in', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  changeMine(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
    @Body() request: ChangeMySeatRequest,
    @ExpectedVersion() version: number,
  ): Promise<MemberDto> {
    return this.service.changeMine(reader, request, version);
  }

  @Patch(':membershipId')
  @InCampaign('coordinator')
  @Operation('Change a seat: role, clearance, organisation, or remove the person', {
    answer: MemberDto,
    description:
      'Holds from the person’s next request on; planned mail follows in the same transaction. A campaign keeps at least one coordinator. What makes testimony readable, where somebody sits or sat before, and what ends the power of another coordinator, waits for a second person: the seat is answered as it is, with what waits. Nobody clears the own seat.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  change(
    @Param('campaignId', IdPipe) _campaignId: string,
    @Param('membershipId', IdPipe) membershipId: string,
    @TheReader() reader: Reader,
    @Body() request: ChangeMemberRequest,
    @ExpectedVersion() version: number,
  ): Promise<MemberDto> {
    return this.changes.change(reader, membershipId, request, version);
  }
}
