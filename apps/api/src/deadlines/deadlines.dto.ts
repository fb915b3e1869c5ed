import { Transform } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { DeadlineKind } from '#libs/domain';
import { ANCHORS, DEADLINE_STATES, type Anchor, type DeadlineState } from '../dto/deadline.dto.js';
import { DEADLINE_KIND } from '../dto/named-enums.js';
import { ShelfQuery } from '../dto/requests.dto.js';
import { IsId, IsTimeOfDay, IsWall, IsZone, OneLine, Title } from '../http/field-checks.js';
import { Choice, OptionalChoice } from '../dto/fields.js';
import { toBoolean } from '../http/to-boolean.js';

const MAX_DAYS = 3660;
const MAX_MINUTES = MAX_DAYS * 1440;
// Named, because the reader of these decorators that writes the OpenAPI document drops what has a sign.
const LEAST_DAYS = 0 - MAX_DAYS;
const LEAST_MINUTES = 0 - MAX_MINUTES;

export class DeadlineQuery extends ShelfQuery {
  @OptionalChoice(DEADLINE_KIND, { example: 'registration' })
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

  @OptionalChoice({ enum: ANCHORS }, { nullable: true, example: 'session_open' })
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

  @Choice(DEADLINE_KIND, { example: 'session_close' })
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

  @OptionalChoice(DEADLINE_KIND, { example: 'own' })
  kind?: DeadlineKind;

  @OptionalChoice({ enum: DEADLINE_STATES }, { example: 'cancelled' })
  state?: DeadlineState;

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
