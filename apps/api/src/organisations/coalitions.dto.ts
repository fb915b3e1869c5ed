import { ApiProperty, ApiPropertyOptional, PartialType, PickType } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { ListOf } from '../dto/fields.js';
import { RemovedDto } from '../dto/removed.dto.js';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { IsCalendarDate, IsId, OrganisationName } from '../http/field-checks.js';

/** An organisation of a coalition, from when to when as far as it is known */
export class CoalitionMemberDto {
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  organisationId: string;
  /** @example "Manushya Foundation" */
  organisation: string;
  /** @example Manushya */
  shortName: string | null;
  @ApiProperty({ type: String, nullable: true, example: '2023-03-01' })
  joinedOn: string | null;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Last day, included' })
  leftOn: string | null;
  /**
   * Whether it belongs today
   * @example true
   */
  current: boolean;
}

/** A coalition and the organisations in it */
export class CoalitionDto {
  /** @example 018f7e2a-0000-7000-8000-000000000021 */
  id: string;
  /** @example "Southeast Asia Collaborative Policy Network" */
  name: string;
  members: CoalitionMemberDto[];
  @ApiProperty({ type: RemovedDto, nullable: true })
  removed: RemovedDto | null;
  /** @example 1 */
  version: number;
}

export class CoalitionMemberPart {
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  @IsId()
  organisationId: string;

  @ApiPropertyOptional({ type: String, nullable: true, example: '2023-03-01' })
  @IsOptional()
  @IsCalendarDate()
  joinedOn?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: null, description: 'Last day, included' })
  @IsOptional()
  @IsCalendarDate()
  leftOn?: string | null;
}

export class NewCoalitionRequest extends RepeatableRequest {
  /** @example "Southeast Asia Collaborative Policy Network" */
  @OrganisationName(200)
  name: string;

  @IsOptional()
  @ListOf(() => CoalitionMemberPart, { most: 1000 })
  members?: CoalitionMemberPart[];
}

/** `members`: all that remain; who is not named goes */
export class ChangeCoalitionRequest extends PartialType(PickType(NewCoalitionRequest, ['name', 'members'])) {}
