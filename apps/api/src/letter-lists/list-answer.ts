import type { GoneRow, LetterListRow, ListOfLetter } from '#libs/data';
import { madeWith, type LetterFormat } from '#libs/letter-files';
import { clocks } from '../dto/clocks.dto.js';
import type { Reader } from '../http/principal.js';
import { frozenLetter, numbersOf } from './frozen.js';
import type { GoneDto, LetterListDto, LetterListItemDto, ListedNumbersDto } from './letter-lists.dto.js';

type Row = Pick<
  ListOfLetter,
  'id' | 'asOf' | 'madeBy' | 'zone' | 'listSha256' | 'textSha256' | 'filesSha256' | 'engine' | 'gone'
>;

/** @param numbers or a row that has them */
export const toItem = (
  row: Row,
  { organisations, individuals, withheld }: ListedNumbersDto,
  reader: Reader,
): LetterListItemDto => ({
  ...{ id: row.id, madeBy: row.madeBy, listSha256: row.listSha256, textSha256: row.textSha256 },
  asOf: clocks(row.asOf, row.zone, reader),
  numbers: { organisations, individuals, withheld },
  // jsonb keeps no order of its keys.
  files: Object.entries(row.filesSha256).map(toFile).toSorted(byLanguage),
  otherVersions: row.engine !== madeWith(),
  gone: row.gone.map((one) => toGone(one, row.zone, reader)),
});

export function toList(row: LetterListRow, reader: Reader): LetterListDto {
  const item = toItem(row, numbersOf(row), reader);
  const texts = frozenLetter(row).texts.map(({ language, title, authentic }) => ({
    language,
    title,
    authentic,
  }));
  return Object.assign(item, { signatories: row.list.signatories, texts });
}

const FORMATS: readonly LetterFormat[] = ['pdf', 'docx', 'html', 'txt'];

function toFile([key, sha256]: [string, string]) {
  const at = key.lastIndexOf('.');
  return { language: key.slice(0, at), format: key.slice(at + 1) as LetterFormat, sha256 };
}

const byLanguage = (a: ReturnType<typeof toFile>, b: ReturnType<typeof toFile>): number =>
  a.language === b.language
    ? FORMATS.indexOf(a.format) - FORMATS.indexOf(b.format)
    : a.language < b.language
      ? -1
      : 1;

const toGone = ({ at, ...gone }: GoneRow, zone: string, reader: Reader): GoneDto => ({
  ...gone,
  at: at === null ? null : clocks(new Date(at), zone, reader),
});
