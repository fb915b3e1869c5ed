import { IsOptional } from 'class-validator';
import type { Tier } from '#libs/domain';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { TIER } from '../dto/named-enums.js';
import { IsCalendarDate, IsId, IsZone, Name, OneLine } from '../http/validation.js';
import { ListOf, OptionalChoice } from '../dto/fields.js';

export class AddPostRequest extends RepeatableRequest {
  /** @example "New York" */
  @Name(100)
  city: string;

  @IsZone()
  zone: string;
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

  @OptionalChoice(TIER, {
    example: 'organisation',
    description: 'What you chose for the campaign if left out',
  })
  tier?: Tier;

  @IsOptional()
  @ListOf(() => DelegateRolePart, { most: 20 })
  roles?: DelegateRolePart[];
}
