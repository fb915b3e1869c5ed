import { currentZone, orderOf } from '#libs/domain';
import { cityOfZone } from '../kernel/i18n/names.js';
import type { Language } from '../kernel/i18n/index.js';

export type ZoneOption = readonly [zone: string, city: string];

/**
 * The zones of all places, by the cities they are named after, in the reader's language and order.
 * @param own zones that are among them under their own names, even when the browser does not know them
 */
export function zoneOptions(
  language: Language,
  own: readonly string[] = [],
  known: readonly string[] = Intl.supportedValuesOf('timeZone'),
): ZoneOption[] {
  const inOrder = orderOf(language);
  const mine = own.filter((zone) => zone !== '');
  // A zone that was stored under an older name stands there once, under that name, so that nothing changes unasked.
  const current = new Set(mine.map(currentZone));
  const others = ['UTC', ...known.map(currentZone)].filter((zone) => !current.has(zone));
  return [...new Set([...mine, ...others])]
    .map((zone): ZoneOption => [zone, cityOfZone(zone, language)])
    .toSorted(([, a], [, b]) => inOrder(a, b));
}
