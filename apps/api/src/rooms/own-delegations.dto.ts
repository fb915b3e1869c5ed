import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional } from 'class-validator';
import type { RoomCapacity } from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import type { DelegationKind } from '../dto/delegation-names.dto.js';
import { OptionalChoice } from '../dto/fields.js';
import { ROOM_CAPACITY } from '../dto/named-enums.js';
import { PageOf } from '../dto/page.js';
import { Names } from '../http/several-names.js';
import { Name } from '../http/field-checks.js';

/** What a delegation of a campaign's own may be in the United Nations: a member state it is not. */
export const OWN_KINDS = ['observer', 'non_member'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

const KIND = { enum: OWN_KINDS, example: 'non_member', description: 'What it is in the United Nations' };

/** A delegation that the campaign added, beside those that every campaign knows */
export class OwnDelegationDto {
  /**
   * Drawn by lot, and never changed: what is recorded goes by it
   * @example QZA
   */
  code: string;
  /** @example Hamburg */
  shortName: string;
  /**
   * By which it is found as well, in sheets and pasted lists too
   * @example ["HH", "Freie und Hansestadt Hamburg"]
   */
  otherNames: string[];
  @ApiProperty(KIND)
  kind: DelegationKind;
  @ApiProperty({
    ...ROOM_CAPACITY,
    nullable: true,
    example: 'observer',
    description: 'Null: not in the room today',
  })
  capacity: RoomCapacity | null;
  /** @example 1 */
  version: number;
}

/** What is left out stays */
export class ChangeOwnDelegationRequest {
  /** @example Hamburg */
  @IsOptional()
  @Name(80)
  shortName?: string;

  /**
   * All of them at once
   * @example ["HH", "Freie und Hansestadt Hamburg"]
   */
  @IsOptional()
  @IsArray({ message: 'otherNames must be a list.' })
  @ArrayMaxSize(20, { message: 'otherNames must have at most 20 entries.' })
  @Names(80)
  otherNames?: string[];

  @OptionalChoice(KIND, { example: 'observer' })
  kind?: OwnKind;
}

/** What a delegation was before a change */
export class OwnDelegationChangeDto {
  /**
   * The one that the change ended
   * @example 1
   */
  version: number;
  /** @example Hambourg */
  shortName: string;
  /** @example [] */
  otherNames: string[];
  @ApiProperty(KIND)
  kind: DelegationKind;
  /** @example "Linh Tran" */
  changedBy: string | null;
  changedAt: ClocksDto;
}

export class OwnDelegationChangePageDto extends PageOf(OwnDelegationChangeDto) {}
