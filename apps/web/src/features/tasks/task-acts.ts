import { tasksChange, type TaskDto } from '../../kernel/api/client.js';
import { versionTag } from '../../kernel/api/call.js';
import { serverNow } from '../../kernel/api/device-offset.js';
import { offline, requestOf, uuid7, type OutboxItem } from '../../kernel/offline/index.js';

type TaskState = TaskDto['state'];

interface Wish {
  state: TaskState;
  version: number;
  line: string;
}

/**
 * Sets a task's state by way of the outbox, so that it works without a network. Should somebody have changed the task
 * meanwhile, the server refuses, and that is shown under "Waiting".
 * @param words a line for the list of what waits @returns how to take it back
 */
export async function setTaskState(
  campaignId: string,
  { id: taskId, version }: Pick<TaskDto, 'id' | 'version'>,
  state: TaskState,
  words: { doing: string; undoing: string; before: TaskState },
): Promise<() => Promise<void>> {
  const id = uuid7();
  const put = async (as: Pick<OutboxItem, 'id' | 'after' | 'undoes'> & Wish) =>
    offline().outbox.enqueue({
      ...(await requestOf((options) =>
        tasksChange(taskId, versionTag(as.version), campaignId, { state: as.state }, {}, options),
      )),
      id: as.id,
      ...(as.undoes ? { after: as.after, undoes: true } : {}),
      campaignId,
      taskId,
      summary: [as.line],
      madeAt: new Date(serverNow()).toISOString(),
    });
  await put({ id, state, version, line: words.doing });
  return async () => {
    if (!(await offline().outbox.withdraw(id))) {
      // It is the version that this act made, if it was stored. Where somebody else was faster, that version is theirs.
      const own = { after: id, undoes: true, version: version + 1 };
      await put({ id: uuid7(), ...own, state: words.before, line: words.undoing });
    }
  };
}

/** What waits about tasks: the last state that was set, by task, and those that the server refused. */
export function waitingTasks(items: readonly OutboxItem[]): {
  states: Map<string, TaskState>;
  refused: Set<string>;
} {
  const states = new Map<string, TaskState>();
  const refused = new Set<string>();
  for (const { taskId, body, state } of items) {
    if (taskId === undefined || typeof body?.['state'] !== 'string') continue;
    if (state === 'refused') refused.add(taskId);
    else states.set(taskId, body['state'] as TaskState);
  }
  return { states, refused };
}
