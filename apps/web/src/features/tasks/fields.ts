import type { Tier } from '#libs/domain';
import type { ChangeTaskRequest, TaskDto } from '../../kernel/api/client.js';

/** What of a task a form can change; nobody is the empty string. */
export interface TaskFields {
  title: string;
  note: string;
  assigneeId: string;
  /** A wall time of `zone`. */
  dueLocal: string;
  zone: string;
  tier: Tier;
}

export const fieldsOf = ({ title, note, assigneeId, dueLocal, zone, tier }: TaskDto): TaskFields => {
  return { title, note, assigneeId: assigneeId ?? '', dueLocal, zone, tier };
};

/**
 * Only what differs from the task as it stands, so that nothing is asked for that this person may not change.
 * A zone means nothing without its wall time, so the two go together.
 */
export function changeOf(task: TaskDto, fields: TaskFields): ChangeTaskRequest {
  const title = fields.title.trim();
  const moved = fields.dueLocal !== task.dueLocal || fields.zone !== task.zone;
  return {
    ...(title === task.title ? {} : { title }),
    ...(fields.note === task.note ? {} : { note: fields.note }),
    ...(fields.assigneeId === (task.assigneeId ?? '') ? {} : { assigneeId: fields.assigneeId || null }),
    ...(moved ? { dueLocal: fields.dueLocal, zone: fields.zone } : {}),
    ...(fields.tier === task.tier ? {} : { tier: fields.tier }),
  };
}

/** The change that brings a task back to how it stood before. */
export const undoOf = (before: TaskDto, after: TaskDto): ChangeTaskRequest =>
  changeOf(after, fieldsOf(before));
