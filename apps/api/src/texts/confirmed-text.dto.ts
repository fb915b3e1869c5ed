import { ApiProperty } from '@nestjs/swagger';
import { ScopeDto } from '../dto/scope.dto.js';
import { TextAskDto, TextDto } from './text-answers.dto.js';

export class StaleAskDto {
  ask: TextAskDto;
  @ApiProperty({ nullable: true, type: String, example: '6, 6(2)', description: 'Numbers in this draft' })
  number: string | null;
  /**
   * How many current positions now speak of an older draft
   * @example 2
   */
  positions: number;
  /**
   * Whose positions these are
   * @example ["FJI", "WSM"]
   */
  delegationCodes: string[];
}

/** A draft that was just confirmed, and which positions went stale by it */
export class ConfirmedTextDto extends TextDto {
  /**
   * How many current positions went stale
   * @example 2
   */
  stalePositions: number;
  /** The weightiest ask first */
  staleAsks: StaleAskDto[];
  scope: ScopeDto;
}
