import { ApiProperty } from '@nestjs/swagger';
import type { AmendmentEffect, BallotChoice, DecisionRule, EvidenceGrade, VoteKind } from '#libs/domain';
import { AuthoredDto } from '../dto/authored.dto.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import {
  AMENDMENT_EFFECT,
  BALLOT_CHOICE,
  DECISION_RULE,
  EVIDENCE_GRADE,
  VOTE_KIND,
} from '../dto/named-enums.js';
import { RemovedDto } from '../dto/removed.dto.js';
import { BallotNumbersDto } from '../dto/ballot-numbers.dto.js';
import { VoteComparisonDto } from './vote-comparison.dto.js';

export class AnnouncedTallyDto {
  /** @example 79 */
  yes: number;
  /** @example 60 */
  no: number;
  /** @example 33 */
  abstained: number | null;
  /** @example 21 */
  absent: number | null;
}

/** What a rule makes of the numbers */
export class RuleOutcomeDto {
  @ApiProperty({ ...DECISION_RULE, example: 'two_thirds' })
  rule: DecisionRule;
  /** @example false */
  passes: boolean;
  /**
   * Yes that would have carried it; 0 for consensus
   * @example 93
   */
  needed: number;
  /**
   * Yes that were missing while as many voted; objectors for consensus; 0 when it passes
   * @example 14
   */
  short: number;
  /**
   * The smallest number of no that defeats it while as many vote
   * @example 47
   */
  blocking: number;
}

export class VoteResultDto extends RuleOutcomeDto {
  @ApiProperty({
    enum: ['tally', 'ballots'],
    example: 'tally',
    description:
      'From what it was worked out: the tally that was announced, else the ballots that were entered',
  })
  from: 'tally' | 'ballots';
  /**
   * Whether the ballots of all members are known, or a tally
   * @example true
   */
  complete: boolean;
  /**
   * Yes and no: present and voting
   * @example 139
   */
  voting: number;
  /**
   * All who are entitled to vote
   * @example 193
   */
  members: number;
  /**
   * Members who had to be present
   * @example 97
   */
  quorum: number;
  @ApiProperty({
    type: Number,
    nullable: true,
    example: 172,
    description: 'Yes, no and abstentions; null where not all of them are known',
  })
  present: number | null;
  /** The same numbers under every rule */
  underEachRule: RuleOutcomeDto[];
}

/** Where the ballots that were entered do not fit the tally that was announced */
export class DifferenceDto {
  @ApiProperty({ ...BALLOT_CHOICE, example: 'no' })
  choice: BallotChoice;
  /** @example 60 */
  tally: number;
  /** @example 61 */
  ballots: number;
}

/** A recorded vote. Known to the whole campaign */
export class VoteDto extends AuthoredDto {
  /** @example "Motion to delete Article 6, paragraph 2" */
  title: string;
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  askId: string | null;
  /** @example "Keep the safeguards of Article 6(2)" */
  ask: string | null;
  @ApiProperty({ ...AMENDMENT_EFFECT, example: 'defeats', description: 'What a yes does to the ask' })
  effect: AmendmentEffect;
  @ApiProperty({ ...VOTE_KIND, example: 'amendment', description: 'What it was on' })
  kind: VoteKind;
  /**
   * The amendment that was voted on, where you see it
   * @example 018f7e2a-0000-7000-8000-000000000301
   */
  amendmentId: string | null;
  /** @example "Delete paragraph 2 of Article 6" */
  amendment: string | null;
  @ApiProperty({ ...DECISION_RULE, example: 'two_thirds' })
  rule: DecisionRule;
  /** The venue is where it was held */
  heldAt: ClocksDto;
  /** As announced */
  tally: AnnouncedTallyDto | null;
  /** How many of the ballots that were entered */
  counted: BallotNumbersDto;
  result: VoteResultDto;
  /** To look into; empty when all fits */
  differences: DifferenceDto[];
  @ApiProperty({ ...EVIDENCE_GRADE, example: 'own_notes' })
  grade: EvidenceGrade;
  /** @example "Photo of the board, 17:12" */
  source: string;
  /** When it was entered */
  recordedAt: ClocksDto;
  /** When it was removed; null while it counts */
  @ApiProperty({ type: RemovedDto, nullable: true })
  removed: RemovedDto | null;
  /**
   * Whether others would have had a vote on its day by the list of the room that stands now
   * @example false
   */
  otherRoom: boolean;
  /** @example 1 */
  version: number;
}

export class BallotDto {
  /** @example FJI */
  delegationCode: string;
  /** @example Fiji */
  delegation: string;
  @ApiProperty({ ...BALLOT_CHOICE, example: 'yes' })
  choice: BallotChoice;
  @ApiProperty({
    ...BALLOT_CHOICE,
    nullable: true,
    example: 'abstain',
    description: 'What it later advised the Secretariat that it had meant; null: nothing',
  })
  meant: BallotChoice | null;
}

/** A vote with its ballots, and what had been expected */
export class VoteDetailDto extends VoteDto {
  /** By name */
  ballots: BallotDto[];
  /**
   * Codes of those who had a vote in it, by whom it is counted. A list of the room that comes later changes nothing of it
   * @example ["EGY", "FJI", "NOR"]
   */
  voters: string[];
  @ApiProperty({
    type: [String],
    nullable: true,
    example: ['EGY', 'FJI', 'KEN', 'NOR'],
    description:
      'Who would have had a vote on its day by the list of the room that stands now; null where they are the same, or nobody',
  })
  votersOfRoom: string[] | null;
  /** null where the vote is about no ask, or was removed */
  comparison: VoteComparisonDto | null;
}
