import { ApiProperty } from '@nestjs/swagger';

export const GROUP_KINDS = ['regional', 'bloc', 'own'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** A group to which a delegation belongs, and since when */
export class GroupOfDelegationDto {
  /** @example pif */
  code: string;
  /** @example "Pacific Islands Forum" */
  name: string;
  @ApiProperty({ enum: GROUP_KINDS, example: 'bloc' })
  kind: GroupKind;
  /** @example "Chair in 2024" */
  note: string | null;
  @ApiProperty({ nullable: true, type: String, example: '1970-10-13', description: 'First day, if recorded' })
  validFrom: string | null;
  @ApiProperty({ nullable: true, type: String, example: null, description: 'Last day, included' })
  validTo: string | null;
}
