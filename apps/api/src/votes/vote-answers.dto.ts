import { ApiProperty } from '@nestjs/swagger';
import type {
  AmendmentEffect,
  BallotChoice,
  Confidence,
  DecisionRule,
  EvidenceGrade,
  Stance,
  Voice,
  VoteKind,
} from '#libs/domain';
import { AuthoredDto } from '../dto/authored.dto.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import {
  AMENDMENT_EFFECT,
  BALLOT_CHOICE,
  CONFIDENCE,
  DECISION_RULE,
  EVIDENCE_GRADE,
  STANCE,
  VOICE,
  VOTE_KIND,
} from '../dto/named-enums.js';
import { RemovedDto } from '../dto/removed.dto.js';
import { ScopeDto } from '../dto/scope.dto.js';
import { BallotNumbersDto } from '../dto/ballot-numbers.dto.js';

const CALLED = ['yes', 'no', 'open'] as const;

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
