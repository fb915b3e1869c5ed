import { Injectable } from '@nestjs/common';
import { assigneesGone, changeTasks, inColumns, tasksByIds } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { type ChangedTask, Planner, type TaskFacts } from '#libs/planning';
import type { Items } from '../dto/page.js';
import { auditAll } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { staleVersion } from '../http/version.js';
import { changed, refuse, type Changeable } from './change-rules.js';
import { derive, due } from './due.js';
import type { ChangeTasksRequest } from './many-tasks.dto.js';
import { NewTasksService } from './new-tasks.service.js';
import { toTask } from './task-item.js';
import type { ChangeTaskRequest, TaskDto } from './tasks.dto.js';

/** One change that was asked for, and the beginning of the names of its fields in refusals. */
interface Asked {
  id: string;
  version: number;
  request: ChangeTaskRequest;
  /** E.g. `changes[2].`; empty where the request is about one task, whose version is in its head. */
  prefix: string;
}

/** One that may be made. */
interface Step {
  asked: Asked;
  before: TaskDto;
  after: Changeable & { dueAt: Date; zoneVersion: string };
}

/** Changes tasks with their mail, and what is new to those whom it concerns: as many statements for a hundred as for one. */
@Injectable()
export class ChangeTaskService {
  constructor(
    private readonly database: Database,
    private readonly newTasks: NewTasksService,
    private readonly planner: Planner,
  ) {}

  async change(reader: Reader, id: string, request: ChangeTaskRequest, version: number): Promise<TaskDto> {
    const [task] = await this.apply(reader, [{ id, version, request, prefix: '' }]);
    if (!task) throw Problem.notFound('task');
    return task;
  }

  /** All of them or none. */
  async changeMany(reader: Reader, { changes }: ChangeTasksRequest): Promise<Items<TaskDto>> {
    const ids = changes.map(({ id }) => id);
    const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
    if (twice !== -1) throw Problem.field(`changes[${twice}].id`, refusal('tasks.twice'));
    const asked = changes.map(({ id, version, ...request }, index) => {
      return { id, version, request, prefix: `changes[${index}].` };
    });
    return { items: await this.apply(reader, asked) };
  }

  /** The same without bounds and without a request that names them: what follows from a change of their series. */
  changeAll(
    reader: Reader,
    changes: readonly { id: string; version: number; request: ChangeTaskRequest }[],
  ): Promise<TaskDto[]> {
    return this.apply(
      reader,
      changes.map((one) => ({ ...one, prefix: '' })),
      true,
    );
  }

