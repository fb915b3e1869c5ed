import { ApiProperty } from '@nestjs/swagger';
import type { TaskState, Tier } from '#libs/domain';
import { ClocksDto } from './clocks.dto.js';
import { TASK_STATE, TIER } from './named-enums.js';

/** A follow-up in a list */
export class TaskItemDto {
  /** @example 018f7e2a-0000-7000-8000-00000000d001 */
  id: string;
  /** @example "Send Fiji the wording on Article 28" */
  title: string;
  /** @example FJI */
  delegationCode: string | null;
  /**
   * The interaction it follows, where there is one that you see
   * @example 018f7e2a-0000-7000-8000-00000000c001
   */
  interactionId: string | null;
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
