import { foldForSearch } from '../names/fold.js';
import { currentZone } from './current-zone.js';
import { englishCity } from './place-names.js';
import { canonicalZones } from './zones.js';

/** By zone, the city in which somebody negotiates by that clock. */
export type Venues = Readonly<Record<string, string>>;

let bearers: Map<string, string> | undefined;

const zoneNamedAfter = (city: string): string | undefined => {
  bearers ??= new Map(canonicalZones().map((zone) => [foldForSearch(englishCity(zone)), zone]));
  return bearers.get(foldForSearch(city));
};

/**
 * Which of these cities a clock may be called by: those after which no other clock is named. New York's name on Vienna's clock
 * would hide that one of them was entered wrongly.
 */
export const namedVenues = (venues: Venues): Record<string, string> =>
  Object.fromEntries(
    Object.entries(venues).filter(([zone, city]) => {
      const bearer = zoneNamedAfter(city);
      return bearer === undefined || bearer === currentZone(zone);
    }),
  );
