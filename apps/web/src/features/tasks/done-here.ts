import { useSyncExternalStore } from 'react';
import type { TaskDto } from '../../kernel/api/client.js';
import { useOutboxState } from '../../kernel/offline/outbox-state.js';
import { waitingTasks } from './task-acts.js';

type Known = Pick<TaskDto, 'id' | 'version'>;

/** Tasks that were finished on this page, with the version that was: until the list knows of it they are gone from it. */
let done: ReadonlyMap<string, number> = new Map();
const listeners = new Set<() => void>();

function put(change: (next: Map<string, number>) => void): void {
  const next = new Map(done);
  change(next);
  done = next;
  listeners.forEach((tell) => tell());
}

export const finishedHere = ({ id, version }: Known): void => put((next) => void next.set(id, version));
export const notFinishedHere = (id: string): void => put((next) => void next.delete(id));

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Which of the tasks that the api lists as open are finished on this device, and which of those were refused. */
export function useFinished() {
  const { states, refused } = waitingTasks(useOutboxState().items);
  const here = useSyncExternalStore(listen, () => done);
  const isClosed = ({ id, version }: Known) =>
    !refused.has(id) && states.get(id) !== 'open' && (here.get(id) === version || states.has(id));
  return { isClosed, isRefused: (id: string) => refused.has(id) };
}
