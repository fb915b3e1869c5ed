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
  /** A repeat of what its doer was given before, at the usual hour: no news, like what one did oneself. */
  foreseen?: boolean;
  /** Null for a new one. */
  before: TaskFacts | null;
  after: TaskFacts;
}
