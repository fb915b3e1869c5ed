import { Injectable } from '@nestjs/common';
import { calendarItems, fetchFeed, myAccount } from '#libs/data';
import { isUuid, namedVenues, Problem } from '#libs/domain';
import { writeCalendar } from '#libs/mail';
import { Database, Tokens, type Transaction } from '#libs/platform';
import { refusal } from '../http/refusal.js';
import { ApiSettings } from '../settings.js';

/** What stands at the secret address of a calendar: what its owner sees at this moment, and nothing once it was revoked. */
@Injectable()
export class CalendarFeedService {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly settings: ApiSettings,
  ) {}

  /**
   * @param file the last part of the address
   * @throws Problem not_found where it is none of ours; gone when it was revoked, or its owner sits nowhere any more
   */
  async read(file: string): Promise<string> {
    const id = file.endsWith('.ics') ? this.tokens.read('calendar', file.slice(0, -4)) : undefined;
    if (id === undefined || !isUuid(id)) throw new Problem('not_found', refusal('calendars.unknown'));
    const feed = await this.database.asRole('auth', (auth) => auth.first(fetchFeed, { id }));
    if (!feed) throw new Problem('gone', refusal('calendars.gone'));
    const { userId, wait } = feed;
    if (wait > 0) {
      const minutes = Math.ceil(wait / 60);
      throw new Problem('too_many', refusal('calendars.often', { minutes }), [], { retryAfterSeconds: wait });
    }
    return this.database.asReader(userId, (tx) => this.write(tx, userId), true);
  }

  private async write(tx: Transaction, userId: string): Promise<string> {
    const me = await tx.first(myAccount, { userId });
    if (!me) throw new Problem('gone', refusal('calendars.gone'));
    const items = await tx.withRemoved((all) => all.run(calendarItems, { userId }));
    const venues = new Map(me.seats.map((seat) => [seat.campaignId, namedVenues(seat.venues)]));
    const { zone, locale, redactedMail } = me;
    const reader = { zone, locale, redacted: redactedMail };
    return writeCalendar(items, reader, { publicUrl: this.settings.publicUrl, venues });
  }
}
