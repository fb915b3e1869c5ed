import { ApiProperty, PickType } from '@nestjs/swagger';
import type { RoomCapacity } from '#libs/domain';
import { DelegationNamesDto } from '../dto/delegation-names.dto.js';
import { ROOM_CAPACITY } from '../dto/named-enums.js';
import { TaskItemDto } from '../dto/task-item.dto.js';
import { PostDto } from '../dto/named.dto.js';
import { PositionDto } from '../positions/positions.dto.js';
import { DelegateDto } from '../dto/delegate.dto.js';
import { GroupOfDelegationDto } from '../dto/group-of-delegation.dto.js';
import { InteractionItemDto } from '../dto/interaction-item.dto.js';

export const STATED = [
  'id', 'stance', 'confidence', 'said', 'grade', 'note', 'source', 'delegate', 'sealed', 'voice', 'statement',
  'textVersion', 'stale', 'tier', 'occurredAt', 'author', 'interactionId', 'shift', 'renewsId', 'cause',
  'correctedStance', 'retracted',
] as const satisfies readonly (keyof PositionDto)[]; // prettier-ignore

/** One statement of where the delegation stands */
export class StatedPositionDto extends PickType(PositionDto, STATED) {}

/** All that the reader sees of a delegation's way on one ask */
export class AskPositionsDto {
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  askId: string;
  /** @example "Keep the safeguards of Article 6(2)" */
  ask: string;
  /** Null when all that was said is taken back */
  current: StatedPositionDto | null;
  /** What was said before and what was taken back, the latest first */
  history: StatedPositionDto[];
}

/** A delegation with all that the reader may see of it */
export class DelegationDetailDto extends DelegationNamesDto {
  @ApiProperty({
    nullable: true,
    ...ROOM_CAPACITY,
    example: 'voting',
    description: 'In the room today; null where it is not in it',
  })
  capacity: RoomCapacity | null;
  /** Past and present */
  groups: GroupOfDelegationDto[];
  posts: PostDto[];
  delegates: DelegateDto[];
  /** All current positions, and the latest 200 statements; the ask last spoken about comes first */
  positions: AskPositionsDto[];
  /** The latest ten */
  interactions: InteractionItemDto[];
  /** All open ones, what is due first comes first */
  tasks: TaskItemDto[];
}
