import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { IsBoolean, IsOptional, Matches } from 'class-validator';
import type { ProblemParams, TreatyActionKind } from '#libs/domain';
import {
  DATE_ORDERS,
  STATUS_FORMS,
  STATUS_ROLES,
  type DateOrder,
  type StatusForm,
  type StatusRole,
} from '#libs/sheets';
import { ListOf, OptionalChoice } from '../dto/fields.js';
import { TREATY_ACTION } from '../dto/named-enums.js';
import { TreatyActDto } from '../dto/treaty-act.dto.js';
import { IsCalendarDate, IsDelegationCode, IsId, OneLine, Text } from '../http/field-checks.js';

const DATE_ORDER = { enum: DATE_ORDERS, enumName: 'DateOrder' };
const CONFIRMED =
  'Whether the table was read at the depositary: acts of which it does not say otherwise then count';

/** What a person decided about a name of the table */
export class StatusChoicePart {
  /**
   * As the check gave it
   * @example "Korea"
   */
  @OneLine(300)
  name: string;

  @IsOptional()
  @IsDelegationCode()
  @ApiPropertyOptional({
    nullable: true,
    type: String,
    example: 'KOR',
    description: 'The party that is meant; null leaves the row out',
  })
  code?: string | null;

  @IsOptional()
  @IsCalendarDate()
  @ApiPropertyOptional({
    nullable: true,
    type: String,
    example: '2016-10-27',
    description: 'When a party that stands in brackets gave notice of its withdrawal',
  })
  withdrawnOn?: string | null;
}

export class CheckStatusTableRequest {
  /**
   * The table as it was copied, with its heading: cells between tabs or commas, the text of a PDF, or a page
   * @example "Participant\tSignature\tRatification, Accession(a)\nFiji\t25 Oct 2025\t31 Dec. 2025"
   */
  @Text(1_500_000)
  text: string;

  /**
   * Where it can be looked up: the source of each act that has none of its own in the table
   * @example "treaties.un.org, MTDSG XVIII-16, as of 29 November 2026"
   */
  @OneLine(500)
  source: string;

  @IsBoolean({ message: 'confirmed must be true or false.' })
  @ApiProperty({ example: true, description: CONFIRMED })
  confirmed: boolean;

  @OptionalChoice(DATE_ORDER, {
    example: 'day_first',
    description: 'What stands first in 05/08/2024, where the table does not tell',
  })
  dateOrder?: DateOrder;

  @IsOptional()
  @ListOf(() => StatusChoicePart, { most: 500 })
  choices?: StatusChoicePart[];
}

export class ApplyStatusTableRequest extends CheckStatusTableRequest {
  /** Made by you, so that a repeat applies nothing twice */
  @IsOptional()
  @IsId()
  id?: string;

  /**
   * What the check answered: what is applied is what was shown
   * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
   */
  @Matches(/^[\da-f]{64}$/, { message: 'plan must be that of a check.' })
  plan: string;

  /**
   * Whether what is recorded and not in the table any more is taken back
   * @example false
   */
  @IsBoolean({ message: 'takeBackGone must be true or false.' })
  takeBackGone: boolean;
}

/** Why something is not taken; its sentence is the message of this code */
export class StatusWhyDto {
  /** @example statusTable.why.unknown */
  code: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
    example: { text: 'Korea' },
    description: 'What stands in that sentence',
  })
  params: ProblemParams;
}

const STATES = ['new', 'same', 'changed', 'refused'] as const;

class ActBeforeDto extends PickType(TreatyActDto, ['id', 'kind', 'doneOn', 'confirmed']) {}

