import { Body, Controller, Post, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SHEET_MEDIA_TYPES } from '#libs/sheets';
import { Operation } from '../http/operation.js';
import { InCampaign, OwnTransactions, TheReader, WhileClosed } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { ExportPositionsRequest } from './exports.dto.js';
import { ExportsService } from './exports.service.js';

@ApiTags('exports')
@Controller('api/campaigns/:campaignId/exports')
export class ExportsController {
  constructor(private readonly service: ExportsService) {}

  @Post('positions')
  @InCampaign('member')
  @WhileClosed()
  @OwnTransactions()
  @Operation('Export the current positions that I see as a sheet', {
    file: Object.values(SHEET_MEDIA_TYPES),
    description:
      'Others may see more or less, so their sheets may differ. Sealed sources, delegates and what is worked out from ' +
      'positions are not in it, but that a position was said of an older draft: its cell then ends in “on older words”, or that it is ' +
      'older than 180 days: then in “older than 180 days”. ' +
      'An import reads it back. It is a POST because it is noted who exported what.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  async positions(
    @TheReader() reader: Reader,
    @Body() request: ExportPositionsRequest,
  ): Promise<StreamableFile> {
    const { bytes, fileName } = await this.service.positions(reader, request);
    return new StreamableFile(bytes, {
      type: SHEET_MEDIA_TYPES[request.format],
      disposition: `attachment; filename="${fileName}"`,
      length: bytes.length,
    });
  }
}
