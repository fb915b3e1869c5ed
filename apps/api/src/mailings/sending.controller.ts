import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ProblemKind } from '#libs/domain';
import { SHEET_MEDIA_TYPES } from '#libs/sheets';
import { PageOf, type Page } from '../dto/page.js';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { Operation } from '../http/operation.js';
import { PageQuery } from '../http/pages.js';
import { InCampaign, OwnTransactions, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { MailingDto, MailingPreviewDto, MailingRecipientDto } from './mailings.dto.js';
import { SendingService } from './sending.service.js';

const MOVES: ProblemKind[] = ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'];

@ApiTags('mailings')
@Controller('api/campaigns/:campaignId/mailings/:mailingId')
export class SendingController {
  constructor(private readonly service: SendingService) {}

  @Get('recipients')
  @InCampaign('coordinator')
  @Operation('List the missions to which a mail goes', {
    answer: PageOf(MailingRecipientDto),
    description: 'By the name of the delegation, each with what became of its mail.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  recipients(
    @TheReader() reader: Reader,
    @Param('mailingId', IdPipe) mailingId: string,
    @Query() query: PageQuery,
  ): Promise<Page<MailingRecipientDto>> {
    return this.service.recipients(reader, mailingId, query);
  }

  @Get('recipients/:recipientId/preview')
  @InCampaign('coordinator')
  @Operation('Show exactly what one mission is written', {
    answer: MailingPreviewDto,
    errors: ['not_signed_in', 'forbidden', 'not_found', 'conflict'],
  })
  preview(
    @TheReader() reader: Reader,
    @Param('mailingId', IdPipe) mailingId: string,
    @Param('recipientId', IdPipe) recipientId: string,
  ): Promise<MailingPreviewDto> {
    return this.service.preview(reader, mailingId, recipientId);
  }

  @Post('recipients/:recipientId/test')
  @InCampaign('coordinator')
  @Operation('Mail oneself what one mission is written', {
    answer: MailingDto,
    status: 200,
    description: 'To whoever asks, and nobody else; once for each version.',
    errors: MOVES,
    repeatable: true,
  })
  test(
    @TheReader() reader: Reader,
    @Param('mailingId', IdPipe) mailingId: string,
    @Param('recipientId', IdPipe) recipientId: string,
    @Body() _request: RepeatableRequest,
  ): Promise<MailingDto> {
    return this.service.test(reader, mailingId, recipientId);
  }

  @Post('recipients/:recipientId/again')
  @InCampaign('coordinator')
  @Operation('Send it once more to a mission that did not get it', {
    answer: MailingRecipientDto,
    status: 200,
    description: 'At the address that the mission has now.',
    errors: MOVES,
    repeatable: true,
  })
  again(
    @TheReader() reader: Reader,
    @Param('mailingId', IdPipe) mailingId: string,
    @Param('recipientId', IdPipe) recipientId: string,
    @Body() _request: RepeatableRequest,
  ): Promise<MailingRecipientDto> {
    return this.service.again(reader, mailingId, recipientId);
  }

  @Post('start')
  @InCampaign('coordinator')
  @Operation('Begin to send a mail to its missions', {
    answer: MailingDto,
    status: 200,
    description:
      'One mail to each mission, logged as a contact with its delegation as soon as the relay took it.',
    errors: MOVES,
    versioned: true,
    repeatable: true,
  })
  start(
    @TheReader() reader: Reader,
    @Param('mailingId', IdPipe) mailingId: string,
    @Body() _request: RepeatableRequest,
    @ExpectedVersion() version: number,
  ): Promise<MailingDto> {
    return this.service.start(reader, mailingId, version);
  }

  @Post('pause')
  @InCampaign('coordinator')
  @Operation('Hold back what has not left', {
    answer: MailingDto,
    status: 200,
    errors: MOVES,
    versioned: true,
    repeatable: true,
  })
  pause(
    @TheReader() reader: Reader,
    @Param('mailingId', IdPipe) mailingId: string,
    @Body() _request: RepeatableRequest,
    @ExpectedVersion() version: number,
  ): Promise<MailingDto> {
    return this.service.pause(reader, mailingId, version);
  }

  @Post('resume')
  @InCampaign('coordinator')
  @Operation('Send what was held back', {
    answer: MailingDto,
    status: 200,
    errors: MOVES,
    versioned: true,
    repeatable: true,
  })
  resume(
    @TheReader() reader: Reader,
    @Param('mailingId', IdPipe) mailingId: string,
    @Body() _request: RepeatableRequest,
    @ExpectedVersion() version: number,
  ): Promise<MailingDto> {
    return this.service.resume(reader, mailingId, version);
  }

  @Post('cancel')
  @InCampaign('coordinator')
  @Operation('Stop a mail to missions for good', {
    answer: MailingDto,
    status: 200,
    description: 'What has not left never does.',
    errors: MOVES,
    versioned: true,
    repeatable: true,
  })
  cancel(
    @TheReader() reader: Reader,
    @Param('mailingId', IdPipe) mailingId: string,
    @Body() _request: RepeatableRequest,
    @ExpectedVersion() version: number,
  ): Promise<MailingDto> {
    return this.service.cancel(reader, mailingId, version);
  }

  @Post('export')
  @InCampaign('coordinator')
  @OwnTransactions()
  @Operation('Export to which missions a mail went, as a sheet', {
    file: [SHEET_MEDIA_TYPES.csv],
    description: 'It is a POST because it is noted who exported what.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  async exportSheet(
    @TheReader() reader: Reader,
    @Param('mailingId', IdPipe) mailingId: string,
    @Body() _request: RepeatableRequest,
  ): Promise<StreamableFile> {
    const bytes = await this.service.sheet(reader, mailingId);
    return new StreamableFile(bytes, {
      type: SHEET_MEDIA_TYPES.csv,
      disposition: 'attachment; filename="missions.csv"',
      length: bytes.length,
    });
  }
}
