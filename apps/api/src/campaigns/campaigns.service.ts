import { Injectable } from '@nestjs/common';
import { campaignOfPerson, type CampaignRow, campaignsOfPerson } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { isLanguage } from '#libs/words';
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
  const { id, slug, name, role, counts, summary, processes, followsTreaty, venue, version } = row;
  const { closedAt, closedBy, deletionDueAt, deletionAskedBy } = row;
  const at = (instant: Date) => clocks(instant, row.venueZone ?? reader.zone, reader);
  return {
    ...{ id, slug, name, role, counts, summary, processes, followsTreaty, venue, version },
    languages: row.languages.filter(isLanguage),
    closed: closedAt && { at: at(closedAt), by: closedBy ?? '' },
    deletion: deletionDueAt && { due: at(deletionDueAt), by: deletionAskedBy ?? '' },
    nextDeadline: toDeadline(row, reader),
    inSession: row.inSession,
    firstStepsOpen: row.firstStepsOpen,
    now: at(row.now),
  };
}
