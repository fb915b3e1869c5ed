import { Injectable } from '@nestjs/common';
import { seeSeatNotices, unseenSeatNotices, type UnseenSeatNotice } from '#libs/data';
import { Database } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Reader } from '../http/principal.js';
import type { SeatNewsDto, SeatNewsItemDto } from './seat-requests.dto.js';

/** Listed at once; the rest is a number. */
const MOST = 50;

/** What happened to seats, as far as it concerns the reader. */
@Injectable()
export class SeatNewsService {
  constructor(private readonly database: Database) {}

  async unseen(reader: Reader): Promise<SeatNewsDto> {
    const about = { campaignId: reader.seat.campaignId, userId: reader.userId, limit: MOST };
    const rows = await this.database.current().run(unseenSeatNotices, about);
    return { items: rows.map((row) => toItem(row, reader)), total: rows[0]?.total ?? 0 };
  }

  async see(reader: Reader, upTo: string): Promise<void> {
    const { campaignId } = reader.seat;
    // An answer tells instants to the millisecond, the table knows them to the microsecond.
    const end = new Date(Date.parse(upTo) + 1);
    await this.database.current().execute(seeSeatNotices, { campaignId, userId: reader.userId, upTo: end });
  }
}

function toItem(row: UnseenSeatNotice, reader: Reader): SeatNewsItemDto {
  const { id, change, subjectId, subject, actor, organisation, coreGroup, at, dueAt } = row;
  return {
    ...{ id, change, organisation, coreGroup },
    own: subjectId === reader.userId,
    subject: subject ?? '',
    by: actor,
    at: clocks(at, reader.zone, reader),
    due: dueAt ? clocks(dueAt, reader.zone, reader) : null,
  };
}
