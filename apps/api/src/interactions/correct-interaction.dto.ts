import { ApiProperty, ApiPropertyOptional, PartialType, PickType } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional } from 'class-validator';
import type { Confidence, EvidenceGrade, InteractionAct, Said } from '#libs/domain';
import { OptionalChoice, ListOf } from '../dto/fields.js';
import { CONFIDENCE, EVIDENCE_GRADE, INTERACTION_ACT, SAID_WORD } from '../dto/named-enums.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import { IsId } from '../http/field-checks.js';
import { PositionPart } from '../positions/position-requests.dto.js';
import { LogInteractionRequest } from './log-interaction.dto.js';

/** Where a delegation stood on one ask after all, and on what that rests. What is left out stays as it was recorded */
export class CorrectedPositionPart extends PickType(PositionPart, [
  'askId',
  'stance',
  'note',
  'source',
] as const) {
  @OptionalChoice(CONFIDENCE, { example: 2, description: '2 for an ask that was not named before' })
  confidence?: Confidence;

  @OptionalChoice(SAID_WORD, {
    example: 'privately',
    description: 'Privately for an ask that was not named before',
  })
  said?: Said;

  @OptionalChoice(EVIDENCE_GRADE, {
    example: 'own_notes',
    description: 'Own notes for an ask that was not named before',
  })
  grade?: EvidenceGrade;
}

/** What of a logged interaction was wrong. What is left out stays */
export class CorrectInteractionRequest extends PartialType(
  PickType(LogInteractionRequest, ['kind', 'occurredAt', 'zone', 'note', 'tier', 'delegateIds'] as const),
) {
  @ApiPropertyOptional({
    description: 'At most 30, and no ask twice. Asks that are not named stay as they are',
  })
  @IsOptional()
  @ListOf(() => CorrectedPositionPart, { most: 30 })
  positions?: CorrectedPositionPart[];

  /**
   * Asks of which nothing was said after all
   * @example ["018f7e2a-0000-7000-8000-00000000a002"]
   */
  @IsOptional()
  @IsArray({ message: 'retractAskIds must be a list.' })
  @ArrayMaxSize(30, { message: 'retractAskIds must have at most 30 entries.' })
  @ArrayUnique({ message: 'retractAskIds must not name anything twice.' })
  @IsId({ each: true })
  retractAskIds?: string[];
}

/** What becomes of the open tasks that came of it */
export const TASKS_OF_REMOVED = ['keep', 'cancel'] as const;
export type TasksOfRemoved = (typeof TASKS_OF_REMOVED)[number];

export class RemoveInteractionQuery {
  @OptionalChoice(
    { enum: TASKS_OF_REMOVED },
    { example: 'keep', default: 'keep', description: 'What becomes of the open tasks that came of it' },
  )
  tasks?: TasksOfRemoved;
}

/** That an interaction was changed after it was logged, and in what; never what stood there before */
export class InteractionChangeDto {
  /** @example 018f7e2a-0000-7000-8000-00000000c101 */
  id: string;
  @ApiProperty({ ...INTERACTION_ACT, example: 'corrected' })
  act: InteractionAct;
  /**
   * Of a correction: `kind`, `occurredAt`, `zone`, `note`, `tier`, `delegates` or `positions`
   * @example ["occurredAt", "positions"]
   */
  fields: string[];
  at: ClocksDto;
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  byId: string;
  /** @example "Linh Tran" */
  by: string;
}
