import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { Role } from '#libs/domain';
import { ROLE } from '../dto/named-enums.js';

export class AcceptRequest {
  /**
   * From the link in the invitation mail
   * @example 018f7e2a-0000-7000-8000-000000000031.Jm9vX3Rva2Vu
   */
  @IsString({ message: 'token must be the text from the link.' })
  @MaxLength(300, { message: 'token is longer than any of ours.' })
  token: string;

  /**
   * Only for a new account
   * @example "Linh Tran"
   */
  @IsOptional()
  @IsString({ message: 'name must be text.' })
  name?: string;

  /**
   * IANA time zone, only for a new account
   * @example Asia/Ho_Chi_Minh
   */
  @IsOptional()
  @IsString({ message: 'zone must be an IANA time zone such as Asia/Bangkok.' })
  zone?: string;

  /**
   * Only for a new account
   * @example "three boats on the river"
   */
  @IsOptional()
  @IsString({ message: 'password must be text.' })
  password?: string;
}

/** What the form of the plain page posts */
export class AcceptForm extends AcceptRequest {
  /**
   * The password once more
   * @example "three boats on the river"
   */
  passwordAgain?: string;
}

/** Who sits where from now on */
export class AcceptedDto {
  /**
   * Null for an installation admin, who has no seat
   * @example 018f7e2a-0000-7000-8000-000000000001
   */
  campaignId: string | null;
  /** @example "UN cybercrime convention" */
  campaign: string | null;
  @ApiProperty({ nullable: true, ...ROLE, example: 'campaigner' })
  role: Role | null;
  /**
   * Whether the account was made just now
   * @example true
   */
  newAccount: boolean;
  /**
   * Whether it had been accepted before: nothing was written now
   * @example false
   */
  already: boolean;
}
