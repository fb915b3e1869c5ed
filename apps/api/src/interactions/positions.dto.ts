import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import {
  CONFIDENCES,
  EVIDENCE_GRADES,
  SAID,
  STANCES,
  TIERS,
  type Confidence,
  type EvidenceGrade,
  type Said,
  type Stance,
  type Tier,
} from '#libs/domain';
import { ClocksDto } from '../http/clocks.dto.js';
import { PageQuery } from '../http/pages.js';
import { IsDelegationCode, IsId, IsInstant, OneLine, OneOf, Text } from '../http/validation.js';

export const SHIFTS = ['towards', 'away', 'none'] as const;
export type Shift = (typeof SHIFTS)[number];

/** Where a delegation stands on one ask */
export class PositionPart {
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  @IsId()
  askId: string;

  @ApiProperty({ enum: STANCES, example: 'lean_support' })
  @OneOf(STANCES)
  stance: Stance;

  @ApiProperty({ enum: CONFIDENCES, example: 2, description: '1 = a guess, 2 = likely, 3 = certain' })
  @OneOf(CONFIDENCES)
  confidence: Confidence;

  @ApiProperty({ enum: SAID, example: 'privately' })
  @OneOf(SAID)
  said: Said;

  @ApiPropertyOptional({ enum: EVIDENCE_GRADES, example: 'own_notes', default: 'own_notes' })
  @IsOptional()
  @OneOf(EVIDENCE_GRADES)
  grade?: EvidenceGrade;

  /** @example "Waiting for instructions from the capital" */
  @IsOptional()
  @Text(5_000)
  note?: string;

  /**
   * Where it can be looked up
   * @example "A/AC.291/22/Rev.3, statement of 2 August"
   */
  @IsOptional()
  @OneLine(1_000, 0)
  source?: string;

  @ApiPropertyOptional({
    enum: TIERS,
    example: 'core',
    description:
      'Who may know of it; in an interaction that of the interaction, else `organisation`, if left out',
  })
  @IsOptional()
  @OneOf(TIERS)
  tier?: Tier;
}

/** A position learned without a meeting, e.g. from a statement */
export class RecordPositionRequest extends PositionPart {
  /**
   * Made by the client, so that a repeat gives the first answer
   * @example 018f7e2a-0000-7000-8000-00000000b001
   */
  @IsOptional()
  @IsId()
  id?: string;

  /** @example FJI */
  @IsDelegationCode()
  delegationCode: string;

  /** @example 2024-08-08T11:40:00-04:00 */
  @IsInstant()
  occurredAt: string;
}

/** One statement of where a delegation stands; never changed afterwards */
export class PositionDto {
  /** @example 018f7e2a-0000-7000-8000-00000000b001 */
  id: string;
  /** @example FJI */
  delegationCode: string;
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  askId: string;
  /**
   * Title of the ask
   * @example "Keep the safeguards of Article 6(2)"
   */
  ask: string;
  @ApiProperty({ enum: STANCES, example: 'lean_support' })
  stance: Stance;
  @ApiProperty({ enum: CONFIDENCES, example: 2 })
  confidence: Confidence;
  @ApiProperty({ enum: SAID, example: 'privately' })
  said: Said;
  @ApiProperty({ enum: EVIDENCE_GRADES, example: 'own_notes' })
  grade: EvidenceGrade;
  /** @example "Waiting for instructions from the capital" */
  note: string;
  /** @example "A/AC.291/22/Rev.3, statement of 2 August" */
  source: string;
  @ApiProperty({ enum: TIERS, example: 'core' })
  tier: Tier;
  @ApiProperty({
    type: () => ClocksDto,
    description: 'The venue is that of the interaction it comes from, where you see that one; UTC otherwise',
  })
  occurredAt: ClocksDto;
  @ApiProperty({ type: () => ClocksDto, description: 'When it was entered' })
  recordedAt: ClocksDto;
  /** @example 018f7e2a-0000-7000-8000-000000000003 */
  authorId: string;
  /** @example "Ploy Srisai" */
  author: string;
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  organisationId: string;
  /** @example "Manushya Foundation" */
  organisation: string;
  @ApiProperty({
    nullable: true,
    type: String,
    example: '018f7e2a-0000-7000-8000-00000000c001',
    description: 'The interaction it comes from, where there is one that you see',
  })
  interactionId: string | null;
  @ApiProperty({
    nullable: true,
    enum: STANCES,
    example: 'undecided',
    description: 'The stance before this one, of those that you see',
  })
  previousStance: Stance | null;
  @ApiProperty({ enum: SHIFTS, example: 'towards', description: 'Towards the ask or away from it' })
  shift: Shift;
}

export class PositionPageDto {
  @ApiProperty({ type: () => [PositionDto] })
  items: PositionDto[];
  @ApiProperty({ nullable: true, type: String, example: null })
  next: string | null;
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

export class HistoryQuery extends PageQuery {
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  @IsOptional()
  @IsId()
  askId?: string;
}
