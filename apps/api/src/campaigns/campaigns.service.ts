import { Injectable } from '@nestjs/common';
import {
  campaignNames,
  campaignOfPerson,
  type CampaignRow,
  campaignsOfPerson,
  layOutCampaign,
} from '#libs/data';
import { Problem, sameName } from '#libs/domain';
import { Database, type Transaction } from '#libs/platform';
import type { DeadlineItemDto } from '../dto/deadline-item.dto.js';
import { clocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { decodeCursor, page, type PageQuery } from '../http/pages.js';
import type { Principal, Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { InvitationWriter } from '../people/invitation-writer.js';
import type { CampaignDto, CampaignInListDto, NewCampaignDto, NewCampaignRequest } from './campaigns.dto.js';

@Injectable()
export class CampaignsService {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationWriter,
  ) {}

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

  async open(me: Principal, request: NewCampaignRequest): Promise<NewCampaignDto> {
    const { coordinator, ...rest } = request;
    return this.database.current().as('setup', async (tx) => {
      await refuseTaken(tx, request);
      const laidOut = await layOutCampaign(tx, {
        ...rest,
        summary: rest.summary ?? '',
        organisations: [{ key: 'coordinator', name: coordinator.organisation }],
      });
      const invitation = await this.invitations.write(tx, {
        campaignId: laidOut.campaignId,
        organisationId: laidOut.organisations['coordinator'] ?? '',
        invitedBy: me.userId,
        email: coordinator.email,
        name: coordinator.name,
        role: 'coordinator',
        coreGroup: true,
        zone: coordinator.zone,
        inviterZone: me.zone,
        emailField: 'coordinator.email',
        locale: 'en',
      });
      const { campaignId } = laidOut;
      await audit(tx, { userId: me.userId, seat: { campaignId } }, 'campaign_opened', [
        'campaign',
        campaignId,
      ]);
      return {
        id: laidOut.campaignId,
        slug: request.slug,
        name: request.name,
        invitationExpires: clocks(invitation.expiresAt, coordinator.zone, me),
      };
    });
  }
}

/** Whoever sits in two campaigns tells them apart by their names. */
async function refuseTaken(tx: Transaction, { slug, name }: NewCampaignRequest): Promise<void> {
  const campaigns = await tx.run(campaignNames, {});
  if (campaigns.some((campaign) => campaign.slug === slug))
    throw Problem.at('conflict', 'slug', refusal('campaigns.slugTaken'));
  if (campaigns.some((campaign) => sameName(campaign.name, name)))
    throw Problem.at('conflict', 'name', refusal('campaigns.readsTheSame'));
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
