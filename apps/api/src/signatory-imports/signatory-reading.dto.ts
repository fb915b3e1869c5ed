import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import {
  LIST_PARTS,
  LONGEST_SIGNATORY,
  ROW_DECISIONS,
  SIGNATORY_DOUBTS,
  SIGNATORY_NOTES,
  type Likeness,
  type ListPartKind,
  type RowDecision,
  type SignatoryDoubt,
  type SignatoryKind,
  type SignatoryNote,
} from '#libs/domain';
import { MAX_TEXT_LENGTH } from '#libs/texts';
import { ListOf, OptionalChoice } from '../dto/fields.js';
import { SIGNATORY_KIND } from '../dto/letter-words.js';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { IsDelegationCode, IsId, OneLine, OrganisationName, Text } from '../http/field-checks.js';

/** More than any letter has. */
export const MOST_SIGNATORIES = 10_000;

/** What a person said of the row that begins there; what is left out stays as it was read */
export class SignatoryDecisionPart {
  /**
   * Offset in the text, in UTF-16 units, at which the row begins
   * @example 10416
   */
  @IsInt({ message: '$property must be a whole number.' })
  @Min(0, { message: '$property must be at least 0.' })
  @Max(MAX_TEXT_LENGTH, { message: `$property must be at most ${MAX_TEXT_LENGTH}.` })
  at: number;

  @OptionalChoice(
    { enum: ROW_DECISIONS, enumName: 'RowDecision' },
    { example: 'entry', description: 'It is an entry, belongs to the one before, or is none' },
  )
  as?: RowDecision;

  @OptionalChoice(SIGNATORY_KIND, { example: 'organisation' })
  kind?: SignatoryKind;

  /**
   * As it should appear
   * @example "Access Now"
   */
  @IsOptional()
  @OrganisationName(LONGEST_SIGNATORY)
  name?: string;

  /**
   * As it should appear; empty takes it away
   * @example International
   */
  @IsOptional()
  @OneLine(120, 0)
  place?: string;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'KOR', description: 'null: it is no state' })
  @IsOptional()
  @IsDelegationCode()
  placeCode?: string | null;

  /**
   * Of an individual
   * @example "Stanford Cyber Policy Center"
   */
  @IsOptional()
  @OneLine(300, 0)
  affiliation?: string;

  @ApiPropertyOptional({
    ...{ type: String, nullable: true, example: null },
    description: 'Its record in the directory; null: none of those that were found',
  })
  @IsOptional()
  @IsId()
  organisationId?: string | null;

  /**
   * Counts, and is never listed
   * @example false
   */
  @IsOptional()
  @IsBoolean({ message: 'withheld must be true or false.' })
  withheld?: boolean;
}

export class ReadSignatoriesRequest extends RepeatableRequest {
  /**
   * A letter with its list of signatories, or the list alone
   * @example "Signatories:\n1. Access Now – International\n2. Korean Progressive Network Jinbonet – Korea"
   */
  @Text(MAX_TEXT_LENGTH)
  text: string;

  /** What was said of its rows */
  @IsOptional()
  @ListOf(() => SignatoryDecisionPart, { most: MOST_SIGNATORIES })
  decisions?: SignatoryDecisionPart[];
}

export class ImportSignatoriesRequest extends ReadSignatoriesRequest {
  /**
   * Whether they count at once; otherwise each waits for approval
   * @example true
   */
  @IsBoolean({ message: 'approve must be true or false.' })
  approve: boolean;

  /**
   * Whether organisations that the directory does not know are added to it
   * @example false
   */
  @IsBoolean({ message: 'addOrganisations must be true or false.' })
  addOrganisations: boolean;
}

/** An organisation of the directory that a row may be */
export class LikeOrganisationDto {
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  id: string;
  /** @example "Manushya Foundation" */
  name: string;
  @ApiProperty({ enum: ['same', 'likely'], enumName: 'Likeness', example: 'same' })
  likeness: Likeness;
}

/** Who signed, as a line of the list says and a person decided */
export class SignatoryRowDto {
  /**
   * Offset in the text at which it begins
   * @example 12
   */
  at: number;
  /**
   * Line of the text, from 1
   * @example 2
   */
  line: number;
  @ApiProperty({ type: Number, nullable: true, example: 1, description: 'That it has in the list' })
  number: number | null;
  @ApiProperty({ ...SIGNATORY_KIND, example: 'organisation' })
  kind: SignatoryKind;
  /**
   * All of it, on one line
   * @example "Access Now – International"
   */
  said: string;
  /** @example "Access Now" */
  name: string;
  @ApiProperty({ type: String, nullable: true, example: null })
  affiliation: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'International', description: 'As it stands there' })
  place: string | null;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Where the place is one state' })
  placeCode: string | null;
  /**
   * The states among which a word does not decide
   * @example ["KOR", "PRK"]
   */
  mayBe: string[];
  /**
   * Counts, and is never listed
   * @example false
   */
  withheld: boolean;
  @ApiProperty({
    enum: [...SIGNATORY_DOUBTS],
    enumName: 'SignatoryDoubt',
    isArray: true,
    example: ['noPlace'],
  })
  doubts: SignatoryDoubt[];
  @ApiProperty({ enum: [...SIGNATORY_NOTES], enumName: 'SignatoryNote', isArray: true, example: ['hyphen'] })
  notes: SignatoryNote[];
  /**
   * Whether nothing of it is left for a person to decide
   * @example true
   */
  settled: boolean;
  /**
   * Offsets of further lines that were taken for its own
   * @example []
   */
  joints: number[];
  @ApiProperty({ type: () => [LikeOrganisationDto], description: 'Whom the directory has by such a name' })
  organisations: LikeOrganisationDto[];
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Its record in the directory' })
  organisationId: string | null;
  /**
   * Whether it stands among the signatories of the letter already: it is left as it is there
   * @example false
   */
  there: boolean;
}

/** What stands in the list and is nobody who signed */
export class ListPartDto {
  /** @example 0 */
  at: number;
  /** @example 1 */
  line: number;
  @ApiProperty({ enum: [...LIST_PARTS], enumName: 'ListPartKind', example: 'heading' })
  kind: ListPartKind;
  /** @example "Signatories:" */
  text: string;
}

/** A number that a counted list leaves out */
export class MissingNumberDto {
  @ApiProperty({ ...SIGNATORY_KIND, example: 'organisation' })
  kind: SignatoryKind;
  /** @example 12 */
  number: number;
}

/** A list of signatories as it was read; nothing was written */
export class SignatoryReadingDto {
  @ApiProperty({ type: () => [SignatoryRowDto] })
  rows: SignatoryRowDto[];
  @ApiProperty({ type: () => [ListPartDto] })
  parts: ListPartDto[];
  @ApiProperty({ type: () => [MissingNumberDto] })
  missing: MissingNumberDto[];
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'MEDIA CONTACTS:',
    description: 'First line behind the list',
  })
  endsBefore: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: '2022-01-13',
    description: 'Day that the list names',
  })
  asOf: string | null;
  /** @example ["H.E. the Chairperson"] */
  addressees: string[];
  /** @example ["Council of State"] */
  copies: string[];
  /** @example 2 */
  organisations: number;
  /** @example 0 */
  individuals: number;
  /**
   * Rows that a person has to look at
   * @example 1
   */
  unsettled: number;
}
