import type { TaskRow } from '#libs/data';
import { clocks } from '../dto/clocks.dto.js';
import type { TaskItemDto } from '../dto/task-item.dto.js';
import type { Principal } from '../http/principal.js';

type Facts = Omit<TaskItemDto, 'due'> & Pick<TaskRow, 'dueAt' | 'zone'>;

/** A task as part of something else. */
export function toTaskItem(row: Facts, reader: Principal): TaskItemDto {
  const { id, title, delegationCode, interactionId, assigneeId, assignee, state, tier, version } = row;
  const due = clocks(new Date(row.dueAt), row.zone, reader);
  return { id, title, delegationCode, interactionId, assigneeId, assignee, state, tier, due, version };
}
