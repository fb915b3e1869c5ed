import { ApiProperty, PartialType, PickType } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { RecurrenceUnit, Tier } from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { Choice } from '../dto/fields.js';
import { RECURRENCE_UNIT, TIER } from '../dto/named-enums.js';
import { IsCalendarDate, IsId, IsTimeOfDay } from '../http/field-checks.js';
import { CreateTaskRequest } from './tasks.dto.js';

export class CreateSeriesRequest extends PickType(CreateTaskRequest, [
  'id',
  'title',
  'note',
  'delegationCode',
  'assigneeId',
  'zone',
  'tier',
]) {
  /**
   * When each task is due, on the clock of `zone`, whatever the clocks do in between
   * @example 10:00
   */
  @IsTimeOfDay()
  atTime: string;

  @Choice(RECURRENCE_UNIT, { example: 'week' })
  unit: RecurrenceUnit;

  /**
   * Every so many weeks or months
   * @example 1
   */
  @IsInt({ message: 'every must be a whole number.' })
  @Min(1, { message: 'every must be at least 1.' })
  @Max(52, { message: 'every must be at most 52.' })
  every: number;

  /**
   * ISO weekdays, Monday 1 to Sunday 7, of weeks; of months it stays empty
   * @example [1, 4]
   */
  @IsArray({ message: 'weekdays must be a list.' })
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsInt({ each: true, message: 'weekdays must be whole numbers.' })
  @Min(1, { each: true, message: 'weekdays must each be at least 1.' })
  @Max(7, { each: true, message: 'weekdays must each be at most 7.' })
  weekdays: number[];

  /**
   * The first day it can be; months are counted from it
   * @example 2024-08-05
   */
  @IsCalendarDate()
  startsOn: string;

  /**
   * The last day it can be; null for no end
   * @example 2024-12-20
   */
  @IsOptional()
  @IsCalendarDate()
  untilOn?: string | null;

  /**
   * Until the last day of this session, wherever that moves to
   * @example 018f7e2a-0000-7000-8000-000000004001
   */
  @IsOptional()
  @IsId()
  untilSessionId?: string | null;
}

export class ChangeSeriesRequest extends PartialType(
  PickType(CreateSeriesRequest, [
    'title',
    'note',
    'atTime',
    'zone',
    'unit',
    'every',
    'weekdays',
    'startsOn',
    'untilOn',
    'untilSessionId',
    'tier',
  ]),
) {
  /**
   * A member of the campaign; null gives it to nobody
   * @example 018f7e2a-0000-7000-8000-000000000003
   */
  @IsOptional()
  @IsId()
  assigneeId?: string | null;

  /**
   * This one and later: of its tasks those of this day on change with it; today if left out
   * @example 2024-08-12
   */
  @IsOptional()
  @IsCalendarDate()
  from?: string;
}

export class EndSeriesRequest {
  /**
   * Of its tasks those of this day on are cancelled; tomorrow if left out
   * @example 2024-08-12
   */
  @IsOptional()
  @IsCalendarDate()
  from?: string;
}

/** A task that comes again */
export class TaskSeriesDto {
  /** @example 018f7e2a-0000-7000-8000-00000000d201 */
  id: string;
  /** @example "Report the head count to the coalition" */
  title: string;
  /** @example "By telephone." */
  note: string;
  /** @example FJI */
  delegationCode: string | null;
  /**
   * Null also where the person does not sit in the campaign any more
   * @example 018f7e2a-0000-7000-8000-000000000003
   */
  assigneeId: string | null;
  /** @example "Ploy Srisai" */
  assignee: string | null;
  /** @example 10:00 */
  atTime: string;
  /** @example America/New_York */
  zone: string;
  @ApiProperty({ ...RECURRENCE_UNIT, example: 'week' })
  unit: RecurrenceUnit;
  /** @example 1 */
  every: number;
  /** @example [1, 4] */
  weekdays: number[];
  /** @example 2024-08-05 */
  startsOn: string;
  /** @example 2024-12-20 */
  untilOn: string | null;
  /** @example 018f7e2a-0000-7000-8000-000000004001 */
  untilSessionId: string | null;
  /** @example "Concluding session" */
  untilSession: string | null;
  @ApiProperty({ ...TIER, example: 'core' })
  tier: Tier;
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  authorId: string;
  /** @example "Linh Tran" */
  author: string;
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  organisationId: string;
  /** @example "Manushya Foundation" */
  organisation: string;
  /** When its next three tasks are due; fewer where it ends before, none once it is ended */
  next: ClocksDto[];
  endedAt: ClocksDto | null;
  /** @example 1 */
  version: number;
}
