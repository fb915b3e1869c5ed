import { ApiProperty } from '@nestjs/swagger';
import {
  TARGET_REASONS,
  type Attitude,
  type Confidence,
  type DecisionRule,
  type StaleReason,
  type Stance,
} from '#libs/domain';
import { AskInDraftDto } from '../dto/ask-in-draft.dto.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import { DelegationLeadDto } from '../dto/delegation-lead.dto.js';
import { ATTITUDE, CONFIDENCE, DECISION_RULE, STALE_REASON, STANCE } from '../dto/named-enums.js';
import { ScopeDto } from '../dto/scope.dto.js';
import { OptionalChoice } from '../dto/fields.js';
import { Limit } from '../http/pages.js';

export const TARGET_REASON_CODES = [...TARGET_REASONS, 'lead'] as const;
export type TargetReasonCode = (typeof TARGET_REASON_CODES)[number];

export class TargetsQuery {
  @OptionalChoice(DECISION_RULE, {
    example: 'two_thirds',
    description: 'How it is decided; by the rule of the process if left out',
  })
  rule?: DecisionRule;

  @Limit({ most: 200, usual: 10 })
  limit: number = 10;
}

/** Why it should be seen: which reason, and what stands in its sentence */
export class TargetReasonDto {
  @ApiProperty({ enum: TARGET_REASON_CODES, example: 'threshold' })
  code: TargetReasonCode;
  /**
   * The ask it is about; null when it is about the delegation as a whole
   * @example 018f7e2a-0000-7000-8000-00000000a001
   */
  askId: string | null;
  /**
   * threshold: how many yes are missing, or object. speaks_for: for how many other votes
   * @example 2
   */
  count: number | null;
  @ApiProperty({
    nullable: true,
    type: Number,
    example: 5,
    description: 'threshold: how many are near enough, this one among them',
  })
  of: number | null;
  @ApiProperty({ nullable: true, type: String, example: 'CARICOM', description: 'speaks_for: which bloc' })
  group: string | null;
  /**
   * swing: the chance that the ask carries, 0 to 1
   * @example 0.31
   */
  from: number | null;
  @ApiProperty({ nullable: true, type: Number, example: 0.46, description: 'swing: the chance with its yes' })
  to: number | null;
  @ApiProperty({
    nullable: true,
    ...ATTITUDE,
    example: 'leans_for',
    description: 'stance, stale: how it stands',
  })
  attitude: Attitude | null;
}

/** An ask about which the delegation should be seen */
export class TargetAskDto {
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  id: string;
  /** @example "Keep the safeguards of Article 6(2)" */
  title: string;
  /** @example 6(2) */
  number: string | null;
  @ApiProperty({ nullable: true, ...STANCE, example: 'undecided' })
  stance: Stance | null;
  @ApiProperty({ nullable: true, ...CONFIDENCE, example: 2 })
  confidence: Confidence | null;
  @ApiProperty({ nullable: true, ...STALE_REASON, example: 'draft' })
  stale: StaleReason | null;
  /**
   * Chance of its yes as things stand, 0 to 1
   * @example 0.3
   */
  chance: number;
  /**
   * What its yes adds to the chance that the ask carries, 0 to 1
   * @example 0.12
   */
  gain: number;
}

/** The last contact that the reader may know of */
export class TargetContactDto {
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  organisationId: string;
  /** @example "Manushya Foundation" */
  organisation: string;
  occurredAt: ClocksDto;
  /**
   * Null where no more than the contact is shared with you
   * @example 018f7e2a-0000-7000-8000-00000000c001
   */
  interactionId: string | null;
}

export class TargetDto {
  /** @example FJI */
  code: string;
  /** @example Fiji */
  name: string;
  /**
   * Observers do not, and stand here when they speak for others
   * @example true
   */
  votes: boolean;
  /**
   * 1 = the most useful; equals have the same
   * @example 3
   */
  rank: number;
  /**
   * How many others are exactly as useful, listed here or not
   * @example 0
   */
  equals: number;
  /** About what, the most useful first; three at most */
  asks: TargetAskDto[];
  lead: DelegationLeadDto | null;
  lastContact: TargetContactDto | null;
  /** Why, the strongest reason first */
  reasons: TargetReasonDto[];
}

/** Undecided, silent, unknown or stale, and no contact that the reader may know of */
export class CoverageGapDto {
  /** @example NRU */
  code: string;
  /** @example Nauru */
  name: string;
  /**
   * On how many of the asks it is open
   * @example 3
   */
  openAsks: number;
}

export class TargetsDto {
  scope: ScopeDto;
  /** Null when it is about all asks */
  ask: AskInDraftDto | null;
  @ApiProperty({ ...DECISION_RULE, example: 'two_thirds' })
  rule: DecisionRule;
  /** The most useful first */
  items: TargetDto[];
  /** Open delegations that nobody has met, by name */
  gaps: CoverageGapDto[];
}
