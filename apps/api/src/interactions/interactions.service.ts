import { Injectable } from '@nestjs/common';
import { interactionById, interactionsPage, recentInteractionsOf, type InteractionRow } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import type { TaskItemDto } from '../dto/task-item.dto.js';
import { clocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import { decodeTimeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { onShelf } from '../http/removal.js';
import type { PositionDto } from '../positions/positions.dto.js';
import { PositionsService } from '../positions/positions.service.js';
import { SearchService } from '../search/search.service.js';
import { TasksService } from '../tasks/tasks.service.js';
import type { InteractionDto, InteractionsQuery } from './interactions.dto.js';
import type { InteractionItemDto } from '../dto/interaction-item.dto.js';
import { toInteractionItem } from './interaction-item.js';

/** Reads interactions with what hangs on them; three statements whatever their number. */
@Injectable()
export class InteractionsService {
  constructor(
    private readonly database: Database,
    private readonly positions: PositionsService,
    private readonly tasks: TasksService,
    private readonly finder: SearchService,
  ) {}

  async one(reader: Reader, id: string): Promise<InteractionDto> {
    const interaction = await this.find(reader, id);
    if (!interaction) throw Problem.notFound('interaction');
    return interaction;
  }

  /** The same, also of what was withdrawn, for whoever may restore it. */
  async oneOrRemoved(reader: Reader, id: string): Promise<InteractionDto> {
    return this.database.current().withRemoved(() => this.one(reader, id));
  }

  async find(reader: Reader, id: string): Promise<InteractionDto | undefined> {
    const { campaignId } = reader.seat;
    const rows = await this.database.current().run(interactionById, { campaignId, id });
    return (await this.complete(reader, rows))[0];
  }

  /** What took place last comes first. */
  async list(reader: Reader, query: InteractionsQuery): Promise<Page<InteractionDto>> {
    const [beforeOccurredAt, beforeId] = decodeTimeCursor(query.cursor);
    const { delegationCode, from, to, organisationId, kind, delegateId, shelf, limit } = query;
    const asked = {
      campaignId: reader.seat.campaignId,
      ...{ delegationCode, from, to, organisationId, kind, delegateId, shelf, beforeOccurredAt, beforeId },
      authorId: query.authorId?.toLowerCase() === 'me' ? reader.userId : query.authorId,
      limit: limit + 1,
    };
    return onShelf(this.database.current(), shelf, async (tx) => {
      const ids = await this.finder.idsOf(reader, 'interaction', query.q);
      const rows = await tx.run(interactionsPage, { ...asked, ids });
      const { items, next } = page(
        rows,
        limit,
        (row) => row,
        (row) => [row.occurredAt, row.id],
      );
      return { items: await this.complete(reader, items), next };
    });
  }

  /** The latest visible ones with a delegation. */
  async recentOf(reader: Reader, delegationCode: string, limit: number): Promise<InteractionItemDto[]> {
    const { campaignId } = reader.seat;
    const rows = await this.database
      .current()
      .run(recentInteractionsOf, { campaignId, delegationCode, limit });
    return rows.map((row) => toInteractionItem(row, reader));
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

function toInteraction(
  reader: Reader,
  row: InteractionRow,
  positions: PositionDto[],
  task: TaskItemDto | undefined,
): InteractionDto {
  const { occurredAt, recordedAt, zone, erased, ...facts } = row;
  return {
    ...facts,
    erased: erased && { ...erased, at: clocks(new Date(erased.at), zone, reader) },
    occurredAt: clocks(new Date(occurredAt), zone, reader),
    recordedAt: clocks(new Date(recordedAt), zone, reader),
    positions,
    task: task ?? null,
  };
}
