import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { ClocksDto } from '../dto/clocks.dto.js';
import { IsCalendarDate, IsDelegationCode, IsZone, OneLine, Text, Title } from '../http/validation.js';

const WINDOW_STATES = ['not_open', 'open', 'closed', 'unknown'] as const;
export type WindowState = (typeof WINDOW_STATES)[number];

/** The time in which the treaty can be signed */
export class SigningWindowDto {
  @ApiProperty({
    enum: WINDOW_STATES,
    example: 'open',
    description: 'On the campaign clock; unknown where no day is set',
  })
  state: WindowState;
  @ApiProperty({ nullable: true, type: String, example: '2025-10-25', description: 'First day' })
  opensOn: string | null;
  @ApiProperty({ nullable: true, type: String, example: '2026-12-31', description: 'Last day' })
  closesOn: string | null;
  /** The last minute of that day at the depositary, and what your clock shows then */
  lastMinute: ClocksDto | null;
  /**
   * Days from today to the last day on the calendar of the depositary; 0 on that day itself
   * @example 39
   */
  daysLeft: number | null;
  /**
   * The same on your calendar, where the last minute may fall on another day
   * @example 40
   */
  daysLeftForYou: number | null;
}

/** What somebody reported and nobody has read at the depositary: never counted */
export class UnconfirmedDto {
  /** @example 0 */
  signatures: number;
  /** @example 3 */
  instruments: number;
}

/** A party that the condition is about */
export class ConditionPartyPart {
  /** @example EST */
  @IsDelegationCode()
  code: string;

  /**
   * What it counts for: 1 where the treaty counts parties, its share where it counts per cent
   * @example 1
   */
  @IsNumber({ maxDecimalPlaces: 6 }, { message: 'share must be a number with at most 6 decimals.' })
  @Min(0.000001, { message: 'share must be above 0.' })
  @Max(1_000_000, { message: 'share must be at most 1000000.' })
  share: number;
}

/** What is asked of certain parties beside the number of all */
export class TreatyConditionPart {
  /** @example "Member States of the Council of Europe" */
  @Title(200)
  name: string;

  /**
   * The sum of shares that is needed
   * @example 3
   */
  @IsNumber({ maxDecimalPlaces: 6 }, { message: 'needed must be a number with at most 6 decimals.' })
  @Min(0.000001, { message: 'needed must be above 0.' })
  @Max(100_000_000, { message: 'needed must be at most 100000000.' })
  needed: number;

  @IsArray({ message: 'parties must be a list.' })
  @ArrayMinSize(1, { message: 'parties must name at least one.' })
  @ArrayMaxSize(500, { message: 'parties must have at most 500 entries.' })
  @ArrayUnique((party: ConditionPartyPart) => party?.code, { message: 'parties must name each once.' })
  @ValidateNested({ each: true, message: 'Each entry of parties must be an object.' })
  @Type(() => ConditionPartyPart)
  parties: ConditionPartyPart[];
}

/** How far the condition is met */
export class ConditionProgressDto {
  /**
   * The sum of the shares of its parties
   * @example 2
   */
  reached: number;
  /**
   * What is still needed of it
   * @example 1
   */
  stillNeeded: number;
}

/** How far the treaty is, from what was known on the day of the campaign clock */
export class TreatyProgressDto {
  /**
   * Confirmed signatures, that of a regional organisation among them
   * @example 31
   */
  signatures: number;
  /**
   * Confirmed instruments that stand, one per party: all acts but signature and withdrawal
   * @example 2
   */
  instruments: number;
  /**
   * Instruments still needed for entry into force
   * @example 38
   */
  stillNeeded: number;
  @ApiProperty({ type: ConditionProgressDto, nullable: true, description: 'Null without a condition' })
  condition: ConditionProgressDto | null;
  /**
   * When the last instrument needed was deposited
   * @example 2027-03-01
   */
  reachedOn: string | null;
  /**
   * The day of entry into force; null while there are too few instruments
   * @example 2027-05-30
   */
  entersIntoForceOn: string | null;
  /**
   * Whether that day has come
   * @example false
   */
  inForce: boolean;
  unconfirmed: UnconfirmedDto;
}

/** How long after its own deposit the treaty binds who joins once there are enough instruments */
export class DelayPart {
  /** @example 0 */
  @IsInt({ message: 'monthsAfter must be a whole number.' })
  @Min(0, { message: 'monthsAfter must be 0 to 120.' })
  @Max(120, { message: 'monthsAfter must be 0 to 120.' })
  monthsAfter: number;

  /**
   * Counted after the months; the day after the deposit is the first
   * @example 30
   */
  @IsInt({ message: 'daysAfter must be a whole number.' })
  @Min(0, { message: 'daysAfter must be 0 to 3660.' })
  @Max(3660, { message: 'daysAfter must be 0 to 3660.' })
  daysAfter: number;

  /**
   * Whether it is then the first day of the month that follows
   * @example false
   */
  @IsBoolean({ message: 'firstOfMonth must be true or false.' })
  firstOfMonth: boolean;
}

