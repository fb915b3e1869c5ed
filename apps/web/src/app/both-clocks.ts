import type { ClocksDto } from '../kernel/api/client.js';
import { inOneLine, translate, weekdayText } from '../kernel/i18n/index.js';
import { cityText } from '../kernel/i18n/clocks.js';

/**
 * Both clocks in as few words as tell them apart, the reader's first: `Mon, 5 Aug 2024, 21:40 in Bangkok, 10:40 in New
 * York`. The venue's day is named where it is another one; one clock is enough where both are the same.
 */
export function bothClocks({ reader, venue }: Pick<ClocksDto, 'reader' | 'venue'>): string {
  const time = (wall: string) => wall.slice(11);
  const dayAndTime = (wall: string) => inOneLine(weekdayText(wall), time(wall));
  const here = translate('due.at', { time: dayAndTime(reader.wall), city: cityText(reader.zone) });
  if (reader.zone === venue.zone) return here;
  const sameDay = reader.wall.slice(0, 10) === venue.wall.slice(0, 10);
  const there = sameDay ? time(venue.wall) : dayAndTime(venue.wall);
  return inOneLine(here, translate('due.at', { time: there, city: cityText(venue.zone) }));
}
