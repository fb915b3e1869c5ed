import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf, type Page } from '../dto/page.js';
import { ShelfQuery } from '../dto/requests.dto.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import {
  AddedMissionAddressesDto,
  AddMissionAddressesRequest,
  AddMissionAddressRequest,
  ChangeMissionAddressRequest,
  MissionAddressDto,
  ReadMissionAddressesDto,
  ReadMissionAddressesRequest,
} from './mission-addresses.dto.js';
import { MissionAddressesService } from './mission-addresses.service.js';

@ApiTags('mailings')
@Controller('api/campaigns/:campaignId/mission-addresses')
export class MissionAddressesController {
  constructor(private readonly service: MissionAddressesService) {}

  @Get()
  @InCampaign('campaigner')
  @Operation('List where missions are written to', {
    answer: PageOf(MissionAddressDto),
    description: 'By the name of the delegation.',
    errors: ['validation', 'not_signed_in', 'forbidden'],
  })
  list(@TheReader() reader: Reader, @Query() query: ShelfQuery): Promise<Page<MissionAddressDto>> {
    return this.service.list(reader, query);
  }

  @Post()
  @InCampaign('coordinator')
  @Operation('Enter where a mission is written to', {
    answer: MissionAddressDto,
    status: 201,
    errors: ['validation', 'not_signed_in', 'forbidden', 'conflict'],
    repeatable: true,
  })
  add(@TheReader() reader: Reader, @Body() request: AddMissionAddressRequest): Promise<MissionAddressDto> {
    return this.service.add(reader, request);
  }

  @Post('read')
  @InCampaign('coordinator')
  @Operation('Find out whom the lines of a list of addresses mean', {
    answer: ReadMissionAddressesDto,
    status: 200,
    description: 'In each line the name of a delegation and its address. Nothing is written.',
    errors: ['validation', 'not_signed_in', 'forbidden'],
  })
  read(
    @TheReader() reader: Reader,
    @Body() { text }: ReadMissionAddressesRequest,
  ): Promise<ReadMissionAddressesDto> {
    return this.service.read(reader, text);
  }

  @Post('many')
  @InCampaign('coordinator')
  @Operation('Enter where several missions are written to', {
    answer: AddedMissionAddressesDto,
    status: 200,
    description: 'A mission that has an address keeps it.',
    errors: ['validation', 'not_signed_in', 'forbidden'],
    repeatable: true,
  })
  addMany(
    @TheReader() reader: Reader,
    @Body() request: AddMissionAddressesRequest,
  ): Promise<AddedMissionAddressesDto> {
    return this.service.addMany(reader, request);
  }

  @Patch(':addressId')
  @InCampaign('coordinator')
  @Operation('Change where a mission is written to', {
    answer: MissionAddressDto,
    description: 'A mailing that was begun keeps the address that it had.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('addressId', IdPipe) addressId: string,
    @Body() request: ChangeMissionAddressRequest,
    @ExpectedVersion() version: number,
  ): Promise<MissionAddressDto> {
    return this.service.change(reader, addressId, request, version);
  }

  @Delete(':addressId')
  @InCampaign('coordinator')
  @Operation('Remove where a mission is written to', {
    description: 'It can be restored.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('addressId', IdPipe) addressId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.service.remove(reader, addressId, version);
  }

  @Post(':addressId/restore')
  @InCampaign('coordinator')
  @Operation('Bring a removed address of a mission back', {
    answer: MissionAddressDto,
    status: 200,
    description: 'A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  restore(
    @TheReader() reader: Reader,
    @Param('addressId', IdPipe) addressId: string,
  ): Promise<MissionAddressDto> {
    return this.service.restore(reader, addressId);
  }
}
