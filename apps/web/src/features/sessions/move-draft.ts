import type { MoveSessionRequest, SessionDto, SessionMoveDto } from '../../kernel/api/client.js';

/** How a move is asked for in the address: by days, or to dates on the venue's calendar. */
export interface MoveAddress {
  by?: string;
  days?: string;
  opens?: string;
  closes?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The move that the address asks for; undefined as long as it asks for none. */
export function moveOf({ by, days, opens, closes }: MoveAddress): MoveSessionRequest | undefined {
  if (by === 'dates') {
    if (!opens || !DAY.test(opens)) return undefined;
    return { opensOn: opens, ...(closes && DAY.test(closes) ? { closesOn: closes } : {}) };
  }
  const count = Number(days);
  return days && Number.isInteger(count) && count !== 0 ? { days: count } : undefined;
}

const dayOf = (wall: string): string => wall.slice(0, 10);

/** The days of a session as they stand on the venue's calendar. */
export const datesOf = ({ opens, closes }: Pick<SessionDto, 'opens' | 'closes'>) => ({
  opens: dayOf(opens.venue.wall),
  closes: dayOf(closes.venue.wall),
});

/** The move that takes this one back: to the days of before, whatever its length became. */
export const moveBack = ({ opens, closes }: SessionMoveDto): MoveSessionRequest => ({
  opensOn: dayOf(opens.from.venue.wall),
  closesOn: dayOf(closes.from.venue.wall),
});
