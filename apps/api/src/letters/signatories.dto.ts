import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { SignatoryKind, SignatorySource, SignatoryState } from '#libs/domain';
import { Choice, OptionalChoice } from '../dto/fields.js';
import { SIGNATORY_KIND, SIGNATORY_SOURCE, SIGNATORY_STATE } from '../dto/letter-words.js';
import { RemovedDto } from '../dto/removed.dto.js';
import { RepeatableRequest, SearchedShelfQuery } from '../dto/requests.dto.js';
import { IsEmailAddress } from '../http/email.js';
import { IsDelegationCode, IsId, OneLine, OrganisationName } from '../http/field-checks.js';
import { IsLanguage } from '../http/several-names.js';
import { Limit } from '../http/pages.js';

export class SignatoriesQuery extends OmitType(SearchedShelfQuery, ['limit']) {
  @Limit({ most: 1000, usual: 100, example: 1000 })
  limit: number = 100;

  @OptionalChoice(SIGNATORY_STATE, { example: 'confirmed' })
  state?: SignatoryState;

  @OptionalChoice(SIGNATORY_KIND, { example: 'organisation' })
  kind?: SignatoryKind;
}

/** A line of the list of a letter; what is not listed coordinators alone read */
export class SignatoryDto {
  /** @example 018f7e2a-0000-7000-8000-00000000b201 */
  id: string;
  @ApiProperty({ ...SIGNATORY_KIND, example: 'organisation' })
  kind: SignatoryKind;
  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'In the directory, as it is shown there',
  })
  organisationId: string | null;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Its name there' })
  organisation: string | null;
  /**
   * As it should appear
   * @example "Manushya Foundation"
   */
  shownName: string;
  /**
   * As it should appear: a country, a region or "International"
   * @example Thailand
   */
  place: string;
  @ApiProperty({ type: String, nullable: true, example: 'THA' })
  placeCode: string | null;
  /**
   * Of an individual
   * @example ""
   */
  affiliation: string;
  /** @example en */
  language: string;
  /**
   * Counts, and is never listed
   * @example false
   */
  withheld: boolean;
  @ApiProperty({ ...SIGNATORY_STATE, example: 'approved' })
  state: SignatoryState;
  /** @example 2026-01-10T09:00:00.000000Z */
  offeredAt: string;
  @ApiProperty({ type: String, nullable: true, example: null })
  confirmedAt: string | null;
  @ApiProperty({ type: String, nullable: true, example: '2026-01-10T10:00:00.000000Z' })
  approvedAt: string | null;
  @ApiProperty({ type: String, nullable: true, example: null })
  refusedAt: string | null;
  @ApiProperty({ type: String, nullable: true, example: null })
  withdrawnAt: string | null;
  /**
   * Signed after sign-on closed
   * @example false
   */
  late: boolean;
  @ApiProperty({ ...SIGNATORY_SOURCE, example: 'link' })
  source: SignatorySource;
  @ApiProperty({ type: Number, nullable: true, example: 1, description: 'Which wording was signed' })
  wording: number | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    example: null,
    description: 'Its place among its kind; null: by name',
  })
  sort: number | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'The line that stands for this one',
  })
  mergedIntoId: string | null;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Coordinators alone read it' })
  email: string | null;
  /**
   * Whether another line is of the same organisation
   * @example false
   */
  twice: boolean;
  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description:
      'Whom a coordinator had asked by the link that signed it, where that is called otherwise; coordinators alone read it',
  })
  askedAs: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description:
      'The organisation to which the address belongs that signed for another one, by its focal points or the domain of its website; coordinators alone read it',
  })
  addressOf: string | null;
  @ApiProperty({ type: RemovedDto, nullable: true, description: 'null while it stands' })
  removed: RemovedDto | null;
  /** @example 1 */
  version: number;
}

export class NewSignatoryRequest extends RepeatableRequest {
  @Choice(SIGNATORY_KIND, { example: 'organisation' })
  kind: SignatoryKind;

  /** @example "Manushya Foundation" */
  @OrganisationName(300)
  shownName: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: null,
    description: 'Its record in the directory; null takes it away',
  })
  @IsOptional()
  @IsId()
  organisationId?: string | null;

  /** @example Thailand */
  @IsOptional()
  @OneLine(120, 0)
  place?: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: 'THA',
    description: 'Where the place is a state',
  })
  @IsOptional()
  @IsDelegationCode()
  placeCode?: string | null;

  /** @example "University of Vienna" */
  @IsOptional()
  @OneLine(300, 0)
  affiliation?: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: 'signs@example.org',
    description: 'null takes it away',
  })
  @IsOptional()
  @IsEmailAddress()
  email?: string | null;

  /** @example en */
  @IsOptional()
  @IsLanguage()
  language?: string;

  /** @example false */
  @IsOptional()
  @IsBoolean({ message: 'withheld must be true or false.' })
  withheld?: boolean;

  @ApiPropertyOptional({
    type: Number,
    nullable: true,
    example: 1,
    description: 'Its place among its kind; null: by name',
  })
  @IsOptional()
  @IsInt({ message: 'sort must be a whole number.' })
  @Min(1, { message: 'sort must be 1 to 10000.' })
  @Max(10_000, { message: 'sort must be 1 to 10000.' })
  sort?: number | null;
}

/** What is left out stays as it is */
export class ChangeSignatoryRequest extends PartialType(OmitType(NewSignatoryRequest, ['id', 'kind'])) {}

/** What a coordinator decides of a line; `undo` takes the last decision back */
export const SIGNATORY_DECISIONS = ['approve', 'refuse', 'withdraw', 'undo'] as const;
export type SignatoryDecision = (typeof SIGNATORY_DECISIONS)[number];

export class DecideSignatoryRequest {
  @Choice({ enum: SIGNATORY_DECISIONS, enumName: 'SignatoryDecision' }, { example: 'approve' })
  decision: SignatoryDecision;
}

export class MergeSignatoryRequest {
  /**
   * The line that stays
   * @example 018f7e2a-0000-7000-8000-00000000b202
   */
  @IsId()
  intoId: string;
}
