import type { ChangedTextDto } from '../../kernel/api/client.js';
import { translate } from '../../kernel/i18n/index.js';

type Turned = Pick<ChangedTextDto, 'stalePositions' | 'freshPositions'>;

const isTurned = (made: unknown): made is Turned =>
  typeof made === 'object' && made !== null && 'stalePositions' in made;

/**
 * Says that something was done, and which positions turned by it: nobody touched them, so nobody looks for it.
 * @param made what the api answered; what was made anew turns nothing
 */
export function withTurned(done: string, made: unknown): string {
  if (!isTurned(made)) return done;
  const { stalePositions, freshPositions } = made;
  return [
    done,
    ...(stalePositions > 0 ? [translate('texts.turnedStale', { count: stalePositions })] : []),
    ...(freshPositions > 0 ? [translate('texts.turnedFresh', { count: freshPositions })] : []),
  ].join(' ');
}
