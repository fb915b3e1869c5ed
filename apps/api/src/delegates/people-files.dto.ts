import { ApiProperty, OmitType } from '@nestjs/swagger';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import type { Tier } from '#libs/domain';
import { Choice, ListOf, OptionalChoice } from '../dto/fields.js';
import { CodedDto } from '../dto/named.dto.js';
import { TIER } from '../dto/named-enums.js';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { IsDelegationCode, Text } from '../http/field-checks.js';
import { DelegatesQuery } from './delegates.dto.js';
import { DelegateNameDto } from './duplicates.dto.js';

const FORMATS = ['csv', 'vcard'] as const;
export type PeopleFormat = (typeof FORMATS)[number];
const FORMAT = { enum: FORMATS, enumName: 'PeopleFormat' };

export const ROW_STATES = ['new', 'known', 'doubtful', 'refused'] as const;
export type RowState = (typeof ROW_STATES)[number];
export const ROW_PROBLEMS = ['nameMissing', 'nameUnreadable', 'delegationUnknown', 'twice'] as const;
export type RowProblem = (typeof ROW_PROBLEMS)[number];

/** What a file may say of a person beside names and ways to reach. Of somebody known what they do and a note are added, and nothing is changed. */
export const PERSON_PARTS = ['otherNames', 'title', 'pronouns', 'languages', 'role', 'note'] as const;
export type PersonPart = (typeof PERSON_PARTS)[number];

/** A file of people: a sheet with a row of headers, or vCards of version 3.0 or 4.0 */
export class CheckPeopleRequest extends RepeatableRequest {
  @Choice(FORMAT, { example: 'csv' })
  format: PeopleFormat;

  /**
   * What stands in the file
   * @example "Name,Country\nA. Tuilagi,Fiji\n"
   */
  @Text(1_500_000)
  text: string;

  /**
   * Of which delegation whoever is of whom the file says none
   * @example FJI
   */
  @IsOptional()
  @IsDelegationCode()
  delegationCode?: string;
}

/** What is to become of a row that is in doubt, is taken for the wrong person, or should not be brought */
export class RowDecisionPart {
  /** @example 2 */
  @IsInt({ message: 'line must be a whole number.' })
  @Min(1, { message: 'line must be at least 1.' })
  @Max(10_000_000, { message: 'line must be at most 10000000.' })
  line: number;

  /**
   * `new`, `leave`, or the id of the delegate it is
   * @example leave
   */
  @Matches(/^(new|leave|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i, {
    message: 'as must be `new`, `leave` or a UUID.',
  })
  as: string;
}

export class ApplyPeopleRequest extends CheckPeopleRequest {
  @OptionalChoice(TIER, {
    example: 'organisation',
    description: 'Of all that is brought; what you chose for the campaign if left out',
  })
  tier?: Tier;

  @IsOptional()
  @ListOf(() => RowDecisionPart, { most: 2000 })
  decisions?: RowDecisionPart[];
}

/** Somebody known whom a row may be about */
export class PersonCandidateDto extends DelegateNameDto {
  @ApiProperty({
    enum: [...PERSON_PARTS],
    enumName: 'PersonPart',
    isArray: true,
    example: ['title'],
    description:
      'What the row says that is not kept of this person, and would not be: nothing is written over',
  })
  left: PersonPart[];
  @ApiProperty({
    enum: [...PERSON_PARTS],
    enumName: 'PersonPart',
    isArray: true,
    example: ['note'],
    description: 'What the row would add to this person beside ways to reach: a post from today on, a note',
  })
  takes: PersonPart[];
}

/** What was found of one row or card */
export class PersonRowDto {
  /** @example 2 */
  line: number;
  /** @example "A. Tuilagi" */
  name: string;
  @ApiProperty({ type: CodedDto, nullable: true, description: 'null where it is not found' })
  delegation: CodedDto | null;
  @ApiProperty({ enum: [...ROW_STATES], enumName: 'PersonRowState', example: 'new' })
  state: RowState;
  @ApiProperty({
    enum: [...ROW_PROBLEMS],
    enumName: 'PersonRowProblem',
    nullable: true,
    type: String,
    example: 'nameMissing',
  })
  problem: RowProblem | null;
  /** Who it may be; where the row is known, first whom it is taken for */
  candidates: PersonCandidateDto[];
  @ApiProperty({
    ...{ enum: TIER.enum, enumName: TIER.enumName, nullable: true, type: String, example: 'organisation' },
    description: 'Who may read it as the file says, which is brought for no more; null where it says nothing',
  })
  tier: Tier | null;
}

export class PeopleColumnDto {
  /** @example Country */
  header: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'delegation',
    description: 'null for one that is not read',
  })
  field: string | null;
}

/** A dry run: nothing is written */
export class PeopleReportDto {
  /** None for vCards */
  columns: PeopleColumnDto[];
  rows: PersonRowDto[];
}

/** A file that was brought: nothing of what stood in it is kept with it */
export class DelegateImportDto {
  /** @example 018f7e2a-0000-7000-8000-000000000301 */
  id: string;
  /** @example 12 */
  added: number;
  /**
   * People to whom something was added
   * @example 3
   */
  changed: number;
  /** @example 2024-08-09T22:00:00.000Z */
  appliedAt: string;
  @ApiProperty({ type: String, nullable: true, example: null })
  undoneAt: string | null;
  /**
   * People whom it added and taking it back removes
   * @example 10
   */
  goes: number;
  /**
   * People whom it added and who stay all the same, since others have added to them or somebody has met them
   * @example 2
   */
  stays: number;
  /**
   * Records that were merged into those who go, and stand by themselves again
   * @example 0
   */
  parted: number;
}

/** Which delegates are exported: as their list is narrowed */
export class ExportDelegatesRequest extends OmitType(DelegatesQuery, ['limit', 'cursor']) {
  @Choice(FORMAT, { example: 'vcard' })
  format: PeopleFormat;
}
