import { Injectable } from '@nestjs/common';
import {
  closedTasksPage,
  openTasksByPerson,
  openTasksOfDelegation,
  taskById,
  taskCheck,
  tasksOfInteractions,
  tasksPage,
} from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import type { Items, Page } from '../dto/page.js';
import type { TaskItemDto } from '../dto/task-item.dto.js';
import { chosenTier } from '../http/chosen-tier.js';
import { decodeCursor, decodeTimeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { lateRepeat } from '../idempotency/late-repeat.js';
import { placeIn, SearchService } from '../search/search.service.js';
import type { TasksOfOneDto } from './many-tasks.dto.js';
import { NewTasksService } from './new-tasks.service.js';
import { toTask, toTaskItem } from './task-item.js';
import type { CreateTaskRequest, TaskDto, TasksQuery } from './tasks.dto.js';

@Injectable()
export class TasksService {
  constructor(
    private readonly database: Database,
    private readonly newTasks: NewTasksService,
    private readonly finder: SearchService,
  ) {}

  async create(reader: Reader, request: CreateTaskRequest): Promise<TaskDto> {
    const { delegationCode } = request;
    const tier = await chosenTier(this.database.current(), reader, request.tier);
    const id = await this.newTasks.add(reader, request, { tier, delegationCode });
    if (id) return this.one(reader, id);
    const first = await this.find(reader, request.id ?? '');
    return lateRepeat(reader, first, ({ title }) => title === request.title);
  }

  /** Whether somebody is an active member. */
  async isAssignable(campaignId: string, assigneeId: string): Promise<boolean> {
    const about = { campaignId, assigneeId, delegationCode: null };
    return (await this.database.current().first(taskCheck, about))?.assignee ?? false;
  }

  async one(reader: Reader, id: string): Promise<TaskDto> {
    const task = await this.find(reader, id);
    if (!task) throw Problem.notFound('task');
    return task;
  }

  async find(reader: Reader, id: string): Promise<TaskDto | undefined> {
    const row = await this.database.current().first(taskById, { campaignId: reader.seat.campaignId, id });
    return row && toTask(row, reader);
  }

  /** What is due first comes first, what was closed last where that is asked for, or what answers best to `q`. */
  async list(reader: Reader, query: TasksQuery): Promise<Page<TaskDto>> {
    const ids = await this.finder.idsOf(reader, 'task', query.q);
    return query.order === 'closed' && ids === undefined
      ? this.closed(reader, query)
      : this.due(reader, query, ids);
  }

  private async due(reader: Reader, query: TasksQuery, ids: string[] | undefined): Promise<Page<TaskDto>> {
    const [afterPlace, afterDueAt, afterId] = decodeCursor(query.cursor, ['number', 'instant', 'id']) ?? [];
    const rows = await this.database.current().run(tasksPage, {
      ...chosenTasks(reader, query),
      ids,
      afterDueAt: afterDueAt as string | undefined,
      afterId: afterId as string | undefined,
      afterPlace: afterPlace as number | undefined,
      limit: query.limit + 1,
    });
    return page(
      rows,
      query.limit,
      (row) => toTask(row, reader),
      (row) => [placeIn(ids, row.id), row.dueAt, row.id],
    );
  }

  private async closed(reader: Reader, query: TasksQuery): Promise<Page<TaskDto>> {
    const [afterClosedAt, afterId] = decodeTimeCursor(query.cursor);
    const about = { ...chosenTasks(reader, query), afterClosedAt, afterId, limit: query.limit + 1 };
    const rows = await this.database.current().run(closedTasksPage, about);
    return page(
      rows,
      query.limit,
      ({ closedExactly: _order, ...row }) => toTask(row, reader),
      (row) => [row.closedExactly, row.id],
    );
  }

  /** Open tasks that the reader sees, for each person; of nobody last. */
  async byPerson(reader: Reader): Promise<Items<TasksOfOneDto>> {
    const { campaignId } = reader.seat;
    return { items: await this.database.current().run(openTasksByPerson, { campaignId }) };
  }

  /** The visible tasks that follow these interactions. */
  async ofInteractions(reader: Reader, ids: readonly string[]): Promise<TaskItemDto[]> {
    const about = { campaignId: reader.seat.campaignId, interactionIds: ids };
    const rows = await this.database.current().run(tasksOfInteractions, about);
    return rows.map((row) => toTaskItem(row, reader));
  }

  /** The visible open tasks about a delegation, what is due first comes first. */
  async openOf(reader: Reader, delegationCode: string): Promise<TaskItemDto[]> {
    const about = { campaignId: reader.seat.campaignId, delegationCode };
    const rows = await this.database.current().run(openTasksOfDelegation, about);
    return rows.map((row) => toTaskItem(row, reader));
  }
}

/** What narrows a list, as the queries take it. */
export function chosenTasks(reader: Reader, query: Omit<TasksQuery, 'limit' | 'cursor'>) {
  const who = query.assignee?.toLowerCase();
  return {
    campaignId: reader.seat.campaignId,
    assigneeId: who === 'me' ? reader.userId : who === 'nobody' ? undefined : who,
    state: query.state,
    delegationCode: query.delegationCode,
    dueBefore: query.dueBefore,
    attention: query.attention ?? false,
    overdue: query.overdue ?? false,
    nobodys: who === 'nobody',
    removed: query.removed ?? false,
  };
}
