import type { Tier } from '#libs/domain';
import type { TaskCommentDto } from '../../../kernel/api/client.js';

/** What a form makes of who sees a task. */
export interface Widening {
  before: Tier;
  after: Tier;
  /** Whether somebody does it from now on who does not see it yet. */
  newcomer: boolean;
}

const WIDE: readonly Tier[] = ['coalition', 'public'];

/** Comments that some of those would not read who see the task from now on: they stay with who could read them when they were written. */
export const staying = (comments: readonly TaskCommentDto[], { before, after, newcomer }: Widening) => {
  const others = after !== before && after !== 'me';
  return comments.filter(
    ({ text, tier }) => text !== null && !WIDE.includes(tier) && (newcomer || (others && tier !== after)),
  );
};
