import { Injectable } from '@nestjs/common';
import { seeMentions, seeTaskNews, unseenTaskNews, type UnseenTaskNews } from '#libs/data';
import { Database } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Reader } from '../http/principal.js';
import type { TaskNewsDto, TaskNewsItemDto } from './task-news.dto.js';

/** Listed at once; the rest is a number. */
const MOST = 50;

/** What others did to tasks that concern the reader. */
@Injectable()
export class TaskNewsService {
  constructor(private readonly database: Database) {}

  async unseen(reader: Reader): Promise<TaskNewsDto> {
    const about = { campaignId: reader.seat.campaignId, userId: reader.userId, limit: MOST };
    const rows = await this.database.current().run(unseenTaskNews, about);
    return { items: rows.map((row) => toItem(row, reader)), total: rows[0]?.total ?? 0 };
  }

  async see(reader: Reader, upTo: string): Promise<void> {
    const { campaignId } = reader.seat;
    // An answer tells instants to the millisecond, the table knows them to the microsecond.
    const end = new Date(Date.parse(upTo) + 1);
    const seen = { campaignId, userId: reader.userId, upTo: end };
    await this.database.current().execute(seeTaskNews, seen);
    await this.database.current().execute(seeMentions, seen);
  }
}

function toItem(row: UnseenTaskNews, reader: Reader): TaskNewsItemDto {
  const { taskId, change, actor, at, title, delegationCode, delegation, zone, dueAt } = row;
  return {
    taskId,
    change,
    by: actor,
    at: clocks(at, reader.zone, reader),
    title,
    delegationCode,
    delegation,
    due: dueAt && zone ? clocks(dueAt, zone, reader) : null,
  };
}
