import { englishCity } from '#libs/domain';
import type { Language } from '#libs/words';

type Names = ReadonlyMap<string, string>;
interface Tables {
  names: Names;
  cityNamed: (english: string) => string | undefined;
  groups: Names;
}

/** The tables that mails use, each with its language: together they would be a tenth of the first load. */
const tables: Record<Exclude<Language, 'en'>, () => Promise<Tables>> = {
  fr: () => import('#libs/reference/names/fr'),
  es: () => import('#libs/reference/names/es'),
  ar: () => import('#libs/reference/names/ar'),
  id: () => import('#libs/reference/names/id'),
};

const loaded: Partial<Record<Language, Tables>> = {};

/** Where they cannot be fetched the api's English stands in. */
export async function loadNames(language: Language): Promise<void> {
  if (language === 'en' || loaded[language]) return;
  const table = await tables[language]().catch(() => undefined);
  if (table) loaded[language] = table;
}

/** @param code ISO 3166-1 alpha-3. @param english the api's name, for English and for what we have no name for */
export const stateName = (code: string, english: string, language: Language): string =>
  loaded[language]?.names.get(code) ?? english;

/** @param code e.g. `grulac` */
export const groupName = (code: string, english: string, language: Language): string =>
  loaded[language]?.groups.get(code) ?? english;

/** @param english as the record of a session or of a post says it */
export const cityName = (english: string, language: Language): string =>
  loaded[language]?.cityNamed(english) ?? english;

/** The city that a zone is named after. */
export const cityOfZone = (zone: string, language: Language): string => cityName(englishCity(zone), language);
