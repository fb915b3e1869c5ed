import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IsEmailAddress } from '../http/email.js';
import { Name } from '../http/field-checks.js';

export const ACCOUNT_STATES = ['invited', 'active', 'disabled'] as const;

/** Who has an account here; nothing of what the person does */
export class AccountDto {
  /** @example 018f7e2a-0000-7000-8000-000000000021 */
  id: string;
  /** @example "Ploy Srisai" */
  name: string;
  /** @example ploy@example.org */
  email: string;
  @ApiProperty({ enum: ACCOUNT_STATES, example: 'active' })
  state: (typeof ACCOUNT_STATES)[number];
  /** @example false */
  installationAdmin: boolean;
  /**
   * In how many campaigns the person sits
   * @example 2
   */
  seats: number;
  /**
   * Campaigns that nobody would coordinate if this account were closed
   * @example ["UN cybercrime convention"]
   */
  coordinatesAlone: string[];
  /**
   * When any device last asked for something; null for nobody who ever signed in
   * @example 2026-11-15T09:00:00.000Z
   */
  lastUsedAt: string | null;
}

export class ChangeAccountRequest {
  @IsIn(['active', 'disabled'], { message: 'state must be active or disabled.' })
  @ApiProperty({ enum: ['active', 'disabled'], example: 'disabled' })
  state: 'active' | 'disabled';
}

export class MakeAdminRequest {
  /** @example maya@example.org */
  @IsEmailAddress()
  email: string;

  /**
   * Of somebody who has no account yet
   * @example "Maya Lim"
   */
  @Name(120)
  name: string;
}
