import { bothClocks } from '#libs/domain';
import type { Principal } from '../http/principal.js';

/** One clock's reading of an instant */
export class ClockFaceDto {
  /** @example America/New_York */
  zone: string;
  /**
   * What this clock shows
   * @example 2024-08-09T18:00
   */
  wall: string;
  /** @example "New York" */
  city: string;
  /**
   * Minutes east of UTC at that instant
   * @example -240
   */
  offsetMinutes: number;
  /** @example "Fri 9 Aug 2024, 18:00 in New York (UTC−4)" */
  label: string;
}

/** One instant on two clocks: the venue's and the reader's */
export class ClocksDto {
  /**
   * The instant in UTC
   * @example 2024-08-09T22:00:00.000Z
   */
  instant: string;
  /** On the clock of the venue */
  venue: ClockFaceDto;
  /** On the clock of the reader */
  reader: ClockFaceDto;
  /**
   * Both in words
   * @example "Fri 9 Aug 2024, 18:00 in New York (UTC−4) · Sat 10 Aug 2024, 05:00 in Bangkok (UTC+7)"
   */
  text: string;
}

/** Lists show the same few instants to many readers again and again; writing them in words is what costs. */
const written = new Map<string, ClocksDto>();
const AT_MOST = 5000;

/** @param venueZone the zone in which the time is stated */
export function clocks(
  instant: Date,
  venueZone: string,
  reader: Pick<Principal, 'zone' | 'locale'>,
): ClocksDto {
  const key = `${instant.getTime()} ${venueZone} ${reader.zone} ${reader.locale}`;
  const known = written.get(key);
  if (known) return known;
  const both = Object.freeze(bothClocks(instant, venueZone, reader.zone, reader.locale));
  if (written.size >= AT_MOST) written.clear();
  written.set(key, both);
  return both;
}
