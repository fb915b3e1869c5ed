import { cityText } from '../../../kernel/i18n/clocks.js';
import { inWords } from '../../zone-clock.js';

/** An instant on the clock of a place, which is named: `Tue 6 Aug, 18:00 (New York)`. @param instant in ms since 1970 */
export const whenText = (instant: number, zone: string): string =>
  Number.isNaN(instant) ? '' : `${inWords(instant, zone)} (${cityText(zone)})`;
