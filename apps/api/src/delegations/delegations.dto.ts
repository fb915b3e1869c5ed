import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, MaxLength } from 'class-validator';
import {
  STANCES,
  type Confidence,
  type EvidenceGrade,
  type InteractionKind,
  type Said,
  type Stance,
  type Tier,
} from '#libs/domain';
import { DelegationNamesDto, DELEGATION_KINDS, type DelegationKind } from '../dto/delegation-names.dto.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import { CONFIDENCE, EVIDENCE_GRADE, INTERACTION_KIND, SAID_WORD, STANCE, TIER } from '../dto/named-enums.js';
import { CodedDto } from '../dto/named.dto.js';
import { PageOf } from '../dto/page.js';
import { PageQuery } from '../http/pages.js';
import { IsCalendarDate, IsId, OneLine, OneOf } from '../http/validation.js';

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

  @ApiPropertyOptional({ enum: DELEGATION_KINDS, example: 'member' })
  @IsOptional()
  @OneOf(DELEGATION_KINDS)
  kind?: DelegationKind;

  /**
   * With `stance`: only those that stand so on this ask, as far as you see
   * @example 018f7e2a-0000-7000-8000-00000000a001
   */
  @IsOptional()
  @IsId()
  askId?: string;

  @ApiPropertyOptional({ ...STANCE, example: 'oppose', description: 'Goes with `askId`' })
  @IsOptional()
  @OneOf(STANCES)
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

/** Where a delegation stands on one ask now, of what the reader sees */
export class CurrentPositionDto {
  /** @example 018f7e2a-0000-7000-8000-00000000b001 */
  id: string;
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  askId: string;
  @ApiProperty({ ...STANCE, example: 'lean_support' })
  stance: Stance;
  @ApiProperty({ ...CONFIDENCE, example: 2 })
  confidence: Confidence;
  @ApiProperty({ ...SAID_WORD, example: 'privately' })
  said: Said;
  @ApiProperty({ ...EVIDENCE_GRADE, example: 'own_notes' })
  grade: EvidenceGrade;
  @ApiProperty({ ...TIER, example: 'core' })
  tier: Tier;
  /**
   * UTC; the position itself tells it on both clocks
   * @example 2024-08-08T15:40:00.000Z
   */
  occurredAt: string;
  /** @example 018f7e2a-0000-7000-8000-00000000c001 */
  interactionId: string | null;
}

/** The latest contact that the reader sees */
export class LastContactDto {
  /** @example 018f7e2a-0000-7000-8000-00000000c001 */
  interactionId: string;
  @ApiProperty({ ...INTERACTION_KIND, example: 'corridor' })
  kind: InteractionKind;
  occurredAt: ClocksDto;
}

export class DelegationDto extends DelegationNamesDto {
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
  @ApiProperty({ enum: ['regional', 'bloc'], example: 'bloc' })
  kind: 'regional' | 'bloc';
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
