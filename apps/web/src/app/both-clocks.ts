import type { ClocksDto } from '../kernel/api/client.js';

/** Without the offset: `Mon 5 Aug 2024, 21:40 in Bangkok`. */
const short = (label: string): string => label.replace(/ \(UTC[^)]*\)$/, '');

/**
 * Both clocks in as few words as tell them apart, the reader's first: `Mon 5 Aug 2024, 21:40 in Bangkok, 10:40 in New
 * York`. The venue's day is named where it is another one; one clock is enough where both are the same.
 */
export function bothClocks({ reader, venue }: Pick<ClocksDto, 'reader' | 'venue'>): string {
  if (reader.zone === venue.zone) return short(reader.label);
  const sameDay = reader.wall.slice(0, 10) === venue.wall.slice(0, 10);
  const there = short(venue.label);
  return `${short(reader.label)}, ${sameDay ? there.slice(there.indexOf(', ') + 2) : there}`;
}
