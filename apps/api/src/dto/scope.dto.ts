import { ApiProperty } from '@nestjs/swagger';
import type { Tier } from '#libs/domain';
import { TIER } from './named-enums.js';

/** From what the numbers of an answer were computed. The same for everybody with the same seat */
export class ScopeDto {
  @ApiProperty({
    ...TIER,
    isArray: true,
    example: ['me', 'organisation', 'coalition', 'public'],
    description: 'The tiers that you read. What was shared more narrowly is not counted',
  })
  tiers: Tier[];
  /**
   * Whether stances whose source says illustrative are invented: to be said beside every number
   * @example false
   */
  demo: boolean;
}
