import { ApiProperty, ApiPropertyOptional, PartialType, PickType } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import {
  CONFIDENCES,
  TREATY_STEPS,
  type Confidence,
  type EvidenceGrade,
  type Tier,
  type TreatyStep,
} from '#libs/domain';
import { AuthoredDto } from '../dto/authored.dto.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import { Choice, OptionalChoice } from '../dto/fields.js';
import { EVIDENCE_GRADE, TIER } from '../dto/named-enums.js';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { IsCalendarDate, IsDelegationCode, OneLine, Text } from '../http/validation.js';

const STEP = { enum: TREATY_STEPS, enumName: 'TreatyStep' };
const SURE = { enum: CONFIDENCES };
const ABOUT =
  'What it will do, or how far it is at home; the first three are about signing, all others lead to an instrument';
const BY = 'By when, on the calendar of the capital; null where no day was said';
const STATED = 'The day on which it was said or done';
const SURENESS = 'How sure it is that it will come so: 1 a guess, 2 likely, 3 certain';

/** What a capital says that it will do towards the treaty */
export class TreatyIntentionDto extends AuthoredDto {
  /** @example KEN */
  delegationCode: string;
  @ApiProperty({ ...STEP, example: 'will_sign', description: ABOUT })
  step: TreatyStep;
  @ApiProperty({ nullable: true, type: String, example: '2026-12-15', description: BY })
  expectedOn: string | null;
  @ApiProperty({ example: '2026-11-03', description: STATED })
  statedOn: string;
  @ApiProperty({ ...SURE, example: 2, description: SURENESS })
  confidence: Confidence;
  @ApiProperty({ ...EVIDENCE_GRADE, example: 'official_record' })
  grade: EvidenceGrade;
  /** @example "Hansard, 3 November 2026" */
  source: string;
  /** @example "The minister waits for the attorney general." */
  note: string;
  @ApiProperty({ ...TIER, example: 'coalition' })
  tier: Tier;
  /** @example 1 */
  version: number;
}

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
