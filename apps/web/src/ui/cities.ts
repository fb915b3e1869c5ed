import { foldForSearch } from '#libs/domain';
import { placeText } from '../kernel/i18n/clocks.js';
import type { Language } from '../kernel/i18n/index.js';
import { cityName } from '../kernel/i18n/names.js';
import { zoneOptions, type ZoneOption } from './zones.js';

/**
 * Seats of the United Nations, capitals, and places where treaties were made, whose clock is called by another city; one zone
 * a line. None that several countries have, such as Georgetown, Kingston, San José or Victoria: there the zone is chosen.
 * From memory of IANA's table of zones, whose ids a test holds these against.
 */
const BY_ZONE = `
Europe/Zurich > Geneva, Bern, Basel, Montreux
Europe/Amsterdam > The Hague, Rotterdam
Europe/Paris > Strasbourg
Europe/Berlin > Bonn
Europe/Istanbul > Ankara
America/New_York > Washington
America/Toronto > Montreal, Ottawa
America/Sao_Paulo > Brasília, Rio de Janeiro, Rio
America/Guayaquil > Quito
America/La_Paz > Sucre
America/Costa_Rica > Escazú
America/El_Salvador > San Salvador
America/Belize > Belmopan
America/Barbados > Bridgetown
America/St_Lucia > Castries
America/Dominica > Roseau
America/St_Kitts > Basseterre
America/St_Vincent > Kingstown
Africa/Casablanca > Marrakesh, Rabat
Africa/Cairo > Sharm el-Sheikh
Africa/Lagos > Abuja
Africa/Abidjan > Yamoussoukro
Africa/Porto-Novo > Cotonou
Africa/Douala > Yaoundé
Africa/Dar_es_Salaam > Dodoma
Africa/Bujumbura > Gitega
Africa/Blantyre > Lilongwe
Africa/Johannesburg > Pretoria, Cape Town
Atlantic/Cape_Verde > Praia
Indian/Mauritius > Port Louis
Indian/Comoro > Moroni
Indian/Maldives > Malé
Asia/Dubai > Abu Dhabi
Asia/Riyadh > Jeddah
Asia/Qatar > Doha
Asia/Bahrain > Manama
Asia/Kuwait > Kuwait City
Asia/Aden > Sanaa
Asia/Hebron > Ramallah
Asia/Almaty > Astana
Asia/Karachi > Islamabad
Asia/Kolkata > New Delhi, Delhi
Asia/Yangon > Naypyidaw
Asia/Ho_Chi_Minh > Hanoi
Asia/Makassar > Denpasar, Bali, Nusa Dua
Asia/Shanghai > Beijing, Kunming
Asia/Seoul > Busan
Asia/Tokyo > Kyoto, Nagoya, Minamata
Australia/Sydney > Canberra
Pacific/Auckland > Wellington
Pacific/Fiji > Suva
Pacific/Guadalcanal > Honiara
Pacific/Efate > Port Vila
Pacific/Tongatapu > Nuku'alofa
Pacific/Palau > Koror
Pacific/Pohnpei > Palikir
`;

export const CITIES: readonly ZoneOption[] = BY_ZONE.trim()
  .split('\n')
  .flatMap((line) => {
    const [zone = '', cities = ''] = line.split(' > ');
    return cities.split(', ').map((city): ZoneOption => [zone, city]);
  });

/** What a form gets with a city: also the zone, where the name tells which one. */
export function atCity(city: string, language: Language): { city: string; zone?: string } {
  const typed = foldForSearch(city);
  const named = ([, name]: ZoneOption) => foldForSearch(name) === typed;
  const inLanguage = CITIES.map(([zone, name]): ZoneOption => [zone, cityName(name, language)]);
  const zone = [...zoneOptions(language), ...zoneOptions('en'), ...CITIES, ...inLanguage].find(named)?.[0];
  return zone === undefined ? { city } : { city, zone };
}

/** What is kept of a city that a form shows by its name in the reader's language: unless it was typed anew, as it was. */
export const cityToKeep = (typed: string, before: string): string =>
  typed.trim() === placeText(before) ? before : typed.trim();
