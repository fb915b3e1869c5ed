import { ApiPropertyOptional, IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { IsBoolean, IsOptional, Matches } from 'class-validator';
import type { TaskState, Tier } from '#libs/domain';
import { RepeatableRequest, SearchedQuery } from '../dto/requests.dto.js';
import { TaskItemDto } from '../dto/task-item.dto.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import { TASK_STATE, TIER } from '../dto/named-enums.js';
import { IsDelegationCode, IsId, IsInstant, IsZone } from '../http/field-checks.js';
import { OptionalChoice } from '../dto/fields.js';
import { FollowUpPart } from '../dto/follow-up.dto.js';
import { toBoolean } from '../http/to-boolean.js';
import { Transform } from 'class-transformer';

export class CreateTaskRequest extends IntersectionType(RepeatableRequest, OmitType(FollowUpPart, ['tier'])) {
  /** @example FJI */
  @IsOptional()
  @IsDelegationCode()
  delegationCode?: string;

  @OptionalChoice(TIER, {
    example: 'organisation',
    description: 'What you chose for the campaign if left out',
  })
  tier?: Tier;
}

export class ChangeTaskRequest extends PartialType(
  PickType(CreateTaskRequest, ['title', 'note', 'dueLocal']),
) {
  /**
   * A member of the campaign; null assigns the task to nobody
   * @example 018f7e2a-0000-7000-8000-000000000003
   */
  @IsOptional()
  @IsId()
  assigneeId?: string | null;

  @ApiPropertyOptional({ example: 'America/New_York', description: 'IANA time zone of `dueLocal`' })
  @IsOptional()
  @IsZone()
  zone?: string;

  @OptionalChoice(TASK_STATE, { example: 'done' })
  state?: TaskState;

  @OptionalChoice(TIER, { example: 'core', description: 'Only its author may change this' })
  tier?: Tier;
}

/** A follow-up, for one person or for nobody yet */
export class TaskDto extends TaskItemDto {
  /** @example "They asked for two paragraphs at most." */
  note: string;
  /**
   * The due time as it was typed
   * @example 2024-08-09T10:00
   */
  dueLocal: string;
  /**
   * The zone it was typed for
   * @example America/New_York
   */
  zone: string;
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  authorId: string;
  /** @example "Linh Tran" */
  author: string;
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  organisationId: string;
  /** @example "Manushya Foundation" */
  organisation: string;
  createdAt: ClocksDto;
  /** When it was done or cancelled */
  closedAt: ClocksDto | null;
  /**
   * Who said so; null where it is open, or that is not known any more
   * @example "Ploy Srisai"
   */
  closedBy: string | null;
  /**
   * The series of which it was made, where there is one that you see
   * @example 018f7e2a-0000-7000-8000-00000000d201
   */
  seriesId: string | null;
  /**
   * For which of its days; the task itself may be due on another
   * @example 2024-08-09
   */
  onDate: string | null;
}

export class TasksQuery extends SearchedQuery {
  /**
   * `me`, `nobody`, or the id of a person
   * @example me
   */
  @IsOptional()
  @Matches(/^(me|nobody|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i, {
    message: 'assignee must be `me`, `nobody` or a UUID.',
  })
  assignee?: string;

  @OptionalChoice(TASK_STATE, { example: 'open' })
  state?: TaskState;

  /** @example FJI */
  @IsOptional()
  @IsDelegationCode()
  delegationCode?: string;

  /**
   * Only what is due before this instant
   * @example 2024-08-09T22:00:00Z
   */
  @IsOptional()
  @IsInstant()
  dueBefore?: string;

  @ApiPropertyOptional({
    example: true,
    description: 'Only what is open and overdue, or that nobody who sits in the campaign has',
  })
  @IsOptional()
  @Transform(toBoolean)
  @IsBoolean({ message: 'attention must be true or false.' })
  attention?: boolean;

  @ApiPropertyOptional({ example: true, description: 'Only what is open and past its time' })
  @IsOptional()
  @Transform(toBoolean)
  @IsBoolean({ message: 'overdue must be true or false.' })
  overdue?: boolean;

  @ApiPropertyOptional({
    example: true,
    description: 'Only what was given to, or written by, somebody who does not sit in the campaign any more',
  })
  @IsOptional()
  @Transform(toBoolean)
  @IsBoolean({ message: 'removed must be true or false.' })
  removed?: boolean;

  @OptionalChoice(
    { enum: ['due', 'closed'] },
    {
      example: 'due',
      description:
        '`closed`: only what is done or cancelled, the last first. Without effect where `q` is given',
    },
  )
  order?: 'due' | 'closed';
}
