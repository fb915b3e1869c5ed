import { ApiProperty } from '@nestjs/swagger';
import type { AmendmentEffect, AmendmentState } from '#libs/domain';
import { AMENDMENT_EFFECT, AMENDMENT_STATE } from './named-enums.js';

/** An amendment in a list */
export class AmendmentItemDto {
  /** @example 018f7e2a-0000-7000-8000-000000006001 */
  id: string;
  /** @example "Delete paragraph 2 of Article 6" */
  title: string;
  /** @example A/AC.291/L.20 */
  symbol: string | null;
  @ApiProperty({ ...AMENDMENT_EFFECT, example: 'defeats', description: 'What carrying it does to the ask' })
  effect: AmendmentEffect;
  @ApiProperty({ ...AMENDMENT_STATE, example: 'proposed' })
  state: AmendmentState;
}
