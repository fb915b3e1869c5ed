import { isListed, isCounted, inListOrder, signedText } from '#libs/domain';
import type { LetterListRow, LetterToFreeze, SignatoryToFreeze } from '#libs/data';
import {
  LETTER_FORMATS,
  listDigest,
  sha256,
  textDigest,
  uncovered,
  type FrozenLetter,
  type LetterFormat,
  type ListedSignatory,
} from '#libs/letter-files';
import { printedName } from '#libs/reference';
import type { RuleCode } from '#libs/words';
import type { LetterListPreviewDto, ListedNumbersDto } from './letter-lists.dto.js';

/** What a list as of now would hold, and what it leaves out. */
export interface ToFreeze {
  letter: FrozenLetter;
  preview: LetterListPreviewDto;
  problem: RuleCode | null;
}

/** An organisation of the directory stands on a list once: its other lines, of records that were merged, are left out. */
export function toFreeze(row: LetterToFreeze, lines: readonly SignatoryToFreeze[]): ToFreeze {
  const counted = lines.filter(isCounted).toSorted(inListOrder);
  const seen = new Set<string>();
  const isFirst = ({ shownOrganisationId: id }: SignatoryToFreeze) =>
    id === null || (!seen.has(id) && seen.add(id) !== undefined);
  const [once, twice] = [[], []] as [SignatoryToFreeze[], SignatoryToFreeze[]];
  for (const line of counted) (isFirst(line) ? once : twice).push(line);
  const listed = once.filter(isListed);
  const letter: FrozenLetter = {
    asOf: row.now.toISOString(),
    zone: row.zone ?? 'UTC',
    texts: row.texts,
    addressees: row.addressees.map((one) => asAddressed(one, row.texts)),
    list: { signatories: listed.map(asListed), withheld: once.length - listed.length },
  };
  const authentic = row.texts.find((text) => text.authentic);
  const wording = authentic && sha256(signedText(authentic));
  const names = (of: readonly SignatoryToFreeze[]) => of.map(({ shownName }) => shownName);
  const problem = !authentic ? 'letterLists.noText' : once.length === 0 ? 'letterLists.nobody' : null;
  return {
    letter,
    problem,
    preview: {
      numbers: numbersOf(letter),
      listSha256: listDigest(letter),
      textSha256: textDigest(letter),
      signatories: [...letter.list.signatories],
      languages: row.texts.map(({ language }) => language),
      uncovered: uncovered(letter).map((one) => ({ ...one, characters: [...one.characters] })),
      waiting: names(lines.filter(({ state }) => state === 'confirmed').toSorted(inListOrder)),
      otherWording: names(once.filter(({ textSha256 }) => textSha256 !== null && textSha256 !== wording)),
      twice: names(twice),
      problem,
    },
  };
}

/** With the names that it has in the languages of the letter, as they are today. */
function asAddressed(
  one: LetterToFreeze['addressees'][number],
  texts: readonly { language: string }[],
): FrozenLetter['addressees'][number] {
  const { name, salutation, copy } = one;
  const others = texts
    .map(({ language }) => [language, printedName(one, language)] as const)
    .filter(([, printed]) => printed !== name);
  return { name, salutation, copy, ...(others.length > 0 ? { names: Object.fromEntries(others) } : {}) };
}

const asListed = ({ id, kind, shownName, affiliation, place }: SignatoryToFreeze): ListedSignatory => ({
  id,
  kind,
  name: shownName,
  affiliation,
  place,
});

export function numbersOf({ list }: Pick<FrozenLetter, 'list'>): ListedNumbersDto {
  const individuals = list.signatories.filter(({ kind }) => kind === 'individual').length;
  return {
    organisations: list.signatories.length - individuals,
    individuals,
    withheld: list.withheld,
  };
}

/** The letter that a row keeps. */
export const frozenLetter = ({
  asOf,
  list,
  texts,
}: Pick<LetterListRow, 'asOf' | 'list' | 'texts'>): FrozenLetter => ({
  asOf: asOf.toISOString(),
  zone: list.zone,
  texts: texts.texts,
  addressees: texts.addressees,
  list: { signatories: list.signatories, withheld: list.withheld },
});

/** Whether names and texts that a row keeps are those of which it keeps the digests. */
export const isAsFrozen = (
  { listSha256, textSha256 }: Pick<LetterListRow, 'listSha256' | 'textSha256'>,
  letter: FrozenLetter,
): boolean => listDigest(letter) === listSha256 && textDigest(letter) === textSha256;

/** The key of a file among the digests of a row, such as `en.pdf`. */
export const fileKey = (language: string, format: LetterFormat): string => `${language}.${format}`;

/** Which files there are of a letter: of what no font of ours writes, no PDF. */
export function filesOf(letter: FrozenLetter): { language: string; format: LetterFormat }[] {
  const missing = uncovered(letter);
  const written = (language: string) => missing.every(({ where, id }) => where === 'text' && id !== language);
  return letter.texts.flatMap(({ language }) =>
    LETTER_FORMATS.filter((format) => format !== 'pdf' || written(language)).map((format) => ({
      language,
      format,
    })),
  );
}
