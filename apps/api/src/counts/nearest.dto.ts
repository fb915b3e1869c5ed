import { ApiProperty } from '@nestjs/swagger';
import type { Attitude, BallotChoice, Confidence, ExpectedVote, StaleReason, Stance } from '#libs/domain';
import { ATTITUDE, CONFIDENCE, STALE_REASON, STANCE } from '../dto/named-enums.js';

/** What a delegation is counted as; the last two come from the what-if only */
export const COUNTED_AS = ['yes', 'no', 'open', 'abstain', 'absent'] as const;

/** One of the delegations nearest to the vote that is wanted of it */
export class NearDelegationDto {
  /** @example FJI */
  code: string;
  /** @example Fiji */
  name: string;
  @ApiProperty({ nullable: true, ...STANCE, example: 'support', description: 'Towards the ask' })
  stance: Stance | null;
  @ApiProperty({ nullable: true, ...CONFIDENCE, example: 2 })
  confidence: Confidence | null;
  @ApiProperty({ nullable: true, ...STALE_REASON, example: 'draft' })
  stale: StaleReason | null;
  @ApiProperty({
    enum: COUNTED_AS,
    example: 'open',
    description: 'Its vote on the motion as it is counted now',
  })
  countedAs: ExpectedVote | BallotChoice;
  /**
   * Chance that it casts the wanted vote as things stand, 0 to 1
   * @example 0.56
   */
  chance: number;
  /**
   * One of those that suffice; the others are the next in line
   * @example true
   */
  suffices: boolean;
  /**
   * One of the equals of the tie: any other of them would do as well
   * @example false
   */
  tied: boolean;
  @ApiProperty({
    nullable: true,
    ...ATTITUDE,
    example: 'for',
    description: 'Towards the motion, as its stance has it; null where none is known',
  })
  attitude: Attitude | null;
  /**
   * It sponsors the amendment
   * @example false
   */
  sponsors: boolean;
  /**
   * Its own word and its bloc's are on different sides
   * @example false
   */
  differs: boolean;
}

/** The result once those who suffice have been won over */
export class ReachedDto {
  /** @example 76 */
  yes: number;
  /** @example 38 */
  no: number;
  /** @example 114 */
  voting: number;
  /** @example 76 */
  needed: number;
}

/** The blocking minority: of two thirds, more than a third of those voting */
export class BlockingDto {
  /**
   * Counted as no
   * @example 38
   */
  no: number;
  /**
   * How many no defeat it among those voting now; 1 for consensus
   * @example 38
   */
  needed: number;
  /**
   * How many more would; 0 when it fails as things stand, null when it cannot fail
   * @example 0
   */
  more: number | null;
  /** Who is nearest to a no: those to hold */
  nearest: NearDelegationDto[];
}
