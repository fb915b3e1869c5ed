import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LETTER_MEDIA_TYPES } from '#libs/letter-files';
import { LANGUAGES, type Language } from '#libs/words';
import { Choice } from '../dto/fields.js';
import { Operation } from '../http/operation.js';
import { InCampaign, OwnTransactions, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { HeadLetterService } from './head-letter.service.js';

export class HeadLetterQuery {
  @Choice({ enum: LANGUAGES, enumName: 'Language' }, { example: 'en' })
  language: Language;
}

@ApiTags('representatives')
@Controller('api/campaigns/:campaignId/sessions/:sessionId/accreditations/:accreditationId/head-letter')
export class HeadLetterController {
  constructor(private readonly service: HeadLetterService) {}

  @Get()
  @InCampaign('campaigner')
  @OwnTransactions()
  @Operation('Have the letter made by which the head of an organisation registers whom it sends', {
    file: [LETTER_MEDIA_TYPES.docx],
    description:
      'For one’s own organisation; a coordinator for any. An address of somebody who did not agree to mail is left out, with a line to write it on.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict', 'unavailable'],
  })
  async file(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Param('accreditationId', IdPipe) accreditationId: string,
    @Query() { language }: HeadLetterQuery,
  ): Promise<StreamableFile> {
    const bytes = await this.service.file(reader, [sessionId, accreditationId], language);
    return new StreamableFile(bytes, {
      type: LETTER_MEDIA_TYPES.docx,
      disposition: `attachment; filename="head-letter-${language}.docx"`,
      length: bytes.length,
    });
  }
}
