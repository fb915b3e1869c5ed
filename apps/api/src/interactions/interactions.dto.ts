import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { TIERS, type Tier } from '#libs/domain';
import { TaskItemDto } from '../dto/task-item.dto.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import { NamedDto } from '../dto/named.dto.js';
import { PageQuery } from '../http/pages.js';
import { IsDelegationCode, IsInstant } from '../http/validation.js';
import { PositionDto } from '../positions/positions.dto.js';
import { InteractionItemDto } from '../dto/interaction-item.dto.js';

/** With whom the bare fact of a contact can be shared. */
export const CONTACT_TIERS = TIERS.filter((tier) => tier !== 'me');

/** What the clock of the device said on which it was logged; `occurredAt` was worked out from it */
export class DeviceClockDto {
  /** @example 2024-08-08T18:40:00.000Z */
  reportedAt: string;
  /**
   * How far that clock was ahead of the server's
   * @example 10800
   */
  offsetSeconds: number;
}

/** A contact with a delegation, and what came of it as far as the reader may see */
export class InteractionDto extends InteractionItemDto {
  @ApiProperty({
    nullable: true,
    enum: CONTACT_TIERS,
    example: 'coalition',
    description:
      'Who is told that there was a contact, and nothing more. For the author alone; null where no notice stands',
  })
  contactTier: Tier | null;
  /** When it was entered */
  recordedAt: ClocksDto;
  /** Null for a time that was typed */
  deviceClock: DeviceClockDto | null;
  delegates: NamedDto[];
  positions: PositionDto[];
  task: TaskItemDto | null;
}

export class InteractionsQuery extends PageQuery {
  /** @example FJI */
  @IsOptional()
  @IsDelegationCode()
  delegationCode?: string;

  /**
   * Only what took place at or after this instant
   * @example 2024-08-05T00:00:00Z
   */
  @IsOptional()
  @IsInstant()
  from?: string;

  /**
   * Only what took place before this instant
   * @example 2024-08-10T00:00:00Z
   */
  @IsOptional()
  @IsInstant()
  to?: string;

  /**
   * `me`, or the id of a person
   * @example me
   */
  @IsOptional()
  @Matches(/^(me|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i, {
    message: 'authorId must be `me` or a UUID.',
  })
  authorId?: string;
}
