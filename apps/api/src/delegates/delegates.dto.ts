import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, Matches } from 'class-validator';
import type { Closeness, ContactPointKind, Tier } from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { CLOSENESS_WORD, CONTACT_POINT_KIND, TIER } from '../dto/named-enums.js';
import { RemovedDto } from '../dto/removed.dto.js';
import { WholeListQuery } from '../dto/requests.dto.js';
import { IsLanguage } from '../http/several-names.js';
import { toBoolean } from '../http/to-boolean.js';
import { IsDelegationCode } from '../http/field-checks.js';

export class DelegatesQuery extends WholeListQuery {
  /** @example FJI */
  @IsOptional()
  @IsDelegationCode()
  delegationCode?: string;

  /**
   * ISO 639 code of a language that they speak
   * @example fr
   */
  @IsOptional()
  @IsLanguage()
  language?: string;

  /**
   * Whom they are known to: `me`, or the id of a person
   * @example me
   */
  @IsOptional()
  @Matches(/^(me|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i, {
    message: 'knownBy must be `me` or a UUID.',
  })
  knownBy?: string;

  /**
   * Only those whom you know no way to reach
   * @example true
   */
  @IsOptional()
  @Transform(toBoolean)
  @IsBoolean({ message: 'unreachable must be true or false.' })
  unreachable?: boolean;
}

/** Somebody of the coalition who knows a delegate */
export class KnownByDto {
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  userId: string;
  /** @example "Linh Tran" */
  name: string;
  @ApiProperty({ ...CLOSENESS_WORD, example: 'knows' })
  closeness: Closeness;
}

/** A delegate in a list */
export class DelegateItemDto {
  /** @example 018f7e2a-0000-7000-8000-00000000e001 */
  id: string;
  /** @example FJI */
  delegationCode: string;
  /** @example Fiji */
  delegation: string;
  /** @example "A. Tuilagi" */
  name: string;
  /** @example ["Adi Tuilagi"] */
  otherNames: string[];
  /** @example "H.E. Ambassador" */
  title: string;
  /** @example "she/her" */
  pronouns: string;
  /** @example ["en", "fj"] */
  languages: string[];
  @ApiProperty({ ...TIER, example: 'organisation' })
  tier: Tier;
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  authorId: string;
  /**
   * Whether the name is a pseudonym, because you may not know who it is
   * @example false
   */
  pseudonymous: boolean;
  @ApiProperty({
    nullable: true,
    type: String,
    example: 'Second Secretary',
    description: 'What they do today',
  })
  roleTitle: string | null;
  @ApiProperty({ nullable: true, type: String, example: 'New York', description: 'Where they do it' })
  city: string | null;
  @ApiProperty({
    ...CONTACT_POINT_KIND,
    isArray: true,
    example: ['email'],
    description: 'Ways to reach that you may see',
  })
  reach: ContactPointKind[];
  knownBy: KnownByDto[];
  /**
   * How many contacts with them you see
   * @example 3
   */
  meetings: number;
  /** The latest of these */
  lastMet: ClocksDto | null;
  /** @example 1 */
  version: number;
}

/** A delegate who was removed, and whom you may bring back */
export class RemovedDelegateDto {
  /** @example 018f7e2a-0000-7000-8000-00000000e001 */
  id: string;
  /** @example "A. Tuilagi" */
  name: string;
  /** @example FJI */
  delegationCode: string;
  /** @example Fiji */
  delegation: string;
  @ApiProperty({ ...TIER, example: 'organisation' })
  tier: Tier;
  @ApiProperty({ type: RemovedDto, nullable: true })
  removed: RemovedDto | null;
}
