import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { InteractionKind } from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { INTERACTION_KIND } from '../dto/named-enums.js';
import { PageQuery } from '../http/pages.js';
import { IsDelegationCode, IsInstant } from '../http/field-checks.js';

/** The interaction behind a contact, where the reader may see it */
export class ContactInteractionDto {
  /** @example 018f7e2a-0000-7000-8000-00000000c001 */
  id: string;
  @ApiProperty({ ...INTERACTION_KIND, example: 'corridor' })
  kind: InteractionKind;
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  authorId: string;
  /** @example "Linh Tran" */
  author: string;
}

/** That an organisation was in touch with a delegation */
export class ContactDto {
  /** @example 018f7e2a-0000-7000-8000-00000000c001 */
  id: string;
  /** @example FJI */
  delegationCode: string;
  /** @example Fiji */
  delegation: string;
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  organisationId: string;
  /** @example "Manushya Foundation" */
  organisation: string;
  /** The venue is where it took place; UTC where no more than the contact is shared */
  occurredAt: ClocksDto;
  /** Null where no more than the contact is shared with you */
  interaction: ContactInteractionDto | null;
}

export class ContactsQuery extends PageQuery {
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
  since?: string;
}
