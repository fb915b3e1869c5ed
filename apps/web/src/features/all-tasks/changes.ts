import type { ChangeOneTaskPart, TaskDto } from '../../kernel/api/client.js';

/** What becomes of each of the chosen tasks. */
export type Change = Pick<ChangeOneTaskPart, 'assigneeId' | 'dueLocal' | 'zone' | 'state'>;

/** The api takes as many in one request. */
export const AT_ONCE = 250;

/** The same for each, at the version that is shown. */
export const changesOf = (tasks: readonly TaskDto[], change: Change): ChangeOneTaskPart[] =>
  tasks.map(({ id, version }) => ({ id, version, ...change }));

/** What brings each back to how it was. @param after as the api answered: their versions are the ones to send */
export function undoOf(
  before: readonly TaskDto[],
  after: readonly TaskDto[],
  change: Change,
): ChangeOneTaskPart[] {
  const versions = new Map(after.map(({ id, version }) => [id, version]));
  return before.map(({ id, version, assigneeId, dueLocal, zone, state }) => ({
    id,
    version: versions.get(id) ?? version + 1,
    ...(change.assigneeId === undefined ? {} : { assigneeId }),
    ...(change.dueLocal === undefined ? {} : { dueLocal, zone }),
    ...(change.state === undefined ? {} : { state }),
  }));
}

/** The one of several that a refusal names: by `changes[2].version` the third. */
export function namedBy<T>(path: string | undefined, tasks: readonly T[]): T | undefined {
  const place = /^changes\[(\d+)\]/.exec(path ?? '')?.[1];
  return place === undefined ? undefined : tasks[Number(place)];
}
