import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import { SKIP_REASONS, type DeliveryKind, type DeliveryState, type SkipReason } from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { DELIVERY_KIND, DELIVERY_STATE } from '../dto/named-enums.js';
import { PageQuery } from '../http/pages.js';
import { toBoolean } from '../http/to-boolean.js';
import { IsId, IsInstant } from '../http/field-checks.js';
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

  @ApiPropertyOptional({
    example: true,
    description: 'Whether what was planned last comes first; else what is planned first does',
  })
  @IsOptional()
  @Transform(toBoolean)
  @IsBoolean({ message: 'newest must be true or false.' })
  newest?: boolean;
}

/** Which mail is counted: the same words as for the list */
export class DeliverySummaryQuery extends PickType(DeliveriesQuery, [
  'kind',
  'userId',
  'subjectId',
  'from',
  'to',
] as const) {}

/** One mail to one person: planned, on its way, sent, or not sent and why */
export class DeliveryDto {
  /** @example 018f7e2a-0000-7000-8000-00000000e001 */
  id: string;
  @ApiProperty({ ...DELIVERY_KIND, example: 'deadline_reminder' })
  kind: DeliveryKind;
  /** @example 018f7e2a-0000-7000-8000-000000000003 */
  userId: string;
  /**
   * By name; whoever was invited and has not accepted goes by the name in the invitation
   * @example "Ploy Srisai"
   */
  recipient: string;
  /**
   * The address that an invitation went to, for coordinators; null for other mail
   * @example "ploy@example.org"
   */
  email: string | null;
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
  /** When it is planned for; `venue` is the recipient's clock, or yours where that is not known to you */
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
  /** Every state, also with none. Each number is that of the rows that the list gives for the state and the same filters */
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
