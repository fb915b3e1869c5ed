import { ApiProperty } from '@nestjs/swagger';
import {
  SEAT_CHANGES,
  SEAT_REQUEST_KINDS,
  type Role,
  type SeatChange,
  type SeatRequestKind,
} from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { ROLE } from '../dto/named-enums.js';
import { IsInstant } from '../http/field-checks.js';

/** A change of a seat that waits for a second person */
export class SeatRequestDto {
  /** @example 018f7e2a-0000-7000-8000-000000000091 */
  id: string;
  @ApiProperty({
    enum: SEAT_REQUEST_KINDS,
    example: 'clearance',
    description:
      '`clearance`: it makes testimony readable. `removal` and `demotion`: it ends the power of a coordinator, also if nobody stops it in time',
  })
  kind: SeatRequestKind;
  /**
   * The seat
   * @example 018f7e2a-0000-7000-8000-000000000011
   */
  membershipId: string;
  /** @example "Linh Tran" */
  name: string;
  /**
   * For which the person sits now
   * @example "Manushya Foundation"
   */
  organisation: string;
  /**
   * For which the person is to sit and read; null where it stays
   * @example "Foundation for Media Alternatives"
   */
  newOrganisation: string | null;
  /**
   * Whether what the core group shares is to become readable
   * @example false
   */
  coreGroup: boolean;
  @ApiProperty({
    nullable: true,
    ...ROLE,
    example: 'campaigner',
    description: 'Of a demotion: the role afterwards',
  })
  role: Role | null;
  /** @example "Ploy Srisai" */
  askedBy: string;
  /** When a clearance lapses; when a removal or demotion takes effect */
  due: ClocksDto;
  /**
   * How many things become readable; null for whoever does not read them
   * @example 186
   */
  opens: number | null;
  /**
   * Whether I am the second person that it waits for
   * @example true
   */
  mayConfirm: boolean;
  /** @example true */
  mayRefuse: boolean;
  /** @example false */
  mayWithdraw: boolean;
}

/** What happened to a seat, and I have not seen */
export class SeatNewsItemDto {
  /** @example 018f7e2a-0000-7000-8000-000000000092 */
  id: string;
  @ApiProperty({ enum: SEAT_CHANGES, example: 'clearance_given' })
  change: SeatChange;
  /**
   * Whether it is about my own seat
   * @example false
   */
  own: boolean;
  /**
   * Whose seat it is
   * @example "Linh Tran"
   */
  subject: string;
  /**
   * Who did it; null for nobody of the campaign
   * @example "Ploy Srisai"
   */
  by: string | null;
  /**
   * With what becomes readable; null for none
   * @example "Manushya Foundation"
   */
  organisation: string | null;
  /** @example false */
  coreGroup: boolean;
  at: ClocksDto;
  /** When what was asked takes effect, or lapses */
  due: ClocksDto | null;
}

/** What is new to me about seats, the newest first */
export class SeatNewsDto {
  items: SeatNewsItemDto[];
  /**
   * How many there are in all
   * @example 1
   */
  total: number;
}

export class SeenSeatNewsRequest {
  /**
   * The `at` of the newest that I have seen; what has come since stays new
   * @example 2024-08-05T14:40:00Z
   */
  @IsInstant()
  upTo: string;
}
