import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { Likeness, Role } from '#libs/domain';
import { ROLE } from '../dto/named-enums.js';
import { RemovedDto } from '../dto/removed.dto.js';
import { IsId, OneLine } from '../http/field-checks.js';
import { OrganisationDto } from './organisations.dto.js';

/** Whom to ask at an organisation */
export class FocalPointDto {
  /**
   * The seat
   * @example 018f7e2a-0000-7000-8000-000000000031
   */
  membershipId: string;
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  userId: string;
  /** @example "Linh Tran" */
  name: string;
  @ApiProperty({ ...ROLE, example: 'campaigner' })
  role: Role;
  /**
   * For which the person sits
   * @example 018f7e2a-0000-7000-8000-000000000002
   */
  organisationId: string;
  /** @example "Manushya Foundation" */
  organisation: string;
}

/** A coalition that an organisation belongs or belonged to */
export class BelongsToDto {
  /** @example 018f7e2a-0000-7000-8000-000000000021 */
  coalitionId: string;
  /** @example "Southeast Asia Collaborative Policy Network" */
  coalition: string;
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

/** A record of the same organisation */
export class MergedOrganisationDto {
  /** @example 018f7e2a-0000-7000-8000-000000000012 */
  id: string;
  /** @example "Manushya" */
  name: string;
  /**
   * Merged into this one, and not into one that was: it can be taken out
   * @example true
   */
  direct: boolean;
  /**
   * As the merge left it: what taking it apart names in `If-Match` to undo that merge alone
   * @example 2
   */
  version: number;
}

/** An organisation with all that is known of it; other names are also those of merged records */
export class OrganisationDetailDto extends OrganisationDto {
  /**
   * Of this record alone: what a change of them replaces, while `otherNames` holds those of merged records too
   * @example ["Manushya"]
   */
  ownOtherNames: string[];
  focalPoints: FocalPointDto[];
  coalitions: BelongsToDto[];
  merged: MergedOrganisationDto[];
  @ApiProperty({ type: RemovedDto, nullable: true })
  removed: RemovedDto | null;
}

/** An organisation that was removed */
export class RemovedOrganisationDto {
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  id: string;
  /** @example "Manushya Foundation" */
  name: string;
  @ApiProperty({ type: RemovedDto, nullable: true })
  removed: RemovedDto | null;
}

export class SimilarOrganisationQuery {
  /**
   * As it is typed
   * @example "manushya"
   */
  @OneLine(200)
  name: string;

  /**
   * Not this one, which is being renamed
   * @example 018f7e2a-0000-7000-8000-000000000002
   */
  @IsOptional()
  @IsId()
  not?: string;
}

const LIKENESS = { enum: ['same', 'likely'], enumName: 'Likeness', example: 'likely' };

/** An organisation by its names */
export class OrganisationNameDto {
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  id: string;
  /** @example "Manushya Foundation" */
  name: string;
  /** @example Manushya */
  shortName: string | null;
}

/** An organisation that may be the one that is meant */
export class SimilarOrganisationDto extends OrganisationNameDto {
  @ApiProperty(LIKENESS)
  likeness: Likeness;
}

/** Two records that are likely one organisation */
export class DuplicateOrganisationsDto {
  one: OrganisationNameDto;
  other: OrganisationNameDto;
  @ApiProperty(LIKENESS)
  likeness: Likeness;
}

export class MergeOrganisationRequest {
  /**
   * The record that is shown from then on
   * @example 018f7e2a-0000-7000-8000-000000000002
   */
  @IsId()
  intoId: string;
}
