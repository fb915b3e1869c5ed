import { IntersectionType, OmitType, PickType } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { ListOf } from '../dto/fields.js';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { IsId } from '../http/field-checks.js';
import { ChangeTaskRequest, CreateTaskRequest, TasksQuery } from './tasks.dto.js';

/** As many as there are delegations, and some more. */
export const TASKS_AT_ONCE = 250;

/** One of several tasks that are alike but for whom, or what delegation, they are about */
export class TaskForOnePart extends IntersectionType(
  RepeatableRequest,
  PickType(CreateTaskRequest, ['delegationCode', 'assigneeId']),
) {}

export class CreateTasksRequest extends OmitType(CreateTaskRequest, ['id', 'delegationCode', 'assigneeId']) {
  @ListOf(() => TaskForOnePart, { least: 1, most: TASKS_AT_ONCE })
  tasks: TaskForOnePart[];
}

/** What is to become of one of several tasks; what is left out stays */
export class ChangeOneTaskPart extends PickType(ChangeTaskRequest, [
  'assigneeId',
  'dueLocal',
  'zone',
  'state',
]) {
  /** @example 018f7e2a-0000-7000-8000-00000000d001 */
  @IsId()
  id: string;

  /**
   * That was read; a task that was changed since is refused, and the others with it
   * @example 1
   */
  @IsInt({ message: 'version must be a whole number.' })
  @Min(1, { message: 'version must be at least 1.' })
  @Max(2_147_483_647, { message: 'version must be at most 2147483647.' })
  version: number;
}

export class ChangeTasksRequest {
  @ListOf(() => ChangeOneTaskPart, { least: 1, most: TASKS_AT_ONCE })
  changes: ChangeOneTaskPart[];
}

/** Open tasks that the reader sees, of one person or of nobody */
export class TasksOfOneDto {
  /**
   * Null: of nobody
   * @example 018f7e2a-0000-7000-8000-000000000003
   */
  userId: string | null;
  /** @example "Ploy Srisai" */
  name: string | null;
  /** @example "Manushya Foundation" */
  organisation: string | null;
  /** Whether the person sits in the campaign */
  active: boolean;
  /** @example 12 */
  open: number;
  /**
   * Of them, past their time
   * @example 3
   */
  overdue: number;
}

/** The same filters as of the list; the tasks that they leave are exported whole */
export class ExportTasksRequest extends OmitType(TasksQuery, ['limit', 'cursor']) {}
