import type { LetterNumbersDto } from '../../kernel/api/client.js';
import { listed, translate } from '../../kernel/i18n/index.js';

/** How many have signed, as far as the reader may know. */
export function numbersText({ organisations, individuals, withheld }: LetterNumbersDto): string {
  if (organisations + individuals === 0) return translate('letters.nobody');
  const said = [translate('letters.organisations', { count: organisations })];
  if (individuals > 0) said.push(translate('letters.individuals', { count: individuals }));
  const all = listed(said);
  return withheld ? translate('letters.withWithheld', { all, count: withheld }) : all;
}
