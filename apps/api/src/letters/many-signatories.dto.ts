import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { Choice, ListOf } from '../dto/fields.js';
import { IsId } from '../http/field-checks.js';

/** As many lines as are decided in one request. */
export const LINES_AT_ONCE = 500;

/** Approves lines, or takes their approval back: the undo of the same request. */
export const DECISIONS_ON_MANY = ['approve', 'undo'] as const;
export type DecisionOnMany = (typeof DECISIONS_ON_MANY)[number];

/**
 * Why a line stays as it is: somebody changed it since it was read, it is removed or not of this letter, it is approved already, it was
 * refused or withdrawn, its signer has not confirmed it, or nobody has approved it, so that there is nothing to take back.
 */
export const LEFT_AS_IT_IS = [
  'changed',
  'gone',
  'approved',
  'refused_or_withdrawn',
  'not_confirmed',
  'not_approved',
] as const;
export type LeftAsItIs = (typeof LEFT_AS_IT_IS)[number];

export class DecidedLinePart {
  /** @example 018f7e2a-0000-7000-8000-00000000b201 */
  @IsId()
  id: string;

  /**
   * That was read; a line that was changed since stays as it is
   * @example 1
   */
  @IsInt({ message: 'version must be a whole number.' })
  @Min(1, { message: 'version must be at least 1.' })
  @Max(2_147_483_647, { message: 'version must be at most 2147483647.' })
  version: number;
}

export class DecideSignatoriesRequest {
  @Choice({ enum: DECISIONS_ON_MANY, enumName: 'DecisionOnMany' }, { example: 'approve' })
  decision: DecisionOnMany;

  @ListOf(() => DecidedLinePart, { least: 1, most: LINES_AT_ONCE })
  lines: DecidedLinePart[];
}

/** A line that was decided, with the version that this left */
export class DecidedLineDto {
  /** @example 018f7e2a-0000-7000-8000-00000000b201 */
  id: string;
  /** @example 2 */
  version: number;
}

/** A line that stays as it is */
export class LeftLineDto {
  /** @example 018f7e2a-0000-7000-8000-00000000b202 */
  id: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'Manushya Foundation',
    description: 'Null where there is no such line in the letter',
  })
  shownName: string | null;
  @ApiProperty({ enum: [...LEFT_AS_IT_IS], enumName: 'LeftAsItIs', example: 'changed' })
  why: LeftAsItIs;
}

/** What became of the lines, each in one of the two, in the order of the request */
export class DecidedSignatoriesDto {
  decided: DecidedLineDto[];
  left: LeftLineDto[];
}
