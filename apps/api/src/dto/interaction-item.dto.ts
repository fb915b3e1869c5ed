import { ApiProperty } from '@nestjs/swagger';
import type { InteractionKind, Tier } from '#libs/domain';
import { AuthoredDto } from './authored.dto.js';
import { ClocksDto } from './clocks.dto.js';
import { INTERACTION_KIND, TIER } from './named-enums.js';

/** A contact with a delegation in a list */
export class InteractionItemDto extends AuthoredDto {
  /** @example FJI */
  delegationCode: string;
  /** @example Fiji */
  delegation: string;
  @ApiProperty({ ...INTERACTION_KIND, example: 'corridor' })
  kind: InteractionKind;
  /** The venue is where it took place */
  occurredAt: ClocksDto;
  /** @example "Second secretary; will ask the capital about Article 24." */
  note: string;
  @ApiProperty({ ...TIER, example: 'core' })
  tier: Tier;
}