/** The treaty that the campaign follows, and how far it is */
export class TreatyDto {
  /** @example "United Nations Convention against Cybercrime" */
  name: string;
  /**
   * Instruments needed for entry into force
   * @example 40
   */
  instrumentsNeeded: number;
  /**
   * Days from the deposit of the last of them to entry into force; the day after the deposit is the first
   * @example 90
   */
  daysAfter: number;
  /**
   * Months from that deposit, counted before the days
   * @example 0
   */
  monthsAfter: number;
  /**
   * Whether it then enters into force on the first day of the month that follows
   * @example false
   */
  firstOfMonth: boolean;
  @ApiProperty({
    type: TreatyConditionPart,
    nullable: true,
    description: 'What is asked of certain parties beside the number of all; null where nothing is',
  })
  condition: TreatyConditionPart | null;
  @ApiProperty({ type: DelayPart, nullable: true, description: 'Null where the terms do not say' })
  forLaterParties: DelayPart | null;
  /**
   * Whether the instrument of a regional organisation counts beside those of its members
   * @example false
   */
  regionalOrganisationCounts: boolean;
  @ApiProperty({
    nullable: true,
    type: String,
    example: '2024-12-24',
    description: 'The day on which the text was adopted; null where it is not set',
  })
  adoptedOn: string | null;
  /**
   * The zone of the depositary, on whose calendar all days are
   * @example America/New_York
   */
  zone: string;
  /** @example "treaties.un.org, MTDSG XVIII-16 (verified)" */
  source: string;
  /**
   * What the list of acts does not tell
   * @example "72 signatories, as of 2025-10-26 (verified)."
   */
  note: string;
  /**
   * The day of the campaign clock at the depositary: what became known later is left out
   * @example 2026-11-22
   */
  asOf: string;
  signature: SigningWindowDto;
  progress: TreatyProgressDto;
  /** @example 1 */
  version: number;
}

export class SetTreatyRequest {
  /** @example "United Nations Convention against Cybercrime" */
  @Title(200)
  name: string;

  /**
   * Instruments needed for entry into force
   * @example 40
   */
  @IsInt({ message: 'instrumentsNeeded must be a whole number.' })
  @Min(1, { message: 'instrumentsNeeded must be at least 1: a treaty that needs no instrument is in force.' })
  @Max(500, { message: 'instrumentsNeeded must be at most 500.' })
  instrumentsNeeded: number;

  /**
   * Days from the deposit of the last of them to entry into force
   * @example 90
   */
  @IsInt({ message: 'daysAfter must be a whole number.' })
  @Min(0, { message: 'daysAfter must be 0 to 3660.' })
  @Max(3660, { message: 'daysAfter must be 0 to 3660.' })
  daysAfter: number;

  @IsOptional()
  @IsInt({ message: 'monthsAfter must be a whole number.' })
  @Min(0, { message: 'monthsAfter must be 0 to 120.' })
  @Max(120, { message: 'monthsAfter must be 0 to 120.' })
  @ApiPropertyOptional({
    default: 0,
    example: 3,
    description: 'Months from that deposit, counted before the days',
  })
  monthsAfter?: number;

  @IsOptional()
  @IsBoolean({ message: 'firstOfMonth must be true or false.' })
  @ApiPropertyOptional({
    default: false,
    example: true,
    description: 'Whether it then enters into force on the first day of the month that follows',
  })
  firstOfMonth?: boolean;

  @IsOptional()
  @IsObject({ message: 'condition must be an object.' })
  @ValidateNested()
  @Type(() => TreatyConditionPart)
  @ApiPropertyOptional({
    type: TreatyConditionPart,
    nullable: true,
    description:
      'What is asked of certain parties beside the number of all; null or left out where nothing is',
  })
  condition?: TreatyConditionPart | null;

  @IsOptional()
  @IsObject({ message: 'forLaterParties must be an object.' })
  @ValidateNested()
  @Type(() => DelayPart)
  @ApiPropertyOptional({
    type: DelayPart,
    nullable: true,
    description:
      'How long after its own deposit it binds who joins once there are enough; null or left out where it is not known',
  })
  forLaterParties?: DelayPart | null;

  /** @example false */
  @IsBoolean({ message: 'regionalOrganisationCounts must be true or false.' })
  regionalOrganisationCounts: boolean;

  /**
   * The day on which the text was adopted: what is dated before it is refused
   * @example 2024-12-24
   */
  @IsOptional()
  @IsCalendarDate()
  adoptedOn?: string | null;

  /**
   * First day for signature
   * @example 2025-10-25
   */
  @IsOptional()
  @IsCalendarDate()
  opensOn?: string | null;

  /**
   * Last day for signature
   * @example 2026-12-31
   */
  @IsOptional()
  @IsCalendarDate()
  closesOn?: string | null;

  /** The zone of the depositary */
  @IsZone()
  zone: string;

  /** @example "treaties.un.org, MTDSG XVIII-16" */
  @OneLine(500)
  source: string;

  /** @example "72 signatories, as of 2025-10-26 (verified)." */
  @IsOptional()
  @Text(5000)
  note?: string;
}
