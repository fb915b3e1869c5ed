import type { VoteDto } from '../../kernel/api/client.js';
import type { useSeat } from '../../kernel/session/session.js';

/** Whether a reader may correct a vote: whoever recorded it, and coordinators. */
export const mayCorrect = (
  { me, role }: ReturnType<typeof useSeat>,
  { authorId }: Pick<VoteDto, 'authorId'>,
) => role === 'coordinator' || (role !== 'member' && authorId === me.id);
