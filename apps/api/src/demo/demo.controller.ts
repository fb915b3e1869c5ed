import { Body, Controller, Get, Header, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DemoOnly, OwnTransactions } from '../http/policy.js';
import { Operation } from '../http/operation.js';
import type { Mailbox } from '../services.js';
import { MAILBOX } from '../tokens.js';
import { CaughtMailDto, DemoClockDto, MovedDemoClockDto, MoveDemoClockRequest } from './demo.dto.js';
import { DemoClockService } from './demo-clock.service.js';
import { mailPage } from './mail-page.js';
import { ItemsOf, type Items } from '../dto/page.js';

@ApiTags('demo')
@Controller()
export class DemoController {
  constructor(
    private readonly clock: DemoClockService,
    @Inject(MAILBOX) private readonly mailbox: Mailbox,
  ) {}

  @Get('api/demo/clock')
  @DemoOnly()
  @OwnTransactions()
  @Operation('Read the demo clock', { answer: DemoClockDto, errors: ['not_found'] })
  read(): Promise<DemoClockDto> {
    return this.clock.read();
  }

  @Post('api/demo/clock')
  @DemoOnly()
  @OwnTransactions()
  @Operation('Move the demo clock forward', {
    answer: MovedDemoClockDto,
    description:
      'Answers when what fell due on the way has been handled; every mail carries its own simulated time. A move of more ' +
      'than 62 days jumps, as if nobody had been there: what would have come after its use is not sent, with the reason ' +
      'in the ledger, and whoever wants a digest gets one fresh one at most.',
    errors: ['validation', 'not_found', 'unavailable'],
  })
  advance(@Body() request: MoveDemoClockRequest): Promise<MovedDemoClockDto> {
    return this.clock.advance(request);
  }

  @Get('api/demo/mail')
  @DemoOnly()
  @OwnTransactions()
  @Operation('List the mail that was caught', { answer: ItemsOf(CaughtMailDto), errors: ['not_found'] })
  async mail(): Promise<Items<CaughtMailDto>> {
    return { items: await this.mailbox.list() };
  }

  @Get('demo/mail')
  @DemoOnly()
  @OwnTransactions()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Operation('Look at the mail that was caught, as a page', { answer: String, errors: ['not_found'] })
  async page(): Promise<string> {
    return mailPage(await this.mailbox.list());
  }
}
