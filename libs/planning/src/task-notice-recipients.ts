import type { TaskChange } from '#libs/domain';
import type { ChangedTask, TaskFacts } from './changed-task.js';

/** What a change of a task means to one person. */
export interface Concerned {
  taskId: string;
  userId: string;
  campaignId: string;
  change: TaskChange;
  actorId: string;
  /** Whether the person did it, or knew that it comes. */
  own: boolean;
  /** When it was due as far as the person knew; after an own act, when it is. Null where it was, or is, not the person's. */
  knownDueAt: Date | null;
}

/** Whose open task it was, whose it is, and who gave it: what the change means to each. */
export function concerned(changed: ChangedTask): Concerned[] {
  return [...formerHolder(changed), ...presentHolder(changed), ...giver(changed)];
}

function formerHolder(changed: ChangedTask): Concerned[] {
  const { before, after } = changed;
  const was = holder(before);
  if (was === null || was === holder(after)) return [];
  return [meaning(changed, was, after.state === 'open' ? 'handed_on' : after.state)];
}

function presentHolder(changed: ChangedTask): Concerned[] {
  const { before, after } = changed;
  const is = holder(after);
  if (is === null) return [];
  if (is !== holder(before)) return [meaning(changed, is, before?.assigneeId === is ? 'reopened' : 'given')];
  return before?.dueAt.getTime() === after.dueAt.getTime() ? [] : [meaning(changed, is, 'retimed')];
}

/** Who gave it hears in the app that nobody does it any more, also where it is open again and who had it is gone. */
function giver(changed: ChangedTask): Concerned[] {
  const { before, after, giverId, actorId } = changed;
  const was = before?.assigneeId ?? null;
  const left = was !== null && after.state === 'open' && after.assigneeId === null;
  return left && giverId !== was && giverId !== actorId ? [meaning(changed, giverId, 'left')] : [];
}

function meaning(
  { id, campaignId, actorId, foreseen = false, before, after }: ChangedTask,
  userId: string,
  change: TaskChange,
): Concerned {
  const own = foreseen || userId === actorId;
  const facts = own ? after : before;
  const knownDueAt = holder(facts) === userId ? (facts?.dueAt ?? null) : null;
  return { taskId: id, userId, campaignId, change, actorId, own, knownDueAt };
}

const holder = (task: TaskFacts | null) => (task?.state === 'open' ? task.assigneeId : null);
