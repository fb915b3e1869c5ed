import type { TaskState } from '#libs/domain';

/** What of a task its people have to know. */
export interface TaskFacts {
  assigneeId: string | null;
  dueAt: Date;
  state: TaskState;
}

/** What somebody did to a task. */
export interface ChangedTask {
  id: string;
  campaignId: string;
  /** Who gave it, or wrote it. */
  giverId: string;
  /** Who did it. */
  actorId: string;
  /** Null for a new one. */
  before: TaskFacts | null;
  after: TaskFacts;
}
