import { ApiProperty } from '@nestjs/swagger';

export const DELEGATION_KINDS = ['member', 'observer', 'non_member'] as const;
export type DelegationKind = (typeof DELEGATION_KINDS)[number];

/** How a delegation is called */
export class DelegationNamesDto {
  /**
   * ISO 3166-1 alpha-3
   * @example FJI
   */
  code: string;
  /** @example FJ */
  alpha2: string;
  /** @example Fiji */
  shortName: string;
  /** @example "Republic of Fiji" */
  formalName: string;
  @ApiProperty({ enum: DELEGATION_KINDS, example: 'member' })
  kind: DelegationKind;
}
