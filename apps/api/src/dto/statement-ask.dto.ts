import { ApiProperty } from '@nestjs/swagger';
import type { Confidence, Stance } from '#libs/domain';
import { CONFIDENCE, STANCE } from './named-enums.js';

/** An ask that the statement is about */
export class StatementAskDto {
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  askId: string;
  /** @example "Keep the threshold of 40 ratifications" */
  ask: string;
  @ApiProperty({ ...STANCE, example: 'support' })
  stance: Stance;
  @ApiProperty({ ...CONFIDENCE, example: 3 })
  confidence: Confidence;
}
