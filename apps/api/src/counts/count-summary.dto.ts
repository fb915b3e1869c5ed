import { ApiProperty } from '@nestjs/swagger';
import { CodedDto } from '../dto/named.dto.js';

export const SUMMARY_CODES = [
  'unknown',
  'carries',
  'carries_for_sure',
  'carries_if_open_abstain',
  'out_of_reach',
  'short',
  'short_if_open_abstain',
  'no_objector',
  'objectors_fixed',
  'objectors',
] as const;
export type SummaryCode = (typeof SUMMARY_CODES)[number];

/** The answer of a count: which sentence says it, and the numbers that stand in it */
export class CountSummaryDto {
  @ApiProperty({
    enum: SUMMARY_CODES,
    example: 'short_if_open_abstain',
    description:
      'unknown: no fresh position for or against. out_of_reach: all who could be won over are too few. The last three are of consensus',
  })
  code: SummaryCode;
  /**
   * Now; where it is short, once the nearest are won over
   * @example 76
   */
  yes: number;
  /**
   * As for yes
   * @example 38
   */
  no: number;
  /**
   * Who are still open then
   * @example 79
   */
  open: number;
  /**
   * How many yes it needs while the open ones abstain
   * @example 76
   */
  needed: number;
  /**
   * How many must be won over, or object
   * @example 2
   */
  short: number;
  /** Those who would carry it, or who object, by name; empty for more than three */
  nearest: CodedDto[];
}