  /** @param bySeries what is cancelled comes back with its day */
  private async apply(reader: Reader, asked: readonly Asked[], bySeries = false): Promise<TaskDto[]> {
    if (asked.length === 0) return [];
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const before = await this.read(reader, asked);
    const wanted = asked.map((one) => stepOf(reader, one, before.get(one.id)));
    const steps = await this.withoutGone(campaignId, wanted);
    await this.newTasks.refuseStrangers(
      campaignId,
      steps
        .filter(({ before: was, after }) => after.assigneeId !== was.assigneeId)
        .map(({ asked: { prefix }, after: { assigneeId } }) => ({ prefix, assigneeId })),
    );
    // In one order, so that two who change the same tasks wait for each other.
    const rows = steps.map((step) => rowOf(reader, step)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const written = await tx.execute(changeTasks, {
      campaignId,
      actorId: reader.userId,
      ...inColumns(rows, 'id', 'version', 'title', 'note', 'assigneeId', 'dueLocal', 'zone', 'dueAt'),
      ...inColumns(rows, 'zoneVersion', 'state', 'tier', 'given', 'givenBy'),
      bySeries,
    });
    // Somebody was faster between our reading and writing.
    if (written < steps.length) await this.refuseOvertaken(reader, asked);
    await auditAll(
      tx,
      reader,
      'task',
      steps.map(({ before: was, after }) => ({ action: action(was, after), subjectId: was.id })),
    );
    await this.planner.changedTasks(
      tx,
      steps.map((step) => changedTask(reader, step)),
    );
    const after = await this.read(reader, asked);
    return asked.flatMap(({ id }) => after.get(id) ?? []);
  }

  private async read(reader: Reader, asked: readonly Asked[]): Promise<Map<string, TaskDto>> {
    const about = { campaignId: reader.seat.campaignId, ids: asked.map(({ id }) => id) };
    const rows = await this.database.current().run(tasksByIds, about);
    return new Map(rows.map((row) => [row.id, toTask(row, reader)]));
  }

  /**
   * What is open again goes to nobody whose seat ended since, who would hear of it no more: where it is of a series, to whoever
   * does that, and else to nobody, where a coordinator finds it.
   */
  private async withoutGone(campaignId: string, steps: readonly Step[]): Promise<Step[]> {
    const ids = steps.filter(comesBack).map(({ before }) => before.id);
    if (ids.length === 0) return [...steps];
    const gone = await this.database.current().run(assigneesGone, { campaignId, ids });
    const now = new Map(gone.map(({ id, assigneeId }) => [id, assigneeId]));
    return steps.map((step) => {
      const assigneeId = now.get(step.before.id);
      return assigneeId === undefined ? step : { ...step, after: { ...step.after, assigneeId } };
    });
  }

  private async refuseOvertaken(reader: Reader, asked: readonly Asked[]): Promise<never> {
    const now = await this.read(reader, asked);
    for (const one of asked) {
      const version = now.get(one.id)?.version;
      if (version === undefined) throw gone(one);
      if (version !== one.version) throw stale(one, version);
    }
    throw Problem.notFound('task');
  }
}

function stepOf(reader: Reader, asked: Asked, before: TaskDto | undefined): Step {
  if (!before) throw gone(asked);
  const after = changed(before, asked.request);
  refuse(reader, before, after, asked.prefix);
  if (before.version !== asked.version) throw stale(asked, before.version);
  // A time that stays is not held against newer zone data, in which its hour may have gone.
  const stays = after.dueLocal === before.dueLocal && after.zone === before.zone;
  const { at, zoneVersion } = stays
    ? derive(after.dueLocal, after.zone)
    : due(after.dueLocal, after.zone, asked.prefix);
  return { asked, before, after: { ...after, dueAt: at, zoneVersion } };
}

/** With the assignee that it had. */
const comesBack = ({ before, after }: Step): boolean =>
  after.state === 'open' && before.state !== 'open' && after.assigneeId === before.assigneeId;

function rowOf(reader: Reader, { asked: { id, version }, before, after }: Step) {
  return { id, version, ...after, ...giving(reader, before, after) };
}

/** What does not exist or is not seen, which of several it is. */
const gone = ({ prefix }: Asked): Problem =>
  prefix === ''
    ? Problem.notFound('task')
    : Problem.at('not_found', `${prefix}id`, { code: 'not_found', params: { what: 'task' } });

const stale = ({ prefix }: Asked, currentVersion: number): Problem =>
  prefix === ''
    ? staleVersion(currentVersion)
    : Problem.at('stale_version', `${prefix}version`, refusal('http.changedSince'), { currentVersion });

const factsOf = ({ assigneeId, due: { instant }, state }: TaskDto): TaskFacts => {
  return { assigneeId, dueAt: new Date(instant), state };
};

function changedTask(reader: Reader, { before, after }: Step): ChangedTask {
  const { campaignId } = reader.seat;
  const is = { assigneeId: after.assigneeId, dueAt: after.dueAt, state: after.state };
  const people = { giverId: before.authorId, actorId: reader.userId };
  return { id: before.id, campaignId, ...people, before: factsOf(before), after: is };
}

/** Since when its assignee has had it with this time, and from whom. Who takes it for themself has it from its author. */
function giving(
  reader: Reader,
  before: TaskDto,
  after: TaskFacts,
): { given: boolean; givenBy: string | null } {
  const was = factsOf(before);
  const assigned = after.assigneeId !== was.assigneeId;
  const reopened = after.state === 'open' && was.state !== 'open';
  const given = assigned || reopened || after.dueAt.getTime() !== was.dueAt.getTime();
  const giver = after.assigneeId === reader.userId ? before.authorId : reader.userId;
  return { given, givenBy: assigned ? giver : null };
}

function action(before: TaskDto, after: Changeable): string {
  if (after.state !== before.state) return after.state === 'open' ? 'task_reopened' : `task_${after.state}`;
  return after.assigneeId === before.assigneeId ? 'task_changed' : 'task_assigned';
}
