import { ApiProperty } from '@nestjs/swagger';
import type { TreatyActionKind } from '#libs/domain';
import { TREATY_ACTION } from './named-enums.js';

export const ACT_DAY = 'The day of the act at the depositary; null where only that it happened is known';
export const ACT_KIND =
  'All but signature, withdrawal (or denunciation) and provisional application are instruments that count';
export const EFFECT_DAY =
  'Of a withdrawal or a provisional application: the day from which it has effect, where it is known';

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
  @ApiProperty({ nullable: true, type: String, example: '2027-01-31', description: EFFECT_DAY })
  effectiveOn: string | null;
  /** @example "With a declaration on Article 63" */
  note: string;
  /**
   * The words of a declaration or reservation that came with it
   * @example "Viet Nam does not consider itself bound by Article 63, paragraph 2."
   */
  declaration: string;
  /** @example 1 */
  version: number;
}
