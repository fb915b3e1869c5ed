import { groups as ar } from './ar.js';
import { groups as es } from './es.js';
import { groups as fr } from './fr.js';
import { groups as id } from './id.js';

const TABLES: Readonly<Record<string, ReadonlyMap<string, string>>> = { ar, es, fr, id };

/** The name of a group in a language. @param english what stands in for English, and for a code that we have no name for */
export const groupName = (code: string, language: string, english: string): string =>
  (Object.hasOwn(TABLES, language) && TABLES[language]?.get(code)) || english;
