import { ApiProperty, PickType } from '@nestjs/swagger';
import type { InteractionKind, Tier } from '#libs/domain';
import { DelegationNamesDto } from '../dto/delegation-names.dto.js';
import { OpenTaskDto } from '../dto/open-task.dto.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import { INTERACTION_KIND, TIER } from '../dto/named-enums.js';
import { PostDto } from '../dto/named.dto.js';
import { PositionDto } from '../positions/positions.dto.js';
import { DelegateDto } from './contacts.dto.js';

export class DatedGroupDto {
  /** @example asean */
  code: string;
  /** @example "Association of Southeast Asian Nations" */
  name: string;
  @ApiProperty({ nullable: true, type: String, example: '1967-08-08', description: 'First day, if recorded' })
  validFrom: string | null;
  @ApiProperty({ nullable: true, type: String, example: null, description: 'Last day, included' })
  validTo: string | null;
  /** @example null */
  note: string | null;
}

export const STATED = [
  'id', 'stance', 'confidence', 'said', 'grade', 'note', 'source', 'delegate', 'sealed', 'voice', 'statement',
  'textVersion', 'stale', 'tier', 'occurredAt', 'author', 'interactionId', 'shift', 'renewsId', 'retracted',
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

export class RecentInteractionDto {
  /** @example 018f7e2a-0000-7000-8000-00000000c001 */
  id: string;
  @ApiProperty({ ...INTERACTION_KIND, example: 'corridor' })
  kind: InteractionKind;
  occurredAt: ClocksDto;
  /** @example "Second secretary; will ask the capital about Article 24." */
  note: string;
  @ApiProperty({ ...TIER, example: 'core' })
  tier: Tier;
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  authorId: string;
  /** @example "Linh Tran" */
  author: string;
}

/** A delegation with all that the reader may see of it */
export class DelegationDetailDto extends DelegationNamesDto {
  /** Past and present */
  groups: DatedGroupDto[];
  posts: PostDto[];
  delegates: DelegateDto[];
  /** All current positions, and the latest 200 statements; the ask last spoken about comes first */
  positions: AskPositionsDto[];
  /** The latest ten */
  interactions: RecentInteractionDto[];
  /** The first fifty, what is due first comes first */
  tasks: OpenTaskDto[];
}
