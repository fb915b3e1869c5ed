import type { MoveSessionRequest, SessionDto, SessionMoveDto } from '../../kernel/api/client.js';

/** How a move is asked for in the address: by days, to dates on the venue's calendar, or to other hours or another venue. */
export interface MoveAddress {
  by?: string;
  days?: string;
  opens?: string;
  closes?: string;
  /** Hours of opening and closing, e.g. `10:00`. */
  from?: string;
  until?: string;
  zone?: string;
  city?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const HOUR = /^\d{2}:\d{2}$/;

/** The move that the address asks for; undefined as long as it asks for none. */
export function moveOf(address: MoveAddress): MoveSessionRequest | undefined {
  const { by, days, opens, closes } = address;
  if (by === 'place') return toPlace(address);
  if (by === 'dates') {
    if (!opens || !DAY.test(opens)) return undefined;
    return { opensOn: opens, ...(closes && DAY.test(closes) ? { closesOn: closes } : {}) };
  }
  const count = Number(days);
  return days && Number.isInteger(count) && count !== 0 ? { days: count } : undefined;
}

/** Asked of the browser: our own zone data is larger than all screens together. */
function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Only what was filled in; a zone that is half typed is none yet. */
function toPlace({ from, until, zone, city }: MoveAddress): MoveSessionRequest | undefined {
  const request: MoveSessionRequest = {
    ...(from && HOUR.test(from) ? { opensTime: from } : {}),
    ...(until && HOUR.test(until) ? { closesTime: until } : {}),
    ...(zone && isZone(zone) ? { zone } : {}),
    ...(city?.trim() ? { city: city.trim() } : {}),
  };
  return Object.keys(request).length === 0 ? undefined : request;
}

const hourOf = (wall: string): string => wall.slice(11);

const dayOf = (wall: string): string => wall.slice(0, 10);

/** The days and hours of a session as they stand on the venue's clock. */
export const datesOf = ({ opens, closes }: Pick<SessionDto, 'opens' | 'closes'>) => ({
  opens: dayOf(opens.venue.wall),
  closes: dayOf(closes.venue.wall),
  from: hourOf(opens.venue.wall),
  until: hourOf(closes.venue.wall),
});

/** The move that takes this one back: to the days, the hours and the venue of before, whatever its length became. */
export const moveBack = ({ opens, closes, cityBefore }: SessionMoveDto): MoveSessionRequest => ({
  opensOn: dayOf(opens.from.venue.wall),
  closesOn: dayOf(closes.from.venue.wall),
  opensTime: hourOf(opens.from.venue.wall),
  closesTime: hourOf(closes.from.venue.wall),
  zone: opens.from.venue.zone,
  city: cityBefore,
});
