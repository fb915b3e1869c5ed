import { ApiProperty } from '@nestjs/swagger';
import {
  CONFIDENCES,
  TREATY_STEPS,
  type Confidence,
  type EvidenceGrade,
  type Tier,
  type TreatyStep,
} from '#libs/domain';
import { AuthoredDto } from './authored.dto.js';
import { EVIDENCE_GRADE, TIER } from './named-enums.js';
import { RemovedDto } from './removed.dto.js';

export const STEP = { enum: TREATY_STEPS, enumName: 'TreatyStep' };
export const SURE = { enum: CONFIDENCES };
export const ABOUT =
  'What it will do, or how far it is at home; the first three are about signing, all others lead to an instrument';
export const BY = 'By when, on the calendar of the capital; null where no day was said';
export const STATED = 'The day on which it was said or done';
export const SURENESS = 'How sure it is that it will come so: 1 a guess, 2 likely, 3 certain';

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
  @ApiProperty({ type: RemovedDto, nullable: true, description: 'null while it stands' })
  removed: RemovedDto | null;
}
