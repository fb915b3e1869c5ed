import { ApiProperty, ApiPropertyOptional, PartialType, PickType } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { AccreditationCategory, AccreditationState, Tier } from '#libs/domain';
import { Choice, OptionalChoice } from '../dto/fields.js';
import { ACCREDITATION_CATEGORY, ACCREDITATION_STATE, TIER } from '../dto/named-enums.js';
import { RemovedDto } from '../dto/removed.dto.js';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { IsCalendarDate, IsDelegationCode, IsId, Text } from '../http/field-checks.js';

/** What somebody heard about an accreditation */
export class AccreditationNoteDto {
  /** @example 018f7e2a-0000-7000-8000-00000000ac11 */
  id: string;
  /** @example "Said to the Chair in the corridor, not in the room." */
  note: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'FJI',
    description: 'The delegation that is said to object',
  })
  objectedBy: string | null;
  @ApiProperty({ ...TIER, example: 'organisation' })
  tier: Tier;
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  authorId: string;
  /** @example "Linh Tran" */
  author: string;
  /** @example 1 */
  version: number;
}

/** How an organisation of the coalition is admitted to a session */
export class AccreditationDto {
  /** @example 018f7e2a-0000-7000-8000-00000000ac01 */
  id: string;
  /** @example 0190f3a2-7c00-7000-8000-000000000012 */
  sessionId: string;
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  organisationId: string;
  /** @example "Manushya Foundation" */
  organisation: string;
  /** @example Manushya */
  shortName: string | null;
  @ApiProperty({ ...ACCREDITATION_CATEGORY, example: 'other' })
  category: AccreditationCategory;
  @ApiProperty({ ...ACCREDITATION_STATE, example: 'objected' })
  state: AccreditationState;
  @ApiProperty({ type: String, nullable: true, example: '2023-07-03' })
  appliedOn: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: '2023-08-01',
    description: 'The day on which it was approved, objected to or withdrawn',
  })
  stateOn: string | null;
  /** Those that the reader may see */
  notes: AccreditationNoteDto[];
  @ApiProperty({ type: RemovedDto, nullable: true, description: 'null while it stands' })
  removed: RemovedDto | null;
  /** @example 1 */
  version: number;
}

export class AddAccreditationRequest extends RepeatableRequest {
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  @IsId()
  organisationId: string;

  @Choice(ACCREDITATION_CATEGORY, { example: 'other' })
  category: AccreditationCategory;

  @OptionalChoice(ACCREDITATION_STATE, { example: 'applied', default: 'applied' })
  state?: AccreditationState;

  @ApiPropertyOptional({ type: String, nullable: true, example: '2023-07-03' })
  @IsOptional()
  @IsCalendarDate()
  appliedOn?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: null,
    description: 'The day on which it was approved, objected to or withdrawn',
  })
  @IsOptional()
  @IsCalendarDate()
  stateOn?: string | null;
}

export class ChangeAccreditationRequest extends PartialType(
  PickType(AddAccreditationRequest, ['category', 'state', 'appliedOn', 'stateOn']),
) {}

export class AddAccreditationNoteRequest extends RepeatableRequest {
  /** @example "Said to the Chair in the corridor, not in the room." */
  @Text(10_000)
  note: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: 'FJI',
    description: 'The delegation that is said to object',
  })
  @IsOptional()
  @IsDelegationCode()
  objectedBy?: string | null;

  @OptionalChoice(TIER, { example: 'organisation', description: 'Left out: the usual one of its author' })
  tier?: Tier;
}

export class ChangeAccreditationNoteRequest extends PartialType(
  PickType(AddAccreditationNoteRequest, ['note', 'objectedBy', 'tier']),
) {}
