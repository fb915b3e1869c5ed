import { ApiProperty } from '@nestjs/swagger';
import { ClocksDto } from '../dto/clocks.dto.js';
import { DelayPart, TreatyConditionPart } from './treaty-terms.dto.js';

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
