import { isWall, offsetLabel, offsetMinutes, toInstant, WALL_YEARS } from '#libs/domain';
import type { ValueLimits, ValueTeller, WrongValue } from './value-limits.js';
import { readWrittenDate, type WrittenDate } from './written-dates.js';

/** What a time may be, and where it was said: IANA time zone that the row names itself, or null. */
interface MomentLimits extends ValueLimits {
  readonly rowZone: string | null;
}

/** A day, or a day and the time on the wall, as cells with dates hold them. */
const LOCAL = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2})?)?$/;

/**
 * When something was said, as an instant in ISO 8601; null after having told why there is none. Without an offset it is meant
 * as the clocks of the zone show it; a day alone is its noon, or its beginning where noon lies ahead.
 */
export function momentOf(text: string, limits: MomentLimits, tell: ValueTeller): string | null {
  const { rowZone, latest, dateOrder, date1904 } = limits;
  const zone = rowZone ?? limits.zone;
  const [, day, time] = LOCAL.exec(text) ?? [];
  if (day !== undefined) return localMoment(day, time, zone, latest, tell);
  if (text === '' || INSTANT.test(text)) return instantOf(text, rowZone, latest, tell.wrong);
  const written = readWrittenDate(text, dateOrder, date1904);
  if (written.kind !== 'day') {
    tell.wrong('occurredAt', WHY[written.kind]);
    return null;
  }
  if (written.by === 'serial') tell.remark('occurredAt', 'serialDate', { date: dateTime(written) });
  if (written.by === 'buddhist') tell.remark('occurredAt', 'buddhistDate', { date: dateTime(written) });
  return localMoment(written.day, written.time, zone, latest, tell);
}

type DayWritten = Extract<WrittenDate, { kind: 'day' }>;

const dateTime = ({ day, time }: DayWritten) => (time === undefined ? day : `${day} ${time}`);

const WHY = { order: 'valueDayMonth', century: 'valueCentury', none: 'valueNoMoment' } as const;

function localMoment(
  day: string,
  time: string | undefined,
  zone: string | undefined,
  latest: Date | undefined,
  { wrong, remark }: ValueTeller,
): string | null {
  const wall = `${day}T${time ?? '12:00'}`;
  if (zone === undefined || !isWall(wall)) {
    wrong('occurredAt', isYearOff(day) ? 'valueYear' : 'valueNoMoment', YEARS);
    return null;
  }
  const { instant } = toInstant(wall, zone);
  const tooEarly = time === undefined && latest !== undefined && instant > latest;
  const said = tooEarly ? toInstant(`${day}T00:00`, zone).instant : instant;
  const moment = withinReach(said.toISOString(), latest, wrong);
  if (moment !== null && time === undefined) remark('occurredAt', 'dayAlone');
  return moment;
}

const YEARS = { first: String(WALL_YEARS.first), last: String(WALL_YEARS.last) };

function isYearOff(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return year < WALL_YEARS.first || year > WALL_YEARS.last;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * An instant with its offset, which has to be that of the row's zone; `Z` says nothing of a place. `2024-02-30` would
 * silently become the first of March.
 */
function instantOf(
  text: string,
  zone: string | null,
  latest: Date | undefined,
  wrong: WrongValue,
): string | null {
  if (text === '') return null;
  const day = INSTANT.exec(text)?.[1];
  const midnight = new Date(`${day}T00:00Z`);
  const real =
    day !== undefined &&
    !Number.isNaN(midnight.getTime()) &&
    midnight.toISOString().startsWith(day) &&
    !Number.isNaN(new Date(text).getTime());
  if (!real) {
    wrong('occurredAt', 'valueNoMoment');
    return null;
  }
  if (zone === null || isOffsetOf(zone, text)) return withinReach(text, latest, wrong);
  wrong('occurredAt', 'offsetDisagrees', { zone, offset: offsetLabel(offsetMinutes(zone, new Date(text))) });
  return null;
}

function isOffsetOf(zone: string, text: string): boolean {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(text) ?? [];
  if (sign === undefined) return true;
  const stated = Number(`${sign}${Number(hours) * 60 + Number(minutes)}`);
  return stated === offsetMinutes(zone, new Date(text));
}

function withinReach(text: string, latest: Date | undefined, wrong: WrongValue): string | null {
  if (isYearOff(text)) {
    wrong('occurredAt', 'valueYear', YEARS);
    return null;
  }
  if (!latest || new Date(text) <= latest) return text;
  wrong('occurredAt', 'valueAhead');
  return null;
}
