import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, MaxLength } from 'class-validator';
import { ROOM_KINDS, type RoomCapacity, type RoomKind } from '#libs/domain';
import { IsCalendarDate, IsDelegationCode, Name, Text } from '../http/field-checks.js';
import { Choice, ListOf } from './fields.js';
import { ROOM_CAPACITY } from './named-enums.js';

const MOST_MEMBERS = 600;

/** Names in any of the five languages or codes, divided by commas, semicolons or lines. */
export const RoomText = (): PropertyDecorator => Text(20_000);

/** One delegation of a list: by its code, or by the name of one that the campaign adds as its own */
export class RoomLineRequest {
  /** @example FJI */
  @IsOptional()
  @IsDelegationCode()
  code?: string;

  /**
   * Of a delegation that has no code here, such as a party that is no member of the United Nations
   * @example "Kosovo"
   */
  @IsOptional()
  @Name(120)
  name?: string;

  @Choice(ROOM_CAPACITY, { example: 'voting' })
  capacity: RoomCapacity;

  @ApiProperty({ nullable: true, required: false, type: String, example: '2024-01-01' })
  @IsOptional()
  @MaxLength(10, { message: 'validFrom must be a date like 2024-08-05.' })
  @IsCalendarDate()
  validFrom?: string | null;

  @ApiProperty({ nullable: true, required: false, type: String, example: '2026-12-31' })
  @IsOptional()
  @MaxLength(10, { message: 'validTo must be a date like 2024-08-05.' })
  @IsCalendarDate()
  validTo?: string | null;
}

/** All of the room from now on */
export class SetRoomRequest {
  @Choice({ enum: ROOM_KINDS }, { example: 'list' })
  kind: RoomKind;

  /** Of a list, everybody in it; empty for all states */
  @ListOf(() => RoomLineRequest, { most: MOST_MEMBERS })
  members: RoomLineRequest[];
}

/** One who comes, goes, or sits otherwise */
export class RoomDifferenceDto {
  /**
   * Empty for a delegation that would be added
   * @example FJI
   */
  code: string;
  /** @example Fiji */
  name: string;
}

/** What may mean several delegations */
export class AskedDelegationDto {
  /** @example Korea */
  text: string;
  /** Among whom to choose */
  among: RoomDifferenceDto[];
}

/** What a pasted list says; nothing of it is in the room yet */
export class RoomListDto {
  matched: RoomDifferenceDto[];
  asked: AskedDelegationDto[];
  /**
   * Nobody who is known here
   * @example ["Narnia"]
   */
  unknown: string[];
}
