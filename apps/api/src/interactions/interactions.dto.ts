import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { TIERS, type InteractionKind, type Tier } from '#libs/domain';
import { TaskItemDto } from '../dto/task-item.dto.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import { ErasedDto } from '../dto/erased.dto.js';
import { OptionalChoice } from '../dto/fields.js';
import { INTERACTION_KIND } from '../dto/named-enums.js';
import { NamedDto } from '../dto/named.dto.js';
import { RemovedDto } from '../dto/removed.dto.js';
import { SearchedShelfQuery } from '../dto/requests.dto.js';
import { IsDelegationCode, IsId, IsInstant } from '../http/field-checks.js';
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
  /**
   * Counts its changes, from 1 on
   * @example 1
   */
  version: number;
  /** While it is withdrawn; for its author and for coordinators alone. Null while it stands */
  removed: RemovedDto | null;
  /** Its words, who took part and the sources of its positions were erased for good; null where nothing was */
  erased: ErasedDto | null;
}

export class InteractionsQuery extends SearchedShelfQuery {
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

  /**
   * In whose name it was logged
   * @example 018f7e2a-0000-7000-8000-000000000002
   */
  @IsOptional()
  @IsId()
  organisationId?: string;

  /**
   * Who of the delegation took part
   * @example 018f7e2a-0000-7000-8000-00000000e001
   */
  @IsOptional()
  @IsId()
  delegateId?: string;

  @OptionalChoice(INTERACTION_KIND, { example: 'corridor' })
  kind?: InteractionKind;
}
