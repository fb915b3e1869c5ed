import { ApiProperty } from '@nestjs/swagger';
import type { FieldProblem, ProblemParams } from '#libs/domain';

/** What is wrong with one field */
export class FieldProblemDto implements FieldProblem {
  /**
   * Of the field as it was sent
   * @example positions[1].askId
   */
  path: string;
  /**
   * Which sentence says it
   * @example invalid
   */
  code: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
    example: {},
    description: 'What stands in that sentence',
  })
  params: ProblemParams;
  /**
   * In English
   * @example There is no such ask in this campaign.
   */
  detail: string;
}

/** RFC 9457 problem document */
export class ProblemDto {
  /** @example urn:demarche:problem:validation */
  type: string;
  /** @example This cannot be taken as it stands */
  title: string;
  /** @example 400 */
  status: number;
  /**
   * In English
   * @example There is no such ask in this campaign.
   */
  detail: string;
  /**
   * Which sentence says it
   * @example validation
   */
  code: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
    example: {},
    description: 'What stands in that sentence',
  })
  params: ProblemParams;
  /** What to put right; of very many the first */
  fields: FieldProblemDto[];
  /**
   * How many there are, listed or not
   * @example 1
   */
  fieldCount: number;
}
