import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import { ClocksDto } from '../dto/clocks.dto.js';
import { IsCalendarDate, IsZone, OneLine, Text } from '../http/validation.js';

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

/** How far the treaty is, from what was known on the day of the campaign clock */
export class TreatyProgressDto {
  /**
   * Confirmed signatures, that of a regional organisation among them
   * @example 31
   */
  signatures: number;
  /**
   * Confirmed ratifications, acceptances, approvals and accessions that stand, one per delegation
   * @example 2
   */
  instruments: number;
  /**
   * Instruments still needed for entry into force
   * @example 38
   */
  stillNeeded: number;
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
   * Whether the instrument of a regional organisation counts beside those of its members
   * @example false
   */
  regionalOrganisationCounts: boolean;
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
  @OneLine(200)
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

  /** @example false */
  @IsBoolean({ message: 'regionalOrganisationCounts must be true or false.' })
  regionalOrganisationCounts: boolean;

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
