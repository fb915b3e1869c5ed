import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, Matches } from 'class-validator';
import { TASK_STATES, TIERS, type TaskState, type Tier } from '#libs/domain';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { OpenTaskDto } from '../dto/open-task.dto.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import { TASK_STATE, TIER } from '../dto/named-enums.js';
import { PageQuery } from '../http/pages.js';
import { toBoolean } from '../http/to-boolean.js';
import { IsDelegationCode, IsId, IsInstant, IsWall, IsZone, OneOf, Text, Title } from '../http/validation.js';

export class CreateTaskRequest extends RepeatableRequest {
  /** @example "Send Fiji the wording on Article 28" */
  @Title(200)
  title: string;

  /** @example "They asked for two paragraphs at most." */
  @IsOptional()
  @Text(10_000)
  note?: string;

  /** @example FJI */
  @IsOptional()
  @IsDelegationCode()
  delegationCode?: string;

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

  @ApiPropertyOptional({
    ...TIER,
    example: 'organisation',
    description: 'What you chose for the campaign if left out',
  })
  @IsOptional()
  @OneOf(TIERS)
  tier?: Tier;
}

export class ChangeTaskRequest {
  /** @example "Send Fiji the wording on Article 28" */
  @IsOptional()
  @Title(200)
  title?: string;

  /** @example "They asked for two paragraphs at most." */
  @IsOptional()
  @Text(10_000)
  note?: string;

  /**
   * A member of the campaign; null assigns the task to nobody
   * @example 018f7e2a-0000-7000-8000-000000000003
   */
  @IsOptional()
  @IsId()
  assigneeId?: string | null;

  /**
   * When it is due, on the clock of `zone`
   * @example 2024-08-09T10:00
   */
  @IsOptional()
  @IsWall()
  dueLocal?: string;

  @ApiPropertyOptional({ example: 'America/New_York', description: 'IANA time zone of `dueLocal`' })
  @IsOptional()
  @IsZone()
  zone?: string;

  @ApiPropertyOptional({ ...TASK_STATE, example: 'done' })
  @IsOptional()
  @OneOf(TASK_STATES)
  state?: TaskState;

  @ApiPropertyOptional({ ...TIER, example: 'core', description: 'Only its author may change this' })
  @IsOptional()
  @OneOf(TIERS)
  tier?: Tier;
}

/** A follow-up, for one person or for nobody yet */
export class TaskDto extends OpenTaskDto {
  /** @example "They asked for two paragraphs at most." */
  note: string;
  /** @example FJI */
  delegationCode: string | null;
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
}

export class TasksQuery extends PageQuery {
  /**
   * `me`, or the id of a person
   * @example me
   */
  @IsOptional()
  @Matches(/^(me|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i, {
    message: 'assignee must be `me` or a UUID.',
  })
  assignee?: string;

  @ApiPropertyOptional({ ...TASK_STATE, example: 'open' })
  @IsOptional()
  @OneOf(TASK_STATES)
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
}
