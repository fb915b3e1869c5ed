import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ItemsOf, type Items } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { Me, SignedIn } from '../http/policy.js';
import type { Principal } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import {
  CalendarFeedDto,
  ChangeCalendarFeedRequest,
  CreateCalendarFeedRequest,
  MadeCalendarFeedDto,
} from './calendars.dto.js';
import { CalendarsService } from './calendars.service.js';

@ApiTags('account')
@Controller('api/me/calendars')
export class CalendarsController {
  constructor(private readonly service: CalendarsService) {}

  @Get()
  @SignedIn()
  @Operation('List the addresses at which calendars read what I see', {
    answer: ItemsOf(CalendarFeedDto),
    errors: ['not_signed_in'],
  })
  list(@Me() me: Principal): Promise<Items<CalendarFeedDto>> {
    return this.service.list(me);
  }

  @Post()
  @SignedIn()
  @Operation('Make an address for the calendar of one device', {
    answer: MadeCalendarFeedDto,
    status: 201,
    description: 'Each device has its own, so that one that is lost is revoked alone.',
    errors: ['validation', 'not_signed_in', 'conflict'],
    repeatable: true,
  })
  create(@Me() me: Principal, @Body() request: CreateCalendarFeedRequest): Promise<MadeCalendarFeedDto> {
    return this.service.create(me, request);
  }

  @Patch(':feedId')
  @SignedIn()
  @Operation('Name it otherwise', {
    errors: ['validation', 'not_signed_in', 'not_found'],
    repeatable: true,
  })
  change(
    @Me() me: Principal,
    @Param('feedId', IdPipe) feedId: string,
    @Body() request: ChangeCalendarFeedRequest,
  ): Promise<void> {
    return this.service.change(me, feedId, request);
  }

  @Delete(':feedId')
  @SignedIn()
  @Operation('Revoke it', {
    description:
      'Whoever asks at the address is told that it is gone. It cannot be brought back: another one is made instead. A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  revoke(@Me() me: Principal, @Param('feedId', IdPipe) feedId: string): Promise<void> {
    return this.service.revoke(me, feedId);
  }
}
