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

/** Nobody approves what its signer has not confirmed, and nothing twice. */
export const mayApprove = (line: Pick<SignatoryDto, 'state' | 'confirmedAt' | 'removed'>): boolean =>
  line.removed === null && stateShown(line) === 'confirmed';

/** Whether a person has to look at a line before it is approved: each is a mark that `Marks` shows. */
export const isDoubtful = (
  line: Pick<
    SignatoryDto,
    'state' | 'confirmedAt' | 'late' | 'twice' | 'mergedIntoId' | 'askedAs' | 'addressOf' | 'wording'
  >,
  wording: number,
): boolean =>
  stateShown(line) !== line.state ||
  line.late ||
  line.twice ||
  line.mergedIntoId !== null ||
  line.askedAs !== null ||
  line.addressOf !== null ||
  (line.wording !== null && line.wording < wording);
