import type { OddHourDto } from '../../../kernel/api/client.js';
import { dayText, translate } from '../../../kernel/i18n/index.js';

/** By which rule an hour was read that the clocks skip or show twice. */
export function oddHourText({ code, stated, zone, taken }: OddHourDto): string {
  const city = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
  const values = { hour: stated.slice(11), date: dayText(stated), city, taken: taken.slice(11) };
  return translate(`answers.oddHour.${code}`, values);
}
