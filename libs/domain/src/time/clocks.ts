import type { ClockReading } from './in-words.js';
import { toWall } from './walls.js';
import { offsetMinutes } from './zones.js';

export interface BothClocks {
  /** ISO 8601 in UTC, e.g. `2024-08-09T22:00:00.000Z`. */
  readonly instant: string;
  readonly venue: ClockReading;
  readonly reader: ClockReading;
}

/**
 * One instant on one clock; `clockInWords()` writes it.
 * @throws TimeError (`zone`, `range`)
 */
export const clockReading = (instant: Date, zone: string): ClockReading => ({
  zone,
  wall: toWall(instant, zone),
  offsetMinutes: offsetMinutes(zone, instant),
});

/**
 * One instant on the venue's and the reader's clock, for every deadline that is shown or mailed.
 * @throws TimeError (`zone`, `range`)
 */
export const bothClocks = (instant: Date, venueZone: string, readerZone: string): BothClocks => ({
  instant: instant.toISOString(),
  venue: clockReading(instant, venueZone),
  reader: clockReading(instant, readerZone),
});
