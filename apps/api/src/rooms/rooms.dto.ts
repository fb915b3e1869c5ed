import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { Type } from 'class-transformer';
import type { RoomCapacity, RoomKind } from '#libs/domain';
import { DELEGATION_KINDS, type DelegationKind } from '../dto/delegation-names.dto.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import { ROOM_CAPACITY, ROOM_KIND } from '../dto/named-enums.js';
import { PageOf } from '../dto/page.js';
import { RoomDifferenceDto, RoomText } from '../dto/room-list.dto.js';
import { IsCalendarDate, OneLine } from '../http/field-checks.js';

/** What a room means for a decision */
export class RoomNumbersDto {
  /**
   * Who has a vote
   * @example 47
   */
  voters: number;
  /**
   * Members who must be present for a decision
   * @example 24
   */
  quorum: number;
  /**
   * Yes needed for two thirds when all members say yes or no
   * @example 32
   */
  twoThirds: number;
  /** @example 24 */
  simpleMajority: number;
  /**
   * More than half of all members
   * @example 24
   */
  absoluteMajority: number;
  /**
   * Two thirds of all members, whoever votes
   * @example 32
   */
  twoThirdsOfMembers: number;
}

/** A delegation in the room, in one capacity */
export class RoomMemberDto {
  /** @example FJI */
  code: string;
  /**
   * Empty for a delegation of the campaign's own
   * @example FJ
   */
  alpha2: string;
  /** @example Fiji */
  shortName: string;
  /**
   * By which one of the campaign's own is found as well
   * @example []
   */
  otherNames: string[];
  @ApiProperty({ enum: DELEGATION_KINDS, example: 'member', description: 'What it is in the United Nations' })
  kind: DelegationKind;
  /**
   * Whether the campaign added it
   * @example false
   */
  own: boolean;
  @ApiProperty({ ...ROOM_CAPACITY, example: 'voting' })
  capacity: RoomCapacity;
  @ApiProperty({
    nullable: true,
    type: String,
    example: '2024-01-01',
    description: 'First day; null: no first',
  })
  validFrom: string | null;
  @ApiProperty({ nullable: true, type: String, example: '2026-12-31', description: 'Last day, included' })
  validTo: string | null;
}

/** Who is in the room of a campaign */
export class RoomDto {
  @ApiProperty({ ...ROOM_KIND, example: 'list' })
  kind: RoomKind;
  /**
   * 0 until somebody changes it
   * @example 3
   */
  version: number;
  /**
   * The day of `numbers`
   * @example 2024-08-05
   */
  on: string;
  /** On that day */
  numbers: RoomNumbersDto;
  /** By name, with their days; of all states, who is there on `on` */
  members: RoomMemberDto[];
  /** Null for the room of all states that nobody changed, and for one that was laid out with the campaign */
  changedBy: string | null;
  changedAt: ClocksDto | null;
}

export class RoomQuery {
  /**
   * The day to look at; today on the campaign's clock, in UTC, if left out
   * @example 2024-08-05
   */
  @IsOptional()
  @MaxLength(10, { message: 'on must be a date like 2024-08-05.' })
  @IsCalendarDate()
  on?: string;

  /**
   * An earlier version, as it was
   * @example 2
   */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'version must be a whole number.' })
  @Min(0, { message: 'version must be at least 0.' })
  @Max(1_000_000, { message: 'version must be at most 1000000.' })
  version?: number;
}

/** What a change of the room would do, today */
export class RoomPreviewDto {
  /** As it stands */
  before: RoomNumbersDto;
  /** As it would stand */
  after: RoomNumbersDto;
  /** Who gets a vote */
  gains: RoomDifferenceDto[];
  /** Who loses the vote */
  loses: RoomDifferenceDto[];
  /** Who is not in the room any more, in no capacity */
  leaves: RoomDifferenceDto[];
}

/** A text, or a group */
export class ReadRoomListRequest {
  /**
   * Names in any of the five languages or codes, divided by commas, semicolons or lines
   * @example "Fiji, Korea, Cook Islands"
   */
  @IsOptional()
  @RoomText()
  text?: string;

  /**
   * Whoever belongs to this group today
   * @example asean
   */
  @IsOptional()
  @OneLine(50)
  groupCode?: string;
}

/** Whom a change brought or took */
export class RoomChangeLineDto {
  /** @example FJI */
  code: string;
  /** @example Fiji */
  name: string;
  @ApiProperty({ ...ROOM_CAPACITY, example: 'voting' })
  capacity: RoomCapacity;
  @ApiProperty({ nullable: true, type: String, example: '2024-01-01' })
  validFrom: string | null;
  @ApiProperty({ nullable: true, type: String, example: null })
  validTo: string | null;
}

/** One change of the room */
export class RoomChangeDto {
  /** @example 3 */
  version: number;
  @ApiProperty({ ...ROOM_KIND, example: 'list' })
  kind: RoomKind;
  changedAt: ClocksDto;
  /**
   * Null: laid out with the campaign
   * @example "Linh Tran"
   */
  changedBy: string | null;
  added: RoomChangeLineDto[];
  removed: RoomChangeLineDto[];
}

export class RoomChangePageDto extends PageOf(RoomChangeDto) {}
