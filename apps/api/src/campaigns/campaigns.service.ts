import { Injectable } from '@nestjs/common';
import { campaignOfPerson, type CampaignRow, campaignsOfPerson } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import type { DeadlineItemDto } from '../dto/deadline-item.dto.js';
import { clocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import { decodeCursor, page, type PageQuery } from '../http/pages.js';
import type { Principal, Reader } from '../http/principal.js';
import type { CampaignDto, CampaignInListDto } from './campaigns.dto.js';

@Injectable()
export class CampaignsService {
  constructor(private readonly database: Database) {}

  async list(me: Principal, query: PageQuery): Promise<Page<CampaignInListDto>> {
    const [afterName = null, afterId = null] = decodeCursor(query.cursor, ['text', 'text']) ?? [];
    const rows = await this.database.current().run(campaignsOfPerson, {
      userId: me.userId,
      afterName: afterName as string | null,
      afterId: afterId as string | null,
      limit: query.limit + 1,
    });
    return page(
      rows,
      query.limit,
      (row) => row,
      (row) => [row.name, row.id],
    );
  }

  async read(reader: Reader): Promise<CampaignDto> {
    const about = { campaignId: reader.seat.campaignId, userId: reader.userId };
    const row = await this.database.current().first(campaignOfPerson, about);
    if (!row) throw Problem.notFound('campaign');
    return toCampaign(row, reader);
  }
}

function toDeadline(row: CampaignRow, reader: Reader): DeadlineItemDto | null {
  const { deadlineId: id, deadlineKind: kind, deadlineTitle: title, deadlineZone: zone, dueAt } = row;
  if (id === null || kind === null || title === null || zone === null || dueAt === null) return null;
  return { id, kind, title, due: clocks(dueAt, zone, reader) };
}

function toCampaign(row: CampaignRow, reader: Reader): CampaignDto {
  const { id, slug, name, role, counts, summary, processes, followsTreaty } = row;
  const nextDeadline = toDeadline(row, reader);
  const now = clocks(row.now, row.venueZone ?? reader.zone, reader);
  const { inSession } = row;
  return { id, slug, name, role, counts, summary, processes, followsTreaty, nextDeadline, inSession, now };
}
