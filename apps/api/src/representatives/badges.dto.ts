import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { IsId } from '../http/field-checks.js';

/** That somebody held the badge of a seat */
export class BadgeHoldingDto {
  /** @example 018f7e2a-0000-7000-8000-00000000ba01 */
  id: string;
  /** @example 1 */
  seat: number;
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  organisationId: string;
  /** @example "Manushya Foundation" */
  organisation: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: '018f7e2a-0000-7000-8000-00000000be01',
    description: 'null for whoever does not read the people of this organisation',
  })
  representativeId: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Ploy Srisai' })
  representative: string | null;
  /**
   * An instant of UTC
   * @example 2024-08-05T14:00:00.000Z
   */
  fromAt: string;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'null while it is held' })
  untilAt: string | null;
  /**
   * Who gave it
   * @example "Daniel Reyes"
   */
  handedBy: string;
}

/** The badges that the coalition has at a meeting, and who holds which */
export class BadgesDto {
  /** @example 018f7e2a-0000-7000-8000-000000000013 */
  meetingId: string;
  /** @example 5 */
  seats: number;
  /** Who holds one now, by seat */
  held: BadgeHoldingDto[];
  /** Who held one before, the latest first; at most a hundred */
  before: BadgeHoldingDto[];
  /**
   * That of the session
   * @example 4
   */
  version: number;
}

export const MOST_SEATS = 500;

export class SetSeatsRequest {
  /** @example 5 */
  @IsInt({ message: '$property must be a whole number.' })
  @Min(0, { message: '$property must be at least 0.' })
  @Max(MOST_SEATS, { message: '$property must be at most 500.' })
  seats: number;
}

export class TakeBadgeRequest extends RepeatableRequest {
  /** @example 018f7e2a-0000-7000-8000-00000000be01 */
  @IsId()
  representativeId: string;

  @ApiPropertyOptional({
    type: Number,
    nullable: true,
    example: 1,
    description: 'Left out: the first that is free',
  })
  @IsOptional()
  @IsInt({ message: '$property must be a whole number.' })
  @Min(1, { message: '$property must be at least 1.' })
  @Max(MOST_SEATS, { message: '$property must be at most 500.' })
  seat?: number | null;

  /**
   * From whom it is taken over: the badge is handed on where nobody else has it meanwhile
   * @example 018f7e2a-0000-7000-8000-00000000ba01
   */
  @IsOptional()
  @IsId()
  takesOver?: string;
}
