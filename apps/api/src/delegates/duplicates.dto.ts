import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { Likeness } from '#libs/domain';
import { IsDelegationCode, OneLine } from '../http/field-checks.js';

const LIKENESS = { enum: ['same', 'likely'] as const, enumName: 'Likeness' };

export class SimilarQuery {
  /**
   * As it is typed
   * @example "a tuilagi"
   */
  @OneLine(200)
  name: string;

  /**
   * Whose people come first, and are named also where they are only likely meant
   * @example FJI
   */
  @IsOptional()
  @IsDelegationCode()
  delegationCode?: string;
}

/** A delegate by name and delegation */
export class DelegateNameDto {
  /** @example 018f7e2a-0000-7000-8000-00000000e001 */
  id: string;
  /** @example "A. Tuilagi" */
  name: string;
  /** @example FJI */
  delegationCode: string;
  /** @example Fiji */
  delegation: string;
}

/** Somebody who may be the one that is meant */
export class SimilarDelegateDto extends DelegateNameDto {
  @ApiProperty({ ...LIKENESS, enum: [...LIKENESS.enum], example: 'likely' })
  likeness: Likeness;
}

/** Two records that are likely one person */
export class DuplicateDto {
  one: DelegateNameDto;
  other: DelegateNameDto;
  @ApiProperty({ ...LIKENESS, enum: [...LIKENESS.enum], example: 'likely' })
  likeness: Likeness;
}
