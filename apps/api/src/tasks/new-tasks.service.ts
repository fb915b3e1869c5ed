import { Injectable } from '@nestjs/common';
import { type New, strangersToTasks, Task, tasksByIds } from '#libs/data';
import { Problem, type Tier } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { Planner } from '#libs/planning';
import type { Items } from '../dto/page.js';
import { auditAll } from '../http/audit.js';
import { chosenTier } from '../http/chosen-tier.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { idTaken } from '../idempotency/late-repeat.js';
import { due } from './due.js';
import type { CreateTasksRequest } from './many-tasks.dto.js';
import { toTask } from './task-item.js';
import type { CreateTaskRequest, TaskDto } from './tasks.dto.js';

/** What a task that is to be made says. */
export type NewTask = Pick<CreateTaskRequest, 'id' | 'title' | 'note' | 'assigneeId' | 'dueLocal' | 'zone'>;

/** What a task belongs to, and who may know of it. */
export interface TaskPlace {
  tier: Tier;
  delegationCode?: string | undefined;
  interactionId?: string;
}

/** One of several tasks; `prefix` and `shared` are the beginnings of names in refusals, of its own fields and of its time. */
type Placed = NewTask & TaskPlace & { id: string; prefix: string; shared: string };

/** Writes new tasks and plans their mail: as many statements for a hundred as for one. */
@Injectable()
export class NewTasksService {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
  ) {}

  /**
   * @param prefix of field names in refusals, e.g. `task.`
   * @returns its id; undefined when the client-made id is taken
   */
  async add(reader: Reader, task: NewTask, place: TaskPlace, prefix = ''): Promise<string | undefined> {
    const id = task.id ?? newId();
    return (await this.write(reader, [{ ...task, ...place, id, prefix, shared: prefix }]))[0];
  }

  /** The same task for several people or about several delegations; all of them or none. */
  async addMany(reader: Reader, request: CreateTasksRequest): Promise<Items<TaskDto>> {
    const { tasks, ...common } = request;
    const tier = await chosenTier(this.database.current(), reader, request.tier);
    const placed = tasks.map(({ id = newId(), ...own }, index) => {
      return { ...common, ...own, tier, id, prefix: `tasks[${index}].`, shared: '' };
    });
    const ids = placed.map(({ id }) => id);
    const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
    if (twice !== -1) throw Problem.field(`tasks[${twice}].id`, refusal('tasks.twice'));
    const written = await this.write(reader, placed);
    const about = { campaignId: reader.seat.campaignId, ids };
    const rows = await this.database.current().run(tasksByIds, about);
    if (written.length < ids.length) refuseOthers(reader, rows, placed, written);
    return { items: rows.map((row) => toTask(row, reader)) };
  }

  private async write(reader: Reader, tasks: readonly Placed[]): Promise<string[]> {
    const tx = this.database.current();
    const rows = tasks.map((task) => rowOf(reader, task));
    await this.refuseStrangers(reader.seat.campaignId, tasks);
    const written = new Set((await tx.table(Task).insertMissing(rows, 'id')).map(({ id }) => id));
    const fresh = rows.filter(({ id }) => written.has(id));
    if (fresh.length === 0) return [];
    const ids = fresh.map(({ id }) => id);
    await auditAll(
      tx,
      reader,
      'task',
      ids.map((subjectId) => ({ action: 'task_created', subjectId })),
    );
    const { campaignId } = reader.seat;
    await this.planner.changedTasks(
      tx,
      fresh.map(({ id, assigneeId, dueAt }) => {
        const after = { assigneeId: assigneeId ?? null, dueAt, state: 'open' as const };
        return { id, campaignId, giverId: reader.userId, actorId: reader.userId, before: null, after };
      }),
    );
    return ids;
  }

  /** @throws Problem naming the first field with somebody who is no active member, or with an unknown delegation */
  async refuseStrangers(
    campaignId: string,
    tasks: readonly { assigneeId?: string | null; delegationCode?: string | undefined; prefix: string }[],
  ): Promise<void> {
    const people = unique(tasks.map(({ assigneeId }) => assigneeId));
    const delegations = unique(tasks.map(({ delegationCode }) => delegationCode));
    if (people.length + delegations.length === 0) return;
    const about = { campaignId, people, delegations };
    const strangers = await this.database.current().first(strangersToTasks, about);
    for (const { assigneeId, delegationCode, prefix } of tasks) {
      if (assigneeId && strangers?.people.includes(assigneeId)) {
        throw Problem.field(`${prefix}assigneeId`, refusal('tasks.assigneeActive'));
      }
      if (delegationCode && strangers?.delegations.includes(delegationCode)) {
        throw Problem.unknown(`${prefix}delegationCode`, 'delegation');
      }
    }
  }
}

function rowOf(reader: Reader, task: Placed): New<Task> & { dueAt: Date } {
  const { campaignId, organisationId } = reader.seat;
  const zone = task.zone ?? reader.zone;
  const { at, zoneVersion } = due(task.dueLocal, zone, task.shared);
  return {
    id: task.id,
    campaignId,
    title: task.title,
    note: task.note ?? '',
    delegationCode: task.delegationCode ?? null,
    interactionId: task.interactionId ?? null,
    assigneeId: task.assigneeId ?? null,
    zone,
    dueLocal: task.dueLocal,
    dueAt: at,
    zoneVersion,
    tier: task.tier,
    authorId: reader.userId,
    givenBy: reader.userId,
    organisationId,
  };
}

/** A repeat after the first answer was forgotten is answered like it; an id of something else is refused. */
function refuseOthers(
  reader: Reader,
  rows: readonly Pick<TaskDto, 'id' | 'authorId' | 'title' | 'delegationCode' | 'assigneeId' | 'dueLocal'>[],
  placed: readonly Placed[],
  written: readonly string[],
): void {
  const asked = new Map(placed.map((one) => [one.id, one]));
  const mine = rows.filter((row) => {
    const one = asked.get(row.id);
    if (!one || row.authorId !== reader.userId || row.title !== one.title) return false;
    if (row.delegationCode !== (one.delegationCode ?? null)) return false;
    return row.assigneeId === (one.assigneeId ?? null) && row.dueLocal === one.dueLocal;
  });
  if (written.length > 0 || mine.length < placed.length) throw idTaken();
}

const unique = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== null && value !== undefined)),
];
