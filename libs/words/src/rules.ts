import refusalsAr from './messages/ar/refusals.json' with { type: 'json' };
import refusalsEn from './messages/en/refusals.json' with { type: 'json' };
import refusalsEs from './messages/es/refusals.json' with { type: 'json' };
import refusalsFr from './messages/fr/refusals.json' with { type: 'json' };
import refusalsId from './messages/id/refusals.json' with { type: 'json' };
import rulesAr from './messages/ar/rules.json' with { type: 'json' };
import rulesEn from './messages/en/rules.json' with { type: 'json' };
import rulesEs from './messages/es/rules.json' with { type: 'json' };
import rulesFr from './messages/fr/rules.json' with { type: 'json' };
import rulesId from './messages/id/rules.json' with { type: 'json' };
import type { RuleCode } from './keys.js';
import type { Language } from './languages.js';
import { Translator, type Values } from './translator.js';

/** What rules say, for programs and for plain pages; the screens have the same messages from their own areas. */
const TRANSLATORS: Readonly<Record<Language, Translator<RuleCode>>> = {
  en: new Translator('en', [rulesEn, refusalsEn]),
  fr: new Translator('fr', [rulesFr, refusalsFr]),
  es: new Translator('es', [rulesEs, refusalsEs]),
  ar: new Translator('ar', [rulesAr, refusalsAr]),
  id: new Translator('id', [rulesId, refusalsId]),
};

/** What a rule says in English, as programs read it: values stand as they are. @param values `count` chooses the plural form */
export const englishRule = (code: RuleCode, values: Values = {}): string => filled('en', code, values);

/**
 * The sentence of a refusal's code, be it of a rule (`votes.removed`) or of what any form gets wrong (`unknown_ask`).
 * @returns undefined for a code that has no sentence of its own
 */
export function refusalIn(language: Language, code: string, values: Values = {}): string | undefined {
  const known = [code, `code.${code}`, `constraint.${code}`].find((key) => TRANSLATORS[language].has(key));
  return known && filled(language, known as RuleCode, values);
}

function filled(language: Language, code: RuleCode, values: Values): string {
  const { count } = values;
  const translator = TRANSLATORS[language];
  return translator
    .template(code, typeof count === 'number' ? count : undefined)
    .replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return language === 'en' ? String(value) : translator.value(value);
    });
}
