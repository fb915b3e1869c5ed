import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Operation } from '../http/operation.js';
import { InCampaign, OwnTransactions, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { STREAM_HEADERS } from './live-stream.js';
import { LiveService } from './live.service.js';
import { TOPICS } from '#libs/domain';

@ApiTags('live')
@Controller('api/campaigns/:campaignId/live')
export class LiveController {
  constructor(private readonly service: LiveService) {}

  @Get()
  @InCampaign('member')
  @OwnTransactions()
  @Operation('Be told when something that you may see has changed', {
    events: [
      'event: changed\ndata: {"topics":["positions","interactions"]}',
      'event: resync\ndata: {}',
      'event: ended\ndata: {"why":"signed_out"}',
    ],
    description:
      'Server-sent events. `changed` names topics to read again, within a second or two of the change, and says ' +
      'nothing of what you may not see. `resync`: read everything again, because notices were missed or your seat ' +
      'is another. `ended`, as the last: `why` is `signed_out`, `removed` (from the campaign) or `expired`. A comment ' +
      `every 15 seconds keeps the connection. Topics: ${TOPICS.join(', ')}. Listening does not prolong a sign-in.`,
    errors: ['validation', 'not_signed_in', 'not_found', 'too_many', 'unavailable'],
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'Sent by browsers that come back; the stream then begins with `resync`',
    example: '1',
  })
  async listen(
    @TheReader() reader: Reader,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (request.method === 'HEAD') response.writeHead(200, STREAM_HEADERS).end();
    else await this.service.open(reader, request, response);
  }
}
