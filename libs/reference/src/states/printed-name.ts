import { formalNames as ar } from '../formal-names/formal-ar.js';
import { formalNames as es } from '../formal-names/formal-es.js';
import { formalNames as fr } from '../formal-names/formal-fr.js';
import { STATES } from './states.js';

const IN: Readonly<Record<string, ReadonlyMap<string, string>>> = { fr, es, ar };
const english: ReadonlyMap<string, string> = new Map(
  STATES.map(({ code, formalName }) => [code, formalName]),
);

/**
 * The formal name of a state in a language of a letter; the English one where there is none in it, undefined for a code that is
 * nobody's.
 * @param language BCP 47 tag
 */
export function formalNameIn(code: string, language: string): string | undefined {
  return IN[language.split('-')[0] ?? '']?.get(code) ?? english.get(code);
}

/**
 * What is printed of an addressee in a letter in a language: of a delegation that stands there by its formal name, that name in this
 * language; whatever somebody wrote instead of it, such as the name of an ambassador, as it was written.
 * @param language BCP 47 tag
 */
export function printedName(
  { name, delegationCode: code }: { name: string; delegationCode: string | null },
  language: string,
): string {
  if (code === null) return name;
  const formal = [english, ...Object.values(IN)].some((names) => names.get(code) === name);
  return formal ? (formalNameIn(code, language) ?? name) : name;
}
