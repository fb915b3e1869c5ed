import { ApiProperty } from '@nestjs/swagger';
import type { Confidence, Stance } from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { CONFIDENCE, STANCE } from '../dto/named-enums.js';
import { ScopeDto } from '../dto/scope.dto.js';
import { ScoreDto } from './vote-comparison.dto.js';
import { BallotNumbersDto } from '../dto/ballot-numbers.dto.js';

export class BaseRateDto extends ScoreDto {
  /** The shares that the whole room turned out to vote */
  shares: BallotNumbersDto;
}

/** Ballots to which a chance of a vote for the ask in [from, to) was given */
export class ReliabilityBinDto {
  /** @example 0.8 */
  from: number;
  /** @example 0.9 */
  to: number;
  /** @example 64 */
  count: number;
  /**
   * Mean chance that was given
   * @example 0.84
   */
  predicted: number;
  /**
   * Share that voted so
   * @example 0.81
   */
  observed: number;
}

/** How the delegations of one stance and confidence voted */
export class CalibrationRowDto {
  @ApiProperty({
    nullable: true,
    ...STANCE,
    example: 'support',
    description: 'null: no position was known',
  })
  stance: Stance | null;
  @ApiProperty({ nullable: true, ...CONFIDENCE, example: 2 })
  confidence: Confidence | null;
  /** @example 41 */
  count: number;
  /**
   * How many were called for or against
   * @example 40
   */
  called: number;
  /** @example 37 */
  hits: number;
  @ApiProperty({ nullable: true, type: Number, example: 0.925, description: 'null where none was called' })
  hitRate: number | null;
  /** Mean of what was given */
  forecast: BallotNumbersDto;
  /** What happened */
  observed: BallotNumbersDto;
}

/** One vote's share in it */
export class CalibratedVoteDto {
  /** @example 018f7e2a-0000-7000-8000-000000006001 */
  id: string;
  /** @example "Motion to delete Article 6, paragraph 2" */
  title: string;
  heldAt: ClocksDto;
  /** @example 172 */
  count: number;
  /** @example 120 */
  called: number;
  /** @example 111 */
  hits: number;
  /** @example 0.31 */
  brier: number;
}

/** How good the forecasts were. Chances and shares are of a vote for the ask: a motion against it is turned round */
export class CalibrationDto {
  /**
   * Ballots that were compared
   * @example 344
   */
  count: number;
  /** null without ballots */
  score: ScoreDto | null;
  /** What always saying the same would have scored */
  baseRate: BaseRateDto | null;
  /**
   * Above 0: the positions were worth knowing. null when every ballot was the same, or there is none
   * @example 0.37
   */
  skill: number | null;
  bins: ReliabilityBinDto[];
  /** From champion to silent, then without a position */
  rows: CalibrationRowDto[];
  /** The latest first */
  votes: CalibratedVoteDto[];
  scope: ScopeDto;
}
