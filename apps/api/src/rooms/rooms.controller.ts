import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ItemsOf, type Items, type Page } from '../dto/page.js';
import { RoomDifferenceDto, RoomListDto, SetRoomRequest } from '../dto/room-list.dto.js';
import { Operation } from '../http/operation.js';
import { PageQuery } from '../http/pages.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { ExpectedVersion } from '../http/version.js';
import {
  ReadRoomListRequest,
  RoomChangePageDto,
  RoomDto,
  RoomPreviewDto,
  RoomQuery,
  type RoomChangeDto,
} from './rooms.dto.js';
import { RoomsService } from './rooms.service.js';

const ONLY_READS = 'Writes nothing. It is a POST because of its body alone.';

@ApiTags('rooms')
@Controller('api/campaigns/:campaignId/room')
export class RoomsController {
  constructor(private readonly service: RoomsService) {}

  @Get()
  @InCampaign('member')
  @Operation('Read who is in the room, and what that means for a decision', {
    answer: RoomDto,
    description: 'All counts, quorums and thresholds of the campaign go by it, each on its own day.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  read(@TheReader() reader: Reader, @Query() query: RoomQuery): Promise<RoomDto> {
    return this.service.read(reader, query);
  }

  @Put()
  @InCampaign('coordinator')
  @Operation('Say who is in the room from now on', {
    answer: RoomDto,
    description:
      'All of it at once. Earlier states stay in the history; to take a change back, send the state before it. ' +
      'The version of a room that nobody has changed yet is 0.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  set(
    @TheReader() reader: Reader,
    @Body() request: SetRoomRequest,
    @ExpectedVersion() version: number,
  ): Promise<RoomDto> {
    return this.service.set(reader, request, version);
  }

  @Post('preview')
  @InCampaign('coordinator')
  @Operation('See what a change of the room would do to the numbers', {
    answer: RoomPreviewDto,
    status: 200,
    description: ONLY_READS,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  preview(@TheReader() reader: Reader, @Body() request: SetRoomRequest): Promise<RoomPreviewDto> {
    return this.service.preview(reader, request);
  }

  @Post('read-list')
  @InCampaign('coordinator')
  @Operation('Read a pasted list, or a group: who is meant, who may be, and who is nobody known here', {
    answer: RoomListDto,
    status: 200,
    description: ONLY_READS,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  readList(@TheReader() reader: Reader, @Body() request: ReadRoomListRequest): Promise<RoomListDto> {
    return this.service.readList(reader, request);
  }

  @Get('outside')
  @InCampaign('member')
  @Operation('List whoever is not in the room today and could be added', {
    answer: ItemsOf(RoomDifferenceDto),
    errors: ['not_signed_in', 'not_found'],
  })
  async outside(@TheReader() reader: Reader): Promise<Items<RoomDifferenceDto>> {
    return { items: await this.service.outside(reader) };
  }

  @Get('history')
  @InCampaign('member')
  @Operation('See who changed the room when, the latest change first', {
    answer: RoomChangePageDto,
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  history(@TheReader() reader: Reader, @Query() query: PageQuery): Promise<Page<RoomChangeDto>> {
    return this.service.history(reader, query);
  }
}
