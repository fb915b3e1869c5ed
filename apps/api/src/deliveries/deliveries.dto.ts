import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { SKIP_REASONS, type DeliveryKind, type DeliveryState, type SkipReason } from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { DELIVERY_KIND, DELIVERY_STATE } from '../dto/named-enums.js';
import { PageQuery } from '../http/pages.js';
import { IsId, IsInstant } from '../http/validation.js';
import { Choice, OptionalChoice } from '../dto/fields.js';

export class DeliveriesQuery extends PageQuery {
  @OptionalChoice(DELIVERY_STATE, { example: 'planned' })
  state?: DeliveryState;

  @OptionalChoice(DELIVERY_KIND, { example: 'deadline_reminder' })
  kind?: DeliveryKind;

  /**
   * Only mail to this person
   * @example 018f7e2a-0000-7000-8000-000000000003
   */
  @IsOptional()
  @IsId()
  userId?: string;

  /**
   * Only mail about this deadline, task, seat or invitation
   * @example 018f7e2a-0000-7000-8000-00000000c001
   */
  @IsOptional()
  @IsId()
  subjectId?: string;

  /**
   * Only what is planned for this instant or later
   * @example 2024-08-05T00:00:00Z
   */
  @IsOptional()
  @IsInstant()
  from?: string;

  /**
   * Only what is planned for before this instant
   * @example 2024-08-12T00:00:00Z
   */
  @IsOptional()
  @IsInstant()
  to?: string;
}

/** One mail to one person: planned, on its way, sent, or not sent and why */
export class DeliveryDto {
  /** @example 018f7e2a-0000-7000-8000-00000000e001 */
  id: string;
  @ApiProperty({ ...DELIVERY_KIND, example: 'deadline_reminder' })
  kind: DeliveryKind;
  /** @example 018f7e2a-0000-7000-8000-000000000003 */
  userId: string;
  /** @example "Ploy Srisai" */
  recipient: string;
  /**
   * The deadline, task, seat or invitation it is about
   * @example 018f7e2a-0000-7000-8000-00000000c001
   */
  subjectId: string;
  /**
   * Title of the deadline or task, as far as the reader may see it
   * @example "The session closes"
   */
  about: string | null;
  /**
   * Which mail of its series: a counter, or the week of a digest
   * @example 2024-W32
   */
  occurrence: string;
  /** When it is planned for; `venue` is the recipient's clock */
  fireAt: ClocksDto;
  /** When it is tried next, if it had to wait: for the morning, or after a refusal */
  nextTryAt: ClocksDto | null;
  /** Whether it may come at night */
  urgent: boolean;
  @ApiProperty({ ...DELIVERY_STATE, example: 'planned' })
  state: DeliveryState;
  @ApiProperty({ nullable: true, enum: SKIP_REASONS, example: 'superseded' })
  skipReason: SkipReason | null;
  /**
   * Times it was handed over to the mail relay
   * @example 0
   */
  attempts: number;
  /** When the relay accepted it */
  acceptedAt: ClocksDto | null;
  /** @example "<018f7e2a-0000-7000-8000-00000000e001@example.org>" */
  messageId: string | null;
}

export class DeliveryCountDto {
  @ApiProperty({ ...DELIVERY_STATE, example: 'uncertain' })
  state: DeliveryState;
  /** @example 2 */
  count: number;
}

export class DeliverySummaryDto {
  /** Every state, also with none */
  states: DeliveryCountDto[];
  /**
   * Planned, and due for more than five minutes
   * @example 0
   */
  late: number;
}

export const RESOLUTIONS = ['sent', 'send_again'] as const;

export class ResolveDeliveryRequest {
  @Choice(
    { enum: RESOLUTIONS },
    {
      example: 'sent',
      description: '`sent`: it arrived, or is not to be sent again. `send_again`: it did not arrive.',
    },
  )
  as: (typeof RESOLUTIONS)[number];
}
