import type { Language } from '#libs/words';

type Names = ReadonlyMap<string, string>;

/** The tables that mails use, each with its language: together they would be a tenth of the first load. */
const tables: Record<Exclude<Language, 'en'>, () => Promise<{ names: Names }>> = {
  fr: () => import('#libs/reference/names/fr'),
  es: () => import('#libs/reference/names/es'),
  ar: () => import('#libs/reference/names/ar'),
  id: () => import('#libs/reference/names/id'),
};

const loaded: Partial<Record<Language, Names>> = {};

/** Where they cannot be fetched the api's English stands in. */
export async function loadStateNames(language: Language): Promise<void> {
  if (language === 'en' || loaded[language]) return;
  const table = await tables[language]().catch(() => undefined);
  if (table) loaded[language] = table.names;
}

/** @param code ISO 3166-1 alpha-3. @param english the api's name, for English and for what we have no name for */
export function stateName(code: string, english: string, language: Language): string {
  return loaded[language]?.get(code) ?? english;
}
