import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { UsesDto } from '../dto/uses.dto.js';
import { ItemsOf, type Items } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { ExpectedVersion } from '../http/version.js';
import { ChangeGroupRequest, MakeGroupRequest, OwnGroupDto } from './groups.dto.js';
import { GroupsService } from './groups.service.js';

@ApiTags('groups')
@Controller('api/campaigns/:campaignId/own-groups')
export class GroupsController {
  constructor(private readonly service: GroupsService) {}

  @Get()
  @InCampaign('member')
  @Operation("List the campaign's own groups with all their members", {
    answer: ItemsOf(OwnGroupDto),
    description: 'Those that were removed come last, with who did it.',
    errors: ['not_signed_in', 'not_found'],
  })
  async list(@TheReader() reader: Reader): Promise<Items<OwnGroupDto>> {
    return { items: await this.service.list(reader) };
  }

  @Post()
  @InCampaign('campaigner')
  @Operation("Make a group of the campaign's own", {
    answer: OwnGroupDto,
    status: 201,
    description: 'It is counted and filtered by like the groups that every campaign knows.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  make(@TheReader() reader: Reader, @Body() request: MakeGroupRequest): Promise<OwnGroupDto> {
    return this.service.make(reader, request);
  }

  @Patch(':groupCode')
  @InCampaign('campaigner')
  @Operation('Rename a group of the own, or say who belongs to it', {
    answer: OwnGroupDto,
    description: 'For who made it, and coordinators. Members are given all at once.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('groupCode') groupCode: string,
    @Body() request: ChangeGroupRequest,
    @ExpectedVersion() version: number,
  ): Promise<OwnGroupDto> {
    return this.service.change(reader, groupCode, request, version);
  }

  @Get(':groupCode/uses')
  @InCampaign('campaigner')
  @Operation('Count what hangs on a group of the own, before it is removed', {
    answer: UsesDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  uses(@TheReader() reader: Reader, @Param('groupCode') groupCode: string): Promise<UsesDto> {
    return this.service.uses(reader, groupCode);
  }

  @Delete(':groupCode')
  @InCampaign('campaigner')
  @Operation('Remove a group of the own', {
    description: 'It is offered and counted nowhere any more, and can be restored.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('groupCode') groupCode: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.service.remove(reader, groupCode, version);
  }

  @Post(':groupCode/restore')
  @InCampaign('campaigner')
  @Operation('Bring a removed group back', {
    answer: OwnGroupDto,
    status: 200,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  restore(@TheReader() reader: Reader, @Param('groupCode') groupCode: string): Promise<OwnGroupDto> {
    return this.service.restore(reader, groupCode);
  }
}
