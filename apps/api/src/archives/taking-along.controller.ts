import { Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Operation } from '../http/operation.js';
import { InCampaign, OwnTransactions, TheReader, WhileClosed } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { TakingAlongDto } from './archives.dto.js';
import { TakingAlongService } from './taking-along.service.js';

const ZIP = 'application/zip';

@ApiTags('exports')
@Controller('api/campaigns/:campaignId/archive')
export class TakingAlongController {
  constructor(private readonly service: TakingAlongService) {}

  @Get()
  @InCampaign('member')
  @Operation('Read what I would take along of a campaign, and by which key it is signed', {
    answer: TakingAlongDto,
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  about(@Param('campaignId', IdPipe) _campaignId: string, @TheReader() reader: Reader): TakingAlongDto {
    return this.service.about(reader);
  }

  @Post()
  @InCampaign('member')
  @WhileClosed()
  @OwnTransactions()
  @Operation('Take a campaign along: everything that I see of it, as one signed archive', {
    file: [ZIP],
    description:
      'A zip archive with a line of JSON for each row, sheets for people to read, and a signed manifest. Another installation takes ' +
      'it in. Nobody’s password, sign-in or mail is in it; an address only where a coordinator who invited the person asks. It is a ' +
      'POST because it is noted who took what along.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  async take(@TheReader() reader: Reader): Promise<StreamableFile> {
    const { bytes, fileName } = await this.service.take(reader);
    return new StreamableFile(bytes, { type: ZIP, disposition: `attachment; filename="${fileName}"` });
  }
}