/** An act that the table tells of */
export class StatusItemDto {
  /**
   * The line of the text, or the row of the table
   * @example 7
   */
  line: number;
  @ApiProperty({ enum: STATES, example: 'new', description: 'Against what is recorded' })
  state: (typeof STATES)[number];
  /** @example FJI */
  delegationCode: string;
  @ApiProperty({ ...TREATY_ACTION, example: 'ratification' })
  kind: TreatyActionKind;
  @ApiProperty({
    nullable: true,
    type: String,
    example: '2025-12-31',
    description: 'Null where it is not known',
  })
  doneOn: string | null;
  /** @example true */
  confirmed: boolean;
  @ApiProperty({ type: ActBeforeDto, nullable: true, description: 'What is recorded of it now' })
  before: ActBeforeDto | null;
  @ApiProperty({ type: StatusWhyDto, nullable: true, description: 'Of one that is refused' })
  why: StatusWhyDto | null;
}

const NEEDS = ['party', 'withdrawnOn', 'dateOrder', 'correction', 'nothing'] as const;

/** A row of which something is not taken */
export class StatusRowDto {
  /** @example 12 */
  line: number;
  /**
   * The row as it stands
   * @example "Korea | 25 Oct 2025"
   */
  text: string;
  /**
   * The name to decide about
   * @example "Korea"
   */
  name: string;
  @ApiProperty({ nullable: true, type: String, example: 'KOR', description: 'The party, where it is known' })
  code: string | null;
  why: StatusWhyDto;
  @ApiProperty({ enum: NEEDS, example: 'party', description: 'What would have it taken' })
  needs: (typeof NEEDS)[number];
  /**
   * Codes of parties with a name near to it
   * @example ["KOR", "PRK"]
   */
  near: string[];
}

/** A column as it was read */
export class StatusColumnDto {
  /** @example "Ratification, Accession(a)" */
  header: string;
  @ApiProperty({
    enum: STATUS_ROLES,
    enumName: 'StatusRole',
    example: 'instrument',
    description: 'other: not read',
  })
  role: StatusRole;
}

/** How far the treaty would be */
export class StatusOutcomeDto {
  /** @example 76 */
  signatures: number;
  /** @example 12 */
  instruments: number;
  @ApiProperty({
    nullable: true,
    type: String,
    example: '2027-05-30',
    description: 'Null while there are too few',
  })
  entersIntoForceOn: string | null;
}

export class StatusCountsDto {
  /** @example 12 */
  new: number;
  /** @example 60 */
  same: number;
  /** @example 3 */
  changed: number;
  /** @example 1 */
  refused: number;
  /**
   * Recorded, and in the table no more
   * @example 0
   */
  gone: number;
}

/** What a table would change; nothing is written */
export class StatusCheckDto {
  @ApiProperty({ enum: STATUS_FORMS, example: 'cells', description: 'As what the text was read' })
  form: StatusForm;
  columns: StatusColumnDto[];
  @ApiProperty({ ...DATE_ORDER, nullable: true, type: String, description: 'Null where no date needs it' })
  dateOrder: DateOrder | null;
  counts: StatusCountsDto;
  /** In the order of the table */
  items: StatusItemDto[];
  /** Rows of which something is not taken, in the order of the table */
  rows: StatusRowDto[];
  /** Recorded, and in the table no more */
  gone: TreatyActDto[];
  /** As it is recorded */
  before: StatusOutcomeDto;
  /** With what is new and changed */
  after: StatusOutcomeDto;
  /**
   * To be sent when it is applied
   * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
   */
  plan: string;
}

/** A status table that was applied */
export class StatusTableDto {
  /** @example 018f7e2a-0000-7000-8000-000000007101 */
  id: string;
  /** @example "treaties.un.org, MTDSG XVIII-16, as of 29 November 2026" */
  source: string;
  /**
   * Who brought it
   * @example "A. Tuilagi"
   */
  author: string;
  counts: AppliedCountsDto;
  /** @example 2026-11-29T12:00:00.000Z */
  appliedAt: string;
  @ApiProperty({ nullable: true, type: String, example: null, description: 'When it was taken back' })
  undoneAt: string | null;
}

/** How many acts it brought, replaced and took back */
export class AppliedCountsDto extends PickType(StatusCountsDto, ['new', 'changed', 'gone']) {}
