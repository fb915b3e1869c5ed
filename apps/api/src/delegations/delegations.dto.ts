import { ApiProperty, PickType } from '@nestjs/swagger';
import { IsOptional, MaxLength } from 'class-validator';
import type { InteractionKind, RoomCapacity, Stance } from '#libs/domain';
import { DelegationNamesDto, DELEGATION_KINDS, type DelegationKind } from '../dto/delegation-names.dto.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import { INTERACTION_KIND, ROOM_CAPACITY, STANCE } from '../dto/named-enums.js';
import { CodedDto } from '../dto/named.dto.js';
import { PageOf } from '../dto/page.js';
import { PageQuery } from '../http/pages.js';
import { IsCalendarDate, IsId, OneLine } from '../http/field-checks.js';
import { OptionalChoice } from '../dto/fields.js';
import { GROUP_KINDS, type GroupKind } from '../dto/group-of-delegation.dto.js';
import { PositionDto } from '../positions/positions.dto.js';

export class DelegationsQuery extends PageQuery {
  /**
   * A name, in any of the five languages, or part of one, a former or everyday name, or a code; the best match first
   * @example burma
   */
  @IsOptional()
  @OneLine(100)
  q?: string;

  /**
   * Code of a group to which it belongs today
   * @example asean
   */
  @IsOptional()
  @OneLine(50)
  group?: string;

  @OptionalChoice({ enum: DELEGATION_KINDS }, { example: 'member' })
  kind?: DelegationKind;

  @OptionalChoice(ROOM_CAPACITY, {
    example: 'voting',
    description: 'In which capacity it is in the room today',
  })
  capacity?: RoomCapacity;

  /**
   * With `stance`: only those that stand so on this ask, as far as you see
   * @example 018f7e2a-0000-7000-8000-00000000a001
   */
  @IsOptional()
  @IsId()
  askId?: string;

  @OptionalChoice(STANCE, { example: 'oppose', description: 'Goes with `askId`' })
  stance?: Stance;
}

export class GroupsQuery extends PageQuery {
  /**
   * The day to look at; today on the campaign's clock, in UTC, if left out
   * @example 2024-08-05
   */
  @IsOptional()
  @MaxLength(10, { message: 'on must be a date like 2024-08-05.' })
  @IsCalendarDate()
  on?: string;
}

/**
 * Where a delegation stands on one ask now, of what the reader sees: what a list tells at a glance. The position itself is in the
 * delegation's brief and history
 */
export class CurrentPositionDto extends PickType(PositionDto, ['askId', 'stance', 'confidence', 'tier']) {}

/** The latest contact that the reader sees */
export class LastContactDto {
  /**
   * Null where the reader knows that there was a contact, and no more
   * @example 018f7e2a-0000-7000-8000-00000000c001
   */
  interactionId: string | null;
  @ApiProperty({ ...INTERACTION_KIND, nullable: true, example: 'corridor' })
  kind: InteractionKind | null;
  /** @example ICT Watch */
  organisation: string;
  occurredAt: ClocksDto;
}

export class DelegationDto extends DelegationNamesDto {
  /**
   * By which one of the campaign's own is found as well; none for states
   * @example []
   */
  otherNames: string[];
  @ApiProperty({ ...ROOM_CAPACITY, example: 'voting', description: 'In the room today' })
  capacity: RoomCapacity;
  /** To which it belongs today */
  groups: CodedDto[];
  positions: CurrentPositionDto[];
  lastContact: LastContactDto | null;
  /**
   * How many open tasks about it the reader sees
   * @example 2
   */
  openTasks: number;
}

export class GroupMemberDto {
  /** @example FJI */
  code: string;
  /** @example Fiji */
  shortName: string;
  @ApiProperty({ nullable: true, type: String, example: '1970-10-13', description: 'First day, if recorded' })
  validFrom: string | null;
  @ApiProperty({ nullable: true, type: String, example: null, description: 'Last day, included' })
  validTo: string | null;
}

export class GroupDto {
  /** @example asean */
  code: string;
  /** @example "Association of Southeast Asian Nations" */
  name: string;
  @ApiProperty({ enum: GROUP_KINDS, example: 'bloc' })
  kind: GroupKind;
  /** @example https://asean.org/member-states/ */
  source: string;
  members: GroupMemberDto[];
}

export class GroupPageDto extends PageOf(GroupDto) {
  /**
   * The day it holds for
   * @example 2024-08-05
   */
  on: string;
}
