import { Injectable } from '@nestjs/common';
import { type Change, CLOCK_NOW, Task } from '#libs/data';
import { holds, mayChangeTask, maySee, Problem, type Refusal } from '#libs/domain';
import { Database } from '#libs/platform';
import { Planner, type TaskFacts } from '#libs/planning';
import { refuseOutsideCore } from '../http/chosen-tier.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { staleVersion } from '../http/version.js';
import { derive, due } from './due.js';
import type { ChangeTaskRequest, TaskDto } from './tasks.dto.js';
import { TasksService } from './tasks.service.js';

@Injectable()
export class ChangeTaskService {
  constructor(
    private readonly database: Database,
    private readonly tasks: TasksService,
    private readonly planner: Planner,
  ) {}

  /** Its mail follows in the same transaction, and what is new to those whom it concerns. */
  async change(reader: Reader, id: string, request: ChangeTaskRequest, version: number): Promise<TaskDto> {
    const before = await this.tasks.one(reader, id);
    const after = changed(before, request);
    refuse(reader, before, after);
    if (before.version !== version) throw staleVersion(before.version);
    if (after.assigneeId !== null && after.assigneeId !== before.assigneeId) {
      await this.tasks.refuseStrangers(reader.seat.campaignId, after.assigneeId, null);
    }
    const tx = this.database.current();
    // A time that stays is not held against newer zone data, in which its hour may have gone.
    const stays = after.dueLocal === before.dueLocal && after.zone === before.zone;
    const { at, zoneVersion } = stays ? derive(after.dueLocal, after.zone) : due(after.dueLocal, after.zone);
    const written = await tx
      .table(Task)
      .updateAtVersion({ id, campaignId: reader.seat.campaignId }, version, {
        ...after,
        dueAt: at,
        zoneVersion,
        ...closing(before, after),
        ...giving(reader, before, { ...after, dueAt: at }),
      });
    // Somebody was faster between our reading and writing.
    if (!written) throw staleVersion((await this.tasks.one(reader, id)).version);
    await this.tasks.audit(reader, action(before, after), id);
    const change = {
      id,
      campaignId: reader.seat.campaignId,
      giverId: before.authorId,
      actorId: reader.userId,
    };
    const [was, is] = [factsOf(before), { assigneeId: after.assigneeId, dueAt: at, state: after.state }];
    await this.planner.changedTasks(tx, [{ ...change, before: was, after: is }]);
    return this.tasks.one(reader, id);
  }
}

/** It counts as closed from the moment in which it was, however it ended. */
function closing(before: TaskDto, after: Changeable): Change<Task> {
  if (after.state === 'open') return { closedAt: null };
  return after.state === before.state ? {} : { closedAt: CLOCK_NOW };
}

const factsOf = ({ assigneeId, due: { instant }, state }: TaskDto): TaskFacts => {
  return { assigneeId, dueAt: new Date(instant), state };
};

/** Since when its assignee has had it with this time, and from whom. Who takes it for themself has it from its author. */
function giving(reader: Reader, before: TaskDto, after: TaskFacts): Change<Task> {
  const was = factsOf(before);
  const assigned = after.assigneeId !== was.assigneeId;
  const reopened = after.state === 'open' && was.state !== 'open';
  if (!assigned && !reopened && after.dueAt.getTime() === was.dueAt.getTime()) return {};
  const giver = after.assigneeId === reader.userId ? before.authorId : reader.userId;
  return { givenAt: CLOCK_NOW, ...(assigned ? { givenBy: giver } : {}) };
}

type Changeable = Pick<TaskDto, 'title' | 'note' | 'assigneeId' | 'dueLocal' | 'zone' | 'state' | 'tier'>;

function changed(task: TaskDto, request: ChangeTaskRequest): Changeable {
  return {
    title: request.title ?? task.title,
    note: request.note ?? task.note,
    assigneeId: request.assigneeId === undefined ? task.assigneeId : request.assigneeId,
    dueLocal: request.dueLocal ?? task.dueLocal,
    zone: request.zone ?? task.zone,
    state: request.state ?? task.state,
    tier: request.tier ?? task.tier,
  };
}

/** Row-level security holds the outer line; who tells whom is decided more narrowly here. */
function refuse(reader: Reader, before: TaskDto, after: Changeable): void {
  const { seat } = reader;
  const { authorId, organisationId } = before;
  const subject = ({ tier, assigneeId }: Changeable) => {
    return { campaignId: seat.campaignId, authorId, organisationId, tier, assigneeId };
  };
  if (!mayChangeTask(seat, subject(before))) {
    throw new Problem('forbidden', refusal('tasks.changeOwn'));
  }
  if (after.tier !== before.tier && before.authorId !== reader.userId) {
    throw forbidden('tier', refusal('tasks.tierByAuthor'));
  }
  if (after.tier !== before.tier) refuseOutsideCore(reader, after.tier, 'tier');
  if (after.assigneeId !== before.assigneeId && !holds(seat.role, 'campaigner')) {
    throw forbidden('assigneeId', refusal('tasks.assignByCampaigner'));
  }
  if (!maySee(seat, subject(after))) {
    const message = refusal('tasks.outOfSight');
    throw forbidden('assigneeId', message);
  }
}

const forbidden = (field: string, why: Refusal) => Problem.at('forbidden', field, why);

function action(before: TaskDto, after: Changeable): string {
  if (after.state !== before.state) return after.state === 'open' ? 'task_reopened' : `task_${after.state}`;
  return after.assigneeId === before.assigneeId ? 'task_changed' : 'task_assigned';
}
