import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { createHash } from 'node:crypto';
import { Operation } from '../http/operation.js';
import { Anyone, OwnTransactions } from '../http/policy.js';
import { CalendarFeedService } from './calendar-feed.service.js';

const CALENDAR = 'text/calendar';

/** What calendar programs ask for, without a cookie. */
@ApiTags('account')
@Controller('calendar')
export class CalendarFeedController {
  constructor(private readonly service: CalendarFeedService) {}

  @Get(':file')
  @Anyone(
    'the address itself is the right: it is one person’s secret, reads what that person sees and does nothing',
  )
  @OwnTransactions()
  @Operation('Read a calendar at its secret address', {
    file: [CALENDAR],
    description:
      'Sessions, meetings, deadlines and my tasks as iCalendar, instants in UTC alone. It answers 304 to an `If-None-Match` with what still holds.',
    errors: ['not_found', 'gone', 'too_many'],
  })
  async read(
    @Param('file') file: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | undefined> {
    const text = await this.service.read(file);
    const tag = createHash('sha256').update(text).digest('base64url');
    response.setHeader('ETag', `"${tag}"`);
    // Kept by the program that asked and by nothing on the way, and asked about each time.
    response.setHeader('Cache-Control', 'private, no-cache');
    response.setHeader('X-Robots-Tag', 'noindex');
    // Whatever else the request says of what is kept: it asks whether this still holds.
    if (request.headers['if-none-match']?.includes(tag)) {
      response.status(304);
      return undefined;
    }
    response.setHeader('Content-Type', `${CALENDAR}; charset=utf-8`);
    response.setHeader('Content-Disposition', 'attachment; filename="demarche.ics"');
    return text;
  }
}
