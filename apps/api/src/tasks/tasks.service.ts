import { Injectable } from '@nestjs/common';
import {
  openTasksOfDelegation,
  Task,
  taskById,
  taskCheck,
  type TaskRow,
  tasksOfInteractions,
  tasksPage,
} from '#libs/data';
import { Problem, type Tier } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { Planner } from '#libs/planning';
import { clocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { decodeCursor, page } from '../http/pages.js';
import type { Principal, Reader } from '../http/principal.js';
import { chosenTier } from '../http/chosen-tier.js';
import { refusal } from '../http/refusal.js';
import { lateRepeat } from '../idempotency/late-repeat.js';
import { placeIn, SearchService } from '../search/search.service.js';
import { due } from './due.js';
import type { CreateTaskRequest, TaskDto, TasksQuery } from './tasks.dto.js';
import type { TaskItemDto } from '../dto/task-item.dto.js';
import { toTaskItem } from './task-item.js';

type NewTask = Pick<CreateTaskRequest, 'id' | 'title' | 'note' | 'assigneeId' | 'dueLocal' | 'zone'>;

/** What a task belongs to, and who may know of it. */
export interface TaskPlace {
  tier: Tier;
  delegationCode?: string | undefined;
  interactionId?: string;
}

@Injectable()
export class TasksService {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
    private readonly finder: SearchService,
  ) {}

  async create(reader: Reader, request: CreateTaskRequest): Promise<TaskDto> {
    const { delegationCode } = request;
    const tier = await chosenTier(this.database.current(), reader, request.tier);
    const id = await this.add(reader, request, { tier, delegationCode });
    if (id) return this.one(reader, id);
    const first = await this.find(reader, request.id ?? '');
    return lateRepeat(reader, first, ({ title }) => title === request.title);
  }

  /**
   * Writes a task and plans its reminders.
   * @param prefix of field names in refusals, e.g. `task.`
   * @returns its id; undefined when the client-made id is taken
   */
  async add(reader: Reader, task: NewTask, place: TaskPlace, prefix = ''): Promise<string | undefined> {
    const tx = this.database.current();
    const { campaignId, organisationId } = reader.seat;
    const zone = task.zone ?? reader.zone;
    const { at, zoneVersion } = due(task.dueLocal, zone, prefix);
    await this.refuseStrangers(campaignId, task.assigneeId, place.delegationCode, prefix);
    const [row] = await tx.table(Task).insertMissing(
      [
        {
          id: task.id ?? newId(),
          campaignId,
          title: task.title,
          note: task.note ?? '',
          delegationCode: place.delegationCode,
          interactionId: place.interactionId,
          assigneeId: task.assigneeId,
          zone,
          dueLocal: task.dueLocal,
          dueAt: at,
          zoneVersion,
          tier: place.tier,
          authorId: reader.userId,
          givenBy: reader.userId,
          organisationId,
        },
      ],
      'id',
    );
    if (row) {
      await this.audit(reader, 'task_created', row.id);
      const after = { assigneeId: task.assigneeId ?? null, dueAt: at, state: 'open' as const };
      await this.planner.changedTasks(tx, [
        { id: row.id, campaignId, giverId: reader.userId, actorId: reader.userId, before: null, after },
      ]);
    }
    return row?.id;
  }

  /** @throws Problem naming the field when the assignee is not an active member, or the delegation unknown */
  async refuseStrangers(
    campaignId: string,
    assigneeId: string | null | undefined,
    delegationCode: string | null | undefined,
    prefix = '',
  ): Promise<void> {
    const about = { campaignId, assigneeId, delegationCode };
    const check = await this.database.current().first(taskCheck, about);
    if (!check?.assignee) {
      throw Problem.field(`${prefix}assigneeId`, refusal('tasks.assigneeActive'));
    }
    if (!check.delegation) {
      throw Problem.unknown(`${prefix}delegationCode`, 'delegation');
    }
  }

  /** Whether somebody is an active member. */
  async isAssignable(campaignId: string, assigneeId: string): Promise<boolean> {
    const about = { campaignId, assigneeId, delegationCode: null };
    return (await this.database.current().first(taskCheck, about))?.assignee ?? false;
  }

  async audit(reader: Reader, action: string, taskId: string): Promise<void> {
    await audit(this.database.current(), reader, action, ['task', taskId]);
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

  /** What is due first comes first, or what answers best to `q`. */
  async list(reader: Reader, query: TasksQuery): Promise<Page<TaskDto>> {
    const [afterPlace, afterDueAt, afterId] = decodeCursor(query.cursor, ['number', 'instant', 'id']) ?? [];
    const ids = await this.finder.idsOf(reader, 'task', query.q);
    const rows = await this.database.current().run(tasksPage, {
      campaignId: reader.seat.campaignId,
      assigneeId: query.assignee?.toLowerCase() === 'me' ? reader.userId : query.assignee,
      attention: query.attention ?? false,
      state: query.state,
      delegationCode: query.delegationCode,
      dueBefore: query.dueBefore,
      afterDueAt: afterDueAt as string | undefined,
      afterId: afterId as string | undefined,
      afterPlace: afterPlace as number | undefined,
      ids,
      limit: query.limit + 1,
    });
    return page(
      rows,
      query.limit,
      (row) => toTask(row, reader),
      (row) => [placeIn(ids, row.id), row.dueAt, row.id],
    );
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

function toTask(row: TaskRow, reader: Principal): TaskDto {
  const { dueAt, createdAt, closedAt, ...facts } = row;
  return {
    ...facts,
    due: clocks(new Date(dueAt), row.zone, reader),
    createdAt: clocks(createdAt, row.zone, reader),
    closedAt: closedAt && clocks(closedAt, row.zone, reader),
  };
}
