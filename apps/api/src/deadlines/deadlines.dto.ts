import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { DEADLINE_KINDS, type DeadlineKind } from '#libs/domain';
import { DeadlineItemDto } from '../dto/deadline-item.dto.js';
import { DEADLINE_KIND } from '../dto/named-enums.js';
import { OddHourDto } from '../dto/odd-hour.dto.js';
import { PageQuery } from '../http/pages.js';
import { toBoolean } from '../http/to-boolean.js';
import { IsId, IsTimeOfDay, IsWall, IsZone, OneLine, Title } from '../http/validation.js';

const ANCHORS = ['session_open', 'session_close'] as const;
type Anchor = (typeof ANCHORS)[number];
const STATES = ['open', 'cancelled'] as const;
type State = (typeof STATES)[number];
const SCHEDULES = ['absolute', 'relative'] as const;

const KIND_MESSAGE = { message: `kind must be one of ${DEADLINE_KINDS.join(', ')}.` };
const ANCHOR_MESSAGE = { message: `anchor must be one of ${ANCHORS.join(', ')}.` };
const MAX_DAYS = 3660;
const MAX_MINUTES = MAX_DAYS * 1440;
// Named, because the reader of these decorators that writes the OpenAPI document drops what has a sign.
const LEAST_DAYS = 0 - MAX_DAYS;
const LEAST_MINUTES = 0 - MAX_MINUTES;

/** A deadline of the campaign */
export class DeadlineDto extends DeadlineItemDto {
  @ApiProperty({ enum: STATES, example: 'open' })
  state: State;
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
  /** @example 1 */
  version: number;
}

export class DeadlineQuery extends PageQuery {
  @ApiProperty({ required: false, ...DEADLINE_KIND, example: 'registration' })
  @IsOptional()
  @IsIn(DEADLINE_KINDS, KIND_MESSAGE)
  kind?: DeadlineKind;

  /**
   * Only those of this session
   * @example 0190f3a2-7c00-7000-8000-000000000012
   */
  @IsOptional()
  @IsId()
  sessionId?: string;

  /**
   * Not before this instant, or before this day in the zone of the reader
   * @example 2024-08-05
   */
  @IsOptional()
  @IsString({ message: 'from must be a date or an instant.' })
  @MaxLength(40)
  from?: string;

  /**
   * Before this instant, or not after this day in the zone of the reader
   * @example 2024-08-09T22:00:00Z
   */
  @IsOptional()
  @IsString({ message: 'to must be a date or an instant.' })
  @MaxLength(40)
  to?: string;

  /**
   * Whether cancelled ones are listed as well
   * @example false
   */
  @IsOptional()
  @Transform(toBoolean)
  @IsBoolean({ message: 'includeCancelled must be true or false.' })
  includeCancelled?: boolean;
}

/** When a deadline is: `wall` for one that is stated by itself, else `anchor` and an offset from the session. */
class WhenRequest {
  /**
   * The local time in `zone` of a deadline that is stated by itself
   * @example 2024-08-09T18:00
   */
  @IsOptional()
  @IsWall()
  wall?: string | null;

  @ApiProperty({ required: false, nullable: true, enum: ANCHORS, example: 'session_open' })
  @IsOptional()
  @IsIn(ANCHORS, ANCHOR_MESSAGE)
  anchor?: Anchor | null;

  /**
   * Signed calendar days from the date of the anchor, with `at`
   * @example -3
   */
  @IsOptional()
  @IsInt({ message: 'offsetDays must be a whole number.' })
  @Min(LEAST_DAYS, { message: 'offsetDays must lie within ten years.' })
  @Max(MAX_DAYS, { message: 'offsetDays must lie within ten years.' })
  offsetDays?: number | null;

  /**
   * Time of day in `zone`
   * @example 18:00
   */
  @IsOptional()
  @IsTimeOfDay()
  at?: string | null;

  /**
   * Signed exact minutes from the anchor, without `at`
   * @example -90
   */
  @IsOptional()
  @IsInt({ message: 'offsetMinutes must be a whole number.' })
  @Min(LEAST_MINUTES, { message: 'offsetMinutes must lie within ten years.' })
  @Max(MAX_MINUTES, { message: 'offsetMinutes must lie within ten years.' })
  offsetMinutes?: number | null;
}

export class MakeDeadlineRequest extends WhenRequest {
  /**
   * A UUID made by the client makes the request repeatable
   * @example 0190f3a2-7c00-7000-8000-000000000011
   */
  @IsOptional()
  @IsId()
  id?: string;

  @ApiProperty({ ...DEADLINE_KIND, example: 'session_close' })
  @IsIn(DEADLINE_KINDS, KIND_MESSAGE)
  kind: DeadlineKind;

  /** @example "Close of the reconvened concluding session" */
  @Title(200)
  title: string;

  @IsZone()
  zone: string;

  /**
   * Needed when there is an `anchor`
   * @example 0190f3a2-7c00-7000-8000-000000000012
   */
  @IsOptional()
  @IsId()
  sessionId?: string | null;

  /** @example "UNODC page of the session" */
  @IsOptional()
  @OneLine(500)
  source?: string | null;
}

export class ChangeDeadlineRequest extends WhenRequest {
  /** @example "Close of the reconvened concluding session" */
  @IsOptional()
  @Title(200)
  title?: string;

  @ApiProperty({ required: false, enum: STATES, example: 'cancelled' })
  @IsOptional()
  @IsIn(STATES, { message: 'state must be open or cancelled.' })
  state?: State;

  @IsOptional()
  @IsZone()
  zone?: string;

  /**
   * The session it belongs to; null takes it away from its session
   * @example 0190f3a2-7c00-7000-8000-000000000012
   */
  @IsOptional()
  @IsId()
  sessionId?: string | null;

  /**
   * Where the time is stated; null takes it away
   * @example "UNODC page of the session"
   */
  @IsOptional()
  @OneLine(500)
  source?: string | null;
}
