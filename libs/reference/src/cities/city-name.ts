import { englishCity } from '#libs/domain';
import { cityNamed as ar } from './ar.js';
import { cityNamed as es } from './es.js';
import { cityNamed as fr } from './fr.js';
import type { CityName } from './cities-by-name.js';
import { cityNamed as id } from './id.js';

const TABLES: Readonly<Record<string, CityName>> = { ar, es, fr, id };

/**
 * The name of a city in a language; the English one where we know no other. The screens load the same tables, each with
 * its language.
 * @param english as `englishCity()` or the record of a session says it, with or without accents
 * @param locale BCP 47 tag, e.g. `fr` or `ar-u-nu-latn`
 */
export function cityName(english: string, locale: string): string {
  const [language = ''] = locale.toLowerCase().split(/[-_]/, 1);
  return (Object.hasOwn(TABLES, language) && TABLES[language]?.(english)) || english;
}

/** The city a zone is named after, in a language. */
export const cityOfZone = (zone: string, locale: string): string => cityName(englishCity(zone), locale);
