import type { TaskSeriesRow } from '#libs/data';
import { nextRecurrences, toInstant, toWall } from '#libs/domain';
import { clocks } from '../dto/clocks.dto.js';
import type { Reader } from '../http/principal.js';
import { recurrenceOf } from './series-rules.js';
import type { TaskSeriesDto } from './task-series.dto.js';

/** How many of the next days are told. */
const NEXT = 3;

export function toSeries(row: TaskSeriesRow, reader: Reader): TaskSeriesDto {
  const { endedAt, sessionClosesAt, madeUntil: _made, now, ...facts } = row;
  const { zone, atTime } = row;
  const today = toWall(now, zone).slice(0, 10);
  const at = (date: string) => toInstant(`${date}T${atTime}`, zone).instant;
  const dates = endedAt ? [] : nextRecurrences(recurrenceOf(row, sessionClosesAt), today, NEXT + 1);
  const next = dates.map(at).filter((instant) => instant > now);
  return {
    ...facts,
    next: next.slice(0, NEXT).map((instant) => clocks(instant, zone, reader)),
    endedAt: endedAt && clocks(endedAt, zone, reader),
  };
}
