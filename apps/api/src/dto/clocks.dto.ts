import { bothClocks } from '#libs/domain';
import type { Principal } from '../http/principal.js';

/** One clock's reading of an instant; who shows it writes it in the reader's language */
export class ClockFaceDto {
  /** @example America/New_York */
  zone: string;
  /**
   * What this clock shows
   * @example 2024-08-09T18:00
   */
  wall: string;
  /**
   * Minutes east of UTC at that instant
   * @example -240
   */
  offsetMinutes: number;
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
}

/** Lists show the same few instants to many readers again and again. */
const read = new Map<string, ClocksDto>();
const AT_MOST = 5000;

/** @param venueZone the zone in which the time is stated */
export function clocks(instant: Date, venueZone: string, reader: Pick<Principal, 'zone'>): ClocksDto {
  const key = `${instant.getTime()} ${venueZone} ${reader.zone}`;
  const known = read.get(key);
  if (known) return known;
  const both = Object.freeze(bothClocks(instant, venueZone, reader.zone));
  if (read.size >= AT_MOST) read.clear();
  read.set(key, both);
  return both;
}

/** Of a contact. The notice of one does not tell where it was, so that it has no clock but the reader's. */
export const contactClocks = (
  { occurredAt, zone }: { occurredAt: Date | string; zone: string },
  isNotice: boolean,
  reader: Pick<Principal, 'zone'>,
): ClocksDto => clocks(new Date(occurredAt), isNotice ? reader.zone : zone, reader);
