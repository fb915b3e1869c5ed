import type { TaskSeriesDto } from '../../../kernel/api/client.js';
import { dotted, inOneLine, intlTag, translate } from '../../../kernel/i18n/index.js';

/** Name of an ISO weekday, 1 = Monday; the first of January 2024 was one. */
export const weekdayName = (weekday: number, weekdayAs: 'long' | 'short' = 'short'): string =>
  new Intl.DateTimeFormat(intlTag(), { weekday: weekdayAs, timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, weekday),
  );

/** A date of the calendar, which stands in no zone. */
export const dateText = (date: string): string =>
  new Intl.DateTimeFormat(intlTag(), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.parse(`${date}T00:00Z`),
  );

type Rule = Pick<
  TaskSeriesDto,
  'unit' | 'every' | 'weekdays' | 'startsOn' | 'untilOn' | 'untilSessionId' | 'untilSession'
>;

/** When it comes again, in one line: "every 2 weeks on Mon, Thu · until 20 Dec 2024". */
export function ruleText({
  unit,
  every,
  weekdays,
  startsOn,
  untilOn,
  untilSessionId,
  untilSession,
}: Rule): string {
  const often = translate(unit === 'week' ? 'series.weeks' : 'series.months', { count: every });
  const days = inOneLine(...weekdays.toSorted((a, b) => a - b).map((one) => weekdayName(one)));
  const on =
    unit === 'week'
      ? translate('series.onDays', { days })
      : translate('series.onDay', { day: dateText(startsOn) });
  return dotted(
    `${often} ${on}`,
    untilSessionId !== null && translate('series.untilEnd', { name: untilSession ?? '…' }),
    untilSessionId === null && untilOn !== null && translate('series.until', { day: dateText(untilOn) }),
  );
}
