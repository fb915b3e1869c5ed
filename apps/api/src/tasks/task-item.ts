import type { TaskRow } from '#libs/data';
import { clocks } from '../dto/clocks.dto.js';
import type { TaskItemDto } from '../dto/task-item.dto.js';
import type { Principal } from '../http/principal.js';
import type { TaskDto } from './tasks.dto.js';

type Facts = Omit<TaskItemDto, 'due'> & Pick<TaskRow, 'dueAt' | 'zone'>;

/** A task as part of something else. */
export function toTaskItem(row: Facts, reader: Principal): TaskItemDto {
  const { id, title, delegationCode, interactionId, assigneeId, assignee, state, tier, version } = row;
  const due = clocks(new Date(row.dueAt), row.zone, reader);
  return { id, title, delegationCode, interactionId, assigneeId, assignee, state, tier, due, version };
}

/** A task as it is read by itself. */
export function toTask(row: TaskRow, reader: Principal): TaskDto {
  const { dueAt, createdAt, closedAt, ...facts } = row;
  return {
    ...facts,
    due: clocks(new Date(dueAt), row.zone, reader),
    createdAt: clocks(createdAt, row.zone, reader),
    closedAt: closedAt && clocks(closedAt, row.zone, reader),
  };
}
