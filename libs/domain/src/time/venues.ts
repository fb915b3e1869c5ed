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

/** Where a campaign negotiates, as the record of a session, or of the campaign itself, says it. */
export interface VenuePlace {
  zone: string;
  city: string;
}

/**
 * How the clocks of a campaign's venues are called, since a zone bears the name of one city of many: Geneva goes by Zurich's
 * clock. Two cities of one zone leave it its own name, and no clock is called by a city after which another one is named: New
 * York's name on Vienna's clock would hide that one of them was entered wrongly.
 */
export function namedVenues(places: readonly VenuePlace[]): Record<string, string> {
  const cities = new Map<string, Map<string, string>>();
  for (const { zone, city } of places) {
    const ofZone = cities.get(zone) ?? new Map<string, string>();
    cities.set(zone, ofZone);
    const said = city.toLowerCase();
    if (!ofZone.has(said)) ofZone.set(said, city);
  }
  return Object.fromEntries(
    [...cities].flatMap(([zone, ofZone]): [string, string][] => {
      const [city, ...others] = ofZone.values();
      if (city === undefined || others.length > 0) return [];
      const bearer = zoneNamedAfter(city);
      return bearer === undefined || bearer === currentZone(zone) ? [[zone, city]] : [];
    }),
  );
}
