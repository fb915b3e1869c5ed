import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { PRIVATE_KINDS, type PrivateKind } from '#libs/domain';
import { IsEmailAddress } from '../http/email.js';

const LONGEST_PASSWORD = 128;

export class AskPasswordRequest {
  /** @example ploy@example.org */
  @IsEmailAddress()
  email: string;
}

export class ChangePasswordRequest {
  /**
   * The password until now
   * @example "three boats on the river"
   */
  @IsString()
  @MaxLength(LONGEST_PASSWORD, { message: 'current must have at most 128 characters.' })
  current: string;

  /**
   * The password from now on
   * @example "four kites over the harbour"
   */
  @IsString()
  @MaxLength(LONGEST_PASSWORD, { message: 'password must have at most 128 characters.' })
  password: string;
}

export class ConfirmRequest {
  /**
   * My password, since a device can be left open
   * @example "three boats on the river"
   */
  @IsString()
  @MaxLength(LONGEST_PASSWORD, { message: 'password must have at most 128 characters.' })
  password: string;
}

export class ChangeAddressRequest extends ConfirmRequest {
  /**
   * The address from then on
   * @example ploy.new@example.org
   */
  @IsEmailAddress()
  email: string;
}

/** Another address, for which not both mailboxes have agreed yet */
export class AddressChangeDto {
  /** @example ploy.new@example.org */
  newEmail: string;
  /**
   * Until then both have to agree
   * @example 2026-11-15T09:00:00.000Z
   */
  expiresAt: string;
  /**
   * Whether the mailbox until now has agreed
   * @example false
   */
  oldAgreed: boolean;
  /**
   * Whether the new mailbox has agreed
   * @example true
   */
  newAgreed: boolean;
}

/** None where no change of address is under way */
export class AddressChangesDto {
  items: AddressChangeDto[];
}

/** What the form of the plain page posts */
export class PasswordForm {
  /**
   * From the link in the mail
   * @example 018f7e2a-0000-7000-8000-000000000031.Jm9vX3Rva2Vu
   */
  token: string;
  /** @example "three boats on the river" */
  password: string;
  /**
   * The password once more
   * @example "three boats on the river"
   */
  passwordAgain: string;
}

/** What the form of the plain page posts */
export class AddressForm {
  /**
   * From the link in the mail
   * @example 018f7e2a-0000-7000-8000-000000000031.Jm9vX3Rva2Vu
   */
  token: string;
  /**
   * `yes` agrees, anything else refuses
   * @example yes
   */
  agree: string;
}

/** How much of one kind nobody else can read */
export class PrivateRowsDto {
  @ApiProperty({ enum: PRIVATE_KINDS, enumName: 'PrivateKind', example: 'meetings' })
  kind: PrivateKind;
  /** @example 3 */
  rows: number;
}

/** What is erased with an account */
export class ClosingDto {
  /** @example 4 */
  total: number;
  /** The most first */
  kinds: PrivateRowsDto[];
}
