import { Injectable } from '@nestjs/common';
import { layOutCampaign } from '#libs/data';
import { Problem, type DeadlineKind } from '#libs/domain';
import { Database, type Transaction } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { decodeCursor, page, type PageQuery } from '../http/pages.js';
import type { Principal, Reader } from '../http/principal.js';
import { InvitationWriter } from '../people/invitation-writer.js';
import type {
  CampaignDto,
  CampaignInListDto,
  NewCampaignDto,
  NewCampaignRequest,
  ProcessDto,
} from './campaigns.dto.js';

interface CampaignRow extends CampaignInListDto {
  [column: string]: unknown;
  summary: string;
  processes: ProcessDto[];
  now: Date;
  venueZone: string | null;
  deadlineId: string | null;
  deadlineKind: DeadlineKind;
  deadlineTitle: string;
  deadlineZone: string;
  dueAt: Date;
}

@Injectable()
export class CampaignsService {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationWriter,
  ) {}

  async list(me: Principal, query: PageQuery): Promise<Page<CampaignInListDto>> {
    const after = decodeCursor(query.cursor, 2);
    const rows = await this.database.current().query<CampaignInListDto & Record<string, unknown>>(
      `select c.id, c.slug, c.name, m.role, ${COUNTS}
       from campaign c join membership m on m.campaign_id = c.id and m.user_id = $1 and m.state = 'active'
       where $2::text is null or (c.name, c.id::text) > ($2, $3) order by c.name, c.id::text limit $4`,
      [me.userId, after?.[0] ?? null, after?.[1] ?? null, query.limit + 1],
    );
    return page(
      rows,
      query.limit,
      (row) => row,
      (row) => [row.name, row.id],
    );
  }

  async read(reader: Reader): Promise<CampaignDto> {
    const [row] = await this.database
      .current()
      .query<CampaignRow>(READ, [reader.seat.campaignId, reader.userId]);
    if (!row) throw Problem.notFound('campaign');
    return toCampaign(row, reader);
  }

  async open(me: Principal, request: NewCampaignRequest): Promise<NewCampaignDto> {
    const { coordinator, ...rest } = request;
    return this.database.current().as('setup', async (tx) => {
      await refuseTakenSlug(tx, request.slug);
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

async function refuseTakenSlug(tx: Transaction, slug: string): Promise<void> {
  const taken = await tx.query('select 1 as one from campaign where slug = $1', [slug]);
  if (taken.length === 0) return;
  const message = 'Another campaign of this installation has that slug; choose another.';
  throw Problem.at('conflict', 'slug', message);
}

function toCampaign(row: CampaignRow, reader: Reader): CampaignDto {
  const { id, slug, name, role, counts, summary, processes } = row;
  const nextDeadline =
    row.deadlineId === null
      ? null
      : {
          id: row.deadlineId,
          kind: row.deadlineKind,
          title: row.deadlineTitle,
          due: clocks(row.dueAt, row.deadlineZone, reader),
        };
  const now = clocks(row.now, row.venueZone ?? reader.zone, reader);
  return { id, slug, name, role, counts, summary, processes, nextDeadline, now };
}

const COUNTS = `json_build_object(
    'members', (select count(*) from membership x where x.campaign_id = c.id and x.state = 'active'),
    'organisations', (select count(*) from organisation x where x.campaign_id = c.id),
    'deadlines', (select count(*) from deadline x where x.campaign_id = c.id and x.state = 'open'
      and x.due_at > clock_now()),
    'asks', (select count(*) from ask x where x.campaign_id = c.id),
    'openTasks', (select count(*) from task x where x.campaign_id = c.id and x.state = 'open')) as counts`;

/** The venue is that of the session under way, else of the next, else of the last. */
const READ = `select c.id, c.slug, c.name, c.summary, m.role, ${COUNTS}, clock_now() as now,
    (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'decisionRule', p.decision_rule)
       order by p.name, p.id), '[]'::json) from process p where p.campaign_id = c.id) as processes,
    coalesce(
      (select s.zone from session s where s.campaign_id = c.id and s.closes_at > clock_now()
       order by s.opens_at limit 1),
      (select s.zone from session s where s.campaign_id = c.id order by s.closes_at desc limit 1)) as "venueZone",
    d.id as "deadlineId", d.kind as "deadlineKind", d.title as "deadlineTitle", d.zone as "deadlineZone",
    d.due_at as "dueAt"
  from campaign c
  join membership m on m.campaign_id = c.id and m.user_id = $2 and m.state = 'active'
  left join lateral (select * from deadline x where x.campaign_id = c.id and x.state = 'open'
    and x.due_at > clock_now() order by x.due_at, x.id limit 1) d on true
  where c.id = $1`;
