import { Problem } from '#libs/domain';
import { refusal } from '../http/refusal.js';

/** For a client-made id that was used before for something else. */
export function idTaken(): Problem {
  return Problem.at('conflict', 'id', refusal('http.idTaken'));
}

/**
 * A repeat with the same client-made id, after the first answer was forgotten (`first-answer.ts`): what has the id is
 * the answer, when it is by the same person and says the same.
 * @param first what has the id, as far as the reader sees it
 * @param same whether it is what is asked for now
 * @throws Problem when the id belongs to something else
 */
export function lateRepeat<First extends { authorId: string | null }>(
  reader: { userId: string },
  first: First | undefined,
  same: (first: First) => boolean,
): First {
  if (first && first.authorId === reader.userId && same(first)) return first;
  throw idTaken();
}
