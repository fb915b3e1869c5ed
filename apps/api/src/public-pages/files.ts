import { guardFormula, PUBLIC_GRADES, STANCES } from '#libs/domain';
import { speechOf } from '#libs/mail';
import { licencePage } from './layout.js';
import { METHOD_RULES } from './method-page.js';
import type {
  PublicAskPositionsDto,
  PublicCampaignDto,
  PublicHeadDto,
  PublicLetterDto,
  PublicLetterFileDto,
  PublicMethodDto,
  PublicStateDto,
} from './public-files.dto.js';
import { letterKey, letterOf, numbersOf, type PublicLetter } from './public-letters.js';
import type { PublicPage, PublicPosition } from './public-page.js';
import type { Target } from './target.js';

type Part = Pick<Target, 'part' | 'key' | 'language'>;

function headOf(page: PublicPage): Pick<PublicHeadDto, keyof PublicHeadDto> {
  const { slug, name, licence, number, publishedAt, sha256 } = page;
  return {
    ...{ slug, name, page: `/p/${slug}`, licence, licencePage: licencePage(page) },
    publication: { number, publishedAt: publishedAt.toISOString(), sha256 },
  };
}

type PublicFile =
  PublicCampaignDto | PublicLetterFileDto | PublicStateDto | PublicAskPositionsDto | PublicMethodDto;

/** @returns undefined where the publication has no such part */
export function publicFile(page: PublicPage, { part, key, language }: Part): PublicFile | undefined {
  const head = headOf(page);
  const { practical, contacts, sessions, documents, asks, positions } = page;
  const letterFile = (letter: PublicLetter) => letterOfFile(page, letter);
  if (part === 'campaign')
    return {
      ...head,
      ...{ practical, contacts, sessions, documents },
      ...{ letters: page.letters.map(letterFile), asks, positions },
    };
  if (part === 'letter') {
    const letter = letterOf(page.letters, key);
    return letter && { ...head, letter: letterFile(letter) };
  }
  if (part === 'method') return { ...head, ...methodOf(language) };
  const own = positions.filter((one) => (part === 'ask' ? one.ask : one.state) === key);
  if (part === 'state') return own.length === 0 ? undefined : { ...head, state: key, positions: own };
  const ask = asks.find((one) => one.key === key);
  return ask && { ...head, ask, positions: own };
}

function letterOfFile({ slug }: PublicPage, letter: PublicLetter): PublicLetterDto {
  const { letter: id, title, asOf, zone, takenBack, addressees, texts, signatories } = letter;
  const { signed, withheld } = numbersOf(letter);
  return {
    ...{ id, title, address: `/p/${slug}/letter/${letterKey(letter)}`, asOf, zone },
    ...{ signed, withheld, takenBack, addressees, texts, signatories },
  };
}

function methodOf(language: Target['language']): Pick<PublicMethodDto, 'rules' | 'stances' | 'grades'> {
  const speech = speechOf(language);
  return {
    rules: METHOD_RULES.map((rule) => speech.say(`publicPage.${rule}`)),
    stances: STANCES.map((word) => ({ word, meaning: speech.say(`publicPage.means_${word}`) })),
    grades: PUBLIC_GRADES.map((word) => ({ word, meaning: speech.say(`publicPage.means_${word}`) })),
  };
}

const COLUMNS = ['ask', 'state', 'name', 'stance', 'voice', 'day', 'zone', 'grade', 'source'] as const;

/** A line of CSV (RFC 4180) that no spreadsheet runs. */
const line = (cells: readonly string[]) =>
  `${cells.map((cell) => `"${guardFormula(cell).replace(/"/g, '""')}"`).join(',')}\r\n`;

/** @returns undefined where the publication has no such part */
export function publicCsv(page: PublicPage, part: Part): string | undefined {
  const file = publicFile(page, part);
  if (!file) return undefined;
  // Programs that open it take it for UTF-8 by the mark in front.
  if ('rules' in file)
    return `\ufeff${line(['word', 'meaning'])}${[...file.stances, ...file.grades].map(({ word, meaning }) => line([word, meaning])).join('')}`;
  if ('letter' in file) return lettersCsv(page, file.letter);
  const rows = file.positions.map((one: PublicPosition) =>
    line([...COLUMNS.map((column) => one[column]), String(page.number), page.licence]),
  );
  return `\ufeff${line([...COLUMNS, 'publication', 'licence'])}${rows.join('')}`;
}

const SIGNATORY_COLUMNS = ['number', 'kind', 'name', 'affiliation', 'place', 'late'] as const;

function lettersCsv({ number, licence }: PublicPage, { id, asOf, signatories }: PublicLetterDto): string {
  const rows = signatories.map((one) =>
    line([
      ...SIGNATORY_COLUMNS.map((column) => String(one[column] ?? '')),
      id,
      asOf,
      String(number),
      licence,
    ]),
  );
  return `\ufeff${line([...SIGNATORY_COLUMNS, 'letter', 'asOf', 'publication', 'licence'])}${rows.join('')}`;
}
