import type { LetterInList } from '#libs/data';
import { lateFrom } from '#libs/domain';
import { clocks } from '../dto/clocks.dto.js';
import type { Reader } from '../http/principal.js';
import type { SignOnDto } from '../dto/sign-on.dto.js';

/** When sign-on closes, on both clocks; null where nobody said. */
export function signOn(
  { zone, closesLocal, closesAt, graceMinutes }: LetterInList,
  reader: Reader,
  now: Date,
): SignOnDto | null {
  if (closesAt === null || zone === null || closesLocal === null) return null;
  const late = lateFrom({ closesAt, graceMinutes });
  const over = late !== null && late < now;
  return { wall: closesLocal, zone, clocks: clocks(closesAt, zone, reader), over };
}
