import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsObject,
  IsOptional,
  Matches,
  ValidateNested,
} from 'class-validator';
import {
  INTERACTION_KINDS,
  TASK_STATES,
  TIERS,
  type InteractionKind,
  type TaskState,
  type Tier,
} from '#libs/domain';
import { ClocksDto } from '../http/clocks.dto.js';
import { PageQuery } from '../http/pages.js';
import {
  IsDelegationCode,
  IsId,
  IsInstant,
  IsWall,
  IsZone,
  OneLine,
  OneOf,
  Text,
} from '../http/validation.js';
import { PositionDto, PositionPart } from './positions.dto.js';

/** The next step that came out of an interaction */
export class FollowUpPart {
  /** @example "Send Fiji the wording on Article 28" */
  @OneLine(200)
  title: string;

  /** @example "They asked for two paragraphs at most." */
  @IsOptional()
  @Text(10_000)
  note?: string;

  /**
   * A member of the campaign; being assigned is being told
   * @example 018f7e2a-0000-7000-8000-000000000003
   */
  @IsOptional()
  @IsId()
  assigneeId?: string;

  /**
   * When it is due, on the clock of `zone`
   * @example 2024-08-09T10:00
   */
  @IsWall()
  dueLocal: string;

  @ApiPropertyOptional({
    example: 'America/New_York',
    description: "IANA time zone; the reader's if left out",
  })
  @IsOptional()
  @IsZone()
  zone?: string;

  @ApiPropertyOptional({ enum: TIERS, example: 'core', description: 'That of the interaction if left out' })
  @IsOptional()
  @OneOf(TIERS)
  tier?: Tier;
}

export class LogInteractionRequest {
  /**
   * Made by the client, so that a repeat gives the first answer
   * @example 018f7e2a-0000-7000-8000-00000000c001
   */
  @IsOptional()
  @IsId()
  id?: string;

  /** @example FJI */
  @IsDelegationCode()
  delegationCode: string;

  @ApiProperty({ enum: INTERACTION_KINDS, example: 'corridor' })
  @OneOf(INTERACTION_KINDS)
  kind: InteractionKind;

  /** @example 2024-08-08T11:40:00-04:00 */
  @IsInstant()
  occurredAt: string;

  @ApiPropertyOptional({
    example: 'America/New_York',
    description: "IANA time zone of where it took place; the reader's if left out",
  })
  @IsOptional()
  @IsZone()
  zone?: string;

  /** @example "Second secretary; will ask the capital about Article 24." */
  @IsOptional()
  @Text(10_000)
  note?: string;

  @ApiPropertyOptional({
    enum: TIERS,
    example: 'core',
    default: 'organisation',
    description: "Who may know of it. Left out, it stays within the author's organisation",
  })
  @IsOptional()
  @OneOf(TIERS)
  tier?: Tier;

  /**
   * Who of the delegation took part
   * @example ["018f7e2a-0000-7000-8000-00000000e001"]
   */
  @IsOptional()
  @IsArray({ message: 'delegateIds must be a list.' })
  @ArrayMaxSize(30, { message: 'delegateIds must have at most 30 entries.' })
  @ArrayUnique({ message: 'delegateIds must not name anybody twice.' })
  @IsId({ each: true })
  delegateIds?: string[];

  @ApiPropertyOptional({ type: () => [PositionPart], description: 'At most 30, and no ask twice' })
  @IsOptional()
  @IsArray({ message: 'positions must be a list.' })
  @ArrayMaxSize(30, { message: 'positions must have at most 30 entries.' })
  @ValidateNested({ each: true, message: 'Each entry of positions must be an object.' })
  @Type(() => PositionPart)
  positions?: PositionPart[];

  @ApiPropertyOptional({ type: () => FollowUpPart })
  @IsOptional()
  @IsObject({ message: 'task must be an object.' })
  @ValidateNested({ message: 'task must be an object.' })
  @Type(() => FollowUpPart)
  task?: FollowUpPart;
}

export class InteractionDelegateDto {
  /** @example 018f7e2a-0000-7000-8000-00000000e001 */
  id: string;
  /** @example "A. Tuilagi" */
  name: string;
}

export class FollowUpDto {
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
  /** @example 1 */
  version: number;
}

/** A contact with a delegation, and what came of it as far as the reader may see */
export class InteractionDto {
  /** @example 018f7e2a-0000-7000-8000-00000000c001 */
  id: string;
  /** @example FJI */
  delegationCode: string;
  /** @example Fiji */
  delegation: string;
  @ApiProperty({ enum: INTERACTION_KINDS, example: 'corridor' })
  kind: InteractionKind;
  @ApiProperty({ type: () => ClocksDto, description: 'The venue is where it took place' })
  occurredAt: ClocksDto;
  /** @example "Second secretary; will ask the capital about Article 24." */
  note: string;
  @ApiProperty({ enum: TIERS, example: 'core' })
  tier: Tier;
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  authorId: string;
  /** @example "Linh Tran" */
  author: string;
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  organisationId: string;
  /** @example "Manushya Foundation" */
  organisation: string;
  @ApiProperty({ type: () => ClocksDto, description: 'When it was entered' })
  recordedAt: ClocksDto;
  @ApiProperty({ type: () => [InteractionDelegateDto] })
  delegates: InteractionDelegateDto[];
  @ApiProperty({ type: () => [PositionDto] })
  positions: PositionDto[];
  @ApiProperty({ nullable: true, type: () => FollowUpDto })
  task: FollowUpDto | null;
}

export class InteractionPageDto {
  @ApiProperty({ type: () => [InteractionDto] })
  items: InteractionDto[];
  @ApiProperty({ nullable: true, type: String, example: null })
  next: string | null;
}

export class InteractionsQuery extends PageQuery {
  /** @example FJI */
  @IsOptional()
  @IsDelegationCode()
  delegationCode?: string;

  /**
   * Only what took place at or after this instant
   * @example 2024-08-05T00:00:00Z
   */
  @IsOptional()
  @IsInstant()
  from?: string;

  /**
   * Only what took place before this instant
   * @example 2024-08-10T00:00:00Z
   */
  @IsOptional()
  @IsInstant()
  to?: string;

  /**
   * `me`, or the id of a person
   * @example me
   */
  @IsOptional()
  @Matches(/^(me|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i, {
    message: 'authorId must be `me` or a UUID.',
  })
  authorId?: string;
}
