import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';
import type { Attendance, PassState, VisaState } from '#libs/domain';
import { OptionalChoice } from '../dto/fields.js';
import { IsEmailAddress } from '../http/email.js';
import { ATTENDANCE, PASS_STATE, VISA_STATE } from '../dto/named-enums.js';
import { RemovedDto } from '../dto/removed.dto.js';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { IsCalendarDate, IsId, IsZone, Name, OneLine } from '../http/field-checks.js';

/** Somebody whom an organisation sends to a session */
export class RepresentativeDto {
  /** @example 018f7e2a-0000-7000-8000-00000000be01 */
  id: string;
  /** @example 018f7e2a-0000-7000-8000-00000000ac01 */
  accreditationId: string;
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  organisationId: string;
  /** @example "Manushya Foundation" */
  organisation: string;
  /** @example "Ploy Srisai" */
  name: string;
  /** @example "Legal adviser" */
  title: string;
  /** @example "Bangkok office" */
  workplace: string;
  @ApiProperty({ type: String, nullable: true, example: 'ploy@example.org' })
  email: string | null;
  /**
   * Whether the person agreed to be written to about the session
   * @example true
   */
  emailConsent: boolean;
  @ApiProperty({ ...ATTENDANCE, example: 'in_person' })
  attendance: Attendance;
  @ApiProperty({ type: String, nullable: true, example: 'Asia/Bangkok' })
  zone: string | null;
  @ApiProperty({ ...PASS_STATE, example: 'requested' })
  pass: PassState;
  @ApiProperty({ ...VISA_STATE, example: 'granted' })
  visa: VisaState;
  @ApiProperty({ type: String, nullable: true, example: '2024-07-28' })
  arrivesOn: string | null;
  @ApiProperty({ type: RemovedDto, nullable: true, description: 'null while it stands' })
  removed: RemovedDto | null;
  /** @example 1 */
  version: number;
}

export class AddRepresentativeRequest extends RepeatableRequest {
  /** @example 018f7e2a-0000-7000-8000-00000000ac01 */
  @IsId()
  accreditationId: string;

  /** @example "Ploy Srisai" */
  @Name(200)
  name: string;

  /** @example "Legal adviser" */
  @IsOptional()
  @OneLine(200, 0)
  title?: string;

  /** @example "Bangkok office" */
  @IsOptional()
  @OneLine(200, 0)
  workplace?: string;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'ploy@example.org' })
  @IsOptional()
  @IsEmailAddress()
  email?: string | null;

  /** @example true */
  @IsOptional()
  @IsBoolean({ message: '$property must be true or false.' })
  emailConsent?: boolean;

  @OptionalChoice(ATTENDANCE, { example: 'in_person' })
  attendance?: Attendance;

  @IsOptional()
  @IsZone()
  zone?: string | null;

  @OptionalChoice(PASS_STATE, { example: 'requested' })
  pass?: PassState;

  @OptionalChoice(VISA_STATE, { example: 'granted' })
  visa?: VisaState;

  @ApiPropertyOptional({ type: String, nullable: true, example: '2024-07-28' })
  @IsOptional()
  @IsCalendarDate()
  arrivesOn?: string | null;
}

export class ChangeRepresentativeRequest extends PartialType(
  OmitType(AddRepresentativeRequest, ['id', 'accreditationId']),
) {}
