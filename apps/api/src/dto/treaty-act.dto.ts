import { ApiProperty } from '@nestjs/swagger';
import type { TreatyActionKind } from '#libs/domain';
import { TREATY_ACTION } from './named-enums.js';

export const ACT_DAY = 'The day of the act at the depositary; null where only that it happened is known';
export const ACT_KIND = 'All but signature and withdrawal (or denunciation) are instruments that count';

/** What a delegation did towards the treaty */
export class TreatyActDto {
  /** @example 018f7e2a-0000-7000-8000-000000007001 */
  id: string;
  /** @example FJI */
  delegationCode: string;
  @ApiProperty({ ...TREATY_ACTION, example: 'signature', description: ACT_KIND })
  kind: TreatyActionKind;
  @ApiProperty({ nullable: true, type: String, example: '2025-10-25', description: ACT_DAY })
  doneOn: string | null;
  /**
   * The day from which it is known
   * @example 2025-10-26
   */
  knownOn: string;
  /**
   * Read at the depositary; what is only reported is shown and never counted
   * @example true
   */
  confirmed: boolean;
  /** @example "United Nations Treaty Collection" */
  source: string;
  /** @example "With a declaration on Article 63" */
  note: string;
  /** @example 1 */
  version: number;
}
