import { ApiProperty, PartialType, PickType } from '@nestjs/swagger';
import { IsOptional, Matches, MaxLength } from 'class-validator';
import { ListOf } from '../dto/fields.js';
import { RemovedDto } from '../dto/removed.dto.js';
import { IsCalendarDate, Name } from '../http/field-checks.js';

/** A member of a group that the campaign made, from one day to another */
export class OwnGroupMemberDto {
  /** @example FJI */
  code: string;
  /** @example Fiji */
  name: string;
  @ApiProperty({
    nullable: true,
    type: String,
    example: '2024-01-01',
    description: 'First day; null: no first',
  })
  validFrom: string | null;
  @ApiProperty({ nullable: true, type: String, example: null, description: 'Last day, included' })
  validTo: string | null;
}

/** A group that the campaign made for itself, beside those that every campaign knows */
export class OwnGroupDto {
  /** @example own-7f2k9q3m */
  code: string;
  /** @example "Friends of rights" */
  name: string;
  /** @example 2 */
  version: number;
  /** @example "Linh Tran" */
  author: string | null;
  /**
   * Whether you may change it: you made it, or coordinate
   * @example true
   */
  changeable: boolean;
  @ApiProperty({ nullable: true, type: RemovedDto, description: 'Null while it stands' })
  removed: RemovedDto | null;
  /** By name, whatever the day */
  members: OwnGroupMemberDto[];
}

export class OwnGroupMemberRequest {
  /**
   * A delegation; a group has no other groups in it
   * @example FJI
   */
  @Matches(/^(?:[A-Z]{3}|own-[a-z0-9]{1,20})$/, {
    // A group is refused by the rule that says so.
    message: 'code must be a delegation code of three letters, like FJI.',
    context: { code: 'delegationCode' },
  })
  code: string;

  @ApiProperty({ nullable: true, required: false, type: String, example: '2024-01-01' })
  @IsOptional()
  @MaxLength(10, { message: 'validFrom must be a date like 2024-08-05.' })
  @IsCalendarDate()
  validFrom?: string | null;

  @ApiProperty({ nullable: true, required: false, type: String, example: null })
  @IsOptional()
  @MaxLength(10, { message: 'validTo must be a date like 2024-08-05.' })
  @IsCalendarDate()
  validTo?: string | null;
}

export class MakeGroupRequest {
  /** @example "Friends of rights" */
  @Name(80)
  name: string;

  /** At least one */
  @ListOf(() => OwnGroupMemberRequest, { most: 600 })
  members: OwnGroupMemberRequest[];
}

/** What is left out stays */
export class ChangeGroupRequest extends PartialType(PickType(MakeGroupRequest, ['name', 'members'])) {}
