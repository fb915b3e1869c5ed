import { RemovedDto } from './removed.dto.js';
import { ApiProperty } from '@nestjs/swagger';
import { DeadlineItemDto } from './deadline-item.dto.js';
import { OddHourDto } from './odd-hour.dto.js';

export const ANCHORS = ['session_open', 'session_close'] as const;
export type Anchor = (typeof ANCHORS)[number];
export const DEADLINE_STATES = ['open', 'cancelled'] as const;
export type DeadlineState = (typeof DEADLINE_STATES)[number];
const SCHEDULES = ['absolute', 'relative'] as const;

/** A deadline of the campaign */
export class DeadlineDto extends DeadlineItemDto {
  @ApiProperty({ enum: DEADLINE_STATES, example: 'open' })
  state: DeadlineState;
  /** @example 0190f3a2-7c00-7000-8000-000000000012 */
  sessionId: string | null;
  /** @example "Reconvened concluding session" */
  session: string | null;
  @ApiProperty({
    enum: SCHEDULES,
    example: 'relative',
    description: 'A relative deadline hangs on its session and moves with it',
  })
  schedule: (typeof SCHEDULES)[number];
  @ApiProperty({ nullable: true, enum: [...ANCHORS, null], type: String, example: 'session_close' })
  anchor: Anchor | null;
  /**
   * Signed calendar days from the date of the anchor; only together with `at`
   * @example 0
   */
  offsetDays: number;
  @ApiProperty({ nullable: true, type: String, example: null, description: 'Time of day in `zone`' })
  at: string | null;
  /**
   * Signed exact minutes from the anchor; only without `at`
   * @example 0
   */
  offsetMinutes: number;
  /**
   * The zone in which the deadline is stated
   * @example America/New_York
   */
  zone: string;
  oddHour: OddHourDto | null;
  /** @example "UNODC page of the session" */
  source: string | null;
  @ApiProperty({ type: RemovedDto, nullable: true, description: 'null while it stands' })
  removed: RemovedDto | null;
  /** @example 1 */
  version: number;
}
