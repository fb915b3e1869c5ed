import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { TIERS, type Tier } from '#libs/domain';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { TIER } from '../dto/named-enums.js';
import { IsCalendarDate, IsId, IsZone, Name, OneLine, OneOf } from '../http/validation.js';

export class AddPostRequest extends RepeatableRequest {
  /** @example "New York" */
  @Name(100)
  city: string;

  @IsZone()
  zone: string;
}

export class DelegateRoleDto {
  /** @example 018f7e2a-0000-7000-8000-000000000102 */
  id: string;
  /** @example "Second Secretary" */
  title: string;
  /** @example 018f7e2a-0000-7000-8000-000000000101 */
  postId: string | null;
  /** @example 018f7e2a-0000-7000-8000-000000000103 */
  sessionId: string | null;
  /** @example 2023-09-01 */
  validFrom: string | null;
  /**
   * Last day, included; null = still
   * @example null
   */
  validTo: string | null;
}

/** A diplomat. Who is known to the coalition carries a tier too */
export class DelegateDto {
  /** @example 018f7e2a-0000-7000-8000-00000000e001 */
  id: string;
  /** @example "A. Tuilagi" */
  name: string;
  @ApiProperty({ ...TIER, example: 'organisation' })
  tier: Tier;
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  authorId: string;
  roles: DelegateRoleDto[];
}

export class DelegateRolePart {
  /** @example "Second Secretary" */
  @OneLine(200)
  title: string;

  /**
   * A post of this delegation
   * @example 018f7e2a-0000-7000-8000-000000000101
   */
  @IsOptional()
  @IsId()
  postId?: string;

  /**
   * A session of this campaign
   * @example 018f7e2a-0000-7000-8000-000000000103
   */
  @IsOptional()
  @IsId()
  sessionId?: string;

  /** @example 2023-09-01 */
  @IsOptional()
  @IsCalendarDate()
  validFrom?: string;

  /**
   * Last day, included
   * @example 2026-08-31
   */
  @IsOptional()
  @IsCalendarDate()
  validTo?: string;
}

export class AddDelegateRequest extends RepeatableRequest {
  /** @example "A. Tuilagi" */
  @Name(200)
  name: string;

  @ApiPropertyOptional({
    ...TIER,
    example: 'organisation',
    description: 'What you chose for the campaign if left out',
  })
  @IsOptional()
  @OneOf(TIERS)
  tier?: Tier;

  @IsOptional()
  @IsArray({ message: 'roles must be a list.' })
  @ArrayMaxSize(20, { message: 'roles must have at most 20 entries.' })
  @ValidateNested({ each: true, message: 'Each entry of roles must be an object.' })
  @Type(() => DelegateRolePart)
  roles?: DelegateRolePart[];
}
