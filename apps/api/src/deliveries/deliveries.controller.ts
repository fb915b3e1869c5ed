import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf, type Page } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import {
  DeliveriesQuery,
  DeliveryDto,
  DeliverySummaryDto,
  DeliverySummaryQuery,
  ResolveDeliveryRequest,
} from './deliveries.dto.js';
import { DeliveriesService } from './deliveries.service.js';

@ApiTags('deliveries')
@Controller('api/campaigns/:campaignId/deliveries')
export class DeliveriesController {
  constructor(private readonly service: DeliveriesService) {}

  @Get()
  @InCampaign('member')
  @Operation('List who will be mailed what and when, and who was', {
    answer: PageOf(DeliveryDto),
    description:
      "One's own mail; a coordinator sees the campaign's, except reminders of tasks that she may not see, and digests of others once they are due: whether there was anything to tell is theirs alone.",
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  list(@TheReader() reader: Reader, @Query() query: DeliveriesQuery): Promise<Page<DeliveryDto>> {
    return this.service.list(reader, query);
  }

  @Get('summary')
  @InCampaign('member')
  @Operation('Count by state the mail that the list shows', {
    answer: DeliverySummaryDto,
    description: "One's own mail; for a coordinator, the campaign's as far as the list shows it.",
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  summary(@TheReader() reader: Reader, @Query() query: DeliverySummaryQuery): Promise<DeliverySummaryDto> {
    return this.service.summary(reader, query);
  }

  @Post(':deliveryId/resolve')
  @InCampaign('member')
  @Operation('Decide what becomes of a held mail', {
    answer: DeliveryDto,
    description:
      'By its recipient, or by a coordinator who sees it. Only for a mail in the state `uncertain`: nobody could find out whether the relay accepted it. Sending again keeps its Message-ID, and is refused when the time it tells has changed since.',
    errors: ['validation', 'not_signed_in', 'not_found', 'conflict'],
    repeatable: true,
  })
  resolve(
    @TheReader() reader: Reader,
    @Param('deliveryId', IdPipe) deliveryId: string,
    @Body() request: ResolveDeliveryRequest,
  ): Promise<DeliveryDto> {
    return this.service.resolve(reader, deliveryId, request);
  }
}
