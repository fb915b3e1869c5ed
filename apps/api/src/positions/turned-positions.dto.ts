import { ApiProperty } from '@nestjs/swagger';
import { TextAskDto } from '../dto/named.dto.js';
import { ScopeDto } from '../dto/scope.dto.js';

/** An ask, and whose current positions on it turned */
export class TurnedAskDto {
  ask: TextAskDto;
  @ApiProperty({
    nullable: true,
    type: String,
    example: '6, 6(2)',
    description: 'Numbers in the newest draft',
  })
  number: string | null;
  /**
   * How many current positions these are
   * @example 2
   */
  positions: number;
  /**
   * Whose positions these are
   * @example ["FJI", "WSM"]
   */
  delegationCodes: string[];
}

/** Which current positions, of those that you see, turned stale or fresh by what was done */
export class TurnedPositionsDto {
  /**
   * How many are of earlier words now
   * @example 2
   */
  stalePositions: number;
  /** The weightiest ask first */
  staleAsks: TurnedAskDto[];
  /**
   * How many were of earlier words and are not any more
   * @example 0
   */
  freshPositions: number;
  /** The weightiest ask first */
  freshAsks: TurnedAskDto[];
  scope: ScopeDto;
}
