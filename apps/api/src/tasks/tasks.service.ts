import { Injectable } from '@nestjs/common';
import { Problem, type Tier } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { Planner } from '#libs/planning';
import { clocks, type ClocksDto } from '../dto/clocks.dto.js';
import { decodeTimeCursor, exactInstant, page } from '../http/pages.js';
import type { Principal, Reader } from '../http/principal.js';
import type { CreateTaskRequest, TaskDto, TaskPageDto, TasksQuery } from './tasks.dto.js';
import { due } from './due.js';

type Facts = Omit<TaskDto, 'due' | 'createdAt' | 'closedAt'>;

interface TaskRow extends Facts {
  [column: string]: unknown;
  dueAt: string;
  createdAt: Date;
  closedAt: Date | null;
}

type NewTask = Pick<CreateTaskRequest, 'id' | 'title' | 'note' | 'assigneeId' | 'dueLocal' | 'zone'>;

/** What a task belongs to, and who may know of it. */
export interface TaskPlace {
  tier: Tier;
  delegationCode?: string | undefined;
  interactionId?: string;
}

/** A task as part of something else. */
export interface TaskInBrief {
  id: string;
  title: string;
  assigneeId: string | null;
  assignee: string | null;
  state: TaskDto['state'];
  tier: Tier;
  due: ClocksDto;
  version: number;
  interactionId: string | null;
}

@Injectable()
export class TasksService {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
  ) {}

  async create(reader: Reader, request: CreateTaskRequest): Promise<TaskDto> {
    const { delegationCode } = request;
    const id = await this.add(reader, request, { tier: request.tier ?? 'organisation', delegationCode });
    if (id) return this.one(reader, id);
    // A late repeat with the same client-made id, after the first answer was forgotten.
    const first = await this.find(reader, request.id ?? '');
    if (first?.authorId === reader.userId && first.title === request.title) return first;
    const message = 'This id is taken. Make a new one.';
    throw new Problem('conflict', message, [{ field: 'id', message }]);
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
    const [row] = await tx.prepared<{ id: string }>('task_insert', INSERT, [
      task.id ?? newId(),
      campaignId,
      task.title,
      task.note ?? '',
      place.delegationCode,
      place.interactionId,
      task.assigneeId,
      zone,
      task.dueLocal,
      at,
      zoneVersion,
      place.tier,
      reader.userId,
      organisationId,
    ]);
    if (row) {
      await this.audit(reader, 'task_created', row.id);
      await this.planner.tasks(tx, [row.id]);
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
    const [check] = await this.database
      .current()
      .prepared<{ assignee: boolean; delegation: boolean }>('task_check', CHECK, [
        campaignId,
        assigneeId,
        delegationCode,
      ]);
    if (!check?.assignee) {
      throw Problem.field(`${prefix}assigneeId`, 'The assignee must be an active member of this campaign.');
    }
    if (!check.delegation) {
      throw Problem.field(`${prefix}delegationCode`, 'There is no delegation with this code.');
    }
  }

  async audit(reader: Reader, action: string, taskId: string): Promise<void> {
    await this.database.current().prepared(
      'task_audit',
      `insert into audit_event (actor_id, campaign_id, action, subject_type, subject_id)
       values ($1, $2, $3, 'task', $4)`,
      [reader.userId, reader.seat.campaignId, action, taskId],
    );
  }

  async one(reader: Reader, id: string): Promise<TaskDto> {
    const task = await this.find(reader, id);
    if (!task) throw Problem.notFound('task');
    return task;
  }

  async find(reader: Reader, id: string): Promise<TaskDto | undefined> {
    const sql = `${TASK} where t.campaign_id = $1 and t.id = $2`;
    const [row] = await this.database
      .current()
      .prepared<TaskRow>('task_one', sql, [reader.seat.campaignId, id]);
    return row && toTask(row, reader);
  }

  /** What is due first comes first. */
  async list(reader: Reader, query: TasksQuery): Promise<TaskPageDto> {
    const [at, id] = decodeTimeCursor(query.cursor);
    const rows = await this.database.current().query<TaskRow>(
      `${TASK} where t.campaign_id = $1
         and ($2::uuid is null or t.assignee_id = $2) and ($3::text is null or t.state = $3)
         and ($4::text is null or t.delegation_code = $4) and ($5::timestamptz is null or t.due_at < $5)
         and ($6::timestamptz is null or (t.due_at, t.id) > ($6, $7::uuid))
       order by t.due_at, t.id limit $8`,
      [
        reader.seat.campaignId,
        query.assignee?.toLowerCase() === 'me' ? reader.userId : query.assignee,
        query.state,
        query.delegationCode,
        query.dueBefore,
        at,
        id,
        query.limit + 1,
      ],
    );
    return page(
      rows,
      query.limit,
      (row) => toTask(row, reader),
      (row) => [row.dueAt, row.id],
    );
  }

  /** The visible tasks that follow these interactions. */
  async ofInteractions(reader: Reader, ids: readonly string[]): Promise<TaskInBrief[]> {
    const sql = `${TASK} where t.campaign_id = $1 and t.interaction_id = any($2::uuid[]) order by t.created_at, t.id`;
    const rows = await this.database
      .current()
      .prepared<TaskRow>('tasks_of_interactions', sql, [reader.seat.campaignId, ids]);
    return rows.map((row) => toBrief(row, reader));
  }

  /** The visible open tasks about a delegation, what is due first comes first. */
  async openOf(reader: Reader, delegationCode: string, limit: number): Promise<TaskInBrief[]> {
    const rows = await this.database.current().query<TaskRow>(
      `${TASK} where t.campaign_id = $1 and t.delegation_code = $2 and t.state = 'open'
       order by t.due_at, t.id limit $3`,
      [reader.seat.campaignId, delegationCode, limit],
    );
    return rows.map((row) => toBrief(row, reader));
  }
}

