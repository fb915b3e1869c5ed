import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ItemsOf, type Items } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader, WhileClosed } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { SeatNewsService } from './seat-news.service.js';
import { SeatNewsDto, SeatRequestDto, SeenSeatNewsRequest } from './seat-requests.dto.js';
import { SeatRequestsService } from './seat-requests.service.js';

@ApiTags('campaigns')
@Controller('api/campaigns/:campaignId')
export class SeatRequestsController {
  constructor(
    private readonly service: SeatRequestsService,
    private readonly news: SeatNewsService,
  ) {}

  @Get('seat-requests')
  @InCampaign('member')
  @Operation('List the changes of seats that wait for a second person', {
    answer: ItemsOf(SeatRequestDto),
    description:
      'For coordinators, whose seat it is, who asked, and whoever shares what would become readable. The oldest first.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  list(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
  ): Promise<Items<SeatRequestDto>> {
    return this.service.list(reader);
  }

  @Post('seat-requests/:requestId/confirm')
  @InCampaign('member')
  @Operation('Confirm a change of a seat, as the second person', {
    description:
      'It takes effect at once. A clearance is confirmed by whoever reads already what it opens, or by a coordinator; all else by a coordinator. Never by who asked, whose seat it is, or whom one of the two seated within 7 days.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  confirm(
    @Param('campaignId', IdPipe) _campaignId: string,
    @Param('requestId', IdPipe) requestId: string,
    @TheReader() reader: Reader,
  ): Promise<void> {
    return this.service.confirm(reader, requestId);
  }

  @Post('seat-requests/:requestId/refuse')
  @InCampaign('member')
  @Operation('Refuse or stop a change of a seat', {
    description:
      'By every coordinator but the one who asks, by the person whose seat it is, and by whoever shares what would become readable.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  refuse(
    @Param('campaignId', IdPipe) _campaignId: string,
    @Param('requestId', IdPipe) requestId: string,
    @TheReader() reader: Reader,
  ): Promise<void> {
    return this.service.refuse(reader, requestId);
  }

  @Post('seat-requests/:requestId/withdraw')
  @InCampaign('member')
  @Operation('Take back what I asked about a seat', {
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  withdraw(
    @Param('campaignId', IdPipe) _campaignId: string,
    @Param('requestId', IdPipe) requestId: string,
    @TheReader() reader: Reader,
  ): Promise<void> {
    return this.service.withdraw(reader, requestId);
  }

  @Get('seat-news')
  @InCampaign('member')
  @Operation('Read what is new to me about seats', {
    answer: SeatNewsDto,
    description:
      'Who reads now what I share, and what was asked or done about seats, until I say that I have seen it.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  unseen(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
  ): Promise<SeatNewsDto> {
    return this.news.unseen(reader);
  }

  @Post('seat-news/seen')
  @InCampaign('member')
  @WhileClosed()
  @Operation('Say what of the news of seats I have seen', {
    description: 'A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'not_found'],
    repeatable: true,
  })
  see(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
    @Body() request: SeenSeatNewsRequest,
  ): Promise<void> {
    return this.news.see(reader, request.upTo);
  }
}
