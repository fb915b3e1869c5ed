import { Problem } from '#libs/domain';
import { refusal } from './refusal.js';

/** Ends a transaction without a commit, and carries the answer out of it. */
class Undone extends Error {
  constructor(readonly answer: unknown) {
    super('dry_run');
  }
}

/**
 * Does it all and keeps nothing, so that what is said beforehand is what would be answered: no second code works it out.
 * @param work calls `end` with the answer as the last thing in its transaction
 */
export async function undone(work: (end: (answer: unknown) => never) => Promise<unknown>): Promise<unknown> {
  try {
    return await work((answer) => {
      throw new Undone(answer);
    });
  } catch (error) {
    if (error instanceof Undone) return error.answer;
    throw error;
  }
}

/**
 * @param possible whether the route can be asked so
 * @throws Problem rather than do what was only asked about
 */
export function isDryRun(query: Readonly<Record<string, unknown>>, possible: boolean | undefined): boolean {
  const said = query['dryRun'];
  if (said === undefined || said === 'false') return false;
  if (said !== 'true') throw Problem.field('dryRun', refusal('constraint.isBoolean'));
  if (!possible) throw Problem.field('dryRun', refusal('http.noDryRun'));
  return true;
}
