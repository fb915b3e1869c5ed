import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import type { DeadlineKind } from '#libs/domain';
import { DeadlineItemDto } from '../dto/deadline-item.dto.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import { DEADLINE_KIND } from '../dto/named-enums.js';
import { IsTimeOfDay, IsZone, Name } from '../http/field-checks.js';
import { OddHourDto } from '../dto/odd-hour.dto.js';

const MAX_DAYS = 3660;
// Named, because the reader of these decorators that writes the OpenAPI document drops what has a sign.
const LEAST_DAYS = 0 - MAX_DAYS;
const WITHIN = { message: 'days must lie within ten years.' };

const IsDay = () =>
  Matches(/^\d{4}-\d{2}-\d{2}$/, {
    message: '$property must be a date like 2024-08-01.',
    context: { code: 'calendarDate' },
  });

class NewPlaceRequest {
  /**
   * The hour of opening on the clock of the venue; left out, it stays
   * @example 10:00
   */
  @IsOptional()
  @IsTimeOfDay()
  opensTime?: string;

  /**
   * The hour of closing on the clock of the venue; left out, it stays
   * @example 18:00
   */
  @IsOptional()
  @IsTimeOfDay()
  closesTime?: string;

  /**
   * The zone of a new venue: all hours stay on its clock, and deadlines that follow the session and were stated in the old
   * zone are stated in this one
   * @example Europe/Vienna
   */
  @IsOptional()
  @IsZone()
  zone?: string;

  /** @example Vienna */
  @IsOptional()
  @Name(80)
  city?: string;
}

class NewDates extends NewPlaceRequest {
  /**
   * The new date of opening on the calendar of the venue, instead of `days`
   * @example 2024-08-01
   */
  @IsOptional()
  @IsDay()
  opensOn?: string;

  /**
   * The new date of closing, together with `opensOn`; left out, the session keeps its length
   * @example 2024-08-12
   */
  @IsOptional()
  @IsDay()
  closesOn?: string;
}

/** By how much: `days`, or `opensOn`; or to other hours, or another venue, on the same days */
export class MoveSessionRequest extends NewDates {
  /**
   * Signed whole days, instead of `opensOn`
   * @example 2
   */
  @IsOptional()
  @IsInt({ message: 'days must be a whole number.' })
  @Min(LEAST_DAYS, WITHIN)
  @Max(MAX_DAYS, WITHIN)
  days?: number;
}

export class MoveSessionQuery extends NewDates {
  /**
   * Signed whole days, instead of `opensOn`
   * @example 2
   */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'days must be a whole number.' })
  @Min(LEAST_DAYS, WITHIN)
  @Max(MAX_DAYS, WITHIN)
  days?: number;
}

/** A time before and after the move */
export class MovedTimeDto {
  from: ClocksDto;
  to: ClocksDto;
}

export class MovedMeetingDto {
  /** @example 0190f3a2-7c00-7000-8000-000000000013 */
  id: string;
  /** @example "Thursday morning" */
  name: string;
  starts: MovedTimeDto;
  ends: MovedTimeDto;
}

export class MovedDeadlineDto extends MovedTimeDto {
  /** @example 0190f3a2-7c00-7000-8000-000000000011 */
  id: string;
  @ApiProperty({ ...DEADLINE_KIND, example: 'session_close' })
  kind: DeadlineKind;
  /** @example "Close of the reconvened concluding session" */
  title: string;
  @ApiProperty({ enum: ['open', 'cancelled'], example: 'open' })
  state: 'open' | 'cancelled';
}

export const WARNINGS = ['stays', 'odd_hour', 'in_the_past', 'outside_session'] as const;
export type WarningCode = (typeof WARNINGS)[number];

export class MoveWarningDto {
  @ApiProperty({ enum: WARNINGS, example: 'stays' })
  code: WarningCode;
  @ApiProperty({ enum: ['session', 'meeting', 'deadline'], example: 'deadline' })
  subject: 'session' | 'meeting' | 'deadline';
  /** @example 0190f3a2-7c00-7000-8000-000000000014 */
  subjectId: string;
  /** @example "Registration" */
  title: string;
  /** When the deadline would be */
  at: ClocksDto | null;
  oddHour: OddHourDto | null;
}

export class MoveMailDto {
  /**
   * Reminders that are planned and follow
   * @example 12
   */
  pendingReminders: number;
  /**
   * People whose last mail about one of these deadlines tells another time than the new one
   * @example 5
   */
  peopleNotifiedOfOldTime: number;
}

/** Tasks that come again until its end, as far as I see them */
export class MovedTasksDto {
  /**
   * Those that lie beyond its new end
   * @example 2
   */
  cancelled: number;
  /**
   * Those that an earlier move had cancelled and whose day comes back
   * @example 0
   */
  reopened: number;
}

/** What a move of a session moves */
export class SessionMoveDto {
  /** @example 0190f3a2-7c00-7000-8000-000000000012 */
  id: string;
  /** @example "Reconvened concluding session" */
  name: string;
  /**
   * Whether this was carried out; false in a preview
   * @example false
   */
  moved: boolean;
  /** @example "New York" */
  cityBefore: string;
  /** @example Vienna */
  cityAfter: string;
  /**
   * By how many days the opening moves
   * @example 2
   */
  days: number;
  opens: MovedTimeDto;
  closes: MovedTimeDto;
  meetings: MovedMeetingDto[];
  /** Those that hang on the session */
  deadlines: MovedDeadlineDto[];
  staying: DeadlineItemDto[];
  warnings: MoveWarningDto[];
  mail: MoveMailDto;
  tasks: MovedTasksDto;
  /**
   * The version of the session: in a preview the one to send in `If-Match`
   * @example 4
   */
  version: number;
}
