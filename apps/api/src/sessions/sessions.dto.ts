import { ApiProperty, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { RemovedDto } from '../dto/removed.dto.js';
import { OptionalChoice } from '../dto/fields.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import { IsId, IsWall, IsZone, Name, OneLine, Title } from '../http/field-checks.js';
import { DeadlineDto } from '../dto/deadline.dto.js';

/** A session of negotiation */
export class SessionDto {
  /** @example 0190f3a2-7c00-7000-8000-000000000012 */
  id: string;
  /** @example 0190f3a2-7c00-7000-8000-000000000010 */
  processId: string;
  /** @example "Reconvened concluding session" */
  name: string;
  /** @example "New York" */
  city: string;
  /**
   * The zone of the venue
   * @example America/New_York
   */
  zone: string;
  opens: ClocksDto;
  closes: ClocksDto;
  /** @example 20 */
  meetingCount: number;
  /**
   * Deadlines that are not cancelled
   * @example 3
   */
  deadlineCount: number;
  /** @example "UNODC home page of the Ad Hoc Committee" */
  source: string | null;
  @ApiProperty({ type: RemovedDto, nullable: true, description: 'null while it stands' })
  removed: RemovedDto | null;
  /**
   * Also counts the changes of its meetings, and of the times of its deadlines
   * @example 4
   */
  version: number;
}

/** A formal meeting within a session */
export class MeetingDto {
  /** @example 0190f3a2-7c00-7000-8000-000000000013 */
  id: string;
  /** @example "Thursday morning" */
  name: string;
  starts: ClocksDto;
  ends: ClocksDto;
}

/** A meeting that was just made or changed */
export class ChangedMeetingDto extends MeetingDto {
  /**
   * The version of the session, for the next change
   * @example 5
   */
  version: number;
}

/** A session with its meetings and deadlines, the cancelled ones too */
export class SessionDetailDto extends SessionDto {
  meetings: MeetingDto[];
  deadlines: DeadlineDto[];
}

export class MakeSessionRequest extends RepeatableRequest {
  /**
   * May be left out where the campaign follows one process only
   * @example 0190f3a2-7c00-7000-8000-000000000010
   */
  @IsOptional()
  @IsId()
  processId?: string;

  /** @example "Reconvened concluding session" */
  @Title(200)
  name: string;

  /** @example "New York" */
  @Name(80)
  city: string;

  @IsZone()
  zone: string;

  /**
   * When it opens, on the clock of the venue
   * @example 2024-07-29T10:00
   */
  @IsWall()
  opensWall: string;

  /**
   * When it closes, on the clock of the venue
   * @example 2024-08-09T18:00
   */
  @IsWall()
  closesWall: string;

  /** @example "UNODC home page of the Ad Hoc Committee" */
  @IsOptional()
  @OneLine(500)
  source?: string | null;

  /**
   * Title of a deadline of kind `session_close` that is made with it, follows its close and is reminded of; left out: none is made
   * @example "Close of the reconvened concluding session"
   */
  @IsOptional()
  @Title(200)
  closeTitle?: string | null;
}

export class ChangeSessionRequest extends PartialType(PickType(MakeSessionRequest, ['name', 'city'])) {
  /**
   * Where the dates are stated; null takes it away
   * @example "UNODC home page of the Ad Hoc Committee"
   */
  @IsOptional()
  @OneLine(500)
  source?: string | null;
}

export class MakeMeetingRequest extends RepeatableRequest {
  /** @example "Thursday morning" */
  @Title(200)
  name: string;

  /**
   * On the clock of the venue
   * @example 2024-08-08T10:00
   */
  @IsWall()
  startsWall: string;

  /**
   * On the clock of the venue
   * @example 2024-08-08T13:00
   */
  @IsWall()
  endsWall: string;
}

export class ChangeMeetingRequest extends PartialType(OmitType(MakeMeetingRequest, ['id'])) {}

/** A meeting that was removed for itself, while its session stands */
export class RemovedMeetingDto extends MeetingDto {
  removed: RemovedDto;
}

export const FOLLOWING = ['fix', 'remove'] as const;
export type Following = (typeof FOLLOWING)[number];

export class RemoveSessionQuery {
  @OptionalChoice(
    { enum: FOLLOWING },
    {
      example: 'fix',
      description:
        'What becomes of the deadlines that follow the session: they stay at their present times, or go with it. ' +
        'Needed where there are any',
    },
  )
  deadlines?: Following;
}
