import { formalNames as ar } from '../formal-names/formal-ar.js';
import { formalNames as es } from '../formal-names/formal-es.js';
import { formalNames as fr } from '../formal-names/formal-fr.js';

/**
 * The formal names of a state in French, Spanish and Arabic, by which it is found and not shown; that in English stands with
 * the state itself. None for an unknown code.
 */
export const formalNamesOf = (code: string): readonly string[] =>
  [fr, es, ar].flatMap((names) => names.get(code) ?? []);
