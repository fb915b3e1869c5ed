import { ApiPropertyOptional } from '@nestjs/swagger';
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
import { IsCalendarDate, IsDelegationCode, IsZone, OneLine, Text, Title } from '../http/field-checks.js';

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
