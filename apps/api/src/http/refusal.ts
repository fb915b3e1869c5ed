import { Problem, valueInWords, type ProblemParams, type Refusal } from '#libs/domain';
import { cityOfZone } from '#libs/reference';
import { intlTagOf, refusalIn, type Language, type RuleCode } from '#libs/words';

/**
 * What a rule refuses, by its code.
 * @param params `count` chooses the plural form; a calendar date is `YYYY-MM-DD`
 */
export function refusal(code: RuleCode, params: ProblemParams = {}): Refusal {
  return { code, params };
}

/** The sentence of a refusal, for programs and plain pages; times and zones stand in it in words. */
export function sentenceOf({ code, params, detail }: Refusal, language: Language = 'en'): string {
  // What a constraint says to programs is more exact than what a form says to people.
  if (detail !== undefined && language === 'en') return detail;
  const tag = intlTagOf(language);
  const said = Object.entries(params).map(([name, value]) => [
    name,
    name === 'zone' ? cityOfZone(String(value), language) : valueInWords(value, tag),
  ]);
  return refusalIn(language, code, Object.fromEntries(said) as ProblemParams) ?? detail ?? code;
}

/**
 * Lends the field of a request to a rule of `libs/domain` that knows of none.
 * @throws Problem naming the field where the rule refuses
 */
export function atField<T>(field: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem && error.fields.length === 0) throw Problem.at(error.kind, field, error);
    throw error;
  }
}
