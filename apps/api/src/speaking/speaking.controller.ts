import { Body, Controller, Delete, Get, Param, Patch, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SHEET_MEDIA_TYPES } from '#libs/sheets';
import { PageOf, type Page } from '../dto/page.js';
import { RepeatableRequest, ShelfQuery } from '../dto/requests.dto.js';
import { Operation } from '../http/operation.js';
import { InCampaign, OwnTransactions, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { AddSpeakingSlotRequest, ChangeSpeakingSlotRequest, SpeakingSlotDto } from './speaking.dto.js';
import { SpeakingService } from './speaking.service.js';

@ApiTags('speaking')
@Controller('api/campaigns/:campaignId/sessions/:sessionId/speaking-slots')
export class SpeakingController {
  constructor(private readonly service: SpeakingService) {}

  @Get()
  @InCampaign('member')
  @Operation('List the time to speak in a session', {
    answer: PageOf(SpeakingSlotDto),
    description:
      'By item, in the order of speakers. Who speaks is told to those who read the people of that organisation.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  list(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Query() query: ShelfQuery,
  ): Promise<Page<SpeakingSlotDto>> {
    return this.service.list(reader, sessionId, query);
  }

  @Post()
  @InCampaign('campaigner')
  @Operation('Enter time to speak that an organisation asks for or has', {
    answer: SpeakingSlotDto,
    status: 201,
    description: 'For one’s own organisation; a coordinator for any.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  add(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Body() request: AddSpeakingSlotRequest,
  ): Promise<SpeakingSlotDto> {
    return this.service.add(reader, sessionId, request);
  }

  @Post('export')
  @InCampaign('member')
  @OwnTransactions()
  @Operation('Export the time to speak in a session as a sheet', {
    file: [SHEET_MEDIA_TYPES.csv],
    description: 'As the list is read. It is a POST because it is noted who exported what.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  async exportSheet(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Body() _request: RepeatableRequest,
  ): Promise<StreamableFile> {
    const bytes = await this.service.sheet(reader, sessionId);
    return new StreamableFile(bytes, {
      type: SHEET_MEDIA_TYPES.csv,
      disposition: 'attachment; filename="speaking.csv"',
      length: bytes.length,
    });
  }

  @Patch(':slotId')
  @InCampaign('campaigner')
  @Operation('Change time to speak', {
    answer: SpeakingSlotDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Param('slotId', IdPipe) slotId: string,
    @Body() request: ChangeSpeakingSlotRequest,
    @ExpectedVersion() version: number,
  ): Promise<SpeakingSlotDto> {
    return this.service.change(reader, [sessionId, slotId], request, version);
  }

  @Delete(':slotId')
  @InCampaign('campaigner')
  @Operation('Remove time to speak', {
    description: 'It can be restored.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Param('slotId', IdPipe) slotId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.service.remove(reader, [sessionId, slotId], version);
  }

  @Post(':slotId/restore')
  @InCampaign('campaigner')
  @Operation('Bring removed time to speak back', {
    answer: SpeakingSlotDto,
    status: 200,
    description: 'A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  restore(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Param('slotId', IdPipe) slotId: string,
  ): Promise<SpeakingSlotDto> {
    return this.service.restore(reader, [sessionId, slotId]);
  }
}
