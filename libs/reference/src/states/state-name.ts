import { names as ar } from './names/ar.js';
import { names as es } from './names/es.js';
import { names as fr } from './names/fr.js';
import { names as id } from './names/id.js';
import { PARTIES } from './parties.js';

const TABLES = {
  en: new Map<string, string>(PARTIES.map(({ code, shortName }) => [code, shortName])),
  fr,
  es,
  ar,
  id,
} as const satisfies Record<string, ReadonlyMap<string, string>>;

/** The languages in which states have names here. */
export type LanguageOfNames = keyof typeof TABLES;
export const LANGUAGES_OF_NAMES = Object.keys(TABLES) as readonly LanguageOfNames[];

const alpha3Of: ReadonlyMap<string, string> = new Map(PARTIES.map(({ alpha2, code }) => [alpha2, code]));

/**
 * The name of a delegation, or of a party without one, as the United Nations write it in a language: "République de Corée", "Saint-Siège". The screens
 * show the same tables, each loaded with its language.
 * @param code ISO 3166-1 alpha-3 or alpha-2; `EUE` or `EU` for the European Union
 * @param english what stands in for a code that we do not know
 */
export function stateName(code: string, language: LanguageOfNames, english: string): string {
  return TABLES[language].get(alpha3Of.get(code) ?? code) ?? english;
}
