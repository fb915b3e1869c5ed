import { ApiProperty, ApiPropertyOptional, PartialType, PickType } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { Confidence, EvidenceGrade, Shelf, Tier, TreatyStep } from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { Choice, OptionalChoice } from '../dto/fields.js';
import { EVIDENCE_GRADE, TIER } from '../dto/named-enums.js';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { ABOUT, BY, STATED, STEP, SURE, SURENESS, TreatyIntentionDto } from '../dto/treaty-intention.dto.js';
import { IsCalendarDate, IsDelegationCode, OneLine, Text } from '../http/field-checks.js';

/** The next open task about a delegation */
export class NextTaskDto {
  /** @example KEN */
  delegationCode: string;
  /** @example 018f7e2a-0000-7000-8000-00000000c001 */
  taskId: string;
  /** @example "Call the ministry" */
  title: string;
  due: ClocksDto;
}

/** All that you see, of each capital what was said last first */
export class TreatyIntentionsDto {
  items: TreatyIntentionDto[];
  /** One for each delegation that has any */
  nextTasks: NextTaskDto[];
}

export class IntentionsQuery {
  @OptionalChoice(
    { enum: ['active', 'removed'] },
    {
      example: 'removed',
      default: 'active',
      description: 'Those that stand, or, for coordinators, those that were removed',
    },
  )
  shelf?: Extract<Shelf, 'active' | 'removed'>;
}

export class RecordIntentionRequest extends RepeatableRequest {
  /**
   * A delegation, or a state without one that can become party
   * @example KEN
   */
  @IsDelegationCode()
  delegationCode: string;

  @Choice(STEP, { example: 'will_sign', description: ABOUT })
  step: TreatyStep;

  @IsOptional()
  @IsCalendarDate()
  @ApiPropertyOptional({ nullable: true, type: String, example: '2026-12-15', description: BY })
  expectedOn?: string | null;

  @IsCalendarDate()
  @ApiProperty({ example: '2026-11-03', description: STATED })
  statedOn: string;

  @Choice(SURE, { example: 2, description: SURENESS })
  confidence: Confidence;

  @Choice(EVIDENCE_GRADE, { example: 'official_record' })
  grade: EvidenceGrade;

  /** @example "Hansard, 3 November 2026" */
  @IsOptional()
  @OneLine(500, 0)
  source?: string;

  /** @example "The minister waits for the attorney general." */
  @IsOptional()
  @Text(5000)
  note?: string;

  @OptionalChoice(TIER, {
    example: 'coalition',
    description: 'What you chose for the campaign when left out',
  })
  tier?: Tier;
}

export class ChangeIntentionRequest extends PartialType(
  PickType(RecordIntentionRequest, [
    ...(['step', 'expectedOn', 'statedOn', 'confidence', 'grade', 'source', 'note'] as const),
  ]),
) {}