const INSERT = `insert into task (id, campaign_id, title, note, delegation_code, interaction_id, assignee_id, zone,
    due_local, due_at, zone_version, tier, author_id, organisation_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
  on conflict (id) do nothing returning id`;

const CHECK = `select
    $2::uuid is null or exists (select from membership m join user_account u on u.id = m.user_id
      where m.campaign_id = $1 and m.user_id = $2 and m.state = 'active' and u.state = 'active') as assignee,
    $3::text is null or exists (select from delegation where code = $3) as delegation`;

const TASK = `select t.id, t.title, t.note, t.delegation_code as "delegationCode", i.id as "interactionId",
    t.assignee_id as "assigneeId", w.name as assignee, ${exactInstant('t.due_at')} as "dueAt",
    t.due_local as "dueLocal", t.zone, t.state, t.tier, t.author_id as "authorId", u.name as author,
    t.organisation_id as "organisationId", o.name as organisation, t.created_at as "createdAt",
    t.closed_at as "closedAt", t.version
  from task t
    join user_account u on u.id = t.author_id
    join organisation o on o.id = t.organisation_id
    left join user_account w on w.id = t.assignee_id
    left join interaction i on i.id = t.interaction_id`;

function toTask(row: TaskRow, reader: Principal): TaskDto {
  const { dueAt, createdAt, closedAt, ...facts } = row;
  return {
    ...(facts as Facts),
    due: clocks(new Date(dueAt), row.zone, reader),
    createdAt: clocks(createdAt, row.zone, reader),
    closedAt: closedAt && clocks(closedAt, row.zone, reader),
  };
}

function toBrief(row: TaskRow, reader: Principal): TaskInBrief {
  const { id, title, assigneeId, assignee, state, tier, version, interactionId } = row;
  const dueAt = clocks(new Date(row.dueAt), row.zone, reader);
  return { id, title, assigneeId, assignee, state, tier, due: dueAt, version, interactionId };
}
