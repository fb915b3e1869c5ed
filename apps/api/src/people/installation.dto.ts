import { ApiProperty } from '@nestjs/swagger';
import { SEAT_REQUEST_KINDS, type SeatRequestKind } from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { IsEmailAddress } from '../http/email.js';

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
