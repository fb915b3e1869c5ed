import { ApiProperty } from '@nestjs/swagger';
import type { AmendmentEffect, BallotChoice, DecisionRule, VoteKind } from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { AMENDMENT_EFFECT, BALLOT_CHOICE, DECISION_RULE, VOTE_KIND } from '../dto/named-enums.js';

/** How many did what: as announced, else of the ballots that were entered. null: not announced */
export class VotesCastDto {
  @ApiProperty({ type: Number, nullable: true, example: 102 })
  yes: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 23 })
  no: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 26 })
  abstain: number | null;
  @ApiProperty({ type: Number, nullable: true, example: null })
  absent: number | null;
}

/** A delegation that did otherwise than it was counted */
export class HandoverSurpriseDto {
  /** @example FJI */
  delegationCode: string;
  @ApiProperty({ enum: ['yes', 'no'], example: 'yes' })
  called: 'yes' | 'no';
  @ApiProperty({ ...BALLOT_CHOICE, example: 'abstain' })
  actual: BallotChoice;
}

/** Ballots beside what the firm count had said of them, by the positions that you see */
export class HandoverVoteCallsDto {
  /**
   * How many it had called yes or no
   * @example 120
   */
  called: number;
  /**
   * And how many of those did so
   * @example 111
   */
  hits: number;
  /** The others, the least expected first */
  surprises: HandoverSurpriseDto[];
}

/** A vote that was held, or whose record was removed */
export class HandoverVoteDto {
  /** @example 018f7e2a-0000-7000-8000-000000009001 */
  id: string;
  /** @example "Motion to delete Article 6(2)" */
  title: string;
  @ApiProperty({ ...VOTE_KIND, example: 'amendment', description: 'What it was on' })
  kind: VoteKind;
  @ApiProperty({ ...AMENDMENT_EFFECT, example: 'defeats', description: 'What a yes did to the ask' })
  effect: AmendmentEffect;
  @ApiProperty({ ...DECISION_RULE, example: 'two_thirds' })
  rule: DecisionRule;
  /**
   * Under that rule
   * @example false
   */
  passes: boolean;
  /**
   * Whether the ballots of all members are known, or a tally
   * @example true
   */
  complete: boolean;
  /**
   * Yes that carry it; 0 for consensus
   * @example 84
   */
  needed: number;
  /**
   * Yes that were missing; objectors for consensus
   * @example 52
   */
  short: number;
  /**
   * Present and voting
   * @example 125
   */
  voting: number;
  numbers: VotesCastDto;
  heldAt: ClocksDto;
  @ApiProperty({
    type: HandoverVoteCallsDto,
    nullable: true,
    description:
      'null where nobody had been called: a vote on no ask, no ballots, or no positions that you see',
  })
  calls: HandoverVoteCallsDto | null;
  /**
   * Whether the record of it was removed
   * @example false
   */
  undone: boolean;
  @ApiProperty({
    nullable: true,
    type: String,
    enum: ['restored', 'corrected'],
    example: 'corrected',
    description:
      'Of one that was recorded before: put back, or put right, since. null: recorded or removed since',
  })
  again: 'restored' | 'corrected' | null;
}
