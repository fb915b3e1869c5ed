import { clockInWords, englishCity, inWords, wallInWords, type ClockReading } from '#libs/domain';
import type { ClocksDto } from '../api/client.js';
import { currentLanguage, intlTag, listed } from './index.js';
import { cityName } from './names.js';

/** How a time is written on a screen: in the reader's language, by the same function that mails use. */

/** `Fri 9 Aug 2024, 18:00 in New York (UTC−4)`. @param today the date that this clock shows now; a day near it is named by it */
export const clockText = (reading: ClockReading, today?: string): string =>
  clockInWords(reading, intlTag(), cityText, today);

/** The venue's clock and the reader's, each in a line; in one with both cities where they show the same hour. */
export function clockTexts(
  { venue, reader }: Pick<ClocksDto, 'venue' | 'reader'>,
  today: readonly (string | undefined)[] = [],
): string[] {
  const cities = [...new Set([cityText(venue.zone), cityText(reader.zone)])];
  const agree = venue.wall === reader.wall && venue.offsetMinutes === reader.offsetMinutes;
  if (agree && cities.length > 1) return [clockInWords(reader, intlTag(), () => listed(cities), today[1])];
  return [...new Set([clockText(venue, today[0]), clockText(reader, today[1])])];
}

/** The same in one line. */
export const clocksText = (at: Pick<ClocksDto, 'venue' | 'reader'>): string => clockTexts(at).join(' · ');

/** What stands in a field of a form: `Fri 9 Aug 2024, 18:00`. */
export const wallText = (wall: string): string => wallInWords(wall, intlTag());

/** By zone: the cities in which the present campaign negotiates. */
let venues: Readonly<Record<string, string>> | undefined;

export const nameVenues = (cities: typeof venues): void => {
  venues = cities;
};

/** The city in which the campaign negotiates by this clock, else the one that the zone is named after. */
export const cityText = (zone: string): string => placeText(venues?.[zone] ?? englishCity(zone));

/** A city as the record of a session or a post says it, by its name in the reader's language where we know one. */
export const placeText = (city: string): string => cityName(city, currentLanguage());

/** `in 3 hours`. @param from both in ms since 1970 */
export const spanText = (from: number, to: number): string =>
  inWords(new Date(from), new Date(to), intlTag());
