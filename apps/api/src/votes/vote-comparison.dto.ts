import { ApiProperty } from '@nestjs/swagger';
import type { BallotChoice, Confidence, Stance, Voice } from '#libs/domain';
import { BallotNumbersDto } from '../dto/ballot-numbers.dto.js';
import { BALLOT_CHOICE, CONFIDENCE, STANCE, VOICE } from '../dto/named-enums.js';
import { ScopeDto } from '../dto/scope.dto.js';

const CALLED = ['yes', 'no', 'open'] as const;

/** What was expected of one delegation, and what it did */
export class ComparedBallotDto {
  /** @example FJI */
  delegationCode: string;
  /** @example Fiji */
  delegation: string;
  @ApiProperty({ nullable: true, ...STANCE, example: 'support' })
  stance: Stance | null;
  @ApiProperty({ nullable: true, ...CONFIDENCE, example: 2 })
  confidence: Confidence | null;
  @ApiProperty({ nullable: true, ...VOICE, example: 'own' })
  voice: Voice | null;
  /**
   * Whether the position was out of date when the vote was held
   * @example false
   */
  stale: boolean;
  @ApiProperty({
    enum: CALLED,
    example: 'yes',
    description: 'What the firm count said; open: it said neither',
  })
  called: 'yes' | 'no' | 'open';
  /** Of each ballot, 0 to 1, together 1 */
  chances: BallotNumbersDto;
  @ApiProperty({ ...BALLOT_CHOICE, example: 'abstain' })
  actual: BallotChoice;
  /**
   * null where nothing was called
   * @example false
   */
  hit: boolean | null;
}

/** Two measures of forecasts; for both less is better */
export class ScoreDto {
  /**
   * 0: sure and right, 2: sure and wrong
   * @example 0.31
   */
  brier: number;
  /** @example 0.58 */
  logLoss: number;
}

/** The forecast as it stood when the vote was held, against what happened */
export class VoteComparisonDto {
  /** Expected number of each ballot, of all members */
  expected: BallotNumbersDto;
  /**
   * The chance that was given to its carrying
   * @example 0.41
   */
  probability: number;
  /**
   * Ballots that could be compared
   * @example 172
   */
  compared: number;
  /**
   * Of how many who had a vote the position is another by now: what was said, recorded or taken back after the vote was held is
   * left out of all this
   * @example 2
   */
  movedSince: number;
  /**
   * Of these, how many the firm count had called yes or no
   * @example 120
   */
  called: number;
  /**
   * And how many of those did so
   * @example 111
   */
  hits: number;
  /** null without ballots */
  score: ScoreDto | null;
  /** Called one way, went another; the least likely first */
  surprises: ComparedBallotDto[];
  /** In the order of the codes */
  ballots: ComparedBallotDto[];
  scope: ScopeDto;
}
