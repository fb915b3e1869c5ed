import { Problem } from '#libs/domain';
import { ThreadTrouble } from '#libs/files';
import { refusal } from '../http/refusal.js';

/** The answer of a thread; too much for its bounds is refused. @throws Problem `unavailable` */
export async function inBounds<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ThreadTrouble) throw new Problem('unavailable', refusal('texts.tooMuch'));
    throw error;
  }
}
