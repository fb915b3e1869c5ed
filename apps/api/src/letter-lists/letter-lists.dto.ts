import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, Matches } from 'class-validator';
import { SIGNATORY_KINDS, type SignatoryKind } from '#libs/domain';
import { LETTER_FORMATS, type LetterFormat } from '#libs/letter-files';
import { ClocksDto } from '../dto/clocks.dto.js';
import { Choice } from '../dto/fields.js';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { IsId } from '../http/field-checks.js';
import { IsLanguage } from '../http/several-names.js';
import { toBoolean } from '../http/to-boolean.js';

const KIND = { enum: SIGNATORY_KINDS, enumName: 'SignatoryKind' };
const FORMAT = { enum: LETTER_FORMATS, enumName: 'LetterFormat' };
const GONE = { enum: ['gone', 'withdrawn', 'merged', 'withheld', 'refused'], enumName: 'GoneReason' };
const PLACE = { enum: ['signatory', 'addressee', 'text'], enumName: 'UncoveredPlace' };
const SHA256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

/** How many stand on a list */
export class ListedNumbersDto {
  /** @example 116 */
  organisations: number;
  /** @example 11 */
  individuals: number;
  /**
   * Who signed and is not named
   * @example 2
   */
  withheld: number;
}

/** Somebody who stands on a list */
export class ListedSignatoryDto {
  /** @example 018f7e2a-0000-7000-8000-00000000b201 */
  id: string;
  @ApiProperty({ ...KIND, example: 'organisation' })
  kind: SignatoryKind;
  /** @example "Manushya Foundation" */
  name: string;
  /**
   * Of an individual
   * @example ""
   */
  affiliation: string;
  /** @example Thailand */
  place: string;
}

/** A text in which stands what none of our fonts writes, so that no PDF is made of it */
export class UncoveredDto {
  @ApiProperty({ ...PLACE, example: 'signatory' })
  where: 'signatory' | 'addressee' | 'text';
  /**
   * Of a signatory its id, of a text its language, of an addressee its place
   * @example 018f7e2a-0000-7000-8000-00000000b201
   */
  id: string;
  /** @example "開放文化基金會" */
  name: string;
  /**
   * Each once
   * @example ["開", "放"]
   */
  characters: string[];
}

/** What would be frozen now */
export class LetterListPreviewDto {
  numbers: ListedNumbersDto;
  /** @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" */
  listSha256: string;
  /** @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" */
  textSha256: string;
  signatories: ListedSignatoryDto[];
  /**
   * In which languages there are files
   * @example ["en"]
   */
  languages: string[];
  uncovered: UncoveredDto[];
  /**
   * Who has confirmed and is left out, since nobody has approved it yet
   * @example ["Access Now"]
   */
  waiting: string[];
  /**
   * Who signed another wording than the text has now
   * @example []
   */
  otherWording: string[];
  /**
   * Lines left out, since the same organisation stands on the list already
   * @example []
   */
  twice: string[];
  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'Code of what stands in the way; null where nothing does',
  })
  problem: string | null;
}

/** Somebody who stands on an old list and is not listed any more */
export class GoneDto {
  /** @example 018f7e2a-0000-7000-8000-00000000b201 */
  id: string;
  /** @example "Manushya Foundation" */
  name: string;
  @ApiProperty({ ...GONE, example: 'withdrawn', description: 'Who does not coordinate reads `gone` alone' })
  reason: 'gone' | 'withdrawn' | 'merged' | 'withheld' | 'refused';
  @ApiProperty({ type: ClocksDto, nullable: true, description: 'Of a withdrawal, for who coordinates' })
  at: ClocksDto | null;
}

/** A file of a list */
export class LetterFileDto {
  /** @example en */
  language: string;
  @ApiProperty({ ...FORMAT, example: 'pdf' })
  format: LetterFormat;
  /** @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" */
  sha256: string;
}

/** A list as of an instant, without the names on it */
export class LetterListItemDto {
  /** @example 018f7e2a-0000-7000-8000-00000000b301 */
  id: string;
  asOf: ClocksDto;
  /** @example "Ploy Srisai" */
  madeBy: string;
  numbers: ListedNumbersDto;
  /** @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" */
  listSha256: string;
  /** @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" */
  textSha256: string;
  files: LetterFileDto[];
  /**
   * Whether the files are made by other versions than at first: their bytes may differ then
   * @example false
   */
  otherVersions: boolean;
  gone: GoneDto[];
}

/** A text as it was frozen */
export class FrozenTextDto {
  /** @example en */
  language: string;
  /** @example "Open letter to the Chair" */
  title: string;
  /** @example true */
  authentic: boolean;
}

/** A list as of an instant */
export class LetterListDto extends LetterListItemDto {
  signatories: ListedSignatoryDto[];
  texts: FrozenTextDto[];
}

export class FreezeListRequest extends RepeatableRequest {
  /**
   * Of the list as the preview has it; what has changed since is refused
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  @Matches(/^[0-9a-f]{64}$/, { message: 'listSha256 must be 64 hexadecimal digits.' })
  @ApiProperty({ example: SHA256 })
  listSha256: string;

  /**
   * Of the text as the preview has it
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  @Matches(/^[0-9a-f]{64}$/, { message: 'textSha256 must be 64 hexadecimal digits.' })
  @ApiProperty({ example: SHA256 })
  textSha256: string;
}

export class LetterFileQuery {
  /** @example en */
  @IsLanguage()
  language: string;

  @Choice(FORMAT, { example: 'pdf' })
  format: LetterFormat;

  /**
   * Whether other bytes than those of the digest are wanted, where other versions make the file
   * @example false
   */
  @IsOptional()
  @Transform(toBoolean)
  @IsBoolean({ message: 'madeAnew must be true or false.' })
  madeAnew?: boolean;
}

export class ListChangesQuery {
  /**
   * The list that it is compared with
   * @example 018f7e2a-0000-7000-8000-00000000b301
   */
  @IsId()
  since: string;
}

/** A signatory that two lists have in different words */
export class RenamedSignatoryDto {
  before: ListedSignatoryDto;
  after: ListedSignatoryDto;
}

/** A signatory that stands elsewhere in the order */
export class MovedSignatoryDto {
  signatory: ListedSignatoryDto;
  /** @example 4 */
  from: number;
  /** @example 1 */
  to: number;
}

/** What became of a list since another one */
export class ListChangesDto {
  added: ListedSignatoryDto[];
  gone: ListedSignatoryDto[];
  renamed: RenamedSignatoryDto[];
  /** As few as would have to be moved by hand */
  moved: MovedSignatoryDto[];
  /** @example 2 */
  withheldBefore: number;
  /** @example 3 */
  withheldAfter: number;
  /**
   * Whether text or addressees are others
   * @example false
   */
  textChanged: boolean;
}
