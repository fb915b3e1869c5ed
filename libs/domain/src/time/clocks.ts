import { isPlaceless, offsetLabel, zoneCity } from './place-names.js';
import { toWall } from './walls.js';
import { offsetMinutes } from './zones.js';

/** One clock's reading of an instant. */
export interface ClockFace {
  readonly zone: string;
  /** `YYYY-MM-DDTHH:mm` on this clock. */
  readonly wall: string;
  readonly city: string;
  /** Minutes east of UTC at the instant. */
  readonly offsetMinutes: number;
  /** For people: `Fri 9 Aug 2024, 18:00 in New York (UTC−4)`. */
  readonly label: string;
}

export interface BothClocks {
  /** ISO 8601 in UTC, e.g. `2024-08-09T22:00:00.000Z`. */
  readonly instant: string;
  readonly venue: ClockFace;
  readonly reader: ClockFace;
  /** Both labels joined by ` · `, or one when venue and reader share a place. */
  readonly text: string;
}

// A Thai or Arabic reader is given the Gregorian year and Western digits too: these lines are compared with the
// secretariat's own, and 2567 for 2024 would cost somebody a deadline.
const DATE_STYLE = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  calendar: 'gregory',
  numberingSystem: 'latn',
  // The wall is formatted as if it were UTC, so that Intl's own zone data has no say.
  timeZone: 'UTC',
} as const;

// English is the usual case by far; these take a tenth of what Intl does.
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * Makes each value once: building a formatter costs a hundred times as much as using it, and a digest uses them a
 * hundred times. Locales come from outside, so the number kept is bounded.
 */
function perLocale<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const known = made.get(locale);
    if (known !== undefined) return known;
    if (made.size >= 100) made.clear();
    const value = make(locale);
    made.set(locale, value);
    return value;
  };
}

/** A mail must not fail over a language tag that somebody stored years ago. */
const usableLocale = perLocale((locale) => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
});

const dateFormat = perLocale((locale) => new Intl.DateTimeFormat(locale, DATE_STYLE));
const spanFormat = perLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }));
const nowFormat = perLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

function isEnglish(locale: string): boolean {
  return /^en(?:-|$)/i.test(locale);
}

/**
 * The date of a wall in words: `Fri 9 Aug 2024` in English of any region (day first, month by name: never to be
 * misread), the locale's own short form elsewhere.
 */
export function dateInWords(wall: string, locale = 'en'): string {
  const usable = usableLocale(locale);
  const date = new Date(`${wall.slice(0, 10)}T00:00:00.000Z`);
  if (!isEnglish(usable)) {
    const text = dateFormat(usable).format(date);
    // Which kind of space is used changes between releases of Unicode's data.
    return text.replace(/[\u00a0\u202f]/g, ' ');
  }
  const [weekday, month] = [WEEKDAYS[date.getUTCDay()], MONTHS[date.getUTCMonth()]];
  return `${weekday} ${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
}

/**
 * One instant on one clock.
 * @param locale BCP 47 tag; an unusable one gives English
 * @throws TimeError (`zone`, `range`)
 */
export function clockFace(instant: Date, zone: string, locale = 'en'): ClockFace {
  const wall = toWall(instant, zone);
  const city = zoneCity(zone, locale);
  const minutes = offsetMinutes(zone, instant);
  const when = `${dateInWords(wall, locale)}, ${wall.slice(11)}`;
  const face = { zone, wall, city, offsetMinutes: minutes };
  if (isPlaceless(zone)) return { ...face, label: `${when} ${city}` };
  // Prepositions decline the city in many languages; outside English the city goes into the brackets.
  const where = isEnglish(usableLocale(locale))
    ? `in ${city} (${offsetLabel(minutes)})`
    : `(${city}, ${offsetLabel(minutes)})`;
  return { ...face, label: `${when} ${where}` };
}

/**
 * One instant on the venue's and the reader's clock, for every deadline that is shown or mailed.
 * @param locale BCP 47 tag; an unusable one gives English
 * @throws TimeError (`zone`, `range`)
 */
export function bothClocks(instant: Date, venueZone: string, readerZone: string, locale = 'en'): BothClocks {
  const venue = clockFace(instant, venueZone, locale);
  const reader = clockFace(instant, readerZone, locale);
  // By label, not by id: Asia/Saigon and Asia/Ho_Chi_Minh are one place.
  const text = venue.label === reader.label ? venue.label : `${venue.label} · ${reader.label}`;
  return { instant: instant.toISOString(), venue, reader, text };
}

const UNITS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, minutes: number, from: number])[] = [
  ['month', 43_830, 90 * 1440],
  ['day', 1440, 48 * 60],
  ['hour', 60, 60],
  ['minute', 1, 1],
];

/**
 * The span from one instant to another in words: "in 3 days", "2 hours ago", "now" below one minute. Rounded towards
 * zero, so that the time left is never overstated; hours up to two days, days (of 24 hours) up to ninety, then months.
 */
export function inWords(from: Date, to: Date, locale = 'en'): string {
  const minutes = Math.trunc((to.getTime() - from.getTime()) / 60_000);
  const [unit, length] = UNITS.find(([, , least]) => Math.abs(minutes) >= least) ?? ['second', 1];
  const value = unit === 'second' ? 0 : Math.trunc(minutes / length);
  const format = value === 0 ? nowFormat : spanFormat;
  return format(usableLocale(locale)).format(value, unit);
}
