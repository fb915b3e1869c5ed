import { toLocalDate } from '#libs/domain';
import { joined, oneLine, own, typed, type Line } from '../line.js';
import type { DigestAskShifts } from './content.js';
import type { Writing } from './items.js';

/** By what the words of an ask are others than before, and what that made of the positions on it; empty where it made nothing of any. */
export function rewordedLine(ask: DigestAskShifts, { speech, length }: Writing): Line {
  const { stale, fresh, rewordings } = ask;
  if (stale + fresh === 0) return [];
  const reasons = rewordings.map(({ cause, number, draft, at, zone }) => {
    const day = speech.day(toLocalDate(new Date(at), zone));
    // What a removed draft was called nobody reads.
    const key = cause === 'removed' || (cause !== 'links' && draft === null) ? 'removed' : cause;
    return speech.line(`reworded.${key}`, {
      ...{ day, number: typed(oneLine(number ?? '', length)), draft: typed(oneLine(draft ?? '', length)) },
    });
  });
  const counts = [
    ...(stale > 0 ? [[own(speech.say('reworded.stale', { count: stale }))]] : []),
    ...(fresh > 0 ? [[own(speech.say('reworded.fresh', { count: fresh }))]] : []),
  ];
  return joined(
    ...[...reasons, ...counts].flatMap((part, index) => (index === 0 ? [part] : [[own(' ')], part])),
  );
}
