import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { BadgesDto, SetSeatsRequest, TakeBadgeRequest } from './badges.dto.js';
import { BadgesService } from './badges.service.js';

@ApiTags('representatives')
@Controller('api/campaigns/:campaignId/sessions/:sessionId/meetings/:meetingId/badges')
export class BadgesController {
  constructor(private readonly service: BadgesService) {}

  @Get()
  @InCampaign('member')
  @Operation('Read which badges the coalition has at a meeting, and who holds them', {
    answer: BadgesDto,
    description:
      'The organisation is told to every member, the person to their own organisation and coordinators.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  read(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Param('meetingId', IdPipe) meetingId: string,
  ): Promise<BadgesDto> {
    return this.service.read(reader, [sessionId, meetingId]);
  }

  @Put()
  @InCampaign('coordinator')
  @Operation('Say how many badges the coalition has at a meeting', {
    answer: BadgesDto,
    description: 'The version is that of the session.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  setSeats(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Param('meetingId', IdPipe) meetingId: string,
    @Body() { seats }: SetSeatsRequest,
    @ExpectedVersion() version: number,
  ): Promise<BadgesDto> {
    return this.service.setSeats(reader, [sessionId, meetingId], seats, version);
  }

  @Post()
  @InCampaign('campaigner')
  @Operation('Take a badge that is free, or take it over from who holds it', {
    answer: BadgesDto,
    status: 201,
    description:
      'For people of one’s own organisation; a coordinator for all. Each person holds one at most.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  take(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Param('meetingId', IdPipe) meetingId: string,
    @Body() request: TakeBadgeRequest,
  ): Promise<BadgesDto> {
    return this.service.take(reader, [sessionId, meetingId], request);
  }

  @Delete(':holdingId')
  @InCampaign('campaigner')
  @Operation('Give a badge back', {
    answer: BadgesDto,
    description: 'A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    repeatable: true,
  })
  free(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Param('meetingId', IdPipe) meetingId: string,
    @Param('holdingId', IdPipe) holdingId: string,
  ): Promise<BadgesDto> {
    return this.service.free(reader, [sessionId, meetingId], holdingId);
  }
}
