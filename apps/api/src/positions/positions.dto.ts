import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type {
  Confidence,
  EvidenceGrade,
  PositionCause,
  RetractionCause,
  Said,
  StaleReason,
  Stance,
  Tier,
  Voice,
} from '#libs/domain';
import { AuthoredDto } from '../dto/authored.dto.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import {
  CONFIDENCE,
  EVIDENCE_GRADE,
  POSITION_CAUSE,
  RETRACTION_CAUSE,
  SAID_WORD,
  STALE_REASON,
  STANCE,
  TIER,
  VOICE,
} from '../dto/named-enums.js';
import { NamedDto, KeyedDto } from '../dto/named.dto.js';
import { StatementItemDto } from '../dto/statement-item.dto.js';
import { PageQuery } from '../http/pages.js';
import { IsInstant } from '../http/field-checks.js';

export const SHIFTS = ['towards', 'away', 'none'] as const;
export type Shift = (typeof SHIFTS)[number];

/** Who took a position back, when and why. It stays in the history and counts no longer */
export class RetractionDto {
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  byId: string;
  /** @example "Linh Tran" */
  by: string;
  at: ClocksDto;
  /** @example "Wrong state: this was Finland, not Fiji." */
  reason: string;
  @ApiProperty({
    ...RETRACTION_CAUSE,
    nullable: true,
    example: 'correction',
    description:
      'It was wrong and put right, or what it came of was withdrawn; null where it was taken back by itself',
  })
  cause: RetractionCause | null;
}

/** One statement of where a delegation stands; never changed afterwards */
export class PositionDto extends AuthoredDto {
  /** @example FJI */
  delegationCode: string;
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  askId: string;
  /**
   * Title of the ask
   * @example "Keep the safeguards of Article 6(2)"
   */
  ask: string;
  @ApiProperty({ ...STANCE, example: 'lean_support' })
  stance: Stance;
  @ApiProperty({ ...CONFIDENCE, example: 2, description: '1 = a guess, 2 = likely, 3 = certain' })
  confidence: Confidence;
  @ApiProperty({ ...SAID_WORD, example: 'privately' })
  said: Said;
  @ApiProperty({ ...EVIDENCE_GRADE, example: 'own_notes' })
  grade: EvidenceGrade;
  /** @example "Waiting for instructions from the capital" */
  note: string;
  @ApiProperty({
    example: 'A/AC.291/22/Rev.3, statement of 2 August',
    description: 'Of a sealed position empty for everybody but its author',
  })
  source: string;
  /** Who said it, if that is known to you; of a sealed position only to its author */
  delegate: NamedDto | null;
  /**
   * Its source is kept for its author alone
   * @example false
   */
  sealed: boolean;
  @ApiProperty({ ...VOICE, example: 'own', description: "The state's own word, or its bloc's statement" })
  voice: Voice;
  /** The statement it comes from, where there is one that you see */
  statement: StatementItemDto | null;
  /** The draft it speaks about */
  textVersion: KeyedDto | null;
  @ApiProperty({
    nullable: true,
    ...STALE_REASON,
    example: 'draft',
    description:
      'Why it should be asked for again: a newer draft changed what the ask is about, or it is older than 180 days',
  })
  stale: StaleReason | null;
  @ApiProperty({ ...TIER, example: 'core' })
  tier: Tier;
  /**
   * The venue is where it was said; UTC where it comes from an interaction that was shared differently and is not
   * yours to see
   */
  occurredAt: ClocksDto;
  /** When it was entered */
  recordedAt: ClocksDto;
  /**
   * The interaction it comes from, where there is one that you see
   * @example 018f7e2a-0000-7000-8000-00000000c001
   */
  interactionId: string | null;
  @ApiProperty({
    nullable: true,
    ...STANCE,
    example: 'undecided',
    description: 'The stance before this one, of those that you see; null for one that was wrong',
  })
  previousStance: Stance | null;
  @ApiProperty({ enum: SHIFTS, example: 'towards', description: 'Towards the ask or away from it' })
  shift: Shift;
  /**
   * The position that it renews, where there is one that you see
   * @example 018f7e2a-0000-7000-8000-00000000b001
   */
  renewsId: string | null;
  /**
   * The position that it puts right or brings back; that one is retracted
   * @example null
   */
  correctsId: string | null;
  @ApiProperty({
    ...POSITION_CAUSE,
    example: 'said',
    description:
      'Only what was `said` is a move of the delegation; `corrected` puts a record right, `restored` brings one back',
  })
  cause: PositionCause;
  @ApiProperty({
    nullable: true,
    ...STANCE,
    example: 'oppose',
    description: 'What had been recorded wrongly, where that was another stance',
  })
  correctedStance: Stance | null;
  retracted: RetractionDto | null;
}

export class PositionsQuery extends PageQuery {
  /**
   * Only what was entered at or after this instant
   * @example 2024-08-05T00:00:00Z
   */
  @IsOptional()
  @IsInstant()
  since?: string;
}
