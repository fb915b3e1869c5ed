import { ApiProperty } from '@nestjs/swagger';
import { MAIL_TEST_STATES, SEAT_REQUEST_KINDS, type MailTestState, type SeatRequestKind } from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { RoomText } from '../dto/room-list.dto.js';
import { IsEmailAddress } from '../http/email.js';
import { OneLine } from '../http/field-checks.js';

/** A coordinator whose power ended lately, and whom an installation admin can give the seat back */
export class EndedCoordinatorDto {
  /** @example 018f7e2a-0000-7000-8000-000000000091 */
  id: string;
  /** @example "UN cybercrime convention" */
  campaign: string;
  /** @example ploy@example.org */
  email: string;
  @ApiProperty({ enum: SEAT_REQUEST_KINDS, example: 'removal' })
  kind: SeatRequestKind;
  endedAt: ClocksDto;
}

export class EndSignInsRequest {
  /** @example linh@example.org */
  @IsEmailAddress()
  email: string;
}

export class ReadMembersRequest {
  /**
   * Names in any of the five languages or codes, divided by commas, semicolons or lines
   * @example "Fiji, Korea, Cook Islands"
   */
  @RoomText()
  text: string;
}

/** A campaign, as far as an installation admin learns of it */
export class CampaignOfInstallationDto {
  /** @example 018f7e2a-0000-7000-8000-000000000001 */
  id: string;
  /** @example un-cybercrime */
  slug: string;
  /** @example "UN cybercrime convention" */
  name: string;
  /**
   * Who coordinates it and can sign in
   * @example 2
   */
  coordinators: number;
  /**
   * Who is invited to coordinate it and can still accept
   * @example 1
   */
  invited: number;
  openedAt: ClocksDto;
  /** Since when it is read and not written; null while it goes on */
  closedAt: ClocksDto | null;
  /** When it will be erased, where a coordinator asked for that */
  deletionDue: ClocksDto | null;
}

export class InstallationDto {
  /**
   * Empty where nobody named it
   * @example "Desk of the coalition"
   */
  name: string;
  /**
   * Where people open it
   * @example https://desk.example.org
   */
  address: string;
  campaigns: CampaignOfInstallationDto[];
}

export class NameInstallationRequest {
  /**
   * Empty takes the name away
   * @example "Desk of the coalition"
   */
  @OneLine(80, 0)
  name: string;
}

/** A mail by which an admin tried out the relay */
export class MailTestDto {
  /** @example 018f7e2a-0000-7000-8000-0000000000a1 */
  id: string;
  /** @example ploy@example.org */
  to: string;
  @ApiProperty({
    ...{ enum: MAIL_TEST_STATES, example: 'accepted' },
    description:
      'Whether the relay took it over; `unreachable`: it could not be reached, `unknown`: the connection broke before it answered',
  })
  state: MailTestState;
  /**
   * What the relay said, its code first; or what went wrong on the way to it
   * @example "250 2.0.0 Ok: queued as 4T3"
   */
  reply: string | null;
  asked: ClocksDto;
  answered: ClocksDto | null;
}

export class MailTestsDto {
  /** Null before the first */
  last: MailTestDto | null;
}
