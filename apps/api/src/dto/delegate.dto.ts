import { ApiProperty } from '@nestjs/swagger';
import type { Tier } from '#libs/domain';
import { TIER } from './named-enums.js';

export class DelegateRoleDto {
  /** @example 018f7e2a-0000-7000-8000-000000000102 */
  id: string;
  /** @example "Second Secretary" */
  title: string;
  /** @example 018f7e2a-0000-7000-8000-000000000101 */
  postId: string | null;
  @ApiProperty({ nullable: true, type: String, example: 'New York', description: 'Of the post' })
  city: string | null;
  /** @example 018f7e2a-0000-7000-8000-000000000103 */
  sessionId: string | null;
  @ApiProperty({ nullable: true, type: String, example: 'Concluding session', description: 'Only for it' })
  session: string | null;
  /** @example 2023-09-01 */
  validFrom: string | null;
  /**
   * Last day, included; null = still
   * @example null
   */
  validTo: string | null;
}

/** A diplomat. Who is known to the coalition carries a tier too */
export class DelegateDto {
  /** @example 018f7e2a-0000-7000-8000-00000000e001 */
  id: string;
  /** @example "A. Tuilagi" */
  name: string;
  @ApiProperty({ ...TIER, example: 'organisation' })
  tier: Tier;
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  authorId: string;
  /**
   * Whether the name is a pseudonym, because you may not know who it is
   * @example false
   */
  pseudonymous: boolean;
  /** With this delegation */
  roles: DelegateRoleDto[];
}
