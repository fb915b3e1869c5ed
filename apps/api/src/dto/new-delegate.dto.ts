import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional } from 'class-validator';
import type { Tier } from '#libs/domain';
import { IsCalendarDate, IsDelegationCode, IsId, Name, OneLine } from '../http/field-checks.js';
import { IsLanguage, Names } from '../http/several-names.js';
import { ListOf, OptionalChoice } from './fields.js';
import { TIER } from './named-enums.js';
import { RepeatableRequest } from './requests.dto.js';

/** What a delegate does, where and when */
export class DelegateRolePart {
  /**
   * Of the role that is meant; a new one without
   * @example 018f7e2a-0000-7000-8000-000000000102
   */
  @IsOptional()
  @IsId()
  id?: string;

  /** @example "Second Secretary" */
  @OneLine(200, 0)
  title: string;

  /**
   * For which delegation; that of the delegate if left out
   * @example FJI
   */
  @IsOptional()
  @IsDelegationCode()
  delegationCode?: string;

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

/** What is said of a person, all of it optional but the name */
export class NewDelegatePart extends RepeatableRequest {
  /** @example "A. Tuilagi" */
  @Name(200)
  name: string;

  /**
   * In other scripts, spellings and forms
   * @example ["Adi Tuilagi"]
   */
  @IsOptional()
  @IsArray({ message: 'otherNames must be a list.' })
  @ArrayMaxSize(20, { message: 'otherNames must have at most 20 entries.' })
  @Names(200)
  otherNames?: string[];

  /**
   * How the person is addressed
   * @example "H.E. Ambassador"
   */
  @IsOptional()
  @OneLine(100, 0)
  title?: string;

  /** @example "she/her" */
  @IsOptional()
  @OneLine(60, 0)
  pronouns?: string;

  @ApiPropertyOptional({
    type: [String],
    example: ['en', 'fj'],
    description: 'ISO 639 codes, the best spoken first',
  })
  @IsOptional()
  @IsArray({ message: 'languages must be a list.' })
  @ArrayMaxSize(20, { message: 'languages must have at most 20 entries.' })
  @ArrayUnique({ message: 'languages must not name one twice.' })
  @IsLanguage({ each: true })
  languages?: string[];

  @OptionalChoice(TIER, {
    example: 'organisation',
    description: 'What you chose for the campaign if left out',
  })
  tier?: Tier;

  @IsOptional()
  @ListOf(() => DelegateRolePart, { most: 20 })
  roles?: DelegateRolePart[];
}

/** Somebody who was met and is not known yet: a name, and what they do */
export class MetDelegatePart extends RepeatableRequest {
  /** @example "A. Tuilagi" */
  @Name(200)
  name: string;

  /** @example "Second Secretary" */
  @IsOptional()
  @OneLine(200, 0)
  role?: string;
}
