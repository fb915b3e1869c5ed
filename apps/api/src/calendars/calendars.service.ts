import { Injectable } from '@nestjs/common';
import { CalendarFeed, feedsAreMany, myCalendarFeeds, CLOCK_NOW } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database, newId, Tokens } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Items } from '../dto/page.js';
import { audit } from '../http/audit.js';
import type { Principal } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { idTaken } from '../idempotency/late-repeat.js';
import { ApiSettings } from '../settings.js';
import type {
  CalendarFeedDto,
  ChangeCalendarFeedRequest,
  CreateCalendarFeedRequest,
  MadeCalendarFeedDto,
} from './calendars.dto.js';

/** The addresses at which a person's calendars read. Nobody else sees that there are any. */
@Injectable()
export class CalendarsService {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly settings: ApiSettings,
  ) {}

  async list(me: Principal): Promise<Items<CalendarFeedDto>> {
    const rows = await this.database.current().run(myCalendarFeeds, { userId: me.userId });
    const items = rows.map(({ id, name, createdAt, lastFetchedAt }) => ({
      ...{ id, name },
      address: `${this.settings.publicUrl}/calendar/${this.tokens.make('calendar', id)}.ics`,
      madeAt: clocks(createdAt, me.zone, me),
      lastFetchedAt: lastFetchedAt && clocks(lastFetchedAt, me.zone, me),
    }));
    return { items };
  }

  async create(
    me: Principal,
    { id = newId(), name }: CreateCalendarFeedRequest,
  ): Promise<MadeCalendarFeedDto> {
    const tx = this.database.current();
    const { userId } = me;
    const known = await tx.table(CalendarFeed).findOne({ id, userId }, ['name', 'revokedAt']);
    if (known && (known.name !== name || known.revokedAt !== null)) throw idTaken();
    if (known) return { id };
    const { many } = (await tx.first(feedsAreMany, { userId })) ?? { many: false };
    if (many) throw Problem.at('conflict', 'name', refusal('calendars.many'));
    const [made] = await tx.table(CalendarFeed).insertMissing([{ id, userId, name }], 'id');
    if (!made) throw idTaken();
    await audit(tx, me, 'calendar_made', ['calendar_feed', id]);
    return { id };
  }

  /** What one calls one's own device: the last name holds. */
  async change(me: Principal, id: string, { name }: ChangeCalendarFeedRequest): Promise<void> {
    const table = this.database.current().table(CalendarFeed);
    const mine = { id, userId: me.userId, revokedAt: null };
    if (!(await table.findOne(mine, ['id']))) throw Problem.notFound('calendar');
    await table.update(mine, { name });
  }

  async revoke(me: Principal, id: string): Promise<void> {
    const tx = this.database.current();
    const mine = { id, userId: me.userId };
    const found = await tx.table(CalendarFeed).findOne(mine, ['revokedAt']);
    if (!found) throw Problem.notFound('calendar');
    if (found.revokedAt !== null) return;
    await tx.table(CalendarFeed).update(mine, { revokedAt: CLOCK_NOW });
    await audit(tx, me, 'calendar_revoked', ['calendar_feed', id]);
  }
}
