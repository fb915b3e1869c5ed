import type { OddHourDto } from '../../../kernel/api/client.js';
import { dayText, translate } from '../../../kernel/i18n/index.js';
import { cityText } from '../../../kernel/i18n/clocks.js';

/** By which rule an hour was read that the clocks skip or show twice. */
export function oddHourText({ code, stated, zone, taken }: OddHourDto): string {
  const values = {
    hour: stated.slice(11),
    date: dayText(stated),
    city: cityText(zone),
    taken: taken.slice(11),
  };
  return translate(`answers.oddHour.${code}`, values);
}
