import { ApiProperty } from '@nestjs/swagger';
import {
  CONFIDENCES,
  EVIDENCE_GRADES,
  INTERACTION_KINDS,
  SAID,
  STALE_REASONS,
  STANCES,
  TASK_STATES,
  TIERS,
  VOICES,
  type Confidence,
  type EvidenceGrade,
  type InteractionKind,
  type Said,
  type StaleReason,
  type Stance,
  type TaskState,
  type Tier,
  type Voice,
} from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { DelegateDto, PostDto } from './contacts.dto.js';
import { DELEGATION_KINDS, type DelegationKind } from './delegations.dto.js';

export class DatedGroupDto {
  /** @example asean */
  code: string;
  /** @example "Association of Southeast Asian Nations" */
  name: string;
  @ApiProperty({ nullable: true, type: String, example: '1967-08-08', description: 'First day, if recorded' })
  validFrom: string | null;
  @ApiProperty({ nullable: true, type: String, example: null, description: 'Last day, included' })
  validTo: string | null;
  @ApiProperty({ nullable: true, type: String, example: null })
  note: string | null;
}

export class StatedDraftDto {
  /** @example 018f7e2a-0000-7000-8000-00000000f003 */
  id: string;
  /** @example jul-2024 */
  key: string;
  /** @example "Updated draft text of the convention" */
  title: string;
}

export class StatedInDto {
  /** @example 018f7e2a-0000-7000-8000-000000005001 */
  id: string;
  /** @example "European Union and its members on human rights" */
  title: string;
}

export class StatedByDto {
  /** @example 018f7e2a-0000-7000-8000-00000000e001 */
  id: string;
  /** @example "A. Tuilagi" */
  name: string;
}

export class TakenBackDto {
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  byId: string;
  /** @example "Linh Tran" */
  by: string;
  @ApiProperty({ type: () => ClocksDto })
  at: ClocksDto;
  /** @example "Wrong state: this was Finland, not Fiji." */
  reason: string;
}

/** One statement of where the delegation stands */
export class StatedPositionDto {
  /** @example 018f7e2a-0000-7000-8000-00000000b001 */
  id: string;
  @ApiProperty({ enum: STANCES, example: 'lean_support' })
  stance: Stance;
  @ApiProperty({ enum: CONFIDENCES, example: 2 })
  confidence: Confidence;
  @ApiProperty({ enum: SAID, example: 'privately' })
  said: Said;
  @ApiProperty({ enum: EVIDENCE_GRADES, example: 'own_notes' })
  grade: EvidenceGrade;
  /** @example "Waiting for instructions from the capital" */
  note: string;
  @ApiProperty({
    example: 'A/AC.291/22/Rev.3, statement of 2 August',
    description: 'Of a sealed position empty for everybody but its author',
  })
  source: string;
  @ApiProperty({ nullable: true, type: () => StatedByDto, description: 'Who said it, where you may know' })
  delegate: StatedByDto | null;
  /**
   * Its source is kept for its author alone
   * @example false
   */
  sealed: boolean;
  @ApiProperty({ enum: VOICES, example: 'own', description: "The state's own word, or its bloc's statement" })
  voice: Voice;
  @ApiProperty({ nullable: true, type: () => StatedInDto, description: "The bloc's statement it comes from" })
  statement: StatedInDto | null;
  @ApiProperty({ nullable: true, type: () => StatedDraftDto, description: 'The draft it speaks about' })
  textVersion: StatedDraftDto | null;
  @ApiProperty({
    nullable: true,
    enum: STALE_REASONS,
    example: 'draft',
    description: 'Why it should be asked for again',
  })
  stale: StaleReason | null;
  @ApiProperty({ enum: TIERS, example: 'core' })
  tier: Tier;
  @ApiProperty({ type: () => ClocksDto })
  occurredAt: ClocksDto;
  /** @example "Linh Tran" */
  author: string;
  @ApiProperty({ nullable: true, type: String, example: '018f7e2a-0000-7000-8000-00000000c001' })
  interactionId: string | null;
  @ApiProperty({ enum: ['towards', 'away', 'none'], example: 'towards' })
  shift: 'towards' | 'away' | 'none';
  @ApiProperty({
    nullable: true,
    type: String,
    example: '018f7e2a-0000-7000-8000-00000000b001',
    description: 'The position that it renews',
  })
  renewsId: string | null;
  @ApiProperty({ nullable: true, type: () => TakenBackDto })
  retracted: TakenBackDto | null;
}

/** All that the reader sees of a delegation's way on one ask */
export class AskPositionsDto {
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  askId: string;
  /** @example "Keep the safeguards of Article 6(2)" */
  ask: string;
  @ApiProperty({
    nullable: true,
    type: () => StatedPositionDto,
    description: 'Null when all that was said is taken back',
  })
  current: StatedPositionDto | null;
  @ApiProperty({
    type: () => [StatedPositionDto],
    description: 'What was said before and what was taken back, the latest first',
  })
  history: StatedPositionDto[];
}

export class RecentInteractionDto {
  /** @example 018f7e2a-0000-7000-8000-00000000c001 */
  id: string;
  @ApiProperty({ enum: INTERACTION_KINDS, example: 'corridor' })
  kind: InteractionKind;
  @ApiProperty({ type: () => ClocksDto })
  occurredAt: ClocksDto;
  /** @example "Second secretary; will ask the capital about Article 24." */
  note: string;
  @ApiProperty({ enum: TIERS, example: 'core' })
  tier: Tier;
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  authorId: string;
  /** @example "Linh Tran" */
  author: string;
}

export class OpenTaskDto {
  /** @example 018f7e2a-0000-7000-8000-00000000d001 */
  id: string;
  /** @example "Send Fiji the wording on Article 28" */
  title: string;
  @ApiProperty({ nullable: true, type: String, example: '018f7e2a-0000-7000-8000-000000000003' })
  assigneeId: string | null;
  @ApiProperty({ nullable: true, type: String, example: 'Ploy Srisai' })
  assignee: string | null;
  @ApiProperty({ enum: TASK_STATES, example: 'open' })
  state: TaskState;
  @ApiProperty({ enum: TIERS, example: 'core' })
  tier: Tier;
  @ApiProperty({ type: () => ClocksDto })
  due: ClocksDto;
  @ApiProperty({ nullable: true, type: String, example: '018f7e2a-0000-7000-8000-00000000c001' })
  interactionId: string | null;
  /** @example 1 */
  version: number;
}

/** A delegation with all that the reader may see of it */
export class DelegationDetailDto {
  /** @example FJI */
  code: string;
  /** @example FJ */
  alpha2: string;
  /** @example Fiji */
  shortName: string;
  /** @example "Republic of Fiji" */
  formalName: string;
  @ApiProperty({ enum: DELEGATION_KINDS, example: 'member' })
  kind: DelegationKind;
  @ApiProperty({ type: () => [DatedGroupDto], description: 'Past and present' })
  groups: DatedGroupDto[];
  @ApiProperty({ type: () => [PostDto] })
  posts: PostDto[];
  @ApiProperty({ type: () => [DelegateDto] })
  delegates: DelegateDto[];
  @ApiProperty({
    type: () => [AskPositionsDto],
    description:
      'All current positions, and the latest 200 statements; the ask last spoken about comes first',
  })
  positions: AskPositionsDto[];
  @ApiProperty({ type: () => [RecentInteractionDto], description: 'The latest ten' })
  interactions: RecentInteractionDto[];
  @ApiProperty({ type: () => [OpenTaskDto], description: 'The first fifty, what is due first comes first' })
  tasks: OpenTaskDto[];
}
