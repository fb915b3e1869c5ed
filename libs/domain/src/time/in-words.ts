import { englishCity, isPlaceless, offsetLabel } from './place-names.js';

/**
 * How times are written, for mails and screens alike. No zone data enters here: whoever calls knows what a clock shows.
 */

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

/** Between parts of a line in that language, with the space after it: Arabic letters have a comma of their own. */
export const commaOf = perLocale((locale) => (/^(?:ar|fa)(?:-|$)/i.test(locale) ? '، ' : ', '));

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

/** What a clock shows, as an answer carries it. */
export interface ClockReading {
  /** IANA zone. */
  readonly zone: string;
  /** `YYYY-MM-DDTHH:mm` on this clock. */
  readonly wall: string;
  /** Minutes east of UTC at the instant. */
  readonly offsetMinutes: number;
}

/** The city of a zone in the language of who reads: English unless it is said. */
export type CityOfZone = (zone: string) => string;

/** A wall time in words: `Fri 9 Aug 2024, 18:00`. */
export const wallInWords = (wall: string, locale = 'en'): string =>
  dateInWords(wall, locale) + commaOf(usableLocale(locale)) + wall.slice(11);

const DAY = 86_400_000;

/** `today`, `tomorrow`, `yesterday`; undefined for any other day. @param today `YYYY-MM-DD` */
function nearDay(wall: string, today: string, locale: string): string | undefined {
  const days = Math.round((Date.parse(wall.slice(0, 10)) - Date.parse(today)) / DAY);
  return Math.abs(days) > 1 ? undefined : nowFormat(usableLocale(locale)).format(days, 'day');
}

/**
 * A clock's reading for people: `Fri 9 Aug 2024, 18:00 in New York (UTC−4)`, or `today, 18:00 in New York (UTC−4)`.
 * @param locale BCP 47 tag; an unusable one gives English
 * @param cityOf gives the city's name in that language
 * @param today `YYYY-MM-DD` as this clock shows it now, for who reads at once; what is stored or mailed has none
 */
export function clockInWords(
  { zone, wall, offsetMinutes }: ClockReading,
  locale = 'en',
  cityOf: CityOfZone = englishCity,
  today?: string,
): string {
  const day = (today && nearDay(wall, today, locale)) ?? dateInWords(wall, locale);
  const comma = commaOf(usableLocale(locale));
  const when = day + comma + wall.slice(11);
  const city = cityOf(zone);
  if (isPlaceless(zone)) return `${when} ${city}`;
  // Prepositions decline the city in many languages; outside English the city goes into the brackets.
  const where = isEnglish(usableLocale(locale))
    ? `in ${city} (${offsetLabel(offsetMinutes)})`
    : `(${city}${comma}${offsetLabel(offsetMinutes)})`;
  return `${when} ${where}`;
}

/** Both readings of one instant joined by ` · `, or one when venue and reader share a place. */
export function bothClocksInWords(
  { venue, reader }: { readonly venue: ClockReading; readonly reader: ClockReading },
  locale = 'en',
  cityOf: CityOfZone = englishCity,
): string {
  // By what they say, not by id: Asia/Saigon and Asia/Ho_Chi_Minh are one place.
  return [...new Set([venue, reader].map((reading) => clockInWords(reading, locale, cityOf)))].join(' · ');
}

const DATE = /^\d{4}-\d\d-\d\d$/;
const WALL = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** What stands in a sentence: a date, or a wall time, in words; anything else as it is. */
export function valueInWords(value: string | number, locale = 'en'): string | number {
  if (typeof value === 'number' || !(DATE.test(value) || WALL.test(value))) return value;
  const day = Date.parse(`${value.slice(0, 10)}T00:00:00.000Z`);
  // A day that no calendar has is quoted, not corrected.
  if (Number.isNaN(day) || !new Date(day).toISOString().startsWith(value.slice(0, 10))) return value;
  return DATE.test(value) ? dateInWords(value, locale) : wallInWords(value, locale);
}

/** Of less than four days to go a day that is cut off is felt: there days are said only when they are whole. */
const NEAR = 4 * 1440;

const UNITS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, minutes: number, from: number])[] = [
  ['month', 43_830, 90 * 1440],
  ['day', 1440, 2 * 1440],
  ['hour', 60, 60],
  ['minute', 1, 1],
];

/**
 * The span from one instant to another in words: "in 3 days", "2 hours ago", "now" below one minute. Rounded towards
 * zero, so that the time left is never overstated; hours up to two days, or up to four that lie
 * ahead and are not whole; days (of 24 hours) up to ninety, then months.
 */
export function inWords(from: Date, to: Date, locale = 'en'): string {
  const minutes = Math.trunc((to.getTime() - from.getTime()) / 60_000);
  const inHours = minutes > 0 && minutes < NEAR && minutes % 1440 !== 0;
  const size = Math.abs(minutes);
  const [unit, length] =
    UNITS.find(([name, , least]) => size >= least && !(inHours && name === 'day')) ??
    (['second', 1] as const);
  const value = unit === 'second' ? 0 : Math.trunc(minutes / length);
  const format = value === 0 ? nowFormat : spanFormat;
  return format(usableLocale(locale)).format(value, unit);
}
