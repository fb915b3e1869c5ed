import { holds, mayChangeTask, maySee, Problem, type Refusal } from '#libs/domain';
import { refuseTierChange } from '../http/chosen-tier.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import type { ChangeTaskRequest, TaskDto } from './tasks.dto.js';

/** What of a task can be changed. */
export type Changeable = Pick<
  TaskDto,
  'title' | 'note' | 'assigneeId' | 'dueLocal' | 'zone' | 'state' | 'tier'
>;

/** The task as it is asked for; what the request leaves out stays. */
export function changed(task: TaskDto, request: ChangeTaskRequest): Changeable {
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

/**
 * Row-level security holds the outer line; who tells whom is decided more narrowly here.
 * @param prefix of field names in refusals, e.g. `changes[2].`
 */
export function refuse(reader: Reader, before: TaskDto, after: Changeable, prefix = ''): void {
  const { seat } = reader;
  const { authorId, organisationId } = before;
  const subject = ({ tier, assigneeId }: Changeable) => {
    return { campaignId: seat.campaignId, authorId, organisationId, tier, assigneeId };
  };
  const forbidden = (field: string, why: Refusal) => Problem.at('forbidden', `${prefix}${field}`, why);
  if (!mayChangeTask(seat, subject(before))) {
    const why = refusal('tasks.changeOwn');
    throw prefix === '' ? new Problem('forbidden', why) : forbidden('id', why);
  }
  if (after.tier !== before.tier && before.authorId !== reader.userId) {
    throw forbidden('tier', refusal('tasks.tierByAuthor'));
  }
  refuseTierChange(reader, before, after.tier, `${prefix}tier`);
  if (after.assigneeId !== before.assigneeId && !holds(seat.role, 'campaigner')) {
    throw forbidden('assigneeId', refusal('tasks.assignByCampaigner'));
  }
  if (!maySee(seat, subject(after))) {
    throw forbidden('assigneeId', refusal('tasks.outOfSight'));
  }
}
