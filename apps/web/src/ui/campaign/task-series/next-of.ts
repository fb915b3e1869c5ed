import { nextRecurrences } from '#libs/domain';
import type { SessionDto } from '../../../kernel/api/client.js';
import { instantOf, wallAt } from '../../zone-clock.js';
import type { SeriesFields } from './fields.js';

const COUNT = 3;

/** When the next tasks would be due by what stands in a form, from now on or from the day from which it holds; in ms since 1970. */
export function nextOf(
  fields: SeriesFields,
  sessions: readonly SessionDto[],
  now: number,
  from = '',
): number[] {
  const { unit, weekdays, startsOn, zone, atTime } = fields;
  const every = Number(fields.every);
  const complete = startsOn !== '' && atTime !== '' && every >= 1 && every <= 52 && !Number.isNaN(now);
  if (!complete || (unit === 'week' && weekdays.length === 0)) return [];
  const rule = { unit, every, weekdays, startsOn, untilOn: lastDayOf(fields, sessions) };
  const today = wallAt(now, zone).slice(0, 10);
  return nextRecurrences(rule, from > today ? from : today, COUNT + 1)
    .map((date) => instantOf(`${date}T${atTime}`, zone))
    .filter((instant) => instant > now)
    .slice(0, COUNT);
}

function lastDayOf({ ends, untilOn, zone }: SeriesFields, sessions: readonly SessionDto[]): string | null {
  const closes = sessions.find(({ id }) => id === ends)?.closes.instant;
  if (closes) return wallAt(Date.parse(closes), zone).slice(0, 10);
  return (ends === 'day' && untilOn) || null;
}
