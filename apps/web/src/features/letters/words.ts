import type { LetterNumbersDto, SignatoryDto } from '../../kernel/api/client.js';
import { listed, translate } from '../../kernel/i18n/index.js';

/** How many have signed, as far as the reader may know. */
export function numbersText({ organisations, individuals, withheld }: LetterNumbersDto): string {
  if (organisations + individuals === 0) return translate('letters.nobody');
  const said = [translate('letters.organisations', { count: organisations })];
  if (individuals > 0) said.push(translate('letters.individuals', { count: individuals }));
  const all = listed(said);
  return withheld ? translate('letters.withWithheld', { all, count: withheld }) : all;
}

/** What was confirmed for an organisation that has signed already is offered still: it waits for a coordinator as others do. */
export const stateShown = ({
  state,
  confirmedAt,
}: Pick<SignatoryDto, 'state' | 'confirmedAt'>): SignatoryDto['state'] =>
  state === 'offered' && confirmedAt !== null ? 'confirmed' : state;
