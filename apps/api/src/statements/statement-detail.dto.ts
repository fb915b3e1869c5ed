import { ApiProperty, PickType } from '@nestjs/swagger';
import type { RoomCapacity } from '#libs/domain';
import { CodedDto } from '../dto/named.dto.js';
import { ScopeDto } from '../dto/scope.dto.js';
import { StatementDto } from './statements.dto.js';
import { ROOM_CAPACITY } from '../dto/named-enums.js';
import { PositionDto } from '../positions/positions.dto.js';

export const REASONS = ['speaker', 'member', 'aligned'] as const;
/** Why a statement holds for a delegation. */
export type Reason = (typeof REASONS)[number];

export const FATES = ['current', 'overridden', 'replaced', 'retracted'] as const;
/** What became of a position that a statement wrote. */
export type Fate = (typeof FATES)[number];

const FATE =
  "current: it stands, and counts where its delegation has a vote. overridden: the state's own word counts instead. replaced: another statement of a bloc, " +
  'or a later word of the speaker, counts instead. retracted: it was taken back';

/** A delegation for which a statement was recorded */
export class SpokenForDto {
  /** @example NOR */
  code: string;
  /** @example Norway */
  name: string;
  @ApiProperty({ enum: REASONS, example: 'aligned' })
  reason: Reason;
}

class InTheRoomDto extends SpokenForDto {
  @ApiProperty({
    nullable: true,
    ...ROOM_CAPACITY,
    example: 'voting',
    description: 'In the room of today: what others said counts in no vote. null: not in it',
  })
  capacity: RoomCapacity | null;
}

/** A statement that was just recorded, and for whom */
export class RecordedStatementDto extends StatementDto {
  /** The speaker first, then by name */
  delegations: SpokenForDto[];
}

/** What counts now, as far as the reader may see */
export class CurrentStanceDto extends PickType(PositionDto, ['stance', 'confidence', 'voice', 'source']) {}

/** What is recorded already, with its day */
export class DatedStanceDto extends PickType(PositionDto, [
  'stance',
  'confidence',
  'voice',
  'source',
  'occurredAt',
]) {}

/** One position that the statement wrote, and what became of it */
export class WrittenPositionDto {
  /** @example 018f7e2a-0000-7000-8000-00000000b001 */
  id: string;
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  askId: string;
  @ApiProperty({ enum: FATES, example: 'current', description: FATE })
  fate: Fate;
  /** What counts now, this one or another; null when nothing that you see stands */
  current: CurrentStanceDto | null;
}

export class WrittenDelegationDto extends InTheRoomDto {
  positions: WrittenPositionDto[];
}

/** How many of its positions came to what */
export class FatesDto {
  /** @example 36 */
  current: number;
  /** @example 2 */
  overridden: number;
  /** @example 0 */
  replaced: number;
  /** @example 0 */
  retracted: number;
}

/** A statement with every position that it wrote */
export class StatementDetailDto extends StatementDto {
  /** The speaker first, then by name */
  delegations: WrittenDelegationDto[];
  fates: FatesDto;
  scope: ScopeDto;
}

/** Where a delegation stands on one ask before the statement is recorded */
export class PreviewAskDto {
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  askId: string;
  /** What counts now */
  current: DatedStanceDto | null;
  /** The latest word of its own */
  own: DatedStanceDto | null;
  /**
   * Whether the latest word of its own takes another side than the statement
   * @example false
   */
  differs: boolean;
  /**
   * Whether the statement would be what stands; false where something later was said
   * @example true
   */
  wouldStand: boolean;
  /**
   * Whether it would count in a vote: it would stand, and the delegation has one in the room of today
   * @example true
   */
  wouldCount: boolean;
}

export class PreviewDelegationDto extends InTheRoomDto {
  /** In the order of the request */
  asks: PreviewAskDto[];
}

/** How many delegations would be written for which reason */
export class PreviewCountsDto {
  /** @example 27 */
  members: number;
  /** @example 10 */
  aligned: number;
  /**
   * Members and aligned together: without the speaker
   * @example 37
   */
  states: number;
  /**
   * Positions in all, with those of the speaker
   * @example 38
   */
  positions: number;
  /**
   * Delegations whose own word differs on some ask
   * @example 2
   */
  differing: number;
}

export const PREVIEW_NOTES = ['speaker_aligned', 'member_aligned', 'members_known_since'] as const;

/** Aligning the speaker or a member changes nothing; before `since` the later list of members of a group is taken */
export class PreviewNoteDto {
  @ApiProperty({ enum: PREVIEW_NOTES, example: 'member_aligned' })
  code: (typeof PREVIEW_NOTES)[number];
  delegation: CodedDto | null;
  @ApiProperty({ nullable: true, type: String, example: null, description: 'Name of the group' })
  group: string | null;
  @ApiProperty({ nullable: true, type: String, example: null, description: 'A date' })
  since: string | null;
}

/** What a statement would write */
export class StatementPreviewDto {
  /**
   * The calendar day whose membership counts
   * @example 2026-01-26
   */
  day: string;
  counts: PreviewCountsDto;
  /** What to know before recording it; nothing here stands in the way */
  notes: PreviewNoteDto[];
  /** The speaker first, then by name */
  delegations: PreviewDelegationDto[];
  scope: ScopeDto;
}
