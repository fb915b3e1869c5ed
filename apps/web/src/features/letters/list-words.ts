import type { ListedNumbersDto, ListedSignatoryDto } from '../../kernel/api/client.js';
import { listed, translate } from '../../kernel/i18n/index.js';

/** How many stand on a list, and how many names are withheld. */
export function listedText({ organisations, individuals, withheld }: ListedNumbersDto): string {
  return listed([
    translate('letterLists.organisations', { count: organisations }),
    ...(individuals > 0 ? [translate('letterLists.individuals', { count: individuals })] : []),
    ...(withheld > 0 ? [translate('letterLists.withheld', { count: withheld })] : []),
  ]);
}

/** A signatory as one line: name, affiliation, place. */
export const lineOf = ({ name, affiliation, place }: ListedSignatoryDto): string =>
  [name, affiliation, place].filter((part) => part !== '').join(', ');
