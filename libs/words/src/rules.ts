import refusals from './messages/en/refusals.json' with { type: 'json' };
import rules from './messages/en/rules.json' with { type: 'json' };
import type { RuleCode } from './keys.js';
import { Translator, type Values } from './translator.js';

const ENGLISH = new Translator<RuleCode>('en', [rules, refusals]);

/** What a rule says in English, as programs read it: values stand as they are. @param values `count` chooses the plural form */
export function englishRule(code: RuleCode, values: Values = {}): string {
  const { count } = values;
  return ENGLISH.template(code, typeof count === 'number' ? count : undefined).replace(
    /\{(\w+)\}/g,
    (whole, name: string) => String(values[name] ?? whole),
  );
}
