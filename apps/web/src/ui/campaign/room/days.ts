import { dayText, translate } from '../../../kernel/i18n/index.js';

/** From which day to which, in words; empty where there is no end on either side. */
export function daysText(from: string | null, to: string | null): string {
  if (from && to) return translate('room.fromTo', { from: dayText(from), to: dayText(to) });
  if (from) return translate('room.from', { from: dayText(from) });
  return to ? translate('room.until', { to: dayText(to) }) : '';
}
