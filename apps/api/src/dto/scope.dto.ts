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
  /** @example "Counted from what you may see. Others may see more or less, so their numbers may differ." */
  note: string;
  @ApiProperty({
    nullable: true,
    type: String,
    example:
      'This is a demo. Stances whose source says illustrative are invented and no statement of these states.',
    description: 'To be shown beside every number; null outside the demo',
  })
  demo: string | null;
}
