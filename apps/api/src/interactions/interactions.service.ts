import { Injectable } from '@nestjs/common';
import { Problem, type InteractionKind, type Tier } from '#libs/domain';
import { Database } from '#libs/platform';
import { clocks, type ClocksDto } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import { decodeTimeCursor, exactInstant, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import type { PositionDto } from '../positions/positions.dto.js';
import { PositionsService } from '../positions/positions.service.js';
import { TasksService, type TaskInBrief } from '../tasks/tasks.service.js';
import type { FollowUpDto, InteractionDto, InteractionsQuery } from './interactions.dto.js';

type Facts = Omit<InteractionDto, 'occurredAt' | 'recordedAt' | 'positions' | 'task'>;

interface InteractionRow extends Facts {
  [column: string]: unknown;
  occurredAt: string;
  recordedAt: string;
  zone: string;
}

/** An interaction as part of something else. */
export interface InteractionInBrief {
  id: string;
  kind: InteractionKind;
  occurredAt: ClocksDto;
  note: string;
  tier: Tier;
  authorId: string;
  author: string;
}

/** Reads interactions with what hangs on them; three statements whatever their number. */
@Injectable()
export class InteractionsService {
  constructor(
    private readonly database: Database,
    private readonly positions: PositionsService,
    private readonly tasks: TasksService,
  ) {}

  async one(reader: Reader, id: string): Promise<InteractionDto> {
    const interaction = await this.find(reader, id);
    if (!interaction) throw Problem.notFound('interaction');
    return interaction;
  }

  async find(reader: Reader, id: string): Promise<InteractionDto | undefined> {
    const sql = `${INTERACTION} where i.campaign_id = $1 and i.id = $2`;
    const rows = await this.database
      .current()
      .prepared<InteractionRow>('interaction_one', sql, [reader.seat.campaignId, id]);
    return (await this.complete(reader, rows))[0];
  }

  /** What took place last comes first. */
  async list(reader: Reader, query: InteractionsQuery): Promise<Page<InteractionDto>> {
    const [at, id] = decodeTimeCursor(query.cursor);
    const rows = await this.database.current().query<InteractionRow>(
      `${INTERACTION} where i.campaign_id = $1
         and ($2::text is null or i.delegation_code = $2) and ($3::timestamptz is null or i.occurred_at >= $3)
         and ($4::timestamptz is null or i.occurred_at < $4) and ($5::uuid is null or i.author_id = $5)
         and ($6::timestamptz is null or (i.occurred_at, i.id) < ($6, $7::uuid))
       order by i.occurred_at desc, i.id desc limit $8`,
      [
        reader.seat.campaignId,
        query.delegationCode,
        query.from,
        query.to,
        query.authorId?.toLowerCase() === 'me' ? reader.userId : query.authorId,
        at,
        id,
        query.limit + 1,
      ],
    );
    const { items, next } = page(
      rows,
      query.limit,
      (row) => row,
      (row) => [row.occurredAt, row.id],
    );
    return { items: await this.complete(reader, items), next };
  }

  /** The latest visible ones with a delegation. */
  async recentOf(reader: Reader, delegationCode: string, limit: number): Promise<InteractionInBrief[]> {
    const rows = await this.database.current().query<InteractionRow>(
      `${INTERACTION} where i.campaign_id = $1 and i.delegation_code = $2
       order by i.occurred_at desc, i.id desc limit $3`,
      [reader.seat.campaignId, delegationCode, limit],
    );
    return rows.map(({ id, kind, occurredAt, zone, note, tier, authorId, author }) => {
      return {
        id,
        kind,
        occurredAt: clocks(new Date(occurredAt), zone, reader),
        note,
        tier,
        authorId,
        author,
      };
    });
  }

  private async complete(reader: Reader, rows: readonly InteractionRow[]): Promise<InteractionDto[]> {
    const ids = rows.map((row) => row.id);
    const positions = await this.positions.ofInteractions(reader, ids);
    const tasks = await this.tasks.ofInteractions(reader, ids);
    return rows.map((row) => {
      const task = tasks.find(({ interactionId }) => interactionId === row.id);
      const own = positions.filter(({ interactionId }) => interactionId === row.id);
      return toInteraction(reader, row, own, task);
    });
  }
}

const INTERACTION = `select i.id, i.delegation_code as "delegationCode", d.short_name as delegation, i.kind,
    ${exactInstant('i.occurred_at')} as "occurredAt", i.zone, i.note, i.tier, i.author_id as "authorId",
    u.name as author, i.organisation_id as "organisationId", o.name as organisation,
    ${exactInstant('i.recorded_at')} as "recordedAt",
    case when i.author_id = (select reader_id()) then (select n.tier from contact_notice n
      where n.interaction_id = i.id and n.undone_at is null) end as "contactTier",
    coalesce((select json_agg(json_build_object('id', g.id, 'name', g.name) order by g.name, g.id)
      from interaction_delegate x join delegate g on g.id = x.delegate_id where x.interaction_id = i.id),
      '[]'::json) as delegates
  from interaction i
    join delegation d on d.code = i.delegation_code
    join user_account u on u.id = i.author_id
    join organisation o on o.id = i.organisation_id`;

function toInteraction(
  reader: Reader,
  row: InteractionRow,
  positions: PositionDto[],
  task: TaskInBrief | undefined,
): InteractionDto {
  const { occurredAt, recordedAt, zone, ...facts } = row;
  return {
    ...(facts as Facts),
    occurredAt: clocks(new Date(occurredAt), zone, reader),
    recordedAt: clocks(new Date(recordedAt), zone, reader),
    positions,
    task: task ? toFollowUp(task) : null,
  };
}

function toFollowUp(task: TaskInBrief): FollowUpDto {
  const { id, title, assigneeId, assignee, state, tier, due, version } = task;
  return { id, title, assigneeId, assignee, state, tier, due, version };
}
