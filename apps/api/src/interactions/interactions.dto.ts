import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { TIERS, type InteractionKind, type TaskState, type Tier } from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { INTERACTION_KIND, TASK_STATE, TIER } from '../dto/named-enums.js';
import { NamedDto } from '../dto/named.dto.js';
import { PageQuery } from '../http/pages.js';
import { IsDelegationCode, IsInstant } from '../http/validation.js';
import { PositionDto } from '../positions/positions.dto.js';

/** With whom the bare fact of a contact can be shared. */
export const CONTACT_TIERS = TIERS.filter((tier) => tier !== 'me');

export class FollowUpDto {
  /** @example 018f7e2a-0000-7000-8000-00000000d001 */
  id: string;
  /** @example "Send Fiji the wording on Article 28" */
  title: string;
  /** @example 018f7e2a-0000-7000-8000-000000000003 */
  assigneeId: string | null;
  /** @example "Ploy Srisai" */
  assignee: string | null;
  @ApiProperty({ ...TASK_STATE, example: 'open' })
  state: TaskState;
  @ApiProperty({ ...TIER, example: 'core' })
  tier: Tier;
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
  @ApiProperty({ ...INTERACTION_KIND, example: 'corridor' })
  kind: InteractionKind;
  /** The venue is where it took place */
  occurredAt: ClocksDto;
  /** @example "Second secretary; will ask the capital about Article 24." */
  note: string;
  @ApiProperty({ ...TIER, example: 'core' })
  tier: Tier;
  @ApiProperty({
    nullable: true,
    enum: CONTACT_TIERS,
    example: 'coalition',
    description:
      'Who is told that there was a contact, and nothing more. For the author alone; null where no notice stands',
  })
  contactTier: Tier | null;
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  authorId: string;
  /** @example "Linh Tran" */
  author: string;
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  organisationId: string;
  /** @example "Manushya Foundation" */
  organisation: string;
  /** When it was entered */
  recordedAt: ClocksDto;
  delegates: NamedDto[];
  positions: PositionDto[];
  task: FollowUpDto | null;
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
