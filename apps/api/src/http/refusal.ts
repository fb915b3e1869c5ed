import { dateInWords, type ProblemParams, type Refusal } from '#libs/domain';
import { englishRule, type RuleCode } from '#libs/words';

const isDay = (name: string) => /day$/i.test(name);

/**
 * What a rule refuses, by its code; the English for programs is that of the catalogue.
 * @param params `count` chooses the plural form; `day` and `firstDay` are `YYYY-MM-DD`, which English writes in words
 */
export function refusal(code: RuleCode, params: ProblemParams = {}): Refusal {
  const said = Object.entries(params).map(([name, value]) => [
    name,
    isDay(name) ? dateInWords(String(value)) : value,
  ]);
  return { code, params, detail: englishRule(code, Object.fromEntries(said) as ProblemParams) };
}
