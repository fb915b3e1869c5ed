import { ApiProperty } from '@nestjs/swagger';
import { TASK_NEWS, type TaskNewsKind } from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { IsInstant } from '../http/field-checks.js';

/** What somebody else did to a task that I had, have or wrote */
export class TaskNewsItemDto {
  /** @example 018f7e2a-0000-7000-8000-000000000041 */
  taskId: string;
  @ApiProperty({
    enum: TASK_NEWS,
    example: 'given',
    description: '`left`: a task that I wrote is nobody’s now; `mentioned`: a comment names me',
  })
  change: TaskNewsKind;
  /**
   * Who did it; null if that person is not there any more
   * @example "Linh Tran"
   */
  by: string | null;
  at: ClocksDto;
  /**
   * Null where I do not see the task any more
   * @example "Send Fiji the wording on Article 28"
   */
  title: string | null;
  /**
   * Which it is about; several tasks with one title are about one each
   * @example FJI
   */
  delegationCode: string | null;
  /** @example Fiji */
  delegation: string | null;
  due: ClocksDto | null;
}

/** What is new to me about tasks, the newest first */
export class TaskNewsDto {
  items: TaskNewsItemDto[];
  /**
   * How many there are in all
   * @example 1
   */
  total: number;
}

export class SeenTaskNewsRequest {
  /**
   * The `at` of the newest that I have seen; what has come since stays new
   * @example 2024-08-05T14:40:00Z
   */
  @IsInstant()
  upTo: string;
}
